import { sendingsQuestion } from '../catalogue/sending.ts'
import { type Text, text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { dateInWords } from './date-words.ts'
import { lastSending } from './sent.ts'
import type { Target, View } from './target.ts'

const sendingDate = 'standing.sendingDate'

/** At the date of sending, while it is open, the day stands ready that was recorded of the last sending. */
export const offeredDay = (id: string, { draft }: View): Partial<Pick<Target, 'initial'>> => {
  const on = id === sendingDate ? lastSending(draft)?.['on'] : undefined
  return typeof on === 'string' && draft.answers[id] === undefined ? { initial: on } : {}
}

type Given = { readonly question: string; readonly name: string; readonly value: unknown }

/** Where the paper names another day of sending, or none. */
export const sendingRemark = ({ question, name, value }: Given, view: View): Text | null => {
  if (question !== sendingsQuestion || name !== 'on' || typeof value !== 'string') return null
  const named = view.draft.answers[sendingDate]
  if (typeof named !== 'string') {
    return text('The paper’s own date of sending is open. To take this day over: :jump {id}', {
      id: sendingDate,
    })
  }
  return readDate(named)?.latest === readDate(value)?.latest
    ? null
    : text('The paper names another day of sending, {date}. To change it: :jump {id}', {
        date: dateInWords(named, view.wording),
        id: sendingDate,
      })
}
