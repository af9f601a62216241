import { type Text, text } from '../problems/text.ts'
import { type ApproximateDate, readDate } from '../quantities/approximate-date.ts'
import { type DateReader, type SinceToday, seasonFrom } from '../quantities/typed-date.ts'
import type { Wording } from '../wording/wording.ts'
import { verbatim } from './words.ts'

type Season = ReturnType<typeof seasonFrom>

const seasonNames: Readonly<Record<Season, Text>> = {
  spring: text('spring'),
  summer: text('summer'),
  autumn: text('autumn'),
  winter: text('winter'),
}

const readers = new WeakMap<Wording, Omit<DateReader, 'today'>>()

/** How dates are read in the language of the interface, and always in English too. */
export const dateReader = (wording: Wording, today: string | null): DateReader => {
  const known = readers.get(wording) ?? wordsOf(wording)
  readers.set(wording, known)
  return { ...known, today }
}

const wordsOf = (wording: Wording): Omit<DateReader, 'today'> => {
  const languages = [...new Set([wording.locale, 'en'])]
  const months = languages.flatMap(monthNames)
  const words = [...months, ...weekdays(languages), ...otherWords(wording)]
  return {
    words: words
      .map(([theirs, english]) => [theirs.toLowerCase(), english] as const)
      .filter(([theirs, english]) => theirs !== english && theirs !== '')
      .toSorted(([one], [other]) => other.length - one.length),
    phrases: new Map([...languages.flatMap(countedPhrases), ...namedPhrases(wording, months)]),
  }
}

type Pair = readonly [theirs: string, english: string]

const monthsOfYear = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15))

/** Long and short, alone and beside a day: many languages bend the name there. */
const monthNames = (language: string): readonly Pair[] => {
  const english = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
  const forms = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, year: 'numeric', day: 'numeric', timeZone: 'UTC' }),
  ])
  return monthsOfYear.flatMap((moment) =>
    forms.flatMap((form) => {
      const name = form.formatToParts(moment).find(({ type }) => type === 'month')?.value ?? ''
      const isName = /\p{L}/u.test(name) && !/\d/.test(name)
      return isName
        ? [[name.replace(/\.$/, ''), english.format(moment).toLowerCase()] as const]
        : []
    }),
  )
}

/** A day of the week beside a date says nothing more. */
const weekdays = (languages: readonly string[]): readonly Pair[] =>
  languages.flatMap((language) => {
    const form = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
    return Array.from(
      { length: 7 },
      (_, day) => [form.format(Date.UTC(2024, 0, 1 + day)), ''] as const,
    )
  })

const otherWords = ({ say }: Wording): readonly Pair[] => [
  ...Object.entries(seasonNames).map(([english, name]) => [say(name), english] as const),
  [say(text('about')), 'about'],
  [say(text('until')), 'to'],
  ['of the', ''],
  ['of', ''],
  ['de', ''],
  ['del', ''],
  ['г', ''],
  ['р', ''],
]

/** So far back dates are counted in words; before that people name the year. */
const mostBefore = { day: 31, week: 12, month: 24, year: 20 } as const

/** "yesterday", "3 weeks ago", "last year", as the language has them. */
const countedPhrases = (language: string): readonly (readonly [string, SinceToday])[] => {
  const forms = (['auto', 'always'] as const).map(
    (numeric) => new Intl.RelativeTimeFormat(language, { numeric }),
  )
  return (['day', 'week', 'month', 'year'] as const).flatMap((unit) =>
    Array.from({ length: mostBefore[unit] + 1 }, (_, before) => before).flatMap((before) =>
      forms.map((form) => [form.format(-before, unit).toLowerCase(), { unit, before }] as const),
    ),
  )
}

/** "last summer", "this May". */
const namedPhrases = (
  { say }: Wording,
  months: readonly Pair[],
): readonly (readonly [string, SinceToday])[] => {
  const seasons = Object.entries(seasonNames).flatMap(([english, name]): readonly Pair[] => [
    [say(name), english],
    [english, english],
  ])
  return [...seasons, ['fall', 'autumn'] as const, ...months].flatMap(([time, english]) =>
    (['last', 'this'] as const).flatMap((which) =>
      [
        say(which === 'last' ? text('last {time}', { time }) : text('this {time}', { time })),
        `${which} ${time}`,
      ].map((phrase) => [phrase.toLowerCase(), { named: english, which }] as const),
    ),
  )
}

/** A date as a file holds it, in full words of the interface: "Sunday, 3 May 2026", "summer 2025", "about 2024". */
export const dateInWords = (date: string, { locale }: Wording): Text => {
  const read = readDate(date)
  if (read === null) return verbatim(date)
  const words = exactly(read, locale)
  return read.about ? text('about {date}', { date: words }) : words
}

const exactly = (date: ApproximateDate, locale: string): Text => {
  const { earliest, latest } = date
  switch (date.precision) {
    case 'day':
      return verbatim(
        printed(earliest, locale, { ...monthAndYear, day: 'numeric', weekday: 'long' }),
      )
    case 'month':
      return verbatim(printed(earliest, locale, monthAndYear))
    case 'season':
      return text('{season} {year}', {
        season: seasonNames[seasonFrom(earliest)],
        year: earliest.slice(0, 4),
      })
    case 'year':
      return text('the year {year}', { year: earliest.slice(0, 4) })
    case 'span':
      return text('from {from} to {to}', {
        from: printed(earliest, locale, { ...monthAndYear, day: 'numeric' }),
        to: printed(latest, locale, { ...monthAndYear, day: 'numeric' }),
      })
  }
}

const monthAndYear = { year: 'numeric', month: 'long' } as const

const printed = (day: string, locale: string, form: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
