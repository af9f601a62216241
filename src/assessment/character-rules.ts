import { type Text, text } from '../problems/text.ts'
import type { FreeText } from './free-texts.ts'
import type { Rule } from './rule.ts'

/** A text in a script that no font has would else list its whole alphabet. */
const mostNamed = 3

const charactersCanBePrinted: Rule = {
  code: 'character-missing',
  severity: 'error',
  looksFor: 'A letter or sign in an answer that none of the fonts of the paper has.',
  example: {
    found: 'An answer with a sign from a very rare script.',
    better: 'The same word in letters of a common script.',
  },
  why: 'A character that no font of the paper has would be an empty box; a draft shows its number in its place.',
  source: 'the fonts that come with this program',
  find: ({ answers, texts, hasGlyph, installing }) => {
    const isMissing = judgedOnce(
      (character) => !isShapeless.test(character) && !hasGlyph(character.codePointAt(0) ?? 0),
    )
    return texts.flatMap((place) => {
      const missing = charactersOf(place).filter(isMissing)
      return missing.length === 0
        ? []
        : [
            {
              question: place.question,
              ...(place.record !== undefined && { record: place.record }),
              message: text(
                '{count, plural, one {“{label}” holds a character that no font of the paper has: {characters}.} other {“{label}” holds # characters that no font of the paper has, among them {characters}.}}',
                {
                  count: missing.length,
                  label: { english: place.label },
                  characters: missing.slice(0, mostNamed).map(nameOf).join(', '),
                },
              ),
              hint: hintFor(installing(missing, answers.language)),
            },
          ]
    })
  },
}

const hintFor = (command: string | null): Text =>
  command === null
    ? text('Write it with other characters.')
    : text(
        'In the folder of this program, run “{command}”: it installs a font for them. Or write it with other characters.',
        { command },
      )

/** As the paper prints them: composed. */
const charactersOf = ({ text: typed }: FreeText): readonly string[] => [
  ...new Set(typed.normalize('NFC')),
]

const judgedOnce = (judge: (character: string) => boolean): ((character: string) => boolean) => {
  const known = new Map<string, boolean>()
  return (character) => {
    const verdict = known.get(character) ?? judge(character)
    known.set(character, verdict)
    return verdict
  }
}

/** Line ends and tabulators; joiners, soft hyphens, variation selectors and the like. */
const isShapeless = /[\n\r\t\p{Default_Ignorable_Code_Point}]/u

const nameOf = (character: string): string => {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  // A mark that sits on a letter is shown on a dotted circle.
  const shown = /\p{M}/u.test(character) ? `◌${character}` : character
  return `${shown} (U+${point})`
}

export const characterRules: readonly Rule[] = [charactersCanBePrinted]
