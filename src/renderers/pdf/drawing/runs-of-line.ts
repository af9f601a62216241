import type { Inline } from '../text/inline.ts'
import type { TextLine } from '../text/text-line.ts'

/** Neighbouring words of one look, drawn in one stroke. */
export type DrawnRun = {
  readonly text: string
  readonly look: Inline
  readonly x: number
  /** With the white space at its end, and that space alone. */
  readonly width: number
  readonly trailing: number
  readonly lineEnd: boolean
  /** What parts its words from those after a forced line end. */
  readonly blank: '' | ' '
}

type Growing = { -readonly [Key in keyof DrawnRun]: DrawnRun[Key] }

/** A line as few runs, in the order in which it is read. */
export const runsOf = (line: TextLine): readonly DrawnRun[] => {
  const runs: Growing[] = []
  let above: Growing | undefined
  for (const inline of line.inlines) {
    const { text, x, width, lineEnd, trailingCut: trailing } = inline
    if (above && continues(above, inline)) {
      above.text += text
      above.width += width
      above.trailing = trailing
      above.lineEnd = lineEnd
    } else {
      if (above && isSameLink(above.look, inline)) above.trailing = 0
      above = { text, look: inline, x, width, trailing, lineEnd, blank: '' }
      runs.push(above)
    }
  }
  // The end may stand in a run of its own, after words in another look or of another direction.
  if (above?.lineEnd && endsInWord(runs)) above.blank = ' '
  return runs
}

const endsInWord = (runs: readonly DrawnRun[]): boolean =>
  /[^ ]$/.test(runs.map(({ text }) => text).join(''))

// The blank between two words of a link belongs to it.
const isSameLink = ({ run }: Inline, { run: next }: Inline): boolean =>
  run.underlined === true && next.underlined === true && run.element === next.element

// Words from right to left are placed one by one: each stands to the left of the one before.
const continues = ({ look }: DrawnRun, inline: Inline): boolean =>
  look.speech === inline.speech &&
  look.speech.direction === 'ltr' &&
  look.level === inline.level &&
  look.font === inline.font &&
  look.fontSize === inline.fontSize &&
  look.rise === inline.rise &&
  look.color === inline.color &&
  look.run.element === inline.run.element &&
  inline.run.picture === undefined
