import { describe, expect, it } from 'vitest'
import { PdfFile } from '../../../../src/renderers/pdf/file/pdf-file.ts'
import { dictionary, type Pdf } from '../../../../src/renderers/pdf/file/syntax.ts'
import { EmbeddedFonts } from '../../../../src/renderers/pdf/fonts/embedded-fonts.ts'
import type { Face, FaceStyle } from '../../../../src/renderers/pdf/fonts/face.ts'
import { openFaces } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { familyFiles } from './families.ts'

const english = { direction: 'ltr', language: 'en' } as const
const persian = { direction: 'rtl', language: 'fa' } as const

const faceOf = async (family: string, style: FaceStyle = 'normal'): Promise<Face> =>
  (await openFaces([familyFiles(family)], { text: '', languages: [] })).text(style)
const serif = await faceOf('Noto Serif')
const bold = await faceOf('Noto Serif', 'bold')
const naskh = await faceOf('Noto Naskh Arabic')

/** A file whose streams stand in it as they were written. */
const plainFile = (): PdfFile =>
  new PdfFile({
    deflate: (bytes) => bytes,
    inflate: (bytes) => bytes,
    digest: () => new Uint8Array(16),
  })

const at = { size: 10, x: 72, y: 700.5 }

const written = (texts: readonly string[], face = serif): string => {
  const file = plainFile()
  const fonts = new EmbeddedFonts(file)
  for (const text of texts) fonts.show({ face, text, speech: english, ...at })
  fonts.write()
  const root = file.put(dictionary({ Font: fonts.resources() }))
  return Buffer.from(file.finish(root, root)).toString('latin1')
}

describe('Words shown left to right', () => {
  it('are one array of codes in the order of their first use, with kerning between them', () => {
    const fonts = new EmbeddedFonts(plainFile())
    const show = (text: string) => fonts.show({ face: serif, text, speech: english, ...at })
    expect(show('aba')).toBe('BT /F1 10 Tf 1 0 0 1 72 700.5 Tm [<000100020001>] TJ ET')
    const kerning = serif.shape('Ta', english)
    const back = (kerning.units[0]?.width ?? 0) - (kerning.advances[0] ?? 0)
    expect(back).toBeGreaterThan(0)
    expect(show('Ta')).toBe(`BT /F1 10 Tf 1 0 0 1 72 700.5 Tm [<0003>${back}<0001>] TJ ET`)
  })

  it('are the same however they come together', () => {
    const fonts = new EmbeddedFonts(plainFile())
    const show = (text: string) => fonts.show({ face: serif, text, speech: english, ...at })
    const inside = (text: string) => /\[<(.*)>\]/.exec(show(text))?.[1]
    expect(inside('pay at home')).toBe(`${inside('pay ')}${inside('at ')}${inside('home')}`)
  })

  it('have a font for each face', () => {
    const file = plainFile()
    const fonts = new EmbeddedFonts(file)
    fonts.show({ face: bold, text: 'a', speech: english, ...at })
    expect(fonts.show({ face: serif, text: 'a', speech: english, ...at })).toContain('/F2 10 Tf')
    expect(fonts.resources()).toBe('<</F1 1 0 R/F2 2 0 R>>' as Pdf)
  })
})

describe('Words shown right to left', () => {
  const fonts = new EmbeddedFonts(plainFile())
  const shown = fonts.show({ face: naskh, text: 'قَد', speech: persian, ...at })
  const operators = [...shown.matchAll(/\[(-?[\d.]*)<(\w+)>\] TJ/g)]

  it('have an operator for each code, in the order in which they are read', () => {
    expect(operators.map(([, , code]) => code)).toEqual(['0001', '0002', '0003'])
  })

  it('begin at the right and go left by each letter', () => {
    const { units, advances, width } = naskh.shape('قَد', persian)
    const start = Number(/1 0 0 1 ([\d.]+) /.exec(shown)?.[1])
    expect(start).toBeCloseTo(72 + ((width - (advances[0] ?? 0)) * 10) / 1000, 3)
    // Back over the letter, and by the trifle that keeps the mark behind it.
    expect(Number(operators[1]?.[1])).toBeCloseTo((units[0]?.width ?? 0) + 0.5, 3)
    // Back over the mark, and over the letter that comes next.
    const last = Number(operators[2]?.[1])
    expect(last).toBeCloseTo((units[1]?.width ?? 0) + (advances[2] ?? 0), 3)
  })

  it('have marks in a size that differs by a trifle', () => {
    expect(shown.match(/\/F1 [\d.]+ Tf/g)).toEqual(['/F1 10 Tf', '/F1 10.01 Tf', '/F1 10 Tf'])
  })
})

describe('A font of a document', () => {
  it('says what each code reads as, in sections of a hundred at most', () => {
    const all = serif.file.characters.all().filter((point) => point > 0x20 && point < 0x180)
    const text = String.fromCodePoint(...all.filter((point) => point < 0x7f || point > 0xad))
    const map = written([[...text].join(' ')])
    const sections = [...map.matchAll(/(\d+) beginbfchar\n([\s\S]*?)endbfchar/g)]
    const lines = sections.map(([, , section = '']) => section.trim().split('\n'))
    expect(sections.length).toBeGreaterThan(2)
    expect(sections.map(([, count]) => Number(count))).toEqual(lines.map(({ length }) => length))
    expect(Math.max(...lines.map(({ length }) => length))).toBe(100)
    for (const line of lines.flat()) expect(line).toMatch(/^<[\da-f]{4}> <(?!00[01])[\da-f]{4,}>$/)
  })

  it('maps codes to glyphs as they are when no two share one', () => {
    expect(written(['pay'])).toContain('/CIDToGIDMap /Identity')
  })

  it('has two codes on one glyph for texts that look alike', () => {
    const file = written(['fi', '\ufb01'])
    expect(file).toContain('<0001> <00660069>')
    expect(file).toContain('<0002> <fb01>')
    const map = Number(/\/CIDToGIDMap (\d+) 0 R/.exec(file)?.[1])
    const stream = file.slice(file.indexOf(`\n${map} 0 obj`))
    expect(/stream\n([\s\S]*?)\nendstream/.exec(stream)?.[1]).toBe('\0\0\0\x01\0\x01')
  })

  it('tells the width of every code', () => {
    const { units } = serif.shape('pay', english)
    const widths = [600, ...units.map(({ width }) => width)]
    expect(written(['pay'])).toContain(`/W [0 [${widths.join(' ')}]]`)
  })

  it('is named after its face, with a tag that no other has', () => {
    expect(written(['a'])).toContain('/BaseFont /AAAAAB+NotoSerif-Regular')
    const file = plainFile()
    const fonts = new EmbeddedFonts(file)
    for (const face of [serif, bold]) fonts.show({ face, text: 'a', speech: english, ...at })
    fonts.write()
    const root = file.put(dictionary({}))
    const bytes = Buffer.from(file.finish(root, root)).toString('latin1')
    expect(bytes).toContain('/BaseFont /AAAAAC+NotoSerif-Bold')
  })

  it('is the same for the same words', () => {
    expect(written(['pay at home'])).toBe(written(['pay at home']))
  })
})
