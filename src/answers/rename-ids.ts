import type { Draft } from './draft.ts'

/** Old ids of records, and those that they have now. */
export type Renamed = ReadonlyMap<string, string>

/** The form of a record id, whatever its kind. */
export const isRecordId = (id: string): boolean => /^[A-Z]-\d{2,}$/.test(id)

/** Ids as they are named in lists, in names of files (E-07.jpg) and in what people write; no part of a longer word. */
const named = /(?<![\p{L}\p{N}-])[A-Z]-\d{2,}(?![\p{L}\p{N}-])/gu

/** A text in which records go by their new ids. */
export const renamedText = (words: string, renamed: Renamed): string =>
  words.replace(named, (id) => renamed.get(id) ?? id)

/** A value of JSON in which records go by their new ids, wherever they are named. */
export const renamedIn = (value: unknown, renamed: Renamed): unknown => {
  if (typeof value === 'string') return renamedText(value, renamed)
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, renamed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, renamedIn(item, renamed)]),
  )
}

export const renamedDraft = (draft: Draft, renamed: Renamed): Draft => {
  if (renamed.size === 0) return draft
  // Values are renamed and no key, so the form stays what it was.
  return renamedIn(draft, renamed) as Draft
}

/** Ids of every kind that were never given, nor named by anything in `taken`; each call yields another. */
export const freshIds = (taken: Iterable<string>): ((like: string) => string) => {
  const highest = new Map<string, number>()
  for (const id of taken) {
    const [prefix = '', digits = ''] = id.split('-')
    highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(digits)))
  }
  return (like) => {
    const [prefix = ''] = like.split('-')
    const number = (highest.get(prefix) ?? 0) + 1
    highest.set(prefix, number)
    return `${prefix}-${String(number).padStart(2, '0')}`
  }
}

/** Every id that is named anywhere in a value of JSON. */
export const idsNamedIn = (value: unknown): readonly string[] =>
  JSON.stringify(value)?.match(named) ?? []
