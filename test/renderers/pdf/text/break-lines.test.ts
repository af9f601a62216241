import { describe, expect, it } from 'vitest'
import { linesOf, read, seen } from './set.ts'
import { arabic } from './stand-in-faces.ts'

const wide = 1000

describe('lines', () => {
  it('take as many words as they hold, blanks at their ends aside', async () => {
    const lines = await linesOf('aaa bbb ccc', { width: 35 })
    expect(lines.map(read)).toEqual(['aaa bbb ', 'ccc'])
    expect(lines.map((line) => line.getWidth())).toEqual([35, 15])
  })

  it('cut a word that is wider than they are between its letters', async () => {
    const lines = await linesOf('no कक्षाकक्षा', { width: 17 })
    expect(lines.map(read)).toEqual(['no ', 'कक्षाक', 'क्षा'])
    expect(new Set(lines.flatMap(({ inlines }) => inlines.map(({ font }) => font.family)))).toEqual(
      new Set(['Text', 'Devanagari']),
    )
  })

  it('cut a word from right to left where it is read', async () => {
    const lines = await linesOf('אבגדהוזחטי', { width: 30, speech: arabic })
    expect(lines.map(read)).toEqual(['אבגדהו', 'זחטי'])
    const { speech, level } = lines[1]?.inlines[0] ?? {}
    expect([speech?.direction, level]).toEqual(['rtl', 1])
  })

  it('know that the writer ended the word, not the line, where they cut it', async () => {
    const lines = await linesOf('abcdef\ng', { width: 22 })
    expect(lines.map(read)).toEqual(['abcd', 'ef', 'g'])
    expect(lines.map(({ inlines }) => inlines.at(-1)?.lineEnd)).toEqual([false, true, false])
  })

  it('are as high as their tallest face needs', async () => {
    const [line] = await linesOf('a 中', { width: wide })
    expect([line?.getHeight(), line?.getAscenderHeight()]).toEqual([17, 14])
  })

  it('have a height even if nothing stands in them', async () => {
    const lines = await linesOf('one\n\ntwo', { width: wide })
    expect(lines.map((line) => line.getHeight())).toEqual([13, 13, 13])
    const [blank] = await linesOf(' ', { width: wide })
    expect([blank?.getHeight(), blank?.getWidth()]).toEqual([13, 0])
  })
})

describe('the order in which a line is seen (UAX 9)', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['words', 'אב גד הו', ['הו|גד |אב ']],
    ['Latin words', 'אב home work גד', ['גד| |home |work|אב ']],
    ['numbers in Arabic', 'مادة 12 فقرة 3', ['3|فقرة | |12|مادة ']],
    ['numbers of Arabic', 'مادة ١٢ فقرة', ['فقرة| |١٢|مادة ']],
    ['brackets around Latin', 'אב (ILO) גד', ['גד|) |ILO|(|אב ']],
    ['a number that opens a paragraph', '23. אב', ['אב|. |23']],
    ['a forced break', 'אב גד\nהו', ['גד|אב ', 'הו']],
  ]
  it.each(cases)(
    'is right for %s in a paragraph from right to left',
    async (_, words, expected) => {
      const lines = await linesOf(words, { width: wide, speech: arabic })
      expect(lines.map(seen)).toEqual(expected)
    },
  )

  const leftToRight: readonly [string, string, readonly string[]][] = [
    ['words', 'a אב גד b', ['a |גד|אב | |b']],
    ['brackets', 'x (אב) y', ['x |(|אב|) |y']],
    ['Latin in Hebrew, by isolates', 'a \u2067אב x גד\u2069 b', ['a |גד| |x|אב | |b']],
  ]
  it.each(leftToRight)('is right for Hebrew %s in a Latin one', async (_, words, expected) => {
    const lines = await linesOf(words, { width: wide })
    expect(lines.map(seen)).toEqual(expected)
  })

  it('begins anew with every line, from the edge that the paragraph begins at', async () => {
    const lines = await linesOf('אב home work גד הו', { width: 40, speech: arabic })
    expect(lines.map(seen)).toEqual([' |home|אב ', 'גד | |work', 'הו'])
    expect(lines.map(read).join('')).toBe('אב home work גד הו')
  })

  it('lets a blank by itself at the end of a line go with the paragraph', async () => {
    const lines = await linesOf('a אב 12 גד', { width: 37 })
    expect(lines.map(seen)).toEqual(['a |12|אב | ', 'גד'])
  })

  it('lets the blank at the end of a line go with the paragraph, not with its word', async () => {
    const [first] = await linesOf('a אב גד', { width: 20 })
    expect(first?.inlines.map(({ text, x }) => [text, x])).toEqual([
      ['a ', 0],
      ['אב', 10],
      [' ', 20],
    ])
  })
})
