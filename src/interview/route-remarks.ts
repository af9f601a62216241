import { routesQuestion } from '../assessment/route-facts.ts'
import { isInventedState } from '../countries/states.ts'
import { type Text, text } from '../problems/text.ts'
import { type Instrument, instrumentWith, nameOfInstrument } from '../routes/instruments.ts'
import { type RawRecord, recordsAt } from './records.ts'
import type { View } from './target.ts'
import { catalogued } from './words.ts'

/** The Convention of an entry, as far as one is chosen. */
export const chosenInstrument = (record: RawRecord | null): Instrument | null => {
  const code = record?.['convention']
  return typeof code === 'string' ? instrumentWith(code) : null
}

/** A State may leave homeworkers out of it by name, or it is for another group. */
export const trapLines = (instrument: Instrument): readonly Text[] => {
  const values = { code: instrument.code, scope: catalogued(instrument.scope) }
  switch (instrument.names) {
    case 'trap':
      return [
        text(
          'Take care with {code}. {scope} Find out first whether your State has used the exception.',
          values,
        ),
      ]
    case 'notForHomeworkers':
      return [text('Take care: {code} is for another group of workers. {scope}', values)]
    default:
      return []
  }
}

/** What one should know after an answer of an entry: a trap, or the ways that are left. */
export const routeRemark = (
  field: string,
  record: RawRecord,
  { question, view }: { readonly question: string; readonly view: View },
): Text | null => {
  const instrument = question === routesQuestion ? chosenInstrument(record) : null
  if (instrument === null) return null
  if (field === 'convention') return trapLines(instrument)[0] ?? null
  if (field !== 'ratified') return null
  if (record['ratified'] === 'notKnown') {
    return text('Look it up, then change this answer; the rest is asked then.')
  }
  if (record['ratified'] !== 'no') return null
  return instrument.fundamental === true
    ? text(
        '{convention} cannot be used then, but it is a fundamental Convention: there are ways that need no ratification. {where}',
        { convention: catalogued(nameOfInstrument(instrument)), where: whereWaysStand(view) },
      )
    : text('Then it stays out of the papers. Write the day of looking all the same.')
}

/** Below a list of which nothing can be used. */
export const unusableLines = (view: View): readonly Text[] => {
  const routes = recordsAt(view.draft.answers, routesQuestion)
  const isUnusable = routes.length > 0 && routes.every((one) => one['ratified'] === 'no')
  return isUnusable
    ? [
        text(
          'None of those in the list can be used. There are ways that need no ratification. {where}',
          {
            where: whereWaysStand(view),
          },
        ),
      ]
    : []
}

const whereWaysStand = ({ draft }: View): Text => {
  const country = draft.answers['standing.country']
  return typeof country === 'string' && !isInventedState(country)
    ? text('“npx c177 country {country}” lists them, and “npx c177 check” too.', { country })
    : text('“npx c177 check” lists them.')
}
