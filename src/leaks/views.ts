/**
 * How a text is read: as it stands; by the look of its letters, so that a Cyrillic "а" is a Latin one; by their
 * sound, so that "Елена" and "Elena" are one name.
 */
export type View = 'plain' | 'look' | 'sound'

const pairs = (from: string, to: string): readonly (readonly [string, string])[] =>
  [...from].map((letter, index) => [letter, [...to][index] ?? ''])

/** Large and small letters of Cyrillic and Greek that are drawn as Latin ones; by the letter as it stands. */
export const looks: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕЅІЈКМНОРСТУХЬԜԚ', 'abesijkmhopctyxbwq'),
  ...pairs('авеѕіјкмнорстухԁһԛԝԍгпи', 'abesijkmhopctyxdhqwgrnu'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'),
  ...pairs('αβικνορτυχγηεω', 'abikvoptuxynew'),
])

/** Cyrillic and Greek as one would write them in Latin letters, where the ways of doing so differ least. */
export const sounds: ReadonlyMap<string, string> = new Map([
  ...pairs('абвгдезийклмнопрстуфхцчшжъыэ', 'abvgdeziiklmnoprstufhccszaie'),
  ...pairs('іјґәөүұғқңһҳў', 'iigaouugknhhu'),
  ...pairs('αβγδεζηθικλμνοπρστφχω', 'avgdezitiklmnoprstfho'),
  ...Object.entries({
    ...{ щ: 'st', ю: 'iu', я: 'ia', ь: '', є: 'e', ђ: 'di', ћ: 'c', љ: 'li', њ: 'ni', џ: 'dz' },
    ...{ ѕ: 'dz', ξ: 'ks', ψ: 'ps', υ: 'υ' },
  }),
])

/** What a Latin letter counts as in a text read by sound; two letters for one sound are joined by `heard`. */
const same: Readonly<Record<string, string>> = { j: 'i', y: 'i', w: 'v', q: 'k', x: 'ks' }

/**
 * The next letter of a text read by sound, with the one before it in the same word ('' if none): what takes the
 * place of both.
 */
export const heard = (before: string, letter: string): string => {
  if (letter === 'υ') return before === 'o' ? 'u' : `${before}${/[ae]/.test(before) ? 'v' : 'i'}`
  if (letter === before) return before
  const joined = joins[before + letter]
  return joined ?? before + (same[letter] === before ? '' : (same[letter] ?? letter))
}

const joins: Readonly<Record<string, string>> = {
  ...{ zh: 'z', sh: 's', ch: 'c', th: 't', kh: 'h', ph: 'f', ts: 'c', tz: 'c', ck: 'k', ou: 'u' },
  ...{ tc: 'c' },
}
