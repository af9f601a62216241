import type { HasGlyph } from '../../quantities/characters.ts'

/** A family as far as the choice among families goes. */
export type KnownFamily = {
  readonly name: string
  /** The papers' own family and those that the user put there: asked before all others in every language. */
  readonly comesFirst: boolean
  /** ISO 15924. */
  readonly scripts: readonly string[]
  /** BCP 47: languages for which it comes before others of the same script. */
  readonly languages: readonly string[]
  readonly has: HasGlyph
}

/**
 * The families that a text needs, out of those there are in order of fallback, and in that order; the first is
 * always among them. `drawn` are the characters by language. Letters choose first, each the first family of its
 * language that has it; signs that several scripts share, such as the danda, then take a family that is needed anyway.
 */
export const neededFamilies = <F extends KnownFamily>(
  drawn: ReadonlyMap<string, Iterable<number>>,
  families: readonly [F, ...F[]],
): readonly F[] => {
  const [first] = families
  const needed = new Set([first])
  const shared: { readonly point: number; readonly order: readonly F[] }[] = []
  for (const [language, points] of drawn) {
    const missing = [...points].filter((point) => !first.has(point) && isVisible(point))
    const order = missing.length === 0 ? [] : orderFor(language, families)
    for (const point of missing) {
      if (isOfManyScripts(point)) shared.push({ point, order })
      else addFirst(order, point, needed)
    }
  }
  for (const { point, order } of shared) {
    if (![...needed].some(({ has }) => has(point))) addFirst(order, point, needed)
  }
  return families.filter((family) => needed.has(family))
}

/** A joiner or a selector of variants goes with the letter before it, whatever its family. */
const isVisible = (codePoint: number): boolean =>
  !/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint))

const addFirst = <F extends KnownFamily>(
  order: readonly F[],
  point: number,
  needed: Set<F>,
): void => {
  const family = order.find(({ has }) => has(point))
  if (family) needed.add(family)
}

const sharedScripts = /[\p{Script=Common}\p{Script=Inherited}]/u

const isOfManyScripts = (codePoint: number): boolean =>
  sharedScripts.test(String.fromCodePoint(codePoint))

/** The families in the order in which they are asked for a language. */
export const orderFor = <F extends KnownFamily>(
  language: string,
  families: readonly F[],
): readonly F[] => {
  const ranked = families.map((family) => ({ family, rank: rankOf(family, language) }))
  return ranked.sort((one, other) => one.rank - other.rank).map(({ family }) => family)
}

/** How soon a family is asked for a language: 0 before all others, 1 its own, 2 of its script, 3 the rest. */
export const rankOf = (
  { comesFirst, languages, scripts }: KnownFamily,
  language: string,
): 0 | 1 | 2 | 3 => {
  if (comesFirst) return 0
  const spoken = likely(language)
  if (spoken === null) return 3
  if (languages.some((one) => likely(one)?.language === spoken.language)) return 1
  return scripts.includes(spoken.script ?? '') ? 2 : 3
}

/** A language with its usual script (Unicode, likely subtags); null for what is no language. */
const likely = (language: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(language).maximize()
  } catch {
    return null
  }
}
