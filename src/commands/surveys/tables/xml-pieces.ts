import { SaxesParser } from 'saxes'
import { DamagedTable } from './table.ts'
import { damagedTable } from './table-problems.ts'

type Attributes = Readonly<Record<string, string>>

/** What is heard of XML; names are without prefix. */
export type Hearing = {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Within so much text there is a tag; where there is none, memory would fill. */
const longestText = 4 * 1024 * 1024

/** The text of a part of a zip, as it comes. */
export async function* textsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true })
}

/** Where a text of XML is written to, to be heard. */
export type XmlWriting = {
  readonly write: (text: string) => void
  /** Nothing more comes; nothing at all is no fault: a workbook without dates need have no styles. */
  readonly close: () => void
}

/** Lets the hearing hear. Entities other than XML's own are refused. Throws `DamagedTable` for what is no XML. */
export const xmlWriting = (hearing: Hearing): XmlWriting => {
  const parser = parserFor(hearing)
  let sinceTag = 0
  let isThere = false
  return {
    write: (text) => {
      if (text === '') return
      sinceTag = text.includes('<') ? 0 : sinceTag + text.length
      if (sinceTag > longestText) throw new DamagedTable(damagedTable())
      parser.write(text)
      isThere = true
    },
    close: () => {
      if (isThere) parser.close()
    },
  }
}

/** Hears all of a part. */
export const hearXml = async (
  bytes: AsyncIterable<Uint8Array>,
  hearing: Hearing,
): Promise<void> => {
  const xml = xmlWriting(hearing)
  for await (const text of textsOf(bytes)) xml.write(text)
  xml.close()
}

const options = { xmlns: false, position: false } as const

const parserFor = ({ open, text, close }: Hearing): SaxesParser<typeof options> => {
  const parser = new SaxesParser(options)
  parser.on('error', () => {
    throw new DamagedTable(damagedTable())
  })
  if (open) parser.on('opentag', ({ name, attributes }) => open(withoutPrefix(name), attributes))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', ({ name }) => close(withoutPrefix(name)))
  return parser
}

const withoutPrefix = (name: string): string =>
  name.includes(':') ? name.slice(name.indexOf(':') + 1) : name
