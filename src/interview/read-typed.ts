import { fits } from '../answers/parse-answers.ts'
import { nameOfState } from '../countries/states.ts'
import { type Text, text } from '../problems/text.ts'
import { describeDecimal } from '../quantities/printed-numbers.ts'
import type { Kind } from '../questions/kinds.ts'
import { expectationOf } from '../questions/schema.ts'
import type { Wording } from '../wording/wording.ts'
import { datesMeant, decimalsMeant, type Meant, moneyMeant, ratesMeant } from './meant.ts'
import { consentToNothing } from './offers.ts'
import type { Offer } from './prompt.ts'
import { readChosen } from './read-chosen.ts'
import { readCount } from './read-count.ts'
import { readCountry } from './read-country.ts'
import { verbatim } from './words.ts'

/** What was typed, as a value; where it does not fit, what may be kept of it all the same, and why not. */
export type Reading =
  | {
      readonly ok: true
      readonly value: unknown
      /** What was understood, where that is not word for word what was typed. */
      readonly heard?: Text
    }
  | {
      readonly ok: false
      readonly kept: unknown
      readonly message: Text
      /** What may be meant, where it can be read in more ways than one. */
      readonly meant?: readonly Meant[]
    }

/** What is asked, in whose words, and on which day (ISO 8601, where the person sits), where dates may count from it. */
export type Asked = {
  readonly kind: Kind
  readonly offers: readonly Offer[]
  readonly wording: Wording
  readonly today?: string
}

/** Reads what was typed at a prompt as the kind that was asked for. */
export const readTyped = (typed: string, asked: Asked): Reading => {
  const words = cleaned(typed)
  if (words.length > longest && isShort.has(asked.kind.type)) return tooLong(words, asked.kind)
  switch (asked.kind.type) {
    case 'text':
      return { ok: true, value: words.replace(/\s*\n\s*/g, ' ') }
    case 'longText':
      return { ok: true, value: words }
    case 'count':
      return countReading(words, asked.wording)
    case 'country':
      return countryReading(words, asked.wording)
    case 'rate':
      return meantReading(ratesMeant(words, asked.wording), words, rateMessage(words))
    case 'money':
      return meantReading(moneyMeant(words, asked.wording), words, moneyMessage(words))
    case 'decimal':
      return meantReading(decimalsMeant(words, asked.wording), words, decimalMessage(words))
    case 'link':
      return judged(withProtocol(words), asked.kind)
    case 'date':
      return meantReading(datesMeant(words, asked), words, notUnderstood(words, asked.kind))
    default:
      return chosenReading(words, asked)
  }
}

/** No date, number or name of a State has so many characters; a paste may. */
const longest = 300
const isShort: ReadonlySet<Kind['type']> = new Set<Kind['type']>([
  'date',
  'count',
  'decimal',
  'money',
  'rate',
  'country',
])

const tooLong = (words: string, kind: Kind): Reading =>
  refused(
    words,
    text('So long a text was not understood here. Expected: {expected}.', {
      expected: expectationOf(kind),
    }),
  )

/** Without control characters, in one form of Unicode, line feeds alone. */
export const cleaned = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .toWellFormed()
    .normalize('NFC')
    .trim()

const refused = (kept: unknown, message: Text): Reading => ({ ok: false, kept, message })

/** One reading is taken and said back, of several one is asked for. */
const meantReading = (meant: readonly Meant[], typed: string, message: Text): Reading => {
  const [first, second] = meant
  if (first === undefined) return refused(typed, message)
  if (second === undefined) {
    return { ok: true, value: first.value, ...(!first.isTyped && { heard: first.words }) }
  }
  return {
    ok: false,
    kept: typed,
    message: twoWaysMessage(typed, first.words, second.words),
    meant,
  }
}

const judged = (value: string, kind: Kind): Reading =>
  fits(kind, value) ? { ok: true, value } : refused(value, notUnderstood(value, kind))

const notUnderstood = (typed: string, kind: Kind): Text =>
  text('“{typed}” was not understood here. Expected: {expected}.', {
    typed,
    expected: expectationOf(kind),
  })

const withProtocol = (words: string): string =>
  /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(words) ? `https://${words}` : words

const countReading = (words: string, { locale }: Wording): Reading => {
  const count = readCount(words)
  if (count === null) return refused(words, countMessage(words))
  if (count === 'ambiguous') return refused(words, ambiguousCount(words))
  const heard = verbatim(describeDecimal(String(count), locale))
  return { ok: true, value: count, ...(String(count) !== words && { heard }) }
}

/** Why a number is not taken as it stands. */
export const ambiguousCount = (typed: string): Text =>
  text('“{typed}” can be read in two ways. Write the number without points and commas: 1200.', {
    typed,
  })

export const countMessage = (typed: string): Text =>
  text(
    '“{typed}” is not a whole number. Write only the figure, such as 38; ? if you do not know.',
    {
      typed,
    },
  )

const twoWaysMessage = (typed: string, one: Text, other: Text): Text =>
  text('“{typed}” can be read as {one} and as {other}. Write it so that only one can be meant.', {
    typed,
    one,
    other,
  })

const moneyMessage = (typed: string): Text =>
  text(
    '“{typed}” was not understood. Write the amount and the three letters of the money: 4.20 EUR.',
    { typed },
  )

const decimalMessage = (typed: string): Text =>
  text('“{typed}” is not a number. Write only the figure, such as 38 or 7.5.', { typed })

const rateMessage = (typed: string): Text =>
  text(
    '“{typed}” was not understood. Write the amount, the three letters of the money and the unit: 0.60 EUR per pair.',
    { typed },
  )

const countryReading = (words: string, { language }: Wording): Reading => {
  const found = readCountry(words, language)
  if ('code' in found) return { ok: true, value: found.code }
  const near = found.near.join(', ')
  return refused(
    words,
    near === ''
      ? text('No State called “{typed}” is known here. Write its name in English, or its code.', {
          typed: words,
        })
      : text('No State called “{typed}” is known here. Did you mean {near}?', {
          typed: words,
          near,
        }),
  )
}

const chosenReading = (words: string, { kind, offers, wording }: Asked): Reading => {
  if (offers.length === 0) return idsReading(words, kind)
  const chosen = readChosen(words, offers, wording.say)
  if (chosen === null) return refused(words, offerMessage(words, offers))
  const value = valueOfChosen(kind, chosen)
  if (fits(kind, value)) return { ok: true, value }
  return kind.type === 'choices'
    ? refused(value, tooMany(kind.atMost ?? offers.length, chosen.length))
    : refused(words, text('Choose one only: one number.'))
}

const valueOfChosen = (kind: Kind, chosen: readonly Offer[]): unknown => {
  const values = chosen.map(({ value }) => value)
  if (kind.type === 'choice') return values.length === 1 ? values[0] : values
  if (kind.type !== 'consent') return values
  const has = (use: string) => !values.includes(consentToNothing) && values.includes(use)
  return { union: has('union'), ilo: has('ilo'), public: has('public') }
}

const offerMessage = (typed: string, offers: readonly Offer[]): Text =>
  text('“{typed}” is not in the list. Type one of its numbers, from {first} to {last}.', {
    typed,
    first: offers.at(0)?.sign ?? '',
    last: offers.at(-1)?.sign ?? '',
  })

const tooMany = (most: number, chosen: number): Text =>
  text(
    'You chose {chosen}; choose {most, plural, one {# only} other {# at most}}. The rest can be added later.',
    { chosen, most },
  )

/** There is no record to choose yet, so only an id can be meant. */
const idsReading = (words: string, kind: Kind): Reading => {
  const ids = words.toUpperCase().split(/[\s,;]+/)
  return fits(kind, ids)
    ? { ok: true, value: ids }
    : refused(words, text('There is nothing in that list yet. Press Enter to go on without it.'))
}

/** The name of a State for a reader, or the code where it has none. */
export const stateName = (code: string, { language }: Wording): string =>
  nameOfState(code, language) ?? nameOfState(code, 'en') ?? code
