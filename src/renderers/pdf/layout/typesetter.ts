import type { Run } from '../node.ts'
import { breakLines, chainsOf, chainWidth } from './break-lines.ts'
import {
  type Inline,
  type InnerLine,
  type PdfmakeFile,
  StyleContextStack,
  type StyleStack,
  TextInlines,
  type Unmeasured,
} from './inner.ts'
import { widthsOf } from './word-widths.ts'

export const family = 'Text'

type Built = { items: Inline[]; minWidth: number; maxWidth: number }

/**
 * pdfmake's measuring of words, with two changes: a word that changes its look midway is measured
 * as one, and a leaf's style is looked up once, not twenty times for every word.
 */
export class LeafInlines extends TextInlines {
  override buildInlines(runs: unknown, styles: StyleStack): Built {
    const built = super.buildInlines(runs, styles)
    const minWidth = chainsOf(built.items).reduce((most, c) => Math.max(most, chainWidth(c)), 0)
    return { ...built, minWidth }
  }

  override measure(words: Unmeasured[], styles: StyleStack): Inline[] {
    const leaf = leafStyle(styles)
    return words.map((word) => {
      const bold = word.bold ?? leaf.bold
      const font = this.pdfDocument.provideFont(family, bold, word.italics ?? leaf.italics)
      const fontSize = word.fontSize ?? leaf.fontSize
      const measured = { ...word, font, fontSize, x: 0, alignment: leaf.alignment }
      const height = font.lineHeight(fontSize) * (word.lineHeight ?? leaf.lineHeight)
      return { ...measured, color: word.color ?? leaf.color, height, ...widthsOf(measured) }
    })
  }
}

// pdfmake's stack holds anything; these names are ours and have these kinds.
const leafStyle = (styles: StyleStack) => ({
  bold: styles.getProperty('bold') === true,
  italics: styles.getProperty('italics') === true,
  fontSize: Number(styles.getProperty('fontSize')),
  lineHeight: Number(styles.getProperty('lineHeight') ?? 1),
  color: String(styles.getProperty('color')),
  alignment: String(styles.getProperty('alignment') ?? 'left'),
})

/** Sets single texts outside the flow: running lines, numbers in the margin, list marks. */
export type Typesetter = (runs: readonly Run[], width?: number) => InnerLine[]

export const createTypesetter = (file: PdfmakeFile, defaultStyle: object): Typesetter => {
  const inlines = new LeafInlines(file)
  return (runs, width = Number.POSITIVE_INFINITY) => {
    const styles = new StyleContextStack({}, defaultStyle)
    // pdfmake writes into the runs it measures.
    const own = runs.map((run) => ({ ...run }))
    return breakLines(inlines.buildInlines(own, styles).items, width)
  }
}
