import type { FoundLock } from '../../dossier/lock.ts'
import { type LockFile, minuteOf } from '../../dossier/lock-file.ts'
import { type Text, text } from '../../problems/text.ts'

/** Who works on a case since when, for the person at the terminal and for nobody else. */
export const foundWords = ({ state, lock }: FoundLock, now: Date): Text => {
  if (lock === null)
    return text(
      'This case is locked, but the lock does not tell by whom. What would you like to do?',
    )
  const { owner, machine } = lock
  const who = { owner, machine, since: minuteOf(lock.since) }
  if (state === 'elsewhere')
    return text(
      '{owner} began to work on this case on another machine, {machine}, at {since} ({age}). Whether that goes on cannot be seen from here. What would you like to do?',
      { ...who, age: ageOf(lock, now) },
    )
  return state === 'unclear'
    ? text(
        '{owner} began to work on this case on this machine at {since}. It was perhaps started anew since then. What would you like to do?',
        who,
      )
    : text(
        '{owner} has been working on this case since {since} on this machine, {machine}. What would you like to do?',
        who,
      )
}

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour

/** The clocks of two machines need not agree. */
const ageOf = ({ since }: LockFile, now: Date): Text => {
  const age = now.getTime() - new Date(since).getTime()
  if (age < -minute) return text('later than it is here: one of the two clocks is wrong')
  if (age < hour)
    return text('{minutes, plural, one {# minute ago} other {# minutes ago}}', {
      minutes: Math.max(0, Math.round(age / minute)),
    })
  return age < 2 * day
    ? text('{hours, plural, one {# hour ago} other {# hours ago}}', {
        hours: Math.round(age / hour),
      })
    : text('{days, plural, one {# day ago} other {# days ago}}', { days: Math.round(age / day) })
}
