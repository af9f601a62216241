import type { Text } from '../problems/text.ts'
import { isSamePlace, type Spot, spotsIn } from './coordinates.ts'
import { type Folded, fold } from './fold.ts'
import { wall } from './letters.ts'
import { nameForms } from './name-forms.ts'
import { type NeedleOptions, needleOf } from './needle.ts'
import { NeedleIndex, type Tagged } from './needle-index.ts'
import { figuresOf, telephoneFigures } from './numbers.ts'
import type { Secret, SecretKind } from './secret.ts'
import type { Surface } from './surface.ts'
import type { View } from './views.ts'

/** Where something stands that may not be seen: its place, what it is and whose; never the words themselves. */
export type Leak = {
  readonly place: Text
  readonly kind: SecretKind
  readonly code: string | null
}

/** Searches surfaces for the secrets that it was opened with. */
export type LeakSearch = (surfaces: readonly Surface[]) => readonly Leak[]

/** Every place at which a secret stands, each once. */
export const findLeaks = (
  surfaces: readonly Surface[],
  secrets: readonly Secret[],
): readonly Leak[] => openSearch(secrets)(surfaces)

/** Makes secrets ready, once for many files. */
export const openSearch = (secrets: readonly Secret[]): LeakSearch => {
  const search = new Search(secrets)
  return (surfaces) => {
    if (secrets.length === 0) return []
    const leaks = new Map<string, Leak>()
    for (const group of joinedSurfaces(surfaces)) {
      search.find(group, (secret, at) => {
        const { kind, code } = secret
        const leak = { place: placeAt(group, at), kind, code }
        leaks.set(JSON.stringify(leak), leak)
      })
    }
    return [...leaks.values()]
  }
}

/** Many surfaces as one text, with walls between those that do not go on from each other. */
type Joined = {
  readonly text: string
  readonly isBare: boolean
  readonly starts: readonly { readonly at: number; readonly place: Text }[]
}

/** Prose in one, and all else in another. */
const joinedSurfaces = (surfaces: readonly Surface[]): readonly Joined[] =>
  [false, true].map((isBare) => {
    const texts: string[] = []
    let at = 0
    const starts = surfaces
      .filter(({ bare }) => (bare === true) === isBare)
      .map(({ place, text, continues }) => {
        const words = text.includes(wall) ? text.replaceAll(wall, '') : text
        texts.push(continues === true ? '\n' : wall, words)
        const start = { at: at + 1, place }
        at += words.length + 1
        return start
      })
    return { text: texts.join(''), isBare, starts }
  })

const placeAt = ({ starts }: Joined, at: number): Text => {
  const start = starts.findLast((one) => one.at <= at) ?? starts[0]
  return start?.place ?? { english: '' }
}

type Found = (secret: Secret, at: number) => void
type Tag = { readonly secret: Secret; readonly isOther: boolean }

class Search {
  readonly #views: Readonly<Record<View, NeedleIndex<Tag>>> = {
    plain: new NeedleIndex(),
    look: new NeedleIndex(),
    sound: new NeedleIndex(),
  }
  readonly #figures = new NeedleIndex<Tag>()
  readonly #spots: { readonly spot: Spot; readonly secret: Secret }[] = []
  #hasLatin = false
  #hasOther = false

  constructor(secrets: readonly Secret[]) {
    for (const secret of secrets) this.#take(secret)
  }

  find(group: Joined, found: Found): void {
    const plain = seen(fold(group.text), group)
    this.#views.plain.search(plain, ({ tag }, start) => {
      found(tag.secret, plain.places[start] ?? 0)
    })
    const mayDiffer = plain.hasOther || (plain.hasLatin && this.#hasOther)
    if (mayDiffer) this.#inView('look', group, found)
    const isSpelt = (plain.hasOther && this.#hasLatin) || (plain.hasLatin && this.#hasOther)
    if (isSpelt) this.#inView('sound', group, found)
    if (!this.#figures.isEmpty) {
      const figures = figuresOf(plain)
      this.#figures.search(figures, ({ tag }, start) => {
        found(tag.secret, figures.places[start] ?? 0)
      })
    }
    this.#findSpots(group.text, found)
  }

  #take(secret: Secret): void {
    const { kind, value } = secret
    if (kind === 'coordinates') {
      for (const spot of spotsIn(digitsAsAscii(value))) this.#spots.push({ spot, secret })
    } else if (kind === 'telephone') this.#takeFigures(secret)
    else if (kind === 'name') this.#takeName(secret)
    else for (const form of formsOf(kind, value)) this.#takeWords(secret, form, { isLoose: true })
  }

  #takeFigures(secret: Secret): void {
    const figures = telephoneFigures(secret.value)
    const needle = figures === null ? null : needleOf(figures, { isLoose: true })
    if (needle === null) return
    const isAnywhere = needle.letters.length >= 8
    this.#figures.add({ ...needle, isAnywhere }, { secret, isOther: false }, keyOf(secret))
  }

  #takeName(secret: Secret): void {
    for (const { words, isPart } of nameForms(secret.value, secret.ordinary)) {
      const wantsCapital = words.length < (isPart ? 7 : 5)
      this.#takeWords(secret, words, { wantsCapital })
    }
  }

  #takeWords(secret: Secret, words: string, options: NeedleOptions): void {
    const { hasLatin, hasOther } = fold(words)
    if (hasLatin) this.#hasLatin = true
    if (hasOther) this.#hasOther = true
    for (const view of ['plain', 'look', 'sound'] as const) {
      const needle = needleOf(words, { ...options, view })
      if (needle === null) continue
      this.#views[view].add(needle, { secret, isOther: hasOther }, keyOf(secret))
    }
  }

  #inView(view: 'look' | 'sound', group: Joined, found: Found): void {
    const text = seen(fold(group.text, view), group)
    this.#views[view].search(text, (tagged, start) => {
      const at = text.places[start] ?? 0
      const end = text.places[start + tagged.needle.letters.length] ?? group.text.length
      if (isMeant(view, tagged, group.text.slice(at, end))) found(tagged.tag.secret, at)
    })
  }

  #findSpots(text: string, found: Found): void {
    if (this.#spots.length === 0 || !/\p{Nd}/u.test(text)) return
    for (const spot of spotsIn(digitsAsAscii(text)))
      for (const { spot: known, secret } of this.#spots)
        if (isSamePlace(known, spot)) found(secret, spot.first.start)
  }
}

/** Where capitals mean nothing, no letter counts as a small one. */
const seen = (text: Folded, { isBare }: Joined): Folded =>
  isBare ? { ...text, small: new Uint8Array(text.small.length) } : text

/** Short words look alike by chance, unless letters of two scripts are mixed; a spelling is of the other script. */
const isMeant = (view: View, { needle, tag }: Tagged<Tag>, words: string): boolean => {
  const hasLatin = /\p{Script=Latin}/u.test(words)
  const hasOther = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(words)
  if (view === 'sound') return tag.isOther ? hasLatin : hasOther
  return needle.letters.length >= 5 || (hasLatin && hasOther)
}

const keyOf = ({ kind, code }: Secret): string => `${kind} ${code}`

/** The forms of what is no name: addresses with their signs spelt out, a firm without its legal form, lines of an address. */
const formsOf = (kind: SecretKind, value: string): readonly string[] => {
  if (kind === 'email') return emailForms(value)
  if (kind === 'firm') return [value, withoutLegalForm(value.replace(/\s*\([^)]*\)/g, ''))]
  if (kind === 'address') return [value, ...value.split(/[\n,;]/).filter(isStreet)]
  return [value]
}

/** "v.d@example.org", "v.d (at) example.org", "v.d (at) example (dot) org". */
const emailForms = (value: string): readonly string[] => {
  const [local = '', host = ''] = value.split('@')
  const spelt = host.replaceAll('.', ' dot ')
  return [value, `${local} at ${host}`, `${local} at ${spelt}`]
}

const legalForms =
  /[\s,]+(?:ltd|limited|llc|inc|gmbh|ag|kg|co|corp|plc|s\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|oy|ab|a\/s|d\.?o\.?o\.?|e\.?o\.?o\.?d|o\.?o\.?d|ood|eood|ltda|pvt|pty|ооо|оод|еоод|ад|зао|дооел)\.?$/iu

/** "Step Ltd" may be called "Step"; so short a word alone would be found everywhere. */
const withoutLegalForm = (firm: string): string => {
  const bare = firm.replace(legalForms, '').replace(legalForms, '').trim()
  return bare.includes(' ') || bare.length >= 7 ? bare : firm
}

const isStreet = (line: string): boolean => /\p{Nd}/u.test(line) && /(?:\p{L}.*){6}/u.test(line)

const digitsAsAscii = (text: string): string =>
  /[^\x20-\x7e\n]/.test(text) ? text.replace(/\p{Nd}/gu, (digit) => foldedDigit(digit)) : text

const foldedDigit = (digit: string): string => {
  const { letters } = fold(digit)
  return digit.length === 1 ? String.fromCharCode(letters[0] ?? 0x30) : digit
}
