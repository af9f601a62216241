import { IntlMessageFormat } from 'intl-messageformat'

type Part = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>
}

/** Kinds of part that stand for no value: words as they are, and the # of a plural. */
const withoutValue = new Set([0, 7])

/** The values that a sentence (an ICU message) names, or null where it cannot be read. */
export const valuesNamedIn = (sentence: string): ReadonlySet<string> | null => {
  try {
    const message = new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true })
    // The parts are those of the ICU message format; the library keeps their type to itself.
    return new Set(namesIn(message.getAst() as readonly Part[]))
  } catch {
    return null
  }
}

const namesIn = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ type, value, options = {} }) => [
    ...(withoutValue.has(type) ? [] : [String(value)]),
    ...Object.values(options).flatMap((option) => namesIn(option.value)),
  ])
