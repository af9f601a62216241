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

/**
 * Lets the hearing hear a part of a zip, and answers after every piece, so that what was found can be handed on.
 * Entities other than XML's own are refused. Throws `DamagedTable` for what is no XML.
 */
export async function* throughXml(
  bytes: AsyncIterable<Uint8Array>,
  hearing: Hearing,
): AsyncGenerator<void> {
  const parser = parserFor(hearing)
  const decoder = new TextDecoder('utf-8')
  let sinceTag = 0
  let isThere = false
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true })
    sinceTag = text.includes('<') ? 0 : sinceTag + text.length
    if (sinceTag > longestText) throw new DamagedTable(damagedTable())
    parser.write(text)
    isThere = true
    yield
  }
  // A workbook need not have all parts: without dates there may be no styles.
  if (isThere) parser.close()
  yield
}

/** Hears all of a part. */
export const hearXml = async (
  bytes: AsyncIterable<Uint8Array>,
  hearing: Hearing,
): Promise<void> => {
  for await (const _ of throughXml(bytes, hearing));
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
