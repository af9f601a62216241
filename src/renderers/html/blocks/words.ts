import { attributes, type Markup, markup } from '../../../document/markup.ts'
import type { Footnote, Foreign, Inline } from '../../../document/tree.ts'
import { noteIds } from './notes.ts'
import { spokenIn, type Writing } from './writing.ts'

/** Inlines as HTML. */
export const words = (inlines: readonly Inline[], writing: Writing): readonly Markup[] =>
  inlines.map((inline) => wordsOf(inline, writing))

const wordsOf = (inline: Inline, writing: Writing): Markup => {
  switch (inline.type) {
    case 'words':
      return withBreaks(inline.text)
    case 'strong':
      return markup`<strong>${words(inline.children, writing)}</strong>`
    case 'emphasis':
      return markup`<em>${words(inline.children, writing)}</em>`
    case 'reference':
      return linkTo(`#${encodeURIComponent(writing.prefix + inline.to)}`, inline.children, writing)
    case 'link':
      return isSafe(inline.href)
        ? linkTo(inline.href, inline.children, writing)
        : markup`${words(inline.children, writing)}`
    case 'answer':
      return markup`${words(inline.children, writing)}`
    case 'foreign':
      return foreignOf(inline, writing)
    case 'abbreviation':
      return markup`<abbr title="${inline.expansion}">${words(inline.children, writing)}</abbr>`
    case 'footnote':
      return noteMark(inline, writing)
  }
}

const foreignOf = ({ language, children }: Foreign, writing: Writing): Markup =>
  markup`<span${attributes(spokenIn(language))}>${words(children, writing)}</span>`

/** The number of a note, which leads to the note and is where the note leads back to. */
const noteMark = ({ children }: Footnote, writing: Writing): Markup => {
  const number = writing.notes.length + 1
  // Its place is taken first, so that a note in a note could not have the same number.
  writing.notes.push([])
  writing.notes[number - 1] = words(children, writing)
  const { mark, note } = noteIds(number, writing)
  return markup`<sup><a id="${mark}" href="#${note}" role="doc-noteref">${number}</a></sup>`
}

const linkTo = (href: string, inlines: readonly Inline[], writing: Writing): Markup =>
  markup`<a href="${href}"${attributes({ rel: href.startsWith('#') ? null : 'noreferrer' })}>${words(inlines, writing)}</a>`

/** Checked when the tree was read, and here once more: whatever else is linked would run in the page. */
const isSafe = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href)

/** U+2028 is a forced line break. */
const withBreaks = (text: string): Markup => {
  const [first = '', ...rest] = text.split('\u2028')
  return rest.reduce((before, line) => markup`${before}<br>${line}`, markup`${first}`)
}
