import type { Recorded } from '../answers/record-answer.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { showValue } from '../interview/show-value.ts'
import { catalogued } from '../interview/words.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

/** What was saved, as it was understood: for whoever cannot look at the screen again. */
export const savedInWords = ({ changes, draft }: Recorded, wording: Wording): readonly Text[] =>
  changes.flatMap(({ question: id, record, new: value, reason }) => {
    const question = questionWithId(id)
    // What was parked or came back is told by the interview itself.
    if (question === null || reason !== null) return []
    const label = catalogued(question.label)
    if (record !== null) return [text('Saved. {label}: {record}.', { label, record })]
    const kind = question.kind
    if (kind.type === 'records') return [text('Saved. {label}.', { label })]
    const shown = showValue(value ?? undefined, { kind, answers: draft.answers, wording })
    return [text('Saved. {label}: {shown}', { label, shown })]
  })
