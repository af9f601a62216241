import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersOf } from '../../../../src/renderers/pdf/text/letters.ts'
import { openLineBreaks } from '../../../../src/renderers/pdf/text/line-breaks.ts'
import { mayBreak, mayCut } from '../../../../src/renderers/pdf/text/marks.ts'

const marksOf = async (text: string): Promise<Uint8Array> => {
  const marks = new Uint8Array(text.length + 1)
  const mark = await openLineBreaks(text)
  mark(text, marks)
  return marks
}

const piecesOf = async (text: string, kind = mayBreak): Promise<string[]> => {
  const marks = await marksOf(text)
  const places = [0, ...[...marks.keys()].filter((index) => marks[index] === kind), text.length]
  return places.slice(1).map((place, index) => text.slice(places[index], place))
}

describe('line breaks in other scripts', () => {
  it.each([
    ['Hindi', 'घर से काम', ['घर ', 'से ', 'काम']],
    ['Chinese', '居家工作,报酬', ['居', '家', '工', '作,', '报', '酬']],
    ['Amharic', 'ሥራ፡ቤት', ['ሥራ፡', 'ቤት']],
    ['Hebrew', 'עבודה בבית', ['עבודה ', 'בבית']],
    ['Arabic', 'العمل (في) المنزل', ['العمل ', '(في) ', 'المنزل']],
    ['Thai', 'คนงานที่บ้าน', ['คน', 'งาน', 'ที่', 'บ้าน']],
    ['Lao', 'ຄົນເຮັດວຽກຢູ່ເຮືອນ', ['ຄົນເຮັດວຽກ', 'ຢູ່', 'ເຮືອນ']],
    ['Khmer', 'កម្មករធ្វើការនៅផ្ទះ', ['កម្មករ', 'ធ្វើការ', 'នៅផ្ទះ']],
    ['Burmese', 'အိမ်မှာအလုပ်လုပ်သူ', ['အိမ်', 'မှာ', 'အလုပ်', 'လုပ်', 'သူ']],
    ['Thai with a number', 'จ่าย 50 บาทต่อชิ้น', ['จ่าย ', '50 ', 'บาท', 'ต่อ', 'ชิ้น']],
  ])('fall between words in %s', async (_, text, pieces) => {
    expect(await piecesOf(text)).toEqual(pieces)
  })

  it('obey a writer who says where words end, and where they must not', async () => {
    expect(await piecesOf('កក\u200bខខ')).toContain('កក\u200b')
    expect(await piecesOf('10\u202fkm 居\u2060家')).toEqual(['10\u202fkm ', '居\u2060家'])
  })

  // Words that no dictionary has are where a dictionary errs.
  const letters = {
    Thai: 'กขคงนมยรสหอเแโใไะาิีืุู่้์ๆำฯ',
    Lao: 'ກຂງນມຍຣສຫອເແໂໃໄະາິີື່້ຳໆ',
    Khmer: 'កខគងនមយរសហអាិីុូេ្ំៈ់ៗ',
    Burmese: 'ကခဂငနမယရသဟအာိီုူေ့်္ွှံး',
    Hindi: 'कखगनमयरसहािीुूे्ंः़',
  }
  it.each(Object.entries(letters))('never fall inside of a letter in %s', async (_, own) => {
    const mark = await openLineBreaks(own)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...own, ...own, ' ', '-', '1', 'a'), { maxLength: 30 }),
        (characters) => {
          const text = characters.join('')
          const marks = new Uint8Array(text.length + 1)
          mark(text, marks)
          let at = 0
          for (const letter of lettersOf(text)) {
            const inside = marks.subarray(at + 1, at + letter.length)
            expect([...inside].every((each) => each === 0)).toBe(true)
            at += letter.length
          }
        },
      ),
      { numRuns: 150, seed: 177 },
    )
  })

  // The dictionaries part these syllables, which are no words of theirs.
  it.each([
    ['Thai, before a vowel', 'แยมาร'],
    ['Lao, before a vowel', 'ໂຍກຳ'],
    ['Lao, before a sign of repetition', 'ຫີນໆ'],
    ['Khmer, before a sign of repetition', 'ហសនៗ'],
    ['Burmese, before a silenced letter', 'ဂက်'],
  ])('never fall inside of a syllable in %s', async (_, text) => {
    expect(await piecesOf(text)).toEqual([text])
  })
})

describe('words without end', () => {
  it('break web addresses after their signs', async () => {
    expect(await piecesOf('at https://ilo.org/a_b?c=d.')).toEqual([
      'at ',
      'https://',
      'ilo.',
      'org/',
      'a_',
      'b?',
      'c=',
      'd.',
    ])
    expect(await piecesOf('(www.example.org)')).toEqual(['(www.', 'example.', 'org)'])
  })

  it('leave short words with signs alone', async () => {
    expect(await piecesOf('2019-2020 a.b@example.org 1,000.50')).toHaveLength(3)
  })

  it('may be cut after every twelve letters, but not between a letter and its accent', async () => {
    const word = 'x\u0301'.repeat(31)
    const pieces = await piecesOf(word, mayCut)
    expect(pieces.map((piece) => piece.length)).toEqual([24, 24, 14])
    expect(await piecesOf('x'.repeat(29), mayCut)).toHaveLength(1)
  })

  it('are not found where a line may break anyway', async () => {
    expect(await piecesOf('居'.repeat(60), mayCut)).toHaveLength(1)
    expect(await piecesOf('คนงานที่บ้าน'.repeat(10), mayCut)).toHaveLength(1)
  })
})
