import { expect, it } from 'vitest'
import { scriptRuns } from '../../../../src/renderers/pdf/fonts/script-runs.ts'

it.each([
  ['a word of one script', 'homework', ['homework']],
  ['signs and digits with what is before them', 'C177-я.', ['C177-', 'я.']],
  ['signs at the beginning with what comes after', '(я)', ['(я)']],
  ['three scripts', 'Aαя', ['A', 'α', 'я']],
  ['a mark with its letter', 'e\u0301я\u0301', ['e\u0301', 'я\u0301']],
  ['letters of two Indic scripts', 'हिதமிழ்', ['हि', 'தமிழ்']],
  ['nothing but signs', '“12.50 €”', ['“12.50 €”']],
  ['nothing', '', ['']],
])('%s', (_, text, runs) => {
  expect(scriptRuns(text)).toEqual(runs)
})
