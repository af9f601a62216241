/** What a placeholder of a text may stand for. */
export type TextValue = string | number | Text

/**
 * An English sentence with its values, put into the reader's language only where it is shown.
 * The sentence is an ICU message; `text('…')` is also the mark by which translations are extracted.
 */
export type Text = {
  readonly english: string
  readonly values?: Readonly<Record<string, TextValue>>
}

/** A sentence to be shown in the reader's language. */
export const text = (english: string, values?: Readonly<Record<string, TextValue>>): Text =>
  values === undefined ? { english } : { english, values }
