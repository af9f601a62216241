import { readdirSync, readFileSync } from 'node:fs'

// Latin, Greek and Cyrillic, with every letter of theirs that a table is likely to get wrong.
const languages = [
  ...['en', 'fr', 'es', 'pt', 'it', 'de', 'nl', 'da', 'sv', 'nb', 'fi', 'is', 'ga', 'sq', 'mt'],
  ...['pl', 'cs', 'sk', 'sl', 'hr', 'bs', 'hu', 'et', 'lv', 'lt', 'tr', 'az', 'vi', 'id', 'tl'],
  ...['sw', 'ha', 'yo', 'zu', 'el', 'bg', 'ru', 'uk', 'be', 'kk', 'ky', 'mn', 'tg', 'eu', 'cy'],
]

/** Languages for which the text family has letters of their own. */
export const declinedLanguages = ['ro', 'sr', 'mk', 'ca']

const codesOf = (letters: number): readonly string[] => {
  const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz')
  const shorter = letters === 1 ? [''] : codesOf(letters - 1)
  return shorter.flatMap((start) => alphabet.map((letter) => start + letter))
}

const nameIn = (
  language: string,
  type: 'region' | 'language' | 'currency',
  code: string,
): string => {
  const options = { type, fallback: 'none' } as const
  const shown = type === 'language' ? code : code.toUpperCase()
  return new Intl.DisplayNames(language, options).of(shown) ?? ''
}

const currencies = Intl.supportedValuesOf('currency')

/** The names of all regions, languages and currencies in a language, word by word. */
export const namesIn = (language: string): readonly string[] => {
  const names = [
    ...codesOf(2).flatMap((code) => [
      nameIn(language, 'region', code),
      nameIn(language, 'language', code),
    ]),
    ...currencies.map((code) => nameIn(language, 'currency', code)),
  ]
  return wordsIn(names.join(' '))
}

const wordsIn = (text: string): readonly string[] => [
  ...new Set(text.normalize('NFC').match(/[^\s\u00ad]+ ?/g) ?? []),
]

const repository = new URL('../../../../', import.meta.url)

const textOf = (folder: string): string =>
  readdirSync(new URL(folder, repository), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(hbs|html|md|json|po|txt)$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n')

/** Every word of the languages' names, and of the papers' own texts, each in its language. */
export const wordsOfLanguages = (): ReadonlyMap<string, readonly string[]> => {
  const words = new Map(languages.map((language) => [language, namesIn(language)]))
  const own = wordsIn(['templates', 'samples'].map(textOf).join('\n'))
  words.set('en', [...new Set([...(words.get('en') ?? []), ...own])])
  return words
}
