import type { Inline } from '../../../document/tree.ts'
import { drawableText } from '../drawable-text.ts'
import { colour } from '../look.ts'
import type { Run } from '../node.ts'
import { splitWords } from '../split-words.ts'

type Look = Omit<Run, 'text' | 'cut'>

/** Inlines as runs of words in one look each, with pieces that lines can be broken between. */
export const inlineRuns = (inlines: readonly Inline[]): Run[] =>
  withSingleSpaces(inlines.flatMap((inline) => runsOf(inline, {}))).flatMap((run) =>
    splitWords(run.text).map((piece) => ({ ...run, ...piece })),
  )

const runsOf = (inline: Inline, look: Look): Run[] => {
  switch (inline.type) {
    case 'words':
      return [{ ...look, text: drawableText(inline.text) }]
    case 'strong':
      return within(inline.children, { ...look, bold: true })
    case 'emphasis':
      return within(inline.children, { ...look, italics: true })
    case 'link':
      return within(inline.children, {
        ...look,
        color: colour.accent,
        underlined: true,
        link: inline.href,
      })
    case 'reference':
      return within(inline.children, { ...look, color: colour.accent, goTo: inline.to })
    case 'answer':
      return within(inline.children, look)
  }
}

const within = (children: readonly Inline[], look: Look): Run[] =>
  children.flatMap((child) => runsOf(child, look))

// White space runs together over the edges of runs as it does inside them, and none begins a block.
const withSingleSpaces = (runs: readonly Run[]): Run[] => {
  const kept: Run[] = []
  for (const run of runs) {
    const above = kept.at(-1)?.text ?? ' '
    const text = /[ \n]$/.test(above) ? run.text.replace(/^ /, '') : run.text
    if (text !== '') kept.push({ ...run, text })
  }
  return kept
}
