import { describe, expect, it } from 'vitest'
import { createFile, type PdfFonts } from '../../../src/renderers/pdf/drawing/pdf-file.ts'
import { shaperOf } from '../../../src/renderers/pdf/drawing/shaper.ts'
import { family } from '../../../src/renderers/pdf/layout/typesetter.ts'
import { createdAt, fonts } from './rendered.ts'
import { treeOf } from './trees.ts'

type Run = {
  readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[]
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[]
}

const words = [
  ...[
    'Article',
    'office',
    'waffle',
    'Tj',
    'AVATAR',
    'To.',
    '“Wages”',
    '4(2)(d)',
    '€0.60',
    '1,200',
    'fjord',
  ],
  ...['Tiếng', 'Việt', 'người', 'lao', 'động', 'Łódź', 'İstanbul', 'façade', 'naïve', 'Þórr'],
  ...['Ελλάδα', 'εργασία', 'ΑΥΤΟΣ', 'Труд', 'надомница', 'ЙОД', 'Щука', 'їжа', 'Ђурђевдан'],
  ...['https://normlex.ilo.org/x?p=1', 'ORGS-CEACR@ilo.org', 'homeworkers’', '—', '…', 'Nº'],
]

describe.each(['normal', 'bold', 'italics', 'bolditalics'] as const satisfies (keyof PdfFonts)[])(
  'HarfBuzz with the face %s',
  (face) => {
    // fontkit, as pdfkit has it, without our shaper: a run with features named takes that way.
    const font = createFile(treeOf([]), fonts, createdAt).provideFont(
      family,
      face.startsWith('bold'),
      face.endsWith('italics'),
    )
    const quick = shaperOf(fonts[face], font.scale)

    it.each(words)('sets %s with the glyphs and places of fontkit', (word) => {
      const slow = font.layoutRun(word, {}) as Run
      const run = quick(word)
      expect(run.glyphs.map(({ id }) => id)).toEqual(slow.glyphs.map(({ id }) => id))
      expect(run.glyphs.map(({ codePoints }) => codePoints)).toEqual(
        slow.glyphs.map(({ codePoints }) => [...codePoints]),
      )
      for (const [index, { xAdvance, xOffset }] of run.positions.entries()) {
        expect(xAdvance).toBeCloseTo(slow.positions[index]?.xAdvance ?? Number.NaN, 6)
        expect(xOffset).toBeCloseTo(slow.positions[index]?.xOffset ?? Number.NaN, 6)
      }
    })
  },
)
