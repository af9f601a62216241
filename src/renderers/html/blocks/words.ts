import { attributes, type Markup, markup } from '../../../document/markup.ts'
import type { Inline } from '../../../document/tree.ts'
import type { Writing } from './writing.ts'

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
  }
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
