import { describe, expect, it } from 'vitest'
import { loadFaces } from '../../src/commands/papers/fonts.ts'
import { directionOf } from '../../src/document/direction.ts'
import { drawnCharacters } from '../../src/document/drawn-characters.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { drawableText, settableText } from '../../src/renderers/pdf/drawable-text.ts'
import type { Speech } from '../../src/renderers/pdf/fonts/face.ts'
import { breakLines } from '../../src/renderers/pdf/layout/break-lines.ts'
import type { Inline } from '../../src/renderers/pdf/text/inline.ts'
import { lettersOf } from '../../src/renderers/pdf/text/letters.ts'
import { openTextSetter, type TextSetter } from '../../src/renderers/pdf/text/text-setter.ts'
import { sentences } from '../renderers/pdf/text/sentences.ts'
import { leafOf, read } from '../renderers/pdf/text/set.ts'
import { paragraph, treeOf } from '../renderers/pdf/trees.ts'

const setterFor = async (tree: DocumentTree): Promise<TextSetter> =>
  openTextSetter({
    faces: await loadFaces(nodeHost(), tree),
    characters: drawnCharacters(tree),
  })

const inlinesOf = async (language: string, text: string): Promise<Inline[]> => {
  const tree = { ...treeOf([paragraph(text)]), language }
  const speech: Speech = { language, direction: directionOf(language) }
  return (await setterFor(tree)).set(leafOf(settableText(text), { speech })).items
}

describe('with the fonts of the papers, words', () => {
  it.each(Object.entries(sentences))(
    'in %s break into lines that hold them',
    async (language, text) => {
      const items = await inlinesOf(language, text)
      for (const width of [25, 90, 200]) {
        const lines = breakLines(items, width, directionOf(language))
        expect(lines.map(read).join('')).toBe(drawableText(text))
        const tooWide = lines.filter((line) => line.getWidth() > width + 0.01)
        expect(tooWide.filter((line) => lettersOf(read(line).trim()).length > 1).map(read)).toEqual(
          [],
        )
        expect(lines.length).toBeGreaterThan(1)
      }
    },
  )

  it.each(Object.entries(sentences))(
    'in %s are as wide as they are drawn',
    async (language, text) => {
      for (const { text: word, font, speech, width, fontSize } of await inlinesOf(language, text))
        expect(width).toBeCloseTo((font.shape(word, speech).width * fontSize) / 1000)
    },
  )

  it.each(Object.entries(sentences))(
    'in %s stand in faces that have their letters',
    async (language, text) => {
      const lacking = (await inlinesOf(language, text)).flatMap(({ text: word, font }) =>
        [...word].filter(
          (one) => /[\p{L}\p{N}\p{P}]/u.test(one) && !font.has(one.codePointAt(0) ?? 0),
        ),
      )
      expect(lacking).toEqual([])
    },
  )

  it.each(['ar', 'fa', 'ur', 'he'])('in %s stand from right to left', async (language) => {
    const text = sentences[language] ?? ''
    const lines = breakLines(await inlinesOf(language, text), 200, 'rtl')
    for (const { inlines } of lines) {
      const [first] = inlines
      const last = inlines.findLast(({ level }) => level === 1)
      expect(first?.level).toBe(1)
      expect(first?.x).toBeGreaterThan(last?.x ?? 0)
    }
  })

  it.each(Object.entries(sentences))(
    'in %s leave as much room around figures as around letters',
    async (language, text) => {
      const tree = { ...treeOf([paragraph(text)]), language }
      const setter = await setterFor(tree)
      const roomOf = (words: string) => {
        const speech: Speech = { language, direction: directionOf(language) }
        const [line] = breakLines(
          setter.set(leafOf(words, { speech })).items,
          900,
          speech.direction,
        )
        return [line?.getAscenderHeight(), line?.getHeight()]
      }
      expect(roomOf('12.50')).toEqual(roomOf(settableText(text)))
    },
  )

  it('of a script that the language is not written in leave the room of other lines as it is', async () => {
    const setter = await setterFor(treeOf([paragraph(`pay ${sentences['ur']}`)]))
    const heightOf = (words: string) => breakLines(setter.set(leafOf(words)).items, 900, 'ltr')[0]
    expect(heightOf('pay')?.getHeight()).toBeLessThan(heightOf('گھر')?.getHeight() ?? 0)
  })
})
