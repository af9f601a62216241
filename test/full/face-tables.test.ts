import { describe, expect, it } from 'vitest'
import type { FaceStyle } from '../../src/renderers/pdf/fonts/face.ts'
import {
  coveredBy,
  shapedFace,
  tabledFace,
  tableOf,
  unlikeShaped,
} from '../renderers/pdf/fonts/tabled.ts'
import { wordsOfLanguages } from '../renderers/pdf/fonts/words-of-languages.ts'

const words = [...wordsOfLanguages()]
const styles: readonly FaceStyle[] = ['normal', 'bold', 'italics', 'bolditalics']

describe.each(styles)('The table of the face %s', async (style) => {
  const table = await tableOf(style)
  const faces = { tabled: await tabledFace(style), shaped: await shapedFace(style) }

  it.each(words)('shapes all words of %s as HarfBuzz does', (language, all) => {
    // Yoruba has letters that are only written with combining marks.
    const plain = all.filter((word) => !/\p{M}/u.test(word))
    const covered = plain.filter(coveredBy(table))
    expect(covered.length / plain.length).toBeGreaterThan(0.99)
    expect(unlikeShaped(covered, language, faces)).toEqual([])
  })
})
