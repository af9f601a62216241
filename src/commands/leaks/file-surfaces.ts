import type { Surface } from '../../leaks/surface.ts'
import { text } from '../../problems/text.ts'
import type { Format, Rendered } from '../papers/render-paper.ts'

/** All places of a finished file, and its name; only what reads that format is loaded. */
export const surfacesOf = async (
  { format, bytes }: Pick<Rendered, 'format' | 'bytes'>,
  name: string,
): Promise<readonly Surface[]> => [
  { place: text('file name'), text: name.replace(/\.\w+$/, ''), bare: true },
  ...(await readers[format](bytes)),
]

const readers: Readonly<Record<Format, (bytes: Uint8Array) => Promise<readonly Surface[]>>> = {
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
