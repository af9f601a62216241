import { type ApproximateDate, readDate } from './approximate-date.ts'
import { westernDigits } from './western-digits.ts'

/** What is needed to read a date as somebody types it. */
export type DateReader = {
  /** Today where the person sits, an ISO 8601 day; null where nothing is counted from it. */
  readonly today: string | null
  /**
   * Words of a language with the English ones they stand for, longest first: months, seasons, "about", "to",
   * what is left out ("of", days of the week). All in small letters.
   */
  readonly words: readonly (readonly [theirs: string, english: string])[]
  /** Whole phrases that count from today ("yesterday", "last summer"), in small letters. */
  readonly phrases: ReadonlyMap<string, SinceToday>
}

/** A day, week, month, year so many before this one; the latest summer or May that is over, or that of this year. */
export type SinceToday =
  | { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly before: number }
  | { readonly named: string; readonly which: 'last' | 'this' }

/**
 * Every way in which a typed date can be read, as it may stand in a file of answers: as it was typed where that
 * is understood there, else in figures ("2026-05-03") or English ("summer 2026"). "03/05/2026" has two readings,
 * the day first and the month first; "12/25/2026" has one; what is no date has none.
 */
export const readingsOfDate = (typed: string, reader: DateReader): readonly string[] => {
  const words = inEnglish(typed, reader)
  const read = orders.map((order) => readDate(withFigures(words, order)))
  const found = read.filter((date) => date !== null)
  const [first, second] = found
  if (first === undefined) return []
  if (second !== undefined && !same(first, second)) return found.map(standing)
  const asTyped = readDate(typed)
  return [asTyped !== null && same(asTyped, first) ? typed : standing(first)]
}

/** Whether a date of figures ("03/05/2026") can be read in two ways: as a file holds it, the day stands first. */
export const otherReadingOf = (typed: string): string | null => {
  const [first, second] = orders.map((order) => readDate(withFigures(typed, order)))
  return first != null && second != null && !same(first, second) ? standing(second) : null
}

/** What stands first where the day and the month of a date are figures: "31/05/2026", "05/31/2026". */
export type DateOrder = 'dayFirst' | 'monthFirst'
const orders: readonly DateOrder[] = ['dayFirst', 'monthFirst']

/**
 * What a date of figures tells of its order: the only one in which it is a date; `either` where it is another date
 * in each; null where it tells nothing, as "2026-05-03", "05/05/2026" and what is no date do.
 */
export const orderTold = (typed: string): DateOrder | 'either' | null => {
  const [first, second] = orders.map((order) => {
    const words = withFigures(typed, order)
    return words === typed ? null : readDate(words)
  })
  if (first == null) return second == null ? null : 'monthFirst'
  if (second == null) return 'dayFirst'
  return same(first, second) ? null : 'either'
}

/**
 * A date with its figures as ISO 8601: "03/05/2026" is "2026-05-03" with the day first. Figures parted by points
 * stand with the day first wherever they are used; with slashes, dashes and blanks it depends.
 */
export const withFigures = (words: string, order: DateOrder): string =>
  words.replace(/(?<!\d)(\d{1,2})([/ -])(\d{1,2})\2(\d{4})(?!\d)/g, (figures) => {
    const [one = '', other = '', year = ''] = figures.split(/\D/)
    return order === 'dayFirst' ? iso(year, other, one) : iso(year, one, other)
  })

const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const inEnglish = (typed: string, reader: DateReader): string => {
  const plain = plainly(typed)
  const [, about = '', rest = plain] =
    /^((?:about|around|circa|ca?\.|~)\s*)?(.*)$/.exec(plain) ?? []
  const counted = sinceToday(rest, reader)
  return counted === null ? yearLast(translated(plain, reader)) : `${about}${counted}`
}

/** Small letters, western figures, no marks of direction, which a paste may bring. */
const plainly = (typed: string): string =>
  westernDigits(typed.normalize('NFC'))
    .replaceAll('\u060c', ',')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')

const translated = (plain: string, { words }: DateReader): string =>
  words
    .reduce(
      (text, [theirs, english]) => text.replaceAll(boundedBy(theirs), english),
      yearFirst(plain),
    )
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,.]+$/g, '')

/** "2026年5月3日", "2026/5/3" and "2026.5.3." as "2026-05-03": where the year comes first, the day comes last. */
const yearFirst = (words: string): string =>
  words.replace(
    /\d{4}\s*[年년]\s*\d{1,2}\s*[月월](?:\s*\d{1,2}\s*[日일])?|\d{4}([/.])\d{1,2}\1\d{1,2}(?!\d)\.?/g,
    (found) => {
      const [year = '', month = '', day] = found.match(/\d+/g) ?? []
      return day === undefined ? `${year}-${month}` : iso(year, month, day)
    },
  )

const bounded = new Map<string, RegExp>()

/** A word of a language, standing by itself, with the point of an abbreviation. */
const boundedBy = (word: string): RegExp => {
  const known = bounded.get(word)
  if (known !== undefined) return known
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const made = new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])\\.?,?`, 'gu')
  bounded.set(word, made)
  return made
}

/** "2026 may 3" and "2026. may 3." as "3 may 2026". */
const yearLast = (words: string): string =>
  words.replace(/(?<!\d)\d{4}\.? \p{L}+(?: \d{1,2}\b\.?)?/gu, (found) => {
    const [year = '', name = '', day = ''] = found.split(/[\s.]+/)
    return readDate(`${name} ${year}`) === null ? found : `${day} ${name} ${year}`.trim()
  })

const sinceToday = (phrase: string, { phrases, today }: DateReader): string | null => {
  const since = phrases.get(phrase)
  if (since === undefined || today === null) return null
  return 'unit' in since ? counted(since, today) : named(since, today)
}

/** Weeks begin on Monday; of years and weeks long gone nobody means the very day. */
const counted = (
  { unit, before }: Extract<SinceToday, { unit: string }>,
  today: string,
): string => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  if (unit === 'day') return daysBefore(today, before)
  if (unit === 'year') return `${before > 1 ? 'about ' : ''}${year - before}`
  if (unit === 'month') return dayOf(Date.UTC(year, month - 1 - before, 1)).slice(0, 7)
  const monday = daysBefore(
    today,
    ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7) + 7 * before,
  )
  return `${monday} to ${daysBefore(monday, -6)}`
}

const daysBefore = (day: string, before: number): string =>
  dayOf(Date.parse(`${day}T00:00:00Z`) - before * 86_400_000)

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

const named = ({ named: name, which }: Extract<SinceToday, { named: string }>, today: string) => {
  const year = Number(today.slice(0, 4))
  const isOver = (readDate(`${name} ${year}`)?.latest ?? today) < today
  return `${name} ${which === 'this' || isOver ? year : year - 1}`
}

const same = (one: ApproximateDate, other: ApproximateDate): boolean =>
  one.earliest === other.earliest && one.latest === other.latest && one.about === other.about

/** A date as it may stand in a file: figures, or the English name of a season. */
const standing = ({ precision, about, earliest, latest }: ApproximateDate): string =>
  `${about ? 'about ' : ''}${inFigures({ precision, earliest, latest })}`

const inFigures = ({ precision, earliest, latest }: Omit<ApproximateDate, 'about'>): string => {
  switch (precision) {
    case 'day':
      return earliest
    case 'month':
      return earliest.slice(0, 7)
    case 'season':
      return `${seasonFrom(earliest)} ${earliest.slice(0, 4)}`
    case 'year':
      return earliest.slice(0, 4)
    case 'span':
      return `${earliest} to ${latest}`
  }
}

/** The English name of the season that begins on a day. */
export const seasonFrom = (earliest: string): 'spring' | 'summer' | 'autumn' | 'winter' => {
  const month = earliest.slice(5, 7)
  if (month === '03') return 'spring'
  if (month === '06') return 'summer'
  return month === '09' ? 'autumn' : 'winter'
}
