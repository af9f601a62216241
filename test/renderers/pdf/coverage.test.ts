import { describe, expect, it } from 'vitest'
import coverage from '../../../fonts/coverage.json' with { type: 'json' }
import manifest from '../../../fonts/manifest.json' with { type: 'json' }
import { createFile, type PdfFonts } from '../../../src/renderers/pdf/drawing/pdf-file.ts'
import { family } from '../../../src/renderers/pdf/layout/typesetter.ts'
import { createdAt, fonts } from './rendered.ts'
import { treeOf } from './trees.ts'

// What pdfkit's font really is; only this test looks so deep.
type Face = {
  readonly font: {
    readonly characterSet: readonly number[]
    readonly glyphForCodePoint: (point: number) => {
      readonly id: number
      readonly advanceWidth: number
    }
  }
}

const faces = (
  ['normal', 'bold', 'italics', 'bolditalics'] as const satisfies (keyof PdfFonts)[]
).map((name) => {
  const file = createFile(treeOf([]), fonts, createdAt)
  const found = file.provideFont(family, name.startsWith('bold'), name.endsWith('italics'))
  return (found as unknown as Face).font
})

const rangesOf = (points: readonly number[]): [number, number][] => {
  const ranges: [number, number][] = []
  for (const point of points) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

const covered = (point: number) =>
  coverage.ranges.some(([from = 0, to = 0]) => from <= point && point <= to)
const missingOf = (text: string) =>
  [...text].filter((letter) => !covered(letter.codePointAt(0) ?? 0))

describe('what the faces can draw', () => {
  // Stale? Run: npx vitest run test/renderers/pdf/coverage.test.ts -u
  it('is written in fonts/coverage.json, for all four faces', async () => {
    const [first, ...others] = faces.map((face) => new Set(face.characterSet))
    const points = [...(first ?? [])]
      .filter((point) => others.every((other) => other.has(point)))
      .filter((point) => faces.every((face) => face.glyphForCodePoint(point).id > 0))
      .sort((one, two) => one - two)
    const [{ package: name, version } = { package: '', version: '' }] = manifest.families
    const lines = rangesOf(points).map((range) => JSON.stringify(range))
    const file = `{\n  "package": "${name}@${version}",\n  "ranges": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`
    await expect(file).toMatchFileSnapshot('../../../fonts/coverage.json')
  })

  it.each([
    ['Vietnamese', 'ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'],
    ['Turkish, Polish, Romanian, Albanian', 'ğıİşçłąęźżśńțșăîâë'],
    ['Greek', 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΐΩ'],
    ['Cyrillic', 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўѓќћђљњџ'],
    ['punctuation', '–—―‘’‚“”„‹›«»…•·§¶†‡′″‰№©®™°±×÷−½¼¾¹²³¡¿'],
    ['money', '$¢£¥€₹₫₱₦₺₽₴₲₡₪₩₭₮₵₸₼'],
  ])('holds %s', (_, text) => {
    expect(missingOf(text)).toEqual([])
  })

  it('sets figures of one width', () => {
    for (const face of faces) {
      const widths = [...'0123456789'].map(
        (figure) => face.glyphForCodePoint(figure.charCodeAt(0)).advanceWidth,
      )
      expect(new Set(widths).size).toBe(1)
    }
  })
})
