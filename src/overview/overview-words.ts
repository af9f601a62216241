import { nameOfState } from '../countries/states.ts'
import { type Text, text } from '../problems/text.ts'
import { describeDate } from '../quantities/approximate-date.ts'
import type { CaseOverview, ProvisionOverview, Sent, Side } from './case-overview.ts'
import type { Deadline, Sending } from './deadline.ts'

/** Short, for a column; the papers have longer ones. */
export const sideWords: Readonly<Record<Side, Text>> = {
  conforms: text('in conformity'),
  partly: text('partly in conformity'),
  not: text('not in conformity'),
  silent: text('silent'),
  cannotSay: text('cannot say'),
  notKnown: text('not known'),
  doesNotApply: text('does not apply'),
  unanswered: text('no answer yet'),
  notAssessed: text('not assessed'),
}

/** Definitions and saving clauses have neither law nor practice to assess. */
export const isAssessed = ({ law, practice }: ProvisionOverview): boolean =>
  law !== 'notAssessed' || practice !== 'notAssessed'

/** "UHS, Valdora", or what of it is known; `locale` is BCP 47. */
export const nameOfCase = ({ organisation, state }: CaseOverview, locale: string): Text => {
  const values = {
    organisation: organisation ?? text('organisation not named'),
    state:
      state === null
        ? text('State not named')
        : (state.invented ?? nameOfState(state.code, locale) ?? state.code),
  }
  return text('{organisation}, {state}', values)
}

export const boundWords = ({ bound }: CaseOverview): Text => {
  if (bound === null) return text('It is not known whether the Convention binds the State')
  return bound
    ? text('The Convention binds the State')
    : text('The Convention does not bind the State')
}

export const problemsCounted = ({ problems }: CaseOverview): Text =>
  text(
    '{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}, {notes, plural, one {# note} other {# notes}}',
    { errors: problems.error, warnings: problems.warning, notes: problems.note },
  )

/** "1 September 2027"; a dash where the papers have none. */
export const deadlineDay = (deadline: Deadline | null, locale: string): string =>
  deadline === null ? '–' : describeDate(deadline.day, locale)

/** How the date of sending stands to the deadline. */
export const sendingWords = ({ sending, sendingDate }: Deadline, locale: string): Text =>
  sendings[sending](sendingDate === null ? '' : describeDate(sendingDate, locale))

const sendings: Readonly<Record<Sending, (date: string) => Text>> = {
  notGiven: () => text('Date of sending: not given'),
  past: (date) => text('Date of sending: {date}, which has passed', { date }),
  inTime: (date) => text('Date of sending: {date}, in time', { date }),
  late: (date) => text('Date of sending: {date}, not before this deadline', { date }),
  unclear: (date) =>
    text('Date of sending: {date}, which leaves open whether it is in time', { date }),
}

/** When a paper was sent, and whether the answers are still what was sent. */
export const sentWords = ({ on, changedSince }: Sent, locale: string): Text => {
  const day = on === null ? text('on a day not noted') : describeDate(on, locale)
  return changedSince
    ? text('Sent: {day}; answers were changed since', { day })
    : text('Sent: {day}', { day })
}
