import { questionWithId } from '../catalogue/catalogue.ts'
import type { Question } from '../catalogue/question.ts'
import { nameOfState } from '../countries/states.ts'
import { type Edition, replyIn } from '../editions/edition.ts'
import { describeDate } from '../quantities/approximate-date.ts'
import type { Choice } from '../questions/kinds.ts'
import type { Wording } from '../wording/wording.ts'

/** What views are made from: one audience's edition, the words of the paper's language, draft or not. */
export type Desk = {
  readonly edition: Edition
  readonly wording: Wording
  readonly draft: boolean
  /** Charts that were drawn for this paper, as SVG, by their names. */
  readonly charts?: ReadonlyMap<string, string> | undefined
  /** The pictures that this paper may show, by their names. */
  readonly pictures?: ReadonlySet<string> | undefined
  /** Ids of the evidence whose files go out beside it. */
  readonly exhibits?: ReadonlySet<string> | undefined
}

/** A reply as templates meet it: `{{answer it}}`, `{{paragraphs it}}`, `{{#if it.given}}`. */
export type Told = {
  /** The question's id: it stands as `from` at every piece of the document. */
  readonly from: string
  readonly label: string
  readonly prompt: string
  readonly given: boolean
  /** Not answered at all. */
  readonly missing: boolean
  /** Not answered, and this draft shows it. */
  readonly wanted: boolean
  readonly notKnown: boolean
  readonly doesNotApply: boolean
  /** In the words of the paper; empty unless given. */
  readonly text: string
  /** What was added to "do not know" or "does not apply". */
  readonly note: string
}

/** The reply to one question, in the words of the paper. */
export const tell = (desk: Desk, id: string): Told => {
  const question = questionWithId(id)
  if (question === null) throw new Error(`no question ${id}`)
  const reply = replyIn(desk.edition, id)
  const value = reply?.state === 'given' ? reply.value : null
  const state = reply === null || isEmptyList(value) ? 'missing' : reply.state
  return {
    from: id,
    label: desk.wording.fill(question.label, {}),
    prompt: desk.wording.fill(question.prompt, {}),
    given: state === 'given',
    missing: state === 'missing',
    wanted: state === 'missing' && question.expected === true && desk.draft,
    notKnown: state === 'notKnown',
    doesNotApply: state === 'doesNotApply',
    text: inWords(desk, question, value),
    note: reply !== null && reply.state !== 'given' ? (reply.note ?? '') : '',
  }
}

/** A list whose last record was taken away says no more than no list. */
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const inWords = (desk: Desk, { kind }: Question, value: unknown): string => {
  const { wording } = desk
  if (typeof value === 'number') return value.toLocaleString(wording.locale)
  if (typeof value !== 'string') return ''
  if (kind.type === 'choice') return labelOf(desk, kind.choices, value)
  if (kind.type === 'date') return describeDate(value, wording.locale)
  if (kind.type === 'country') return nameOfState(value, wording.locale) ?? value
  // A text of one line may stand in a heading, where no line can be broken.
  return kind.type === 'text' ? value.trim().replace(/\s*[\r\n]\s*/g, ' ') : value
}

/** The words of a choice in the paper's language. */
export const labelOf = (
  desk: Desk,
  choices: readonly Choice[],
  value: string | undefined,
): string => {
  const choice = choices.find((known) => known.value === value)
  return choice === undefined ? '' : desk.wording.fill(choice.label, {})
}

/** A date in the paper's language; empty where there is none. */
export const dated = (desk: Desk, date: string | undefined): string =>
  date === undefined ? '' : describeDate(date, desk.wording.locale)

/** "a, b and c" in the paper's language. */
export const listed = (desk: Desk, items: readonly string[]): string =>
  listFormat(desk.wording.locale).format(items)

/** Making one takes as long as a page of words, and a paper lists on every page. */
const listFormats = new Map<string, Intl.ListFormat>()

const listFormat = (locale: string): Intl.ListFormat => {
  const format = listFormats.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' })
  listFormats.set(locale, format)
  return format
}

/** Whether anything stands where the reply is printed: words, "we do not know", or a gap. */
export const isShown = (told: Told): boolean => told.given || told.notKnown || told.wanted
