import { IntlMessageFormat } from 'intl-messageformat'
import type { Text, TextValue } from '../problems/text.ts'

/** English sentences and what stands for them in another language. */
export type Translations = ReadonlyMap<string, string>

/** Puts texts into one language. */
export type Wording = {
  /** As it was asked for (BCP 47). */
  readonly language: string
  /** Exact enough to write dates, lists and numbers by (BCP 47). */
  readonly locale: string
  /** A sentence of the program. */
  readonly say: (text: Text | string) => string
  /** The same, its values put in as they are and its tags left alone: for HTML that was escaped before. */
  readonly fill: (english: string, values: Readonly<Record<string, string | number>>) => string
}

/** English stands where it is used, so a language without translations speaks English. */
export const wordingOf = (language: string, translations: Translations = new Map()): Wording => {
  const locale = localeOf(language)
  const messages = new Map<string, IntlMessageFormat>()
  const put = (sentence: string, values: Values): string =>
    isPlain(sentence)
      ? putIn(sentence, values, locale)
      : String(formatted({ sentence, locale, messages }).format(values))
  const fill: Wording['fill'] = (english, values) => {
    const translated = translations.get(english)
    return (
      (translated === undefined ? null : orNull(() => put(translated, values))) ??
      put(english, values)
    )
  }
  const say: Wording['say'] = (text) =>
    typeof text === 'string' ? fill(text, {}) : fill(text.english, spoken(text.values ?? {}, say))
  return { language, locale, say, fill }
}

/** The papers' English is that of the Office: "20 August 2026", lists without a comma before "and". */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

type Values = Readonly<Record<string, string | number>>

/** A translation that is no ICU message, or asks for a value that is not there, must not stop anybody's work. */
const orNull = (work: () => string): string | null => {
  try {
    return work()
  } catch {
    return null
  }
}

const spoken = (
  values: Readonly<Record<string, TextValue>>,
  say: Wording['say'],
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? say(value) : value,
    ]),
  )

/** Most sentences have at most names in braces; only plurals and the like need the ICU machinery. */
const isPlain = (sentence: string): boolean => !/\{\s*\w+\s*,|'[{}]/.test(sentence)

const putIn = (
  sentence: string,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string =>
  sentence.replace(/\{\s*(\w+)\s*\}/g, (whole, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? value.toLocaleString(locale) : (value ?? whole)
  })

type Wanted = {
  readonly sentence: string
  readonly locale: string
  readonly messages: Map<string, IntlMessageFormat>
}

const formatted = ({ sentence, locale, messages }: Wanted): IntlMessageFormat => {
  const known = messages.get(sentence)
  if (known !== undefined) return known
  const message = new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true })
  messages.set(sentence, message)
  return message
}
