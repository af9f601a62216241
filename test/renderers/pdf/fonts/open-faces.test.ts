import { describe, expect, it } from 'vitest'
import { openFaces } from '../../../../src/renderers/pdf/fonts/open-faces.ts'
import { familyFiles, textFamily } from './families.ts'
import { tabledFamily } from './tabled.ts'

const tabled = await tabledFamily('normal')
const devanagari = familyFiles('Noto Serif Devanagari')
const tamil = familyFiles('Noto Sans Tamil')
const spoken = { text: 'हिन्दी', languages: ['hi'] }
const faces = await openFaces([textFamily, devanagari, tamil], spoken)
const familyOf = (grapheme: string): string | undefined =>
  faces.faceFor('bold', grapheme, 'en')?.family

describe('A set of faces', () => {
  it('gives the first family that has the whole grapheme', () => {
    expect(familyOf('a')).toBe('Noto Serif')
    expect(familyOf('क्षि')).toBe('Noto Serif Devanagari')
    expect(familyOf('கொ')).toBe('Noto Sans Tamil')
  })

  it('gives none for what no family has', () => {
    expect(familyOf('ຄ')).toBeUndefined()
    expect(familyOf('a\u0e31')).toBeUndefined()
  })

  it('asks for no glyph of what is never seen', () => {
    for (const grapheme of ['a\ufe0f', 'a\u200d', '\u2060', '\u200b', ' ', '\u00a0'])
      expect(familyOf(grapheme)).toBe('Noto Serif')
  })

  it('takes a character apart only where no family has it whole', async () => {
    expect(familyOf('≠')).toBe('Noto Serif')
    const math = await openFaces([textFamily, familyFiles('Noto Sans Math')], {
      text: '≠',
      languages: ['en'],
    })
    expect(math.faceFor('normal', '≠', 'en')?.family).toBe('Noto Sans Math')
  })

  it('has one face for one file, whatever the style', () => {
    const upright = faces.faceFor('normal', 'க', 'ta')
    expect(faces.faceFor('italics', 'க', 'ta')).toBe(upright)
    expect(faces.faceFor('bold', 'க', 'ta')).not.toBe(upright)
    expect(faces.text('normal')).toBe(faces.faceFor('normal', 'a', 'en'))
  })

  it('keeps what was shaped for the next document', async () => {
    const speech = { direction: 'ltr', language: 'en' } as const
    const again = await openFaces([textFamily], { text: 'home', languages: ['en'] })
    expect(again.text('normal').shape('home', speech)).toBe(
      faces.text('normal').shape('home', speech),
    )
  })

  it('takes the families in the order of the language', async () => {
    const nastaliq = {
      ...familyFiles('Noto Nastaliq Urdu'),
      rankIn: (language: string) => (language === 'ur' ? 1 : 3),
    }
    const naskh = { ...familyFiles('Noto Naskh Arabic'), rankIn: () => 2 }
    const both = await openFaces([textFamily, naskh, nastaliq], { text: 'ک', languages: ['ur'] })
    expect(both.faceFor('normal', 'ک', 'ur')?.family).toBe('Noto Nastaliq Urdu')
    expect(both.faceFor('normal', 'ک', 'fa')?.family).toBe('Noto Naskh Arabic')
  })

  it('says that a text was not announced rather than shape it wrongly', async () => {
    const plain = await openFaces([tabled], { text: 'a', languages: ['en'] })
    expect(() =>
      plain.text('normal').widthOf('e\u0301', { direction: 'ltr', language: 'en' }),
    ).toThrow('opened for another text')
  })

  it('shapes from right to left in such a language, whatever the letters of the text', async () => {
    const plain = await openFaces([tabled], { text: 'a', languages: ['ar'] })
    expect(plain.text('normal').widthOf(' ', { direction: 'rtl', language: 'ar' })).toBe(260)
  })

  it('needs a family', async () => {
    await expect(openFaces([], spoken)).rejects.toThrow('needs a family')
  })
})

describe('A face', () => {
  const face = faces.text('normal')
  const speech = { direction: 'ltr', language: 'en' } as const

  it('is as high as its font says', () => {
    expect(face.ascender).toBe(1069)
    expect(face.descender).toBe(-293)
    expect(face.lineHeight(10)).toBeCloseTo(13.62, 10)
  })

  it('measures what it shapes', () => {
    const { advances, width } = face.shape('To pay fairly', speech)
    expect(advances.reduce((sum, advance) => sum + advance, 0)).toBeCloseTo(width, 9)
    expect(face.widthOf('To pay fairly', speech)).toBeCloseTo(width, 9)
  })

  it('measures a line as its words, so that a line is as wide as what it is made of', () => {
    const words = ['To ', 'pay ', 'fairly']
    const sum = words.reduce((width, word) => width + face.widthOf(word, speech), 0)
    expect(face.widthOf(words.join(''), speech)).toBeCloseTo(sum, 9)
  })

  it('has the same blank whatever its script, so that words stand evenly apart', async () => {
    const families = ['Noto Sans Sinhala', 'Noto Nastaliq Urdu', 'Noto Serif Telugu']
    const blanks = families.map(familyFiles).map(async (family) => {
      const others = await openFaces([family], { text: ' ', languages: ['si'] })
      return others.text('normal').widthOf(' ', speech)
    })
    expect(await Promise.all(blanks)).toEqual([260, 260, 260].map((width) => expect.closeTo(width)))
    expect(face.widthOf(' ', speech)).toBe(260)
  })

  it('makes a blank of what no document may carry', () => {
    const { units } = face.shape('a\tb\u0000\ud800', speech)
    expect(units.map(({ text }) => text)).toEqual(['a', ' ', 'b', ' ', '\ufffd'])
  })
})
