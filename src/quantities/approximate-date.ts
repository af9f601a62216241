/**
 * A date as people know it: a day, a month, a season, a year, a span of these, exact or about.
 * `earliest` and `latest` bound it as ISO 8601 days, so that dates can be compared honestly.
 */
export type ApproximateDate = {
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'span'
  readonly about: boolean
  readonly earliest: string
  readonly latest: string
}

const seasons: ReadonlyMap<string, readonly [from: string, to: string]> = new Map([
  ['spring', ['03-01', '05-31']],
  ['summer', ['06-01', '08-31']],
  ['autumn', ['09-01', '11-30']],
  ['fall', ['09-01', '11-30']],
])

/**
 * Reads "2026-05-31", "31 May 2026", "31/5/2026", "May 2026", "2026-05", "summer 2025", "2025",
 * "about 2024", "2024 to 2026", "2024-2026", "May 2025 - June 2026". Day stands before month where both are
 * figures. Answers null for anything else, and for a day that the calendar does not have.
 */
export const readDate = (typed: string): ApproximateDate | null => {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  const about = /^(about|around|circa|c\.|ca\.?|~)\s*/.exec(words)
  const rest = about === null ? words : words.slice(about[0].length)
  const found = readPoint(rest) ?? readSpan(rest)
  return found === null ? null : { ...found, about: about !== null }
}

type Exact = Omit<ApproximateDate, 'about'>

const readSpan = (words: string): Exact | null => {
  const [from, to] = endsOf(words.replace(/^(from|between) /, '')).map((end) =>
    readPoint(end.trim()),
  )
  if (from == null || to == null || from.earliest > to.latest) return null
  return { precision: 'span', earliest: from.earliest, latest: to.latest }
}

/** A slash parts the ends only where nothing else does: it may also stand inside a date. */
const endsOf = (words: string): readonly string[] => {
  const ends = words.split(/ (?:to|until|and) |\s*–\s*|\s+-\s+|(?<=^\d{4})-(?=\d{4}$)/)
  const parted = ends.length === 1 ? words.split('/') : ends
  return parted.length === 2 ? parted : []
}

const readPoint = (words: string): Exact | null =>
  readDay(words) ?? readMonth(words) ?? readSeason(words) ?? readYear(words)

const readDay = (words: string): Exact | null => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return day(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(words)
  if (figures) return day(figures[3], figures[2], figures[1])
  const named = /^(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}+)\.?,? (\d{4})$/u.exec(words)
  if (named) return day(named[3], monthNumber(named[2]), named[1])
  const american = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(words)
  return american ? day(american[3], monthNumber(american[1]), american[2]) : null
}

const readMonth = (words: string): Exact | null => {
  const iso = /^(\d{4})-(\d{1,2})$/.exec(words) ?? reversed(/^(\d{1,2})[./](\d{4})$/.exec(words))
  const named = /^(\p{L}+)\.? (\d{4})$/u.exec(words)
  const [year, month] = iso ? [iso[1], iso[2]] : [named?.[2], monthNumber(named?.[1])]
  const first = day(year, month, '1')
  return first && { precision: 'month', earliest: first.earliest, latest: lastDay(year, month) }
}

const reversed = (found: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  found && [found[0], found[2], found[1]]

const readSeason = (words: string): Exact | null => {
  const found = /^(\p{L}+) (?:of )?(\d{4})$/u.exec(words)
  const year = found?.[2] ?? ''
  if (found?.[1] === 'winter') {
    return {
      precision: 'season',
      earliest: `${year}-12-01`,
      latest: lastDay(String(Number(year) + 1), '2'),
    }
  }
  const bounds = seasons.get(found?.[1] ?? '')
  return bounds === undefined
    ? null
    : { precision: 'season', earliest: `${year}-${bounds[0]}`, latest: `${year}-${bounds[1]}` }
}

const readYear = (words: string): Exact | null =>
  /^(1[89]|20|21)\d\d$/.test(words)
    ? { precision: 'year', earliest: `${words}-01-01`, latest: `${words}-12-31` }
    : null

const day = (
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): Exact | null => {
  if (year === undefined || month === undefined || date === undefined) return null
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const known = new Date(`${iso}T00:00:00Z`)
  const real = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(iso)
  return real ? { precision: 'day', earliest: iso, latest: iso } : null
}

const lastDay = (year: string | undefined, month: string | undefined): string =>
  new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)

const monthNames = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const monthNumber = (name: string | undefined): string | undefined => {
  const index = monthNames.findIndex((names) => name !== undefined && names.includes(name))
  return index < 0 ? undefined : String(index + 1)
}

/** An exact day or month in the words of a language ("31 May 2026"); anything vaguer stays as it was typed. */
export const describeDate = (typed: string, language: string): string => {
  const date = readDate(typed)
  if (date === null || date.about || (date.precision !== 'day' && date.precision !== 'month')) {
    return typed
  }
  return dateFormat(language, date.precision).format(new Date(`${date.earliest}T00:00:00Z`))
}

/** Formats are slow to make and the same for all who ask. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

const dateFormat = (language: string, precision: 'day' | 'month'): Intl.DateTimeFormat => {
  const key = `${language} ${precision}`
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: 'long',
      ...(precision === 'day' && { day: 'numeric' }),
      timeZone: 'UTC',
    })
  dateFormats.set(key, format)
  return format
}
