import bidiModule from 'bidi-js'
import { directionOf } from '../../document/direction.ts'
import type { Footnote, Inline, Reference } from '../../document/tree.ts'
import { wordText } from './word-text.ts'

/** Where a link leads: to an id of the paper, or out of it. Its words share one object. */
export type Way = { readonly to: string } | { readonly href: string }

export type Look = {
  readonly bold: boolean
  readonly italics: boolean
  /** BCP 47. */
  readonly language: string
  readonly way: Way | null
}

/** Words in one look and one direction, a note, or the number of the page on which an id stands. */
export type TextSpan = {
  readonly kind: 'text'
  readonly text: string
  readonly look: Look
  readonly rightToLeft: boolean
}
export type NoteSpan = { readonly kind: 'note'; readonly note: Footnote; readonly look: Look }
export type PageSpan = {
  readonly kind: 'page'
  readonly to: string
  readonly look: Look
  readonly rightToLeft: boolean
}
export type Span = TextSpan | NoteSpan | PageSpan

/** Inlines as spans: white space run together over their edges, each in the direction that Unicode gives it. */
export const spansOf = (inlines: readonly Inline[], language: string): readonly Span[] => {
  const look: Look = { bold: false, italics: false, language, way: null }
  const spans = withSingleSpaces(inlines.flatMap((inline) => spansIn(inline, look)))
  return directed(spans, directionOf(language))
}

const spansIn = (inline: Inline, look: Look): readonly Span[] => {
  switch (inline.type) {
    case 'words':
      return [textSpan(inline.text, look)]
    case 'strong':
      return within(inline.children, { ...look, bold: true })
    case 'emphasis':
      return within(inline.children, { ...look, italics: true })
    case 'link':
      return within(inline.children, { ...look, way: isSafe(inline.href) ? inline : look.way })
    case 'reference':
      return referenceSpans(inline, { ...look, way: inline })
    case 'foreign':
      return within(inline.children, { ...look, language: inline.language })
    // Word has no place for what a short form stands for, nor for the question of an answer.
    case 'answer':
    case 'abbreviation':
      return within(inline.children, look)
    case 'footnote':
      return [{ kind: 'note', note: inline, look }]
  }
}

const textSpan = (text: string, look: Look): TextSpan => ({
  kind: 'text',
  text: wordText(text),
  look,
  rightToLeft: false,
})

const referenceSpans = ({ to, page, children }: Reference, look: Look): readonly Span[] => {
  const words = within(children, look)
  if (page === undefined) return words
  const [before = '', after = ''] = page.split('{page}')
  const number: PageSpan = { kind: 'page', to, look, rightToLeft: false }
  return [...words, textSpan(before, look), number, textSpan(after, look)]
}

const within = (children: readonly Inline[], look: Look): readonly Span[] =>
  children.flatMap((child) => spansIn(child, look))

/** Checked when the tree was read, and here once more: Word would open whatever else is linked. */
const isSafe = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href)

/** Stands for the number of a page, which Word will work out, where its blanks and its direction are judged. */
const digit = '0'

const withSingleSpaces = (spans: readonly Span[]): readonly Span[] => {
  const kept: Span[] = []
  let above = ' '
  for (const span of spans) {
    if (span.kind === 'note') kept.push(span)
    else if (span.kind === 'page') {
      kept.push(span)
      above = digit
    } else {
      const text = /[ \u2028]$/.test(above) ? span.text.replace(/^ /, '') : span.text
      if (text === '') continue
      kept.push({ ...span, text })
      above = text
    }
  }
  return kept
}

// The types of the package describe an ES module; it is the function itself.
const bidi = (bidiModule as unknown as typeof bidiModule.default)()

const rightToLeft =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}\p{Script=Samr}\p{Script=Mand}\u200f\u202b\u202e\u2067]/u

/**
 * Cuts spans where the direction of the words turns (UAX 9, embedding levels): Word takes it from the run
 * (ISO/IEC 29500-1, 17.3.2.30), not from the characters.
 */
const directed = (spans: readonly Span[], base: 'ltr' | 'rtl'): readonly Span[] => {
  const text = spans.map(lettersOf).join('')
  if (base === 'ltr' && !rightToLeft.test(text)) return spans
  const { levels } = bidi.getEmbeddingLevels(text, base)
  let start = 0
  return spans.flatMap((span) => {
    if (span.kind === 'note') return [span]
    const own = levels.subarray(start, start + lettersOf(span).length)
    start += own.length
    return span.kind === 'page' ? [{ ...span, rightToLeft: isOdd(own[0]) }] : cut(span, own)
  })
}

const lettersOf = (span: Span): string => {
  if (span.kind === 'text') return span.text
  return span.kind === 'page' ? digit : ''
}

const cut = (span: TextSpan, levels: Uint8Array): readonly Span[] => {
  const pieces: Span[] = []
  let from = 0
  for (let at = 1; at <= levels.length; at++) {
    if (at < levels.length && isOdd(levels[at]) === isOdd(levels[from])) continue
    pieces.push({ ...span, text: span.text.slice(from, at), rightToLeft: isOdd(levels[from]) })
    from = at
  }
  return pieces
}

const isOdd = (level: number | undefined): boolean => ((level ?? 0) & 1) === 1
