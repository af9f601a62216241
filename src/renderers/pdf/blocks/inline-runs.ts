import { directionOf } from '../../../document/direction.ts'
import type { Footnote, Foreign, Inline, Reference } from '../../../document/tree.ts'
import { drawableText, settableText } from '../drawable-text.ts'
import { FootNote } from '../foot-note.ts'
import { colour, noteType } from '../look.ts'
import type { Leaf, Run } from '../node.ts'
import type { Element } from '../structure/element.ts'
import { type Around, leafOf, type Setting } from './build.ts'

type Look = Omit<Run, 'text' | 'note' | 'picture'>
/** What inline elements are made from: the element around, and what a note needs to be set. */
type Writing = Around & { readonly element: Element }

/** Inlines as runs of words in one look each. */
export const inlineRuns = (inlines: readonly Inline[], writing: Writing): Run[] =>
  withSingleSpaces(inlines.flatMap((inline) => runsOf(inline, {}, writing)))

const runsOf = (inline: Inline, look: Look, writing: Writing): Run[] => {
  const around = look.element ?? writing.element
  const within = (more: Look) =>
    inline.type === 'words'
      ? []
      : inline.children.flatMap((child) => runsOf(child, { ...look, ...more }, writing))
  switch (inline.type) {
    case 'words':
      return [{ ...look, text: settableText(inline.text) }]
    case 'strong':
      return within({ bold: true })
    case 'emphasis':
      return within({ italics: true })
    case 'link':
      return within({ ...linkLook(around), underlined: true, link: inline.href })
    case 'reference':
      return referenceRuns(inline, { ...look, ...linkLook(around), goTo: inline.to }, writing)
    case 'answer':
      return within({})
    case 'foreign':
      return foreignRuns(inline, { ...look, element: around }, writing)
    case 'abbreviation':
      return within({ element: around.inline('Span', { expansion: inline.expansion }) })
    case 'footnote':
      return noteRuns(inline, look, { ...writing, element: around })
  }
}

/** Words in another language. What runs the other way is isolated (UAX 9, 2.4.1), brackets at its ends with it. */
const foreignRuns = (
  { language, children }: Foreign,
  { element: around, ...look }: Look & { readonly element: Element },
  writing: Writing,
): Run[] => {
  const element = around.inline('Span', { language })
  const inside = { ...look, language, element }
  const runs = children.flatMap((child) => runsOf(child, inside, writing))
  const direction = directionOf(language)
  if (direction === directionOf(look.language ?? writing.setting.language)) return runs
  const opening = direction === 'rtl' ? '\u2067' : '\u2066'
  return [{ ...inside, text: opening }, ...runs, { ...inside, text: '\u2069' }]
}

const linkLook = (around: Element): Look => ({
  color: colour.accent,
  element: around.inline('Link'),
})

/** The words of a reference, then the page that it leads to, which is known when all pages are. */
const referenceRuns = (reference: Reference, look: Look, writing: Writing): Run[] => {
  const words = reference.children.flatMap((child) => runsOf(child, look, writing))
  if (reference.page === undefined) return words
  const [before = '', after = ''] = reference.page.split('{page}')
  return [
    ...words,
    { ...look, text: settableText(before) },
    { ...look, text: roomForPage, pageOf: reference.to },
    { ...look, text: settableText(after) },
  ]
}

// As wide as most numbers of pages.
const roomForPage = '000'

/** The mark in the text, and the note that it leads to; both lead to each other. */
const noteRuns = (note: Footnote, look: Look, { setting, build, element }: Writing): Run[] => {
  const number = build.nextNote()
  const mark = element.inline('Reference')
  const own = element.inline('Note', { id: `note${number}` })
  const label = own.inline('Lbl')
  const inside = { setting: { ...setting, under: own, head: null }, build }
  const text = inOneDirection(`${number}`, setting)
  const back: Run = {
    text,
    element: label.inline('Link'),
    goTo: markId(number),
    color: colour.accent,
  }
  const runs = [back, { text: '\u00a0' }, ...inlineRuns(note.children, { ...inside, element: own })]
  const leaf: Leaf = leafOf(
    runs,
    { ...inside, type: noteType },
    { element: own, anchor: noteId(number) },
  )
  const at = { ...look, ...linkLook(mark), goTo: noteId(number), anchor: markId(number) }
  return [{ ...at, text, raised: true, note: new FootNote(leaf) }]
}

/** A number stands by itself (UAX 9, 2.4.1): beside another from right to left it would be one with it. */
const inOneDirection = (number: string, { direction }: Setting): string =>
  direction === 'rtl' ? `\u2066${number}\u2069` : number

const noteId = (number: number): string => `note ${number}`
const markId = (number: number): string => `mark ${number}`

/** Whether some words leave nothing to draw. */
export const isEmpty = (inlines: readonly Inline[]): boolean =>
  inlines.every((inline) =>
    inline.type === 'words' ? /^[ \n]*$/.test(drawableText(inline.text)) : isEmpty(inline.children),
  )

/** White space runs together over the edges of runs as it does inside them, and none begins a block. */
export const withSingleSpaces = (runs: readonly Run[]): Run[] => {
  const kept: Run[] = []
  for (const run of runs) {
    const above = kept.findLast(({ text }) => !isIsolating(text))?.text ?? ' '
    const text = /[ \n]$/.test(above) ? run.text.replace(/^ /, '') : run.text
    if (text !== '') kept.push(text === run.text ? run : { ...run, text })
  }
  return kept
}

const isIsolating = (text: string): boolean => /^[\u2066-\u2069]$/.test(text)
