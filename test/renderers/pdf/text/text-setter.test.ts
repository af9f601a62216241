import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawableText, settableText } from '../../../../src/renderers/pdf/drawable-text.ts'
import type { Speech } from '../../../../src/renderers/pdf/fonts/face.ts'
import { breakLines } from '../../../../src/renderers/pdf/layout/break-lines.ts'
import type { Run } from '../../../../src/renderers/pdf/node.ts'
import type { Inline } from '../../../../src/renderers/pdf/text/inline.ts'
import type { TextLine } from '../../../../src/renderers/pdf/text/text-line.ts'
import type { TextSetter } from '../../../../src/renderers/pdf/text/text-setter.ts'
import { leafOf, openSetter, read, setWords, type Words } from './set.ts'
import { arabic, english } from './stand-in-faces.ts'

const itemsOf = async (words: Words, how = {}): Promise<Inline[]> =>
  (await setWords(words, how)).items

const facesOf = (items: readonly Inline[]): string[] =>
  items.map(({ text, font }) => `${font.family}:${text}`)

describe('words that are set', () => {
  it('are measured once each, with the blanks at their ends', async () => {
    const [first, second] = await itemsOf('Home work')
    expect(first).toMatchObject({ text: 'Home ', width: 25, trailingCut: 5, noNewLine: false })
    expect(second).toMatchObject({ text: 'work', width: 20, trailingCut: 0, leadingCut: 0 })
  })

  it('take look and size from their run, else from what is around', async () => {
    const items = await itemsOf([{ text: 'a ' }, { text: 'b', bold: true, fontSize: 20 }])
    expect(items.map(({ font }) => font.style)).toEqual(['normal', 'bold'])
    expect(items.map(({ width }) => width)).toEqual([10, 11])
  })

  it('stay one word where the look changes midway', async () => {
    const words = [{ text: 'sub' }, { text: 'contract', bold: true }, { text: 'or pays' }]
    const { items, minWidth } = await setWords(words)
    expect(items.map(({ text }) => text)).toEqual(['sub', 'contract', 'or ', 'pays'])
    expect(items.map(({ noNewLine }) => noNewLine)).toEqual([true, true, false, false])
    expect(minWidth).toBeCloseTo(15 + 44 + 10)
  })

  it('fall back to another face letter by letter', async () => {
    expect(facesOf(await itemsOf('घर (2)'))).toEqual(['Devanagari:घर ', 'Text:(2)'])
    expect(facesOf(await itemsOf('का2'))).toEqual(['Devanagari:का', 'Text:2'])
    const bold = await itemsOf([{ text: 'घर', bold: true }])
    expect(bold[0]?.font).toMatchObject({ family: 'Devanagari', style: 'bold' })
  })

  it('keep a sign in the face of the letters before it, if the text has none', async () => {
    expect(facesOf(await itemsOf('ঘর।'))).toEqual(['Bengali:ঘর।'])
    expect(facesOf(await itemsOf('घर।'))).toEqual(['Devanagari:घर।'])
  })

  it('have more room where a face needs it, and only there', async () => {
    const [plain, tall] = await itemsOf('a 中')
    expect([plain?.ascent, plain?.descent]).toEqual([10, 3])
    expect([tall?.ascent, tall?.descent]).toEqual([14, 3])
  })

  it('are told apart by language, and share one object for it', async () => {
    const items = await itemsOf([
      { text: 'work ' },
      { text: 'arbeiten ', language: 'de' },
      { text: 'on' },
    ])
    expect(items.map(({ speech }) => speech.language)).toEqual(['en', 'de', 'en'])
    expect(items[0]?.speech).toBe(items[2]?.speech)
  })

  it('stand raised and smaller as the mark of a note', async () => {
    const [word, mark] = await itemsOf([{ text: 'paid' }, { text: '1', raised: true }])
    expect(mark?.fontSize).toBeLessThan(7)
    expect(mark?.rise).toBeGreaterThan(3)
    expect(mark?.ascent).toBe(word?.ascent)
    expect(word?.noNewLine).toBe(true)
  })

  it('give a picture its room above the base line', async () => {
    const picture = {
      picture: { type: 'drawing', width: 1, height: 1, shapes: [] },
      width: 90,
      height: 60,
    } as const
    const { items, minWidth } = await setWords([{ text: '', picture }])
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ text: '', width: 90, ascent: 60, descent: 0 })
    expect(minWidth).toBe(90)
  })

  it('end a line where the writer did', async () => {
    const { items, maxWidth } = await setWords('one\ntwo three')
    expect(items.map(({ text, lineEnd }) => [text, lineEnd])).toEqual([
      ['one', true],
      ['two ', false],
      ['three', false],
    ])
    expect(maxWidth).toBe(45)
  })
})

describe('the direction of words', () => {
  it('is that of their letters, with numbers from left to right', async () => {
    const items = await itemsOf('العمل 12 home', { speech: arabic })
    expect(items.map(({ text, level, speech }) => [text, level, speech.direction])).toEqual([
      ['العمل ', 1, 'rtl'],
      ['12', 2, 'ltr'],
      [' ', 1, 'rtl'],
      ['home', 2, 'ltr'],
    ])
  })

  it('comes with the language that the words are in', async () => {
    const items = await itemsOf([{ text: 'see ' }, { text: 'בית', language: 'he' }])
    expect(items.map(({ speech }) => speech)).toEqual([
      english,
      { direction: 'rtl', language: 'he' },
    ])
  })

  it('can be said by marks that are not drawn', async () => {
    const items = await itemsOf('a \u2067(1)\u2069 b')
    expect(items.map(({ text }) => text).join('')).toBe('a (1) b')
    expect(items.some(({ text, level }) => text === '(' && level === 1)).toBe(true)
  })

  it('does not change at a joiner inside of a word', async () => {
    const items = await itemsOf('می\u200cخواهم', { speech: arabic })
    expect(items.map(({ text }) => text)).toEqual(['می\u200cخواهم'])
    const [word] = await itemsOf('ه\u200d x')
    expect(word?.text).toBe('ه\u200d')
  })
})

const scraps = [
  'a',
  'Z',
  'é',
  'e\u0301',
  ' ',
  ' ',
  '-',
  '(',
  ')',
  '“',
  '”',
  '1',
  '%',
  '.',
  '/',
  '\n',
  '\u00a0',
  'घ',
  'र',
  'क्ष',
  'ि',
  'ก',
  'น้ำ',
  'ក្ក',
  '中',
  '。',
  'א',
  'ב',
  'ع',
  'م',
  '\u200d',
  '\u200c',
  '\u200b',
  '\u200f',
  '\u2067',
  '\u2069',
  '\u202e',
  '\u202c',
  '١',
  '،',
  '😀',
  'x'.repeat(40),
  'https://ilo.org/a?b=c',
]
const texts = fc
  .array(fc.constantFrom(...scraps), { maxLength: 25 })
  .map((parts) => settableText(parts.join('')))
const runs = fc.array(fc.record({ text: texts, bold: fc.boolean() }, { requiredKeys: ['text'] }), {
  minLength: 1,
  maxLength: 4,
})

describe('whatever is written', () => {
  const setters = new Map<Speech, TextSetter>()
  beforeAll(async () => {
    for (const speech of [english, arabic])
      setters.set(speech, await openSetter(scraps.join(''), { speech }))
  })

  const linesIn = (words: readonly Run[], speech: Speech, width: number): TextLine[] => {
    const { items = [] } = setters.get(speech)?.set(leafOf(words, { speech })) ?? {}
    return breakLines(items, width, speech.direction)
  }

  const widths = fc.integer({ min: 3, max: 300 })
  const speeches = fc.constantFrom(english, arabic)

  it('is drawn, every letter once and in its order', () => {
    fc.assert(
      fc.property(runs, speeches, widths, (words, speech, width) => {
        const drawn = linesIn(words, speech, width).map(read).join('')
        const written = words.map(({ text }) => drawableText(text).replaceAll('\n', ''))
        expect(drawn).toBe(written.join(''))
      }),
      { numRuns: 120, seed: 177 },
    )
  })

  it('stands side by side in its line, without gaps and without overlaps', () => {
    fc.assert(
      fc.property(runs, speeches, widths, (words, speech, width) => {
        for (const line of linesIn(words, speech, width)) {
          let x = 0 - (speech.direction === 'rtl' ? line.trailingCut : line.leadingCut)
          for (const inline of line.inlines.toSorted((one, other) => one.x - other.x)) {
            if (inline.width > 0) expect(inline.x).toBeCloseTo(x)
            x += inline.width
          }
        }
      }),
      { numRuns: 120, seed: 177 },
    )
  })
})
