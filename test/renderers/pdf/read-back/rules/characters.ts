import type { Fault } from '../fault.ts'
import type { Rule } from '../judged.ts'

/** Every code of every font has a text that can be read aloud (ISO 32000-1, 9.10; ISO 14289-1, 7.21.7). */
export const codesAreReadable: Rule = ({ document }) =>
  [...document.fonts.values()].flatMap((font) =>
    [...font.texts].flatMap(([code, text]): Fault[] => {
      const slip = slipOf(text)
      if (slip === null) return []
      const found = `code ${code} is ${JSON.stringify(text)}`
      return [{ code: slip, where: `font ${font.name}`, found, expected: 'letters, marks, blanks' }]
    }),
  )

const slipOf = (text: string): string | null => {
  if (text === '') return 'empty-unicode'
  if (/\p{Cc}/u.test(text)) return 'control-character'
  if (/[\ufffd\ufffe\uffff\ufeff]/.test(text)) return 'no-character'
  return /\p{Cs}/u.test(text) ? 'half-a-character' : null
}

/** Nothing is painted by a code that the file gives no text, or spoken otherwise than it is written. */
export const wordsAreReadable: Rule = ({ document }) => [
  ...document.pages.flatMap(({ index, painting }) =>
    painting.painted.flatMap((each): Fault[] =>
      each.kind === 'text' && each.mute > 0
        ? [
            {
              code: 'no-unicode',
              where: `page ${index + 1}`,
              found: `${each.mute} codes of ${each.font.name}`,
              expected: 'a text for every code',
            },
          ]
        : [],
    ),
  ),
  ...document.elements.flatMap(({ role, actualText }): Fault[] =>
    actualText === null
      ? []
      : [{ code: 'actual-text', where: role, found: actualText, expected: 'the words as painted' }],
  ),
]
