import { plainDigits } from '../digits.ts'
import { coordinates } from './coordinate-shapes.ts'
import { emails } from './email-shapes.ts'
import { linksAndDates, quantities } from './harmless-shapes.ts'
import { likelyIdentityNumbers, plainIdentityNumbers } from './identity-shapes.ts'
import type { PersonalKind, Seen, Shape } from './shape.ts'
import { likelyTelephones, plainTelephones } from './telephone-shapes.ts'

/** Words that could lead to a person: what kind they look like, and exactly how they stand in the text. */
export type PersonalWords = { readonly kind: PersonalKind; readonly words: string }

/** In the order in which they are tried: a link may hold coordinates; what is said plainly goes before what is likely. */
const shapes: readonly Shape[] = [
  ...coordinates,
  ...emails,
  ...linksAndDates,
  ...plainIdentityNumbers,
  ...plainTelephones,
  ...quantities,
  ...likelyTelephones,
  ...likelyIdentityNumbers,
]

/**
 * What looks like a telephone number, an e-mail address, coordinates or an identity number. Shapes are tried in
 * order; each covers what it matched, so that a date is no telephone and nothing is told twice.
 */
export const personalData = (text: string): readonly PersonalWords[] => {
  if (!/[\p{Nd}@＠[(]/u.test(text)) return []
  let plain = plainDigits(text)
  if (!mayHold.test(plain)) return []
  const found: PersonalWords[] = []
  for (const shape of shapes) {
    const places = placesOf(shape, plain)
    plain = covered(plain, places)
    if (shape.kind === null) continue
    for (const { index, end } of places) {
      found.push({ kind: shape.kind, words: text.slice(index, end) })
    }
  }
  return found
}

/** Most texts hold small numbers only: they are done with one look. */
const mayHold =
  /\d(?:[\p{Z}\p{Cf}.,/()'‐‑‒–—+-]{0,3}\d){5}|[@＠°º]|[[(]at[\])]|\d[A-Z\d]*\+|(?:[Ll]at|[Ll]on)\p{L}*[.:=]{0,2}\s?[-+]?\d/u

type Place = { readonly index: number; readonly end: number }

const placesOf = ({ pattern, unless }: Shape, plain: string): readonly Place[] =>
  [...plain.matchAll(pattern)]
    .map(({ index, 0: match }) => ({ index, end: index + match.length }))
    .filter(({ index, end }) => unless?.(seenAt(plain, index, end)) !== true)

const seenAt = (plain: string, index: number, end: number): Seen => ({
  match: plain.slice(index, end),
  before: plain.slice(Math.max(0, index - 24), index),
  after: plain.slice(end, end + 24),
})

/** A character that no text of answers holds, so that it parts what stands on its two sides. */
const coverMark = '\u0000'

const covered = (plain: string, places: readonly Place[]): string => {
  if (places.length === 0) return plain
  const starts = [0, ...places.map(({ end }) => end)]
  const open = starts.map((start, next) => plain.slice(start, places[next]?.index))
  return open.map((part, next) => part + coverMark.repeat(lengthOf(places[next]))).join('')
}

const lengthOf = (place: Place | undefined): number =>
  place === undefined ? 0 : place.end - place.index
