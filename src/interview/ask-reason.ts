import { ownReason } from '../answers/change-reason.ts'
import { text } from '../problems/text.ts'
import { dateInWords } from './date-words.ts'
import { type Handler, plainAsking } from './outcome.ts'
import type { Place } from './place.ts'
import { lastSending } from './sent.ts'

/** After a paper was sent: why something that stood in the answers is changed, before the change is saved. */
export const askReason: Handler<Extract<Place, { at: 'reason' }>> = {
  prompt: ({ draft, wording, reason }) => {
    const on = lastSending(draft)?.['on']
    return {
      ...plainAsking(
        typeof on === 'string'
          ? text('A paper was sent on {date}. Why is this answer changed?', {
              date: dateInWords(on, wording),
            })
          : text('A paper was sent. Why is this answer changed?'),
      ),
      hints: [
        text('One line in your own words. It goes into the journal, and into no paper.'),
        reason === null
          ? text('“no reason” gives none. Also: :back leaves the answer as it was')
          : text('Enter gives the same reason as before: “{reason}”. “no reason” gives none.', {
              reason,
            }),
      ],
    }
  },
  take: (typed, { reason }) => {
    const words = ownReason(typed)
    if (words !== '') return { type: 'because', reason: words }
    return reason === null
      ? {
          type: 'stay',
          said: [text('Type a reason, or “no reason”.')],
          typed: '',
          isDoubt: false,
        }
      : { type: 'because', reason }
  },
}
