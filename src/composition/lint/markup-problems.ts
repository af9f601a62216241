import { contentOf } from '../../document/content-model.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { templateProblem } from '../template-problems.ts'

/** An element that begins in a branch and ends elsewhere: with the other branch it would never end. */
export const openAcross = (name: string, block: string, place: Place): Problem =>
  templateProblem('element-across-branches', place, {
    message: text('<{name}> begins inside of {block} and does not end there.', {
      name,
      block: shown(block),
    }),
    hint: text('Write </{name}> where it ends: before the next {otherwise} or {end}.', {
      name,
      otherwise: '{{else}}',
      end: `{{/${block}}}`,
    }),
  })

export const closedAcross = (name: string, block: string, place: Place): Problem =>
  templateProblem('element-across-branches', place, {
    message: text('</{name}> ends inside of {block} an element that begins outside of it.', {
      name,
      block: shown(block),
    }),
    hint: text('Begin and end <{name}> between the same two: {block}, {otherwise}, {end}.', {
      name,
      block: shown(block),
      otherwise: '{{else}}',
      end: `{{/${block}}}`,
    }),
  })

const shown = (block: string): string => `{{#${block}}}`

export const helperMisplaced = (helper: string, parent: string, place: Place): Problem =>
  templateProblem('helper-misplaced', place, {
    message: text('What "{helper}" puts in may not stand inside <{parent}>.', { helper, parent }),
    hint: text('Inside <{parent}> may stand: {allowed}.', {
      parent,
      allowed: [...contentOf(parent)].join(', ') || '–',
    }),
  })

export const inTag = (place: Place): Problem =>
  templateProblem('template-in-tag', place, {
    message: text('Something between {open} and {close} stands in the middle of a tag.', {
      open: '{{',
      close: '}}',
    }),
    hint: text('Only the value of an attribute, in quotation marks, may be put in so.'),
  })

export const tagCutOff = (place: Place): Problem =>
  templateProblem('tag-cut-off', place, {
    message: text('An end tag has no "{sign}".', { sign: '>' }),
    hint: text('Write it at the end of the tag.'),
  })

export const inAttribute = (place: Place): Problem =>
  templateProblem('template-in-attribute', place, {
    message: text(
      'Only a plain name, a sentence without elements and answers, "if" and "unless" may stand inside of an attribute.',
    ),
    hint: text('What else is put in holds elements, which an attribute cannot.'),
  })

export const headingWithoutId = (name: string, place: Place): Problem =>
  templateProblem('heading-without-id', place, {
    message: text('<{name}> has no id.', { name }),
    hint: text(
      'Write {example}, with a word of its own: the contents and the bookmarks lead to it.',
      {
        example: `<${name} id="…">`,
      },
    ),
  })

export const idInList = (id: string, place: Place): Problem =>
  templateProblem('id-twice', place, {
    message: text('The id "{id}" stands inside of "each", so it is given again for each.', { id }),
    hint: text('Put something of each into it: {example}.', { example: `id="${id}-{{id}}"` }),
  })

export const tableWithoutCaption = (place: Place): Problem =>
  templateProblem('table-without-caption', place, {
    message: text('The table has no caption.'),
    hint: text('Write {example} as the first thing in it.', {
      example: '<caption>{{say "…"}}</caption>',
    }),
  })

export const tableRowUneven = (
  { found, wanted }: { readonly found: number; readonly wanted: number },
  place: Place,
): Problem =>
  templateProblem('table-row-uneven', place, {
    message: text(
      'The row has {found, plural, one {# cell} other {# cells}}, and the row of headings {wanted}.',
      { found, wanted },
    ),
    hint: text(
      'Write as many <th> and <td> as there are headings; a cell with {example} counts for two.',
      { example: 'colspan="2"' },
    ),
  })

export const linkWithoutWords = (place: Place): Problem =>
  templateProblem('link-without-words', place, {
    message: text('The link has no words.'),
    hint: text('Write between {open} and {close} where it leads.', { open: '<a>', close: '</a>' }),
  })
