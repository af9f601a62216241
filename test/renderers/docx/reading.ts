import { inflateRawSync } from 'node:zlib'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { Block, DocumentTree } from '../../../src/document/tree.ts'
import { renderDocx } from '../../../src/renderers/docx/render-docx.ts'
import { treeOf } from '../pdf/trees.ts'

export type Xml = ReturnType<typeof DomUtils.getElementsByTagName>[number]

export const createdAt = new Date('2026-08-28T10:00:00Z')

/** The files of a zip by their names, read with another program than the one that wrote it. */
export const filesOf = (zip: Uint8Array): ReadonlyMap<string, Buffer> => {
  const bytes = Buffer.from(zip)
  const files = new Map<string, Buffer>()
  let entry = bytes.readUInt32LE(bytes.length - 6)
  while (bytes.readUInt32LE(entry) === 0x02014b50) {
    const [name, extra, remark] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at))
    const local = bytes.readUInt32LE(entry + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))
    const path = bytes.toString('utf8', entry + 46, entry + 46 + (name ?? 0))
    const isPlain = bytes.readUInt16LE(entry + 10) === 0
    if (!path.endsWith('/')) files.set(path, isPlain ? packed : inflateRawSync(packed))
    entry += 46 + (name ?? 0) + (extra ?? 0) + (remark ?? 0)
  }
  return files
}

/** All elements of a name, at any depth. */
export const all = (name: string, under: Xml | ReturnType<typeof parseDocument>): readonly Xml[] =>
  DomUtils.getElementsByTagName(name, under, true)

/** The value of the first element of a name: "w:pStyle" → "Heading1"; null where there is none. */
export const valueIn = (name: string, under: Xml, attribute = 'w:val'): string | null =>
  all(name, under)[0]?.attribs[attribute] ?? null

/** The words of an element as a reader shows them; what a field was made by is none. */
export const wordsIn = (under: Xml): string =>
  [
    ...DomUtils.findAll(
      ({ name }) => ['w:t', 'w:br', 'w:tab', 'w:softHyphen'].includes(name),
      [under],
    ),
  ]
    .map((each) => (each.name === 'w:t' ? DomUtils.textContent(each) : blanks[each.name]))
    .join('')

const blanks: Readonly<Record<string, string>> = {
  'w:br': ' ',
  'w:tab': ' ',
  'w:softHyphen': '\u00ad',
}

export type ReadParagraph = {
  readonly style: string | null
  readonly words: string
  readonly element: Xml
}

export type ReadDocx = {
  readonly bytes: Uint8Array
  readonly files: ReadonlyMap<string, Buffer>
  /** A part by its name, as XML. */
  readonly part: (path: string) => ReturnType<typeof parseDocument>
  readonly body: Xml
  readonly paragraphs: readonly ReadParagraph[]
  readonly paragraph: (words: string) => Xml
}

export const readDocx = async (tree: DocumentTree): Promise<ReadDocx> => {
  const bytes = await renderDocx(tree, { createdAt })
  const files = filesOf(bytes)
  const part = (path: string) =>
    parseDocument(files.get(path)?.toString('utf8') ?? '', { xmlMode: true })
  const [body] = all('w:body', part('word/document.xml'))
  if (body === undefined) throw new Error('The document has no body.')
  const paragraphs = paragraphsIn(body)
  return {
    bytes,
    files,
    part,
    body,
    paragraphs,
    paragraph: (words) => {
      const found = paragraphs.find((each) => each.words === words)
      if (found === undefined) throw new Error(`No paragraph says "${words}".`)
      return found.element
    },
  }
}

export const paragraphsIn = (under: Xml): readonly ReadParagraph[] =>
  all('w:p', under).map((element) => ({
    style: valueIn('w:pStyle', element),
    words: wordsIn(element).trim(),
    element,
  }))

/** Blocks rendered and read back. */
export const docxOf = (...blocks: readonly Block[]): Promise<ReadDocx> => readDocx(treeOf(blocks))
