import { type Markup, markup } from '../document/markup.ts'
import type { Severity } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import type { Placed } from './place-problems.ts'
import { filePlace, mendedAt, numbered, type Reader } from './reader.ts'

/** The list of all problems, each with a way to its paragraph and to its question. */
export const problemList = (placed: readonly Placed[], reader: Reader): Markup =>
  placed.length === 0
    ? markup`<p>${reader.say(text('Nothing found.'))}</p>`
    : markup`<p>${reader.say(countOf(placed))}</p><ol class="problems">${placed.map((one) => entryOf(one, reader))}</ol>`

/** "2 errors, 5 warnings, 1 note". */
const countOf = (placed: readonly Placed[]): Text => {
  const count = (severity: Severity) =>
    placed.filter(({ problem }) => problem.severity === severity).length
  return text(
    '{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}, {notes, plural, one {# note} other {# notes}}',
    { errors: count('error'), warnings: count('warning'), notes: count('note') },
  )
}

const entryOf = (placed: Placed, reader: Reader): Markup => {
  const { problem, number } = placed
  const { say } = reader
  return markup`<li class="${problem.severity}" id="problem-${number}" tabindex="-1"><p><strong>${say(numbered(problem, number))}.</strong> ${say(problem.message)}</p><p>${say(text('What to do: {hint}', { hint: problem.hint }))}</p>${placesOf(placed, reader)}</li>`
}

const placesOf = (placed: Placed, reader: Reader): Markup | null => {
  const parts = [paragraphOf(placed, reader), questionOf(placed, reader), fileOf(placed, reader)]
  const known = parts.filter((part) => part !== null)
  return known.length === 0
    ? null
    : markup`<ul class="places">${known.map((part) => markup`<li>${part}</li>`)}</ul>`
}

const paragraphOf = ({ number, block }: Placed, { say }: Reader): Markup | null =>
  block === null ? null : markup`<a href="#at-${number}">${say(text('Go to the paragraph'))}</a>`

const questionOf = ({ problem }: Placed, { say, nameOf, wayTo }: Reader): Markup | null => {
  const { question } = problem.place
  const target = mendedAt(problem)
  if (question === undefined || target === null) return null
  const name = nameOf(question) ?? question
  const words = say(text('Question: {name}', { name }))
  return markup`${words} <code>${wayTo(target)}</code>`
}

const fileOf = ({ problem }: Placed, reader: Reader): Markup | null => {
  const place = filePlace(problem, reader)
  return place === null ? null : markup`${place}`
}

/** What hinders a newer page, in short. */
export const hindranceList = (placed: readonly Placed[], reader: Reader): Markup =>
  markup`<ul>${placed.map((one) => {
    const { problem, number } = one
    const name = reader.say(numbered(problem, number))
    return markup`<li><a href="#problem-${number}">${name}</a>. ${reader.say(problem.message)} ${fileOf(one, reader)}</li>`
  })}</ul>`
