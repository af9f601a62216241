import { expect, test } from 'vitest'
import { loadFaces } from '../../../src/commands/papers/fonts.ts'
import type { Inline } from '../../../src/document/tree.ts'
import { StyledWords } from '../../../src/renderers/pdf/text/styled-words.ts'
import { paragraph, treeOf, words } from '../../renderers/pdf/trees.ts'
import { hostWithFonts } from './font-hosts.ts'

const foreign = (language: string, text: string): Inline => ({
  type: 'foreign',
  language,
  children: [words(text)],
})

test('each language of a document is drawn in its own family, each face of one style', async () => {
  const texts = ['کام ', 'العمل ', 'ব। ', 'घ। '] as const
  const languages = ['ur', 'ar', 'bn', 'hi'] as const
  const inlines = languages.map((language, index) => foreign(language, texts[index] ?? ''))
  const faces = await loadFaces(hostWithFonts(), treeOf([paragraph(['→ home work ', ...inlines])]))
  const drawn = languages.map((language, index) =>
    [...new Set((texts[index] ?? '').trim())].map((letter) => {
      const face = faces.faceFor('bold', letter, language)
      return face && `${face.family} ${face.style}`
    }),
  )
  expect(drawn.map((names) => [...new Set(names)])).toEqual([
    ['Noto Nastaliq Urdu bold'],
    ['Noto Naskh Arabic bold'],
    ['Noto Serif Bengali bold'],
    ['Noto Serif Devanagari bold'],
  ])
  expect(faces.faceFor('italics', 'h', 'ur')?.family).toBe('Noto Serif')
  expect(faces.faceFor('normal', '→', 'en')?.family).toBe('Noto Sans Math')
  expect(faces.faceFor('normal', '\u{12000}', 'en')).toBeNull()
})

test('a letter with a mark that no single face has is drawn in two, never as a box', async () => {
  const faces = await loadFaces(hostWithFonts(), treeOf([paragraph('กж\u0e34ก')]))
  const words = new StyledWords(faces, 'normal', { direction: 'ltr', language: 'en' })
  const pieces = words.piecesOf('xж\u0e34ก')
  expect(pieces.map(({ text, face }) => [text, face.family])).toEqual([
    ['xж', 'Noto Serif'],
    ['\u0e34ก', 'Noto Sans Thai'],
  ])
})
