import { isInventedState, nameOfState } from '../countries/states.ts'
import { nearest } from '../problems/nearest.ts'

/** The code of a State, or names that are near to what was typed. */
export type ReadCountry = { readonly code: string } | { readonly near: readonly string[] }

/** Reads a State's two-letter code or its name, in English or in the language of the interface. */
export const readCountry = (typed: string, language: string): ReadCountry => {
  const words = typed.trim()
  const code = codeOf(words.toUpperCase())
  if (code !== null) return { code }
  const names = namesIn(language)
  const wanted = normal(words)
  const found = names.get(wanted) ?? otherNames.get(wanted)
  if (found !== undefined) return { code: found }
  return { near: nearNames(wanted, names) }
}

/** A code in use, for one that is or was: "UK" is GB. */
const codeOf = (typed: string): string | null => {
  if (isInventedState(typed)) return typed
  if (noStates.has(typed) || nameOfState(typed, 'en') === null) return null
  return new Intl.Locale(`und-${typed}`).region ?? typed
}

const nearNames = (wanted: string, names: ReadonlyMap<string, string>): readonly string[] => {
  if (wanted.length < 3) return []
  const known = [...names.keys()]
  const words = wanted.split(' ')
  const containing = known.filter(
    (name) => wanted.includes(name) || words.every((word) => name.includes(word)),
  )
  const close = nearest(wanted, known)
  const near = close === null || containing.includes(close) ? containing : [close, ...containing]
  const codes = new Set(near.map((name) => names.get(name) ?? ''))
  return [...codes].slice(0, 4).map((code) => `${nameOfState(code, 'en') ?? ''} (${code})`)
}

const tables = new Map<string, ReadonlyMap<string, string>>()

/** Every name of a State, simplified, with its code. */
const namesIn = (language: string): ReadonlyMap<string, string> => {
  const known = tables.get(language)
  if (known !== undefined) return known
  const table = new Map<string, string>()
  for (const spoken of new Set([language, 'en'])) {
    // One table of names for all codes: making it is what takes time.
    const regions = new Intl.DisplayNames([spoken], { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = isInventedState(code) ? undefined : regions.of(code)
      if (name !== undefined) table.set(normal(name), code)
    }
  }
  tables.set(language, table)
  return table
}

/** Regions and unions that have a code but are no States. */
const noStates = new Set(['AC', 'CP', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'ZZ'])

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Codes in use: a withdrawn one ("BU") is the same as its successor ("MM") and left out. */
const codes: readonly string[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !noStates.has(code) && new Intl.Locale(`und-${code}`).region === code)

/** "The Republic of São Tomé" and "republic of sao tome" are one. */
const normal = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')

/** Names in use that the tables of languages do not have. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    america: 'US',
    'bosnia herzegovina': 'BA',
    britain: 'GB',
    bosnia: 'BA',
    burma: 'MM',
    'cape verde': 'CV',
    'czech republic': 'CZ',
    'east timor': 'TL',
    england: 'GB',
    'great britain': 'GB',
    holland: 'NL',
    'ivory coast': 'CI',
    korea: 'KR',
    'lao pdr': 'LA',
    macedonia: 'MK',
    myanmar: 'MM',
    'republic of korea': 'KR',
    'republic of moldova': 'MD',
    'russian federation': 'RU',
    'south korea': 'KR',
    swaziland: 'SZ',
    turkey: 'TR',
    turkiye: 'TR',
    uk: 'GB',
    'united states of america': 'US',
    usa: 'US',
    'viet nam': 'VN',
  }),
)
