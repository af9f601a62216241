import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { PdfFile } from '../../../../src/renderers/pdf/file/pdf-file.ts'
import {
  array,
  dictionary,
  name,
  number,
  numbers,
  type Ref,
  reference,
} from '../../../../src/renderers/pdf/file/syntax.ts'
import { EmbeddedFonts } from '../../../../src/renderers/pdf/fonts/embedded-fonts.ts'
import type { FaceStyle, Speech } from '../../../../src/renderers/pdf/fonts/face.ts'
import { type FaceSet, openFaces } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { getDocument } from '../pdfjs.ts'
import { familyFiles, textFamily } from './families.ts'

export type Line = {
  readonly text: string
  readonly family: string
  readonly style: FaceStyle
  readonly speech: Speech
}

// In points; wide enough for any line, since poppler reads nothing beyond the page.
const width = 3000

/** Lines of text as a PDF, one a page, each set by the faces of its family and of the text family. */
export const fileOf = async (lines: readonly Line[]): Promise<Uint8Array> => {
  const file = new PdfFile({
    deflate: (bytes) => deflateSync(bytes),
    inflate: (bytes) => inflateSync(bytes),
    digest: (bytes) => createHash('sha256').update(bytes).digest(),
  })
  const fonts = new EmbeddedFonts(file)
  const pages = file.ref()
  const resources = file.ref()
  const kids: Ref[] = []
  for (const line of lines) {
    const content = file.textStream(await contentOf(line, fonts))
    const page = {
      Type: name('Page'),
      Parent: reference(pages),
      MediaBox: numbers([0, 0, width, 200]),
      Resources: reference(resources),
      Contents: reference(content),
    }
    kids.push(file.put(dictionary(page)))
  }
  fonts.write()
  file.put(dictionary({ Font: fonts.resources() }), resources)
  file.put(
    dictionary({
      Type: name('Pages'),
      Kids: array(kids.map(reference)),
      Count: number(kids.length),
    }),
    pages,
  )
  const root = file.put(dictionary({ Type: name('Catalog'), Pages: reference(pages) }))
  return file.finish(root, file.put(dictionary({})))
}

const contentOf = async (line: Line, fonts: EmbeddedFonts): Promise<string> => {
  const { text, speech } = line
  const families = [...new Set([familyFiles(line.family), textFamily])]
  const faces = await openFaces(families, { text, languages: [speech.language] })
  const size = 12
  let x = speech.direction === 'ltr' ? 50 : width - 50
  let content = ''
  for (const run of runsOf(line, faces)) {
    const advance = (run.face.widthOf(run.text, speech) * size) / 1000
    if (speech.direction === 'rtl') x -= advance
    content += `${fonts.show({ ...run, speech, size, x, y: 100 })}\n`
    if (speech.direction === 'ltr') x += advance
  }
  return content
}

type FaceRun = { readonly face: ReturnType<FaceSet['text']>; text: string }

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

const runsOf = ({ text, style, speech }: Line, faces: FaceSet): readonly FaceRun[] => {
  const runs: FaceRun[] = []
  for (const { segment } of graphemes.segment(text)) {
    const last = runs.at(-1)
    const isBlank = /^\s/.test(segment)
    const face = isBlank ? (last?.face ?? null) : faces.faceFor(style, segment, speech.language)
    if (!face) throw new Error(`No font has ${segment}`)
    if (last?.face === face) last.text += segment
    else runs.push({ face, text: segment })
  }
  return runs
}

/** What PDF.js reads on each page, as its viewer does. */
export const readPages = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1)
      const { items } = await page.getTextContent({ disableNormalization: true })
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
  await pdf.destroy()
  return pages
}
