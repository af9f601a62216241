import { nearest } from '../../problems/nearest.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { templateProblem } from '../template-problems.ts'

/** An answer where words are asked for: it would be printed as "[object Object]". */
export const bareAnswer = (name: string, place: Place): Problem =>
  templateProblem('template-answer-bare', place, {
    message: text('"{name}" is an answer; its words come only through a helper.', { name }),
    hint: text('Write {helper}.', { helper: `{{answer ${name}}}` }),
  })

export const notWords = (name: string, parts: readonly string[], place: Place): Problem =>
  templateProblem('template-not-words', place, {
    message: text('"{name}" is more than a word: it cannot be put in as it is.', { name }),
    hint: text('Name one of its parts: {parts}.', { parts: parts.slice(0, 12).join(', ') }),
  })

export const yesNoNotWords = (name: string, place: Place): Problem =>
  templateProblem('template-not-words', place, {
    message: text('"{name}" is yes or no: it cannot be put in as it is.', { name }),
    hint: text('Ask for it: {condition}.', { condition: `{{#if ${name}}} … {{/if}}` }),
  })

export const listNotWords = (name: string, place: Place): Problem =>
  templateProblem('template-not-words', place, {
    message: text('"{name}" is a list: it cannot be put in as it is.', { name }),
    hint: text('Write {each} before, and {end} after what stands for each of it.', {
      each: `{{#each ${name}}}`,
      end: '{{/each}}',
    }),
  })

export const notAnswer = (helper: string, name: string, place: Place): Problem =>
  templateProblem('template-not-answer', place, {
    message: text('"{helper}" needs an answer, and "{name}" is none.', { helper, name }),
    hint: text(
      'Words are put in by {plain}, or by {piece} where they come from a record; a list by {each}.',
      {
        plain: `{{${name}}}`,
        piece: `{{piece ${name} from="…"}}`,
        each: `{{#each ${name}}} … {{/each}}`,
      },
    ),
  })

export const notList = (name: string, place: Place): Problem =>
  templateProblem('template-not-list', place, {
    message: text('"each" needs a list, and "{name}" is none.', { name }),
    hint: text('Look it up in templates/REFERENCE.md; for one thing there is "with".'),
  })

export const notThing = (name: string, place: Place): Problem =>
  templateProblem('template-not-thing', place, {
    message: text('"with" needs something that has parts, and "{name}" has none.', { name }),
    hint: text('Look it up in templates/REFERENCE.md.'),
  })

export const alwaysThere = (name: string, isReply: boolean, place: Place): Problem => ({
  ...templateProblem('condition-always-met', place, {
    message: text('"{name}" is always there, so the condition decides nothing.', { name }),
    hint: isReply
      ? text('Ask whether it was answered: {name}.given', { name })
      : text('Ask for one of its parts.'),
  }),
  severity: 'warning',
})

export const argumentsWrong = (helper: string, place: Place): Problem =>
  templateProblem('template-arguments', place, {
    message: text('"{helper}" takes exactly one thing after its name.', { helper }),
    hint: text(
      'After it stands one name, or one sentence between straight quotation marks, not curly ones: {say}.',
      { say: '{{say "…"}}' },
    ),
  })

export const valueUnknown = (
  { helper, name }: { readonly helper: string; readonly name: string },
  known: readonly string[],
  place: Place,
): Problem =>
  templateProblem('template-value-unknown', place, {
    message: text('"{helper}" takes no value of the name "{name}".', { helper, name }),
    hint: valueHint(nearest(name, known), known),
  })

const valueHint = (near: string | null, known: readonly string[]): Text => {
  if (near !== null) return text('The nearest name is "{nearest}".', { nearest: near })
  return known.length === 0
    ? text('Take it out.')
    : text('It takes: {known}.', { known: known.join(', ') })
}

export const valueMissing = (helper: string, name: string, place: Place): Problem =>
  templateProblem('template-value-missing', place, {
    message: text('"{helper}" needs {name}="…".', { helper, name }),
    hint: text('Add it before the braces that close.'),
  })

export const questionUnknown = (id: string, ids: readonly string[], place: Place): Problem =>
  templateProblem('template-question-unknown', place, {
    message: text('There is no question with the id "{id}".', { id }),
    hint: questionHint(nearest(id, ids)),
  })

const questionHint = (near: string | null): Text =>
  near === null
    ? text('The ids stand in brackets in templates/REFERENCE.md.')
    : text('The nearest is "{nearest}".', { nearest: near })

export const callsItself = (name: string, place: Place): Problem =>
  templateProblem('template-calls-itself', place, {
    message: text('The section "{name}" is called inside of itself, so it would never end.', {
      name,
    }),
    hint: text('Take the call out.'),
  })

export const notOffered = (place: Place): Problem =>
  templateProblem('template-not-offered', place, {
    message: text('Templates do not have this kind of block.'),
    hint: text('There are: {blocks}.', {
      blocks: '{{#if}}, {{#unless}}, {{#each}}, {{#with}}, {{> name}}',
    }),
  })
