import type { Surface } from '../../leaks/surface.ts'
import { text } from '../../problems/text.ts'
import type { Format } from '../papers/render-paper.ts'

/** What leaves the house: papers, exhibits that are pictures, and files of plain text as bundles hold them. */
export type FinishedFile = {
  readonly format: Format | 'jpg' | 'png' | 'text'
  readonly bytes: Uint8Array
}

/** All places of a finished file, and its name; only what reads that format is loaded. */
export const surfacesOf = async (
  { format, bytes }: FinishedFile,
  name: string,
): Promise<readonly Surface[]> => [
  { place: text('file name'), text: name.replace(/\.\w+$/, ''), bare: true },
  ...(await readers[format](bytes)),
]

type ReadSurfaces = (bytes: Uint8Array) => Promise<readonly Surface[]>

const pictureSurfaces: ReadSurfaces = async (bytes) => {
  const [{ imageSurfaces }, { pdfTools }] = await Promise.all([
    import('../../leaks/image-surfaces.ts'),
    import('../papers/pdf-tools.ts'),
  ])
  const inflate = (packed: Uint8Array): Uint8Array | null => {
    try {
      return pdfTools.inflate(packed)
    } catch {
      // What zlib cannot unpack is no text.
      return null
    }
  }
  return imageSurfaces(bytes, text('picture'), inflate)
}

/** As JSON writes them, breaks and quotation marks would part words that a reader sees together. */
const textSurfaces: ReadSurfaces = async (bytes) => {
  const words = new TextDecoder().decode(bytes)
  const plain = words.replace(/\\[nrt]/g, '\n').replaceAll('\\"', '"')
  return [{ place: text('text'), text: plain }]
}

const readers: Readonly<Record<FinishedFile['format'], ReadSurfaces>> = {
  jpg: pictureSurfaces,
  png: pictureSurfaces,
  text: textSurfaces,
  pdf: async (bytes) => {
    const [{ pdfSurfaces }, { pdfTools }] = await Promise.all([
      import('../../leaks/pdf-surfaces.ts'),
      import('../papers/pdf-tools.ts'),
    ])
    return pdfSurfaces(bytes, pdfTools)
  },
  html: async (bytes) => {
    const { htmlSurfaces } = await import('../../leaks/html-surfaces.ts')
    return htmlSurfaces(new TextDecoder().decode(bytes))
  },
  docx: async (bytes) => {
    const [{ docxSurfaces }, { unzipped }] = await Promise.all([
      import('../../leaks/docx-surfaces.ts'),
      import('./unzip.ts'),
    ])
    return docxSurfaces(await unzipped(bytes))
  },
}
