import type { Wording } from '../wording/wording.ts'
import type { Offer } from './prompt.ts'

/**
 * The offers that somebody chose by typing: their signs ("1 3", "4(2)(d), 7"), their values (an id such as
 * E-07) or the label of one. Null where something typed is none of them.
 */
export const readChosen = (
  typed: string,
  offers: readonly Offer[],
  say: Wording['say'],
): readonly Offer[] | null => {
  const whole = matching(typed, offers) ?? labelled(typed, offers, say)
  if (whole !== null) return [whole]
  const tokens = typed
    .replace(/\s+(?=\()/g, '')
    .split(/[\s,;+]+/)
    .filter((token) => token !== '' && !fillers.has(token.toLowerCase()))
  const found = tokens.map((token) => matching(token, offers))
  return found.length > 0 && found.every((offer) => offer !== null) ? [...new Set(found)] : null
}

/** People write "Articles 4(2)(d) and 7". */
const fillers: ReadonlySet<string> = new Set(['and', '&', 'article', 'articles', 'art', 'art.'])

const matching = (token: string, offers: readonly Offer[]): Offer | null => {
  const wanted = bare(token)
  return (
    offers.find(({ sign }) => bare(sign) === wanted) ??
    offers.find(({ value }) => value.toLowerCase() === token.trim().toLowerCase()) ??
    null
  )
}

/** "4(2)(d)", "4 (2)(d)" and "4.2.d" are the same Article, "2." and "2)" the same number; "1 3" are two. */
const bare = (sign: string): string =>
  sign
    .trim()
    .toLowerCase()
    .replace(/\s+(?=\()/g, '')
    .replace(/[().]/g, '')

/** A label typed out, or the beginning of one that no other shares; of one letter only where it is yes or no. */
const labelled = (typed: string, offers: readonly Offer[], say: Wording['say']): Offer | null => {
  const wanted = typed.trim().toLowerCase()
  const label = (offer: Offer) => say(offer.label).toLowerCase()
  const exact = offers.find((offer) => label(offer) === wanted)
  const least = offers.length === 2 ? 1 : 2
  if (exact !== undefined || wanted.length < least) return exact ?? null
  const begun = offers.filter((offer) => label(offer).replace(/^an? /, '').startsWith(wanted))
  return begun.length === 1 ? (begun[0] ?? null) : null
}
