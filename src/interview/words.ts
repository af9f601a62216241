import { type Text, text } from '../problems/text.ts'

/** A sentence of the catalogue, translated where it is shown. */
export const catalogued = (english: string): Text => ({ english })

/** Words of the user or of a file, never translated and never read as a message. */
export const verbatim = (words: string): Text => text('{words}', { words })

/** Several texts one after the other. */
export const joined = (texts: readonly Text[], between: string): Text =>
  texts.length === 0
    ? verbatim('')
    : texts.slice(1).reduce(
        // Only values, so there is nothing in it to translate.
        (before, next) => ({
          english: '{before}{between}{next}',
          values: { before, between, next },
        }),
        texts[0] ?? verbatim(''),
      )
