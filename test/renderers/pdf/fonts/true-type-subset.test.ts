import { Blob, Face, Font } from 'harfbuzzjs'
import { describe, expect, it } from 'vitest'
import type { Picture } from '../../../../src/renderers/pdf/fonts/face.ts'
import { FontFile } from '../../../../src/renderers/pdf/fonts/font-file.ts'
import { openFaces } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { subsetOf } from '../../../../src/renderers/pdf/fonts/true-type-subset.ts'
import { familyFiles, textFamily } from './families.ts'
import { sentences } from './sentences.ts'

const fontOf = (bytes: Uint8Array): Font => new Font(new Face(new Blob(bytes)))
const missing: Picture = { kind: 'glyph', glyph: 0 }

/** The box of the whole font (OpenType, head). */
const boxOf = (bytes: Uint8Array): readonly number[] => {
  const head = new Face(new Blob(bytes)).referenceTable('head') ?? new Uint8Array(0)
  const view = new DataView(head.buffer, head.byteOffset)
  return [36, 38, 40, 42].map((at) => view.getInt16(at))
}

type Command = { readonly type: string; readonly values: readonly number[] }

/** The outline of a glyph, each command moved. */
const outline = (font: Font, glyph: number, [x, y]: readonly [number, number]): string[] =>
  (font.glyphToJson(glyph) as Command[]).map(
    ({ type, values }) =>
      `${type} ${values.map((value, index) => value + (index % 2 === 0 ? x : y)).join(' ')}`,
  )

/** What a picture should look like, drawn with the font it comes from. */
const expectedOutline = (font: Font, picture: Picture): string[] =>
  picture.kind === 'glyph'
    ? outline(font, picture.glyph, [0, 0])
    : picture.parts.flatMap(({ glyph, x, y }) => outline(font, glyph, [x, y]))

const picturesOf = async (index: number) => {
  const sentence = sentences[index]
  if (!sentence) throw new Error('No such sentence')
  const { text, family, direction, language } = sentence
  const faces = await openFaces([familyFiles(family)], { text, languages: [language] })
  const face = faces.text('normal')
  const { units } = face.shape(text, { direction, language })
  return { file: face.file, pictures: [...new Set(units.map(({ picture }) => picture))] }
}

describe.each(sentences.map(({ language, family }, index) => ({ language, family, index })))(
  'The glyphs of the sentence in $language ($family)',
  async ({ index }) => {
    const { file, pictures } = await picturesOf(index)
    const subset = subsetOf(file, [missing, ...pictures])
    const [before, after] = [fontOf(file.bytes), fontOf(subset)]

    it('are drawn as HarfBuzz placed them', () => {
      for (const [place, picture] of pictures.entries())
        expect(outline(after, place + 1, [0, 0])).toEqual(expectedOutline(before, picture))
    })

    it('are as wide as they were, or as their cluster', () => {
      expect(pictures.map((_, place) => after.glyphHAdvance(place + 1))).toEqual(
        pictures.map((picture) =>
          picture.kind === 'glyph' ? before.glyphHAdvance(picture.glyph) : picture.advance,
        ),
      )
    })

    it('stand in boxes that hold them', () => {
      const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(subset)
      for (const [place] of pictures.entries()) {
        const box = after.glyphExtents(place + 1)
        if (!box || box.width === 0) continue
        expect(box.xBearing).toBeGreaterThanOrEqual(left)
        expect(box.xBearing + box.width).toBeLessThanOrEqual(right)
        expect(box.yBearing).toBeLessThanOrEqual(top)
        expect(box.yBearing + box.height).toBeGreaterThanOrEqual(bottom)
      }
    })

    it('are all that the font has, with what composite glyphs are made of', () => {
      expect(subset.length).toBeLessThan(file.bytes.length / 4)
    })
  },
)

describe('A glyph whose outline does not begin where its bearing says', () => {
  const bytes = Uint8Array.from(textFamily.faces.normal.bytes)
  const glyph = new FontFile(bytes).characters.glyphOf(0x65)
  const bearings = new FontFile(bytes).table('hmtx')
  bearings?.setInt16(4 * glyph + 2, bearings.getInt16(4 * glyph + 2) + 50)
  const picture: Picture = { kind: 'composed', parts: [{ glyph, x: 30, y: 7 }], advance: 600 }

  it('is composed as it was drawn alone', () => {
    const before = fontOf(bytes)
    const after = fontOf(subsetOf(new FontFile(bytes), [missing, picture]))
    expect(before.glyphExtents(glyph)?.xBearing).not.toBe(
      fontOf(textFamily.faces.normal.bytes).glyphExtents(glyph)?.xBearing,
    )
    expect(outline(after, 1, [0, 0])).toEqual(expectedOutline(before, picture))
  })
})
