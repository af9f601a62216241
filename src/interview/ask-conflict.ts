import { type Choice, type Conflict, kindAt, recordKindAt } from '../answers/conflict.ts'
import type { RawAnswers } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { readColonWord } from './colon-words.ts'
import { plainAsking } from './outcome.ts'
import type { Ask, Offer, Prompt } from './prompt.ts'
import { readChosen } from './read-chosen.ts'
import { chosenOf, showValue, typedValue } from './show-value.ts'
import { catalogued, verbatim } from './words.ts'

/** Which of two is meant, and who wrote it when, as far as its journal tells. */
export type Source = {
  readonly name: string
  readonly by: string | null
  readonly at: string | null
}

export type Asked = {
  /** "2" of "5". */
  readonly number: number
  readonly count: number
  /** What was changed in both. */
  readonly subject: Text
  readonly sources: Readonly<Record<'first' | 'second', Source>>
  /** What each has, line by line. */
  readonly values: Readonly<Record<'first' | 'second', readonly Text[]>>
  readonly offers: readonly Choice[]
}

/** Shows both and asks which stays; null where somebody would rather stop. There is no choice by Enter alone. */
export const askConflict = async (
  ask: Ask,
  asked: Asked,
  say: Wording['say'],
): Promise<Choice | null> => {
  let said: readonly Text[] = []
  for (;;) {
    const prompt = conflictPrompt(asked, said)
    const reply = await ask(prompt)
    if (reply.type === 'stopped') return null
    if (reply.type === 'word' && readColonWord(reply.line, say).word === 'quit') return null
    const chosen = reply.type === 'typed' ? readChosen(reply.text, prompt.offers, say) : null
    const choice = asked.offers.find((offer) => chosen?.length === 1 && chosen[0]?.value === offer)
    if (choice !== undefined) return choice
    said = [text('Type one of the numbers. :quit stops, and nothing is written.')]
  }
}

const conflictPrompt = (asked: Asked, said: readonly Text[]): Prompt => ({
  ...plainAsking(text('Both copies changed this, each in another way. Which one stays?')),
  type: 'line',
  heading: text('{number} of {count}: {subject}', {
    number: asked.number,
    count: asked.count,
    subject: asked.subject,
  }),
  body: [
    ...[text('First: {source}', { source: sourceWords(asked.sources.first) })],
    ...asked.values.first,
    ...[text('Second: {source}', { source: sourceWords(asked.sources.second) })],
    ...asked.values.second,
    ...asked.offers.map((choice, index) =>
      text('{number}. {label}', { number: index + 1, label: labels[choice] }),
    ),
  ],
  offers: asked.offers.map(
    (value, index): Offer => ({ value, sign: String(index + 1), label: labels[value], hint: null }),
  ),
  said,
  isBrief: false,
})

const labels: Readonly<Record<Choice, Text>> = {
  first: text('the first'),
  second: text('the second'),
  both: text('both: one after the other, or as two records'),
}

const sourceWords = ({ name, by, at }: Source): Text =>
  by === null || at === null
    ? verbatim(name)
    : text('{name}, {by}, {at}', { name, by, at: at.slice(0, 16).replace('T', ' ') })

/** "What really happens?: C-03, Claim": what a conflict is about. */
export const subjectOf = ({ question, record, field }: Conflict): Text => {
  const label = catalogued(questionWithId(question)?.label ?? question)
  if (record === null) return label
  const name = field === null ? undefined : recordKindAt(question)?.fields[field]?.label
  return name === undefined
    ? text('{label}, {record}', { label, record })
    : text('{label}, {record}: {field}', { label, record, field: catalogued(name) })
}

/** A value in full, for somebody who has to choose. */
export const valueInFull = (
  value: unknown,
  { question, record, field }: Conflict,
  { answers, wording }: { readonly answers: RawAnswers; readonly wording: Wording },
): readonly Text[] => {
  if (value === undefined) return [text('  (taken away)')]
  const kind = kindAt(question, field)
  const isParted = record !== null && typeof value === 'object' && kind?.type !== 'references'
  if (
    isParted &&
    value !== null &&
    !Array.isArray(value) &&
    !isSpecial(value) &&
    isFields(question, value)
  )
    return Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, item]) =>
        text('  {label}: {answer}', {
          label: catalogued(recordKindAt(question)?.fields[name]?.label ?? name),
          answer: inFull(item, kindAt(question, name), { answers, wording }),
        }),
      )
  return [text('  {answer}', { answer: inFull(value, kind, { answers, wording }) })]
}

/** A record, or fields that belong together; a rate or a consent is one value. */
const isFields = (question: string, value: object): boolean =>
  Object.keys(value).some((name) => recordKindAt(question)?.fields[name] !== undefined)

const isSpecial = (value: object): boolean => 'notKnown' in value || 'doesNotApply' in value

type View = { readonly answers: RawAnswers; readonly wording: Wording }

const inFull = (value: unknown, kind: ReturnType<typeof kindAt>, view: View): Text => {
  if (kind === null) return verbatim(plain(value))
  return chosenOf(value, kind) === null
    ? verbatim(typedValue(value, { kind, ...view }))
    : showValue(value, { kind, ...view })
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
