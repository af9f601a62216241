import { evidenceRecord } from '../../evidence/evidence-item.ts'
import type { RawRecord } from '../../interview/records.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Choice } from '../../questions/kinds.ts'
import type { Wording } from '../../wording/wording.ts'
import { askingAt } from '../asking.ts'

/** What is asked of a file; the words are those of the interview. */
export type AskedField = 'kind' | 'title' | 'shows' | 'giveAway' | 'use'

/** Asks somebody; a test answers by itself. */
export type AddTalk = {
  /** An answer, or null where it was left open; `among` are the values that may be chosen, if not all. */
  readonly ask: (field: AskedField, among?: readonly string[]) => Promise<string | null>
}

/** What matters of a file for where it may go. */
export type FileMarks = { readonly isPicture: boolean; readonly isUsable: boolean }

/** Nobody was asked, so it goes nowhere. */
export const toldWithoutAsking = (record: RawRecord, { isPicture }: FileMarks): RawRecord => ({
  ...withKind(record, isPicture),
  use: 'kept',
})

/** A picture that nobody spoke of is taken for a photograph, which nothing but consent lets out. */
const withKind = (record: RawRecord, isPicture: boolean): RawRecord =>
  isPicture && record['kind'] === undefined ? { ...record, kind: 'photograph' } : record

/** Asks what is not answered yet. Where the file goes is asked only of one that may go anywhere. */
export const askAbout = async (
  record: RawRecord,
  { isPicture, isUsable }: FileMarks,
  { ask }: AddTalk,
): Promise<RawRecord> => {
  const fields: readonly AskedField[] = isPicture
    ? ['kind', 'title', 'shows', 'giveAway']
    : ['kind', 'title']
  let told = record
  for (const field of fields) {
    const answer = told[field] === undefined ? await ask(field) : null
    if (answer !== null) told = { ...told, [field]: answer }
  }
  told = withKind(told, isPicture)
  const mayGo = isUsable && (!isPicture || told['giveAway'] === 'nothing')
  if (!mayGo) return { ...told, use: 'kept' }
  const use = await ask('use', isPicture ? undefined : ['exhibit', 'kept'])
  return { ...told, use: use ?? 'kept' }
}

/** Asks in the terminal. */
export const addTalk = (wording: Wording): AddTalk => {
  const { choose, line } = askingAt(wording)
  return {
    ask: async (field, among) => {
      const { question, hints, choices } = questionOn(field, among)
      const answer =
        choices === null ? await line(question, { hints }) : await choose(question, choices, hints)
      return answer.trim() === '' ? null : answer.trim()
    },
  }
}

/** What is asked of a field; an empty answer leaves it open. Without choices one types. */
export const questionOn = (field: AskedField, among?: readonly string[]) => {
  const { prompt, kind, ...more } = evidenceRecord.fields[field]
  const question: Text = { english: prompt }
  const hints: readonly Text[] = 'hint' in more ? [{ english: more.hint }] : []
  if (kind.type !== 'choice') return { question, hints, choices: null }
  const choices = [
    // First, so that Enter alone says nothing: least of all that a photograph was looked at.
    { value: '', label: text('leave it open') },
    ...offered(kind.choices, among).map(({ value, label }) => ({
      ...{ value, label: { english: label } },
    })),
  ]
  return { question, hints, choices }
}

const offered = (choices: readonly Choice[], among?: readonly string[]): readonly Choice[] =>
  among === undefined ? choices : choices.filter(({ value }) => among.includes(value))
