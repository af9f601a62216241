import { describe, expect, it } from 'vitest'
import { sentences } from './sentences.ts'
import { fileOf, type Line, readPages } from './text-file.ts'

const lines: readonly Line[] = sentences.flatMap(({ text, family, language, direction }) =>
  (['normal', 'bold'] as const).map((style) => ({
    text,
    family,
    style,
    speech: { direction, language },
  })),
)
const pages = await readPages(await fileOf(lines))

const rows = lines.map((line, index) => ({
  ...line,
  language: line.speech.language,
  read: pages[index] ?? '',
}))

describe('PDF.js reads back', () => {
  it.each(rows.filter(({ speech }) => speech.direction === 'ltr'))(
    'the sentence in $language ($style) as it was written',
    ({ text, read }) => {
      expect(read).toBe(text)
    },
  )

  it.each(rows.filter(({ speech }) => speech.direction === 'rtl'))(
    'the letters of the sentence in $language ($style) in their order',
    ({ text, read }) => {
      expect(read.replace(unseen, '')).toBe(text.replace(unseen, ''))
    },
  )
})

// PDF.js shows no blanks where the pen goes left, and no joiners.
const unseen = /[\s\u200c]/g
