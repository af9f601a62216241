import { fits } from '../answers/parse-answers.ts'
import type { RawAnswers } from '../catalogue/applies.ts'
import { keyOfReference, numberOf } from '../convention/cite.ts'
import { type Text, text } from '../problems/text.ts'
import type { Kind } from '../questions/kinds.ts'
import type { Wording } from '../wording/wording.ts'
import { withDoubledColons } from './colon-words.ts'
import { expectedOf } from './expected.ts'
import { consentToNothing, offersOf } from './offers.ts'
import { stateName } from './read-typed.ts'
import { shortened } from './show-record.ts'
import { asSpecialReply, typedSpecialReply } from './special-reply.ts'
import { joined, verbatim } from './words.ts'

/** What is needed to put a value into words. */
export type Showing = {
  readonly kind: Kind
  readonly answers: RawAnswers
  readonly wording: Wording
}

/** A value in one line, as a list shows it. */
export const showValue = (value: unknown, showing: Showing): Text => {
  if (value === undefined) return text('not answered')
  const special = asSpecialReply(value)
  if (special !== null) return verbatim(shortened(typedSpecialReply(special, showing.wording.say)))
  if (!fits(showing.kind, value)) return notFitting(value, showing.kind)
  const chosen = chosenOf(value, showing.kind)
  return chosen === null ? verbatim(shortened(plain(value, showing))) : labels(chosen, showing)
}

const notFitting = (value: unknown, kind: Kind): Text =>
  text('{value}  (PROBLEM: expected {expected})', {
    value: shortened(typeof value === 'string' ? value : JSON.stringify(value)),
    expected: expectedOf(kind),
  })

/** The values of offers that an answer holds, or null for an answer that is typed out. */
export const chosenOf = (value: unknown, kind: Kind): readonly string[] | null => {
  switch (kind.type) {
    case 'choice':
      return typeof value === 'string' ? [value] : []
    case 'choices':
    case 'references':
    case 'provisions':
      return Array.isArray(value) ? value.map(String) : []
    case 'consent':
      return consentOf(value)
    default:
      return null
  }
}

const consentOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const uses = Object.entries(value).flatMap(([use, agreed]) => (agreed === true ? [use] : []))
  return uses.length === 0 ? [consentToNothing] : uses
}

const labels = (chosen: readonly string[], { kind, answers }: Showing): Text => {
  if (chosen.length === 0) return text('none')
  if (kind.type === 'provisions') return verbatim(chosen.map(articleNumber).join(', '))
  const offers = offersOf(kind, answers)
  const named = chosen.map(
    (value) => offers.find((offer) => offer.value === value)?.label ?? verbatim(value),
  )
  return joined(named, '; ')
}

const articleNumber = (reference: string): string => {
  const key = keyOfReference(reference)
  return key === null ? reference : numberOf(key)
}

/** An answer that is typed out, as it would be typed; a value that does not fit, as it stands. */
export const typedValue = (value: unknown, { kind, wording }: Showing): string => {
  if (value === undefined) return ''
  const special = asSpecialReply(value)
  if (special !== null) return typedSpecialReply(special, wording.say)
  return typeof value === 'string' ? withDoubledColons(value) : plain(value, { kind, wording })
}

const plain = (value: unknown, { kind, wording }: Pick<Showing, 'kind' | 'wording'>): string => {
  if (kind.type === 'rate' && isRate(value))
    return `${value.amount} ${value.currency} per ${value.per}`
  if (kind.type === 'money' && isMoney(value)) return `${value.amount} ${value.currency}`
  if (kind.type === 'country' && typeof value === 'string') {
    const name = stateName(value, wording)
    return name === value ? value : `${name} (${value})`
  }
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value)
}

const isMoney = (value: unknown): value is { amount: string; currency: string } =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value

const isRate = (value: unknown): value is { amount: string; currency: string; per: string } =>
  isMoney(value) && 'per' in value
