import { observations } from '../assessment/paper-groups.ts'
import type { PaperName } from '../catalogue/papers.ts'
import { readDate } from '../quantities/approximate-date.ts'

/**
 * How the date of sending stands to the day: not given, gone by already, in time, after the day, or so
 * roughly given that it cannot be said.
 */
export type Sending = 'notGiven' | 'past' | 'inTime' | 'late' | 'unclear'

export type Deadline = {
  /** The next 1 September, when observations must have reached the Office; ISO 8601. */
  readonly day: string
  /** As it was answered. */
  readonly sendingDate: string | null
  readonly sending: Sending
}

/**
 * The deadline of observations (ILO guide to the supervisory system, “Governments prepare and send reports”,
 * read on guide-supervision.ilo.org). Other papers have none that we know of: null.
 */
export const deadlineOf = (
  papers: readonly PaperName[],
  sendingDate: string | null,
  today: string,
): Deadline | null => {
  if (!papers.some((paper) => observations.includes(paper))) return null
  const day = nextDeadline(today)
  return { day, sendingDate, sending: sendingOf(sendingDate, { day, today }) }
}

/** On 1 September itself it is that day. */
const nextDeadline = (today: string): string => {
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}-09-01`
  return today <= thisYear ? thisYear : `${year + 1}-09-01`
}

type Days = { readonly day: string; readonly today: string }

const sendingOf = (sendingDate: string | null, { day, today }: Days): Sending => {
  if (sendingDate === null) return 'notGiven'
  const date = readDate(sendingDate)
  if (date === null) return 'unclear'
  if (date.latest < today) return 'past'
  if (date.latest <= day) return 'inTime'
  return date.earliest >= day ? 'late' : 'unclear'
}
