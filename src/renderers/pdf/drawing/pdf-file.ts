import type { DocumentTree } from '../../../document/tree.ts'
import { drawableText } from '../drawable-text.ts'
import { type Font, PdfmakeDocument } from '../layout/inner.ts'
import { family } from '../layout/typesetter.ts'
import { shaperOf } from './shaper.ts'

/** Bytes of the four faces. */
export type PdfFonts = {
  readonly normal: Uint8Array
  readonly bold: Uint8Array
  readonly italics: Uint8Array
  readonly bolditalics: Uint8Array
}

/** pdfkit's file with valid metadata and quick fonts. */
class PdfFile extends PdfmakeDocument {
  readonly #quick = new WeakSet<Font>()
  /** Given after the file was made, for pdfkit's constructor asks for no font. */
  faces: PdfFonts | null = null

  override provideFont(family: string, bold: boolean, italics: boolean): Font {
    const font = super.provideFont(family, bold, italics)
    if (this.#quick.has(font) || this.faces === null) return font
    this.#quick.add(font)
    return withQuickShaping(font, this.faces[faceName(bold, italics)])
  }

  // pdfkit writes a title with an ampersand into XML as it is.
  override _addInfo(): void {
    const info = this.info
    const escaped = Object.entries(info).map(([key, value]) => [key, escapedXml(value)])
    this.info = Object.fromEntries(escaped)
    super._addInfo()
    this.info = info
  }
}

const faceName = (bold: boolean, italics: boolean): keyof PdfFonts =>
  bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal'

/** HarfBuzz shapes; fontkit keeps words with combining characters, of which it gives each mark its own text. */
const withQuickShaping = (font: Font, face: Uint8Array): Font => {
  const slow = font.layoutRun.bind(font)
  const quick = shaperOf(face, font.scale)
  font.layoutRun = (text, features) => {
    const run = features === undefined && !/\p{M}/u.test(text) ? quick(text) : null
    const isWhole = run?.glyphs.every(({ codePoints }) => codePoints.length > 0)
    return isWhole ? run : slow(text, features)
  }
  return font
}

// By now pdfkit has made String objects of the words.
const escapedXml = (value: unknown): unknown =>
  typeof value === 'string' || value instanceof String
    ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : value

/** An empty file for a tree: nothing in it comes from the machine or its clock. */
export const createFile = (tree: DocumentTree, fonts: PdfFonts, createdAt: Date): PdfFile => {
  const options = {
    pdfVersion: '1.7',
    lang: tree.language,
    displayTitle: true,
    compress: true,
    autoFirstPage: false,
    fontLayoutCache: true,
    font: null,
    info: infoOf(tree, createdAt),
  }
  const refuse = () => false
  const file = new PdfFile({ [family]: { ...fonts } }, {}, {}, {}, options, null, refuse)
  file.faces = fonts
  return file
}

const infoOf = (tree: DocumentTree, createdAt: Date): Record<string, string | Date> => ({
  Producer: 'c177',
  Creator: 'c177',
  CreationDate: createdAt,
  ModDate: createdAt,
  ...wordsOf({ Title: tree.title, Author: tree.author, Subject: tree.subject }),
})

const wordsOf = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words)
      .map(([key, text]) => [key, drawableText(text).trim()] as const)
      .filter(([, text]) => text !== ''),
  )

/** Ends the file and gives its bytes. */
export const bytesOf = (file: PdfFile): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    file.on('data', (chunk) => chunks.push(chunk))
    file.on('end', () => resolve(joined(chunks)))
    file.on('error', reject)
    file.end()
  })

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
