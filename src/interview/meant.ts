import { type Text, text } from '../problems/text.ts'
import {
  describeAmount,
  type Money,
  readingsOfDecimal,
  readingsOfMoney,
  readingsOfRate,
} from '../quantities/money.ts'
import { describeDecimal } from '../quantities/printed-numbers.ts'
import { readingsOfDate } from '../quantities/typed-date.ts'
import type { Wording } from '../wording/wording.ts'
import { dateInWords, dateReader } from './date-words.ts'
import { verbatim } from './words.ts'

/** One of the ways in which something typed can be read: the value, and how it is said back. */
export type Meant = {
  readonly value: unknown
  readonly words: Text
  /** Word for word what was typed, so that there is nothing to say back. */
  readonly isTyped: boolean
}

export const datesMeant = (
  typed: string,
  { wording, today }: { readonly wording: Wording; readonly today?: string },
): readonly Meant[] =>
  readingsOfDate(typed, dateReader(wording, today ?? null)).map((date) => {
    const words = dateInWords(date, wording)
    return { value: date, words, isTyped: isSame(wording.say(words), typed) }
  })

export const decimalsMeant = (typed: string, { locale }: Wording): readonly Meant[] =>
  readingsOfDecimal(typed).map((value) => ({
    value,
    words: verbatim(describeDecimal(value, locale)),
    isTyped: isSame(value, typed),
  }))

export const moneyMeant = (typed: string, { locale }: Wording): readonly Meant[] =>
  readingsOfMoney(typed).map((value) => ({
    value,
    words: verbatim(describeAmount(value, locale)),
    isTyped: isSame(plain(value), typed),
  }))

export const ratesMeant = (typed: string, { locale }: Wording): readonly Meant[] =>
  readingsOfRate(typed).map((value) => ({
    value,
    words: text('{amount} per {unit}', { amount: describeAmount(value, locale), unit: value.per }),
    isTyped: isSame(`${plain(value)} per ${value.per}`, typed),
  }))

const plain = ({ amount, currency }: Money): string => `${amount} ${currency}`

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
