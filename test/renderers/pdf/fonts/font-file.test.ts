import { Blob, Face, Font } from 'harfbuzzjs'
import { describe, expect, it } from 'vitest'
import manifest from '../../../../fonts/manifest.json' with { type: 'json' }
import { FontFile, UnusableFont } from '../../../../src/renderers/pdf/fonts/font-file.ts'
import { familyFiles, textFamily } from './families.ts'

const installed = manifest.families.filter((family) => !('optional' in family && family.optional))

describe('A font file', () => {
  it.each(installed)('of $family has the characters and advances that HarfBuzz finds', (family) => {
    const { bytes } = familyFiles(family.family).faces.normal
    const file = new FontFile(bytes)
    const face = new Face(new Blob(bytes))
    const font = new Font(face)
    const points = file.characters.all()
    expect(points).toEqual([...face.collectUnicodes()])
    const glyphs = points.map((point) => file.characters.glyphOf(point))
    expect(glyphs).toEqual(points.map((point) => font.nominalGlyph(point)))
    expect(glyphs.map((glyph) => file.advanceOf(glyph))).toEqual(
      glyphs.map((glyph) => font.glyphHAdvance(glyph)),
    )
  })

  it('tells the measures that a document needs', () => {
    const { metrics, postScriptName } = new FontFile(textFamily.faces.normal.bytes)
    expect(postScriptName).toBe('NotoSerif-Regular')
    expect(metrics).toMatchObject({
      unitsPerEm: 1000,
      ascender: 1069,
      descender: -293,
      capHeight: 714,
      xHeight: 536,
      italicAngle: 0,
      fixedPitch: false,
      italic: false,
    })
  })

  it('says that it slants', () => {
    const { metrics } = new FontFile(textFamily.faces.italics.bytes)
    expect(metrics.italic).toBe(true)
    expect(metrics.italicAngle).toBe(-12)
  })

  // Its own bytes: `slice` of what Node read from a file would share them.
  const whole = Uint8Array.from(textFamily.faces.normal.bytes)
  const headed = (head: string): Uint8Array =>
    Uint8Array.of(...new TextEncoder().encode(head), ...whole.subarray(4, 400))
  const withoutOutlines = whole.slice()
  withoutOutlines.set(
    new TextEncoder().encode('glyX'),
    Buffer.from(whole.buffer, whole.byteOffset, 400).indexOf('glyf'),
  )

  it.each([
    ['packed for the web', headed('wOF2'), 'packed'],
    ['packed for the web in the older way', headed('wOFF'), 'packed'],
    ['a collection', headed('ttcf'), 'collection'],
    ['of other outlines', headed('OTTO'), 'no-true-type-outlines'],
    ['without outlines', withoutOutlines, 'no-true-type-outlines'],
    ['cut off', whole.slice(0, 5000), 'damaged'],
    ['empty', new Uint8Array(0), 'damaged'],
    ['a text', new TextEncoder().encode('This is no font.'), 'damaged'],
  ] as const)('is refused when it is %s', (_, bytes, fault) => {
    const open = (): FontFile => new FontFile(bytes)
    expect(open).toThrow(UnusableFont)
    expect(open).toThrow(expect.objectContaining({ fault }))
  })
})
