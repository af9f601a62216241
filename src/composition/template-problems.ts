import { nearest } from '../problems/nearest.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'

/** Something wrong in a template that is no question of its elements. */
export const templateProblem = (
  code: string,
  place: Place,
  words: { readonly message: Text; readonly hint: Text },
): Problem => ({ code, severity: 'error', place, ...words })

export const unknownName = (name: string, known: Iterable<string>, place: Place): Problem =>
  templateProblem('template-name-unknown', place, {
    message: text('The template asks for "{name}", which is not there.', { name }),
    hint: nameHint(nearest(name, known)),
  })

const nameHint = (near: string | null): Text =>
  near === null
    ? text('All that may be used stand in templates/REFERENCE.md.')
    : text(
        'The nearest name is "{nearest}". All that may be used stand in templates/REFERENCE.md.',
        { nearest: near },
      )

export const unknownSection = (name: string, known: readonly string[], place: Place): Problem =>
  templateProblem('template-name-unknown', place, {
    message: text('The template calls a section "{name}", which is not there.', { name }),
    hint: sectionHint(nearest(name, known), known),
  })

const sectionHint = (near: string | null, known: readonly string[]): Text => {
  const shown = known.slice(0, 8).join(', ')
  const sections = known.length > 8 ? `${shown}, …` : shown
  if (sections === '') return text('Save it as a file beside document.hbs, or take the call out.')
  return near === null
    ? text('There are: {sections}. Look for a slip in the name, or save a file of this name.', {
        sections,
      })
    : text('The nearest is "{nearest}". There are: {sections}.', { nearest: near, sections })
}

export const unescaped = (place: Place): Problem =>
  templateProblem('template-unescaped', place, {
    message: text('The template puts something in without making it safe: {open}.', {
      open: '{{{',
    }),
    hint: text('Write two braces instead of three, and no "&" after them.'),
  })

export const unreadable = (place: Place): Problem =>
  templateProblem('template-unreadable', place, {
    message: text(
      'The template cannot be read: something between {open} and {close} is not as it should be.',
      { open: '{{', close: '}}' },
    ),
    hint: text(
      'Look in this line and above it: for a straight quotation mark inside a sentence (write “ and ” there), one that is missing or curly at its end, braces that are not all there, or {block} without {end}.',
      { block: '{{#if …}}', end: '{{/if}}' },
    ),
  })

export const tooLarge = (place: Place, most: number): Problem =>
  templateProblem('template-too-large', place, {
    message: text('The template is longer than {most} characters.', { most }),
    hint: text('Cut it into sections, each in a file of its own.'),
  })

export const tooMany = (place: Place, most: number): Problem =>
  templateProblem('template-too-large', place, {
    message: text('The template has more than {most} {open} or brackets.', { most, open: '{{' }),
    hint: text('Cut it into sections, each in a file of its own.'),
  })

export const tooDeep = (place: Place): Problem =>
  templateProblem('template-too-deep', place, {
    message: text('Too many blocks, brackets or sections stand inside one another here.'),
    hint: text('Take out a level; ours never have more than five.'),
  })
