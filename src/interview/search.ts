import type { Draft } from '../answers/draft.ts'
import { applies } from '../catalogue/applies.ts'
import { questions } from '../catalogue/catalogue.ts'
import type { Question } from '../catalogue/question.ts'
import { nearest } from '../problems/nearest.ts'
import { type Text, text } from '../problems/text.ts'
import { foldWords } from './fold-words.ts'
import { glossary } from './glossary.ts'
import { keyOf, type Place, questionPlace } from './place.ts'
import { nameOf } from './record-all.ts'
import { type RawRecord, recordKindOf, recordsAt } from './records.ts'
import { showValue, typedValue } from './show-value.ts'
import { asSpecialReply } from './special-reply.ts'
import type { View } from './target.ts'
import { catalogued, verbatim } from './words.ts'

/** Something that words were found in: a place to go to, or a hard word with its meaning. */
export type Hit = {
  readonly to: Place | { readonly at: 'term'; readonly meaning: Text }
  readonly label: Text
}

/** What was found, the likeliest first; where nothing was, words that are near. */
export type Found = { readonly hits: readonly Hit[]; readonly near: string | null }

/** Searches questions that apply, hard words and all answers; every word must be found, in any order. */
export const search = (typed: string, view: View): Found => {
  const wanted = wordsIn(foldWords(typed))
  if (wanted.length === 0) return { hits: [], near: null }
  const entries = entriesOf(view)
  const found = entries.filter(({ folded }) => wanted.every((word) => folded.includes(word)))
  const inName = (entry: Entry): number =>
    wanted.every((word) => entry.name.includes(word)) ? 0 : 1
  const answered = new Set(found.flatMap(({ to, isAnswer }) => (isAnswer ? [keyOfHit(to)] : [])))
  const hits = found
    .filter(({ to, isAnswer }) => isAnswer || !answered.has(keyOfHit(to)))
    .toSorted((one, other) => inName(one) - inName(other))
  return hits.length > 0
    ? { hits: hits.map((entry) => ({ to: entry.to, label: entry.label(wanted) })), near: null }
    : { hits: [], near: nearWords(wanted, entries) }
}

const keyOfHit = (to: Hit['to']): string => (to.at === 'term' ? 'term' : keyOf(to))

type Entry = {
  readonly to: Hit['to']
  /** Stands in for its question, which would lead to the same place. */
  readonly isAnswer?: true
  /** What it is called, and all that is searched, both folded. */
  readonly name: string
  readonly folded: string
  readonly label: (wanted: readonly string[]) => Text
}

const wordsIn = (folded: string): readonly string[] =>
  folded.split(/[^\p{L}\p{M}\p{N}.@]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** A draft is never changed, so what is in it is gathered once. */
const gathered = new WeakMap<
  Draft,
  { readonly wording: View['wording']; readonly entries: readonly Entry[] }
>()

const entriesOf = (view: View): readonly Entry[] => {
  const known = gathered.get(view.draft)
  if (known?.wording === view.wording) return known.entries
  const entries = [
    ...questionEntries(view),
    ...termEntries(view),
    ...answerEntries(view),
    ...parkedEntries(view),
  ]
  gathered.set(view.draft, { wording: view.wording, entries })
  return entries
}

const questionEntries = ({ draft, wording: { say } }: View): readonly Entry[] =>
  questions
    .filter((question) => applies(question, draft.answers))
    .map((question) => {
      const name = foldWords(say(nameOf(question.id)))
      const asked = wordsOf(question).map((words) => foldWords(say(words)))
      return {
        to: questionPlace(question.id),
        name,
        folded: [name, foldWords(question.id), ...asked].join('\n'),
        label: () =>
          text('Question: {name}. {prompt}', {
            name: nameOf(question.id),
            prompt: catalogued(question.prompt),
          }),
      }
    })

/** All that is read where a question is asked. */
const wordsOf = ({ prompt, hint, kind }: Question): readonly string[] => [
  prompt,
  hint ?? '',
  ...('choices' in kind ? kind.choices.map(({ label }) => label) : []),
]

const termEntries = ({ wording: { say } }: View): readonly Entry[] =>
  glossary.map(({ term, meaning }) => {
    const name = foldWords(say(term))
    return {
      to: { at: 'term', meaning: text('{term}: {meaning}', { term, meaning }) },
      name,
      folded: `${name}\n${foldWords(say(meaning))}`,
      label: () => text('What “{term}” means', { term }),
    }
  })

const answerEntries = (view: View): readonly Entry[] =>
  Object.keys(view.draft.answers).flatMap((id) => {
    const question = questions.find((one) => one.id === id)
    return question === undefined ? [] : answersOf(question, view)
  })

const answersOf = (question: Question, view: View): readonly Entry[] => {
  const { answers } = view.draft
  const value = answers[question.id]
  const { kind } = question
  const name = nameOf(question.id)
  if (kind.type === 'records' && Array.isArray(value)) {
    return recordsAt(answers, question.id).flatMap((record) =>
      recordEntries(question.id, record, view),
    )
  }
  const shown =
    kind.type === 'records' || asSpecialReply(value) !== null ? ({ type: 'text' } as const) : kind
  const words = inWords(value, shown, view)
  return [answerEntry({ to: questionPlace(question.id), name, words }, view)]
}

const recordEntries = (question: string, record: RawRecord, view: View): readonly Entry[] => {
  const kind = recordKindOf(question)
  return Object.entries(kind?.fields ?? {}).flatMap(
    ([field, { label, kind: of, quiet, recorded }]) => {
      if (quiet || recorded || record[field] === undefined) return []
      const to = { at: 'field', question, record: record.id, field } as const
      const name = text('{id}, {label}', { id: record.id, label: catalogued(label) })
      return [answerEntry({ to, name, words: inWords(record[field], of, view) }, view)]
    },
  )
}

/** A text whole, a choice by its label. */
const inWords = (
  value: unknown,
  kind: Parameters<typeof showValue>[1]['kind'],
  view: View,
): string => {
  const showing = { kind, answers: view.draft.answers, wording: view.wording }
  return typeof value === 'string' && (kind.type === 'text' || kind.type === 'longText')
    ? value
    : view.wording.say(
        kind.type === 'text' ? verbatim(typedValue(value, showing)) : showValue(value, showing),
      )
}

type Answered = { readonly to: Place; readonly name: Text; readonly words: string }

const answerEntry = ({ to, name, words }: Answered, { wording: { say } }: View): Entry => {
  const folded = foldWords(say(name))
  return {
    to,
    isAnswer: true,
    name: folded,
    folded: `${folded}\n${foldWords(words)}`,
    label: (wanted) => text('{name}: {words}', { name, words: around(words, wanted) }),
  }
}

const parkedEntries = ({ draft, wording: { say } }: View): readonly Entry[] =>
  Object.entries(draft.parked).map(([id, value]) => {
    const name = foldWords(say(nameOf(id)))
    return {
      to: { at: 'parked' },
      name,
      folded: `${name}\n${foldWords(typeof value === 'string' ? value : JSON.stringify(value))}`,
      label: () => text('Waiting: {name}', { name: nameOf(id) }),
    }
  })

/** So many words stand before the first that was found, and after it. */
const [before, after] = [4, 10]

const around = (words: string, wanted: readonly string[]): string => {
  const all = words.split(/\s+/).filter((word) => word !== '')
  const at = all.findIndex((word) => wanted.some((one) => foldWords(word).includes(one)))
  const from = all.length <= before + after ? 0 : Math.max(0, at - before)
  const shown = all.slice(from, Math.max(before, at) + after)
  const [first, last] = [from > 0 ? '… ' : '', from + shown.length < all.length ? ' …' : '']
  return `${first}${shown.join(' ')}${last}`
}

/** Each word that is found nowhere, as the nearest one that is. */
const nearWords = (wanted: readonly string[], entries: readonly Entry[]): string | null => {
  const known = new Set(entries.flatMap(({ folded }) => wordsIn(folded)))
  const all = [...known].join('\n')
  const near = wanted.map((word) => (all.includes(word) ? word : nearest(word, known)))
  const suggested = near.filter((word) => word !== null).join(' ')
  return suggested === '' || suggested === wanted.join(' ') ? null : suggested
}
