import type { PdfFile } from '../file/pdf-file.ts'
import { dictionary, type Pdf, reference } from '../file/syntax.ts'
import { EmbeddedFont } from './embedded-font.ts'
import type { Face, Speech } from './face.ts'

/** Words to be drawn: x and y are the left end of the base line in points, the y axis pointing up. */
export type TextRun = {
  readonly face: Face
  readonly text: string
  readonly speech: Speech
  /** In points. */
  readonly size: number
  readonly x: number
  readonly y: number
}

/** The fonts of one document, each with just the glyphs that are shown; numbered in the order of their use. */
export class EmbeddedFonts {
  readonly #file: PdfFile
  readonly #fonts = new Map<Face, EmbeddedFont>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The operators that show a run, from BT to ET, in the order in which it is read (ISO 32000-1, 14.8.2.3.3). */
  show(run: TextRun): string {
    return this.#font(run.face).show(run)
  }

  /** The /Font dictionary of the pages' resources; complete after the last `show`. */
  resources(): Pdf {
    const entries: Record<string, Pdf> = {}
    for (const { name, ref } of this.#fonts.values()) entries[name] = reference(ref)
    return dictionary(entries)
  }

  /** Writes the fonts; once, after the last `show`. */
  write(): void {
    for (const font of this.#fonts.values()) font.write(this.#file)
  }

  #font(face: Face): EmbeddedFont {
    const known = this.#fonts.get(face)
    if (known) return known
    const font = new EmbeddedFont(face, this.#fonts.size + 1, this.#file.ref())
    this.#fonts.set(face, font)
    return font
  }
}
