import type { Text } from '../problems/text.ts'
import { type FieldChoice, type FieldQuestion, fieldQuestions } from './field-questions.ts'
import {
  isMetadata,
  isPersonalHeading,
  namesOfHeading,
  optionOfHeading,
  plainWords,
} from './headings.ts'
import { type ColumnMapping, type Mapping, mappingOf } from './mapping.ts'

/** The headings of one sheet; its name is null where the file is one table. */
export type Headings = { readonly sheet: string | null; readonly headings: readonly string[] }

/** What a column turned out to be, before anybody said so. */
export type JudgedColumn = {
  readonly sheet: string | null
  readonly column: string
  /** `guessed`: by words that it shares with a question, to be looked at by a person. */
  readonly verdict: 'named' | 'guessed' | 'collected' | 'personal' | 'unknown'
  readonly question: FieldQuestion | null
  readonly option: string | null
}

type Say = (words: Text) => string

/** What each column of a table probably answers; `say` puts a text into the language of the form's labels. */
export const judgeColumns = (sheets: readonly Headings[], say: Say): readonly JudgedColumn[] => {
  const known = knownNames(say)
  return sheets.flatMap(({ sheet, headings }) =>
    headings
      .filter((heading) => heading.trim() !== '')
      .map((column) => ({ sheet, column, ...judged(column, known) })),
  )
}

/** The mapping of those columns that bear the name of a question, guesses among them where they are wanted. */
export const mappingFrom = (
  columns: readonly JudgedColumn[],
  wanted: 'named' | 'guessed',
): Mapping =>
  mappingOf(
    columns
      .filter(({ verdict }) => verdict === 'named' || verdict === wanted)
      .map(
        ({ sheet, column, question, option }): ColumnMapping => ({
          column,
          ...(sheet !== null && { sheet }),
          question: question?.name ?? null,
          ...(option !== null && { option }),
        }),
      ),
  )

type Judged = Pick<JudgedColumn, 'verdict' | 'question' | 'option'>
type Known = {
  readonly say: Say
  readonly byName: ReadonlyMap<string, FieldQuestion>
  readonly words: ReadonlyMap<FieldQuestion, ReadonlySet<string>>
}

const judged = (column: string, known: Known): Judged => {
  const nothing = { question: null, option: null }
  const question = questionNamed(column, known)
  if (question !== null) return { verdict: 'named', question, option: null }
  const option = optionNamed(column, known)
  if (option !== null) return { verdict: 'named', ...option }
  if (isMetadata(column)) return { verdict: 'collected', ...nothing }
  if (isPersonalHeading(column)) return { verdict: 'personal', ...nothing }
  const guess = questionLike(column, known)
  return guess === null
    ? { verdict: 'unknown', ...nothing }
    : { verdict: 'guessed', question: guess, option: null }
}

/** Names first: a label may be the name of another question. */
const knownNames = (say: Say): Known => {
  const byName = new Map<string, FieldQuestion>()
  const add = (name: string, question: FieldQuestion) => {
    const plain = plainWords(name)
    if (!byName.has(plain)) byName.set(plain, question)
  }
  for (const question of fieldQuestions) add(question.name, question)
  for (const question of fieldQuestions) {
    for (const name of [...question.also, question.prompt.english, say(question.prompt)])
      add(name, question)
  }
  const words = new Map(
    fieldQuestions.map((question) => [
      question,
      new Set(
        [question.name, ...question.also, question.prompt.english, say(question.prompt)].flatMap(
          tellingWords,
        ),
      ),
    ]),
  )
  return { say, byName, words }
}

const questionNamed = (column: string, { byName }: Known): FieldQuestion | null =>
  namesOfHeading(column)
    .map((name) => byName.get(plainWords(name)) ?? null)
    .find((question) => question !== null) ?? null

const optionNamed = (
  column: string,
  known: Known,
): Pick<JudgedColumn, 'question' | 'option'> | null => {
  const split = optionOfHeading(column)
  const question = split === null ? null : questionNamed(split.question, known)
  if (split === null || question?.kind.type !== 'many') return null
  const option = choiceMeant(split.option, question.kind.choices, known.say)
  return option === null ? null : { question, option: option.value }
}

/** The choice that a word stands for: its value, its label in either language, or another word for it. */
export const choiceMeant = (
  word: string,
  choices: readonly FieldChoice[],
  say: Say,
): FieldChoice | null => {
  const raw = word.trim().toLowerCase()
  const plain = plainWords(word)
  return (
    choices.find(({ also }) => also.includes(raw)) ??
    choices.find(({ value, label, also }) =>
      [value, label.english, say(label), ...also].some(
        (known) => plain !== '' && plainWords(known) === plain,
      ),
    ) ??
    null
  )
}

/** Words that tell what is asked; short ones stand in every question. */
const tellingWords = (sentence: string): readonly string[] =>
  plainWords(sentence)
    .split(' ')
    .filter((word) => word.length > 3 && !everywhere.has(word))

const everywhere = new Set([
  'this',
  'that',
  'what',
  'with',
  'your',
  'does',
  'have',
  'from',
  'were',
  'much',
  'many',
  'which',
])

/** The question that shares most of a heading's words, and at least half of them. */
const questionLike = (column: string, { words }: Known): FieldQuestion | null => {
  const asked = tellingWords(column.split('/').at(-1) ?? '')
  let best: FieldQuestion | null = null
  let most = Math.max(1, asked.length / 2) - 0.5
  for (const [question, known] of words) {
    const shared = asked.filter((word) => known.has(word)).length
    if (shared > most) {
      best = question
      most = shared
    }
  }
  return best
}
