import { describe, expect, it } from 'vitest'
import { inOrder, type Judgement } from './judge.ts'
import { untaggedPdf } from './untagged-pdf.ts'
import { passes, type Session, tell } from './verdict.ts'

const rule = 'ISO 14289-1:2014 7.1-11'
const finding = { rule, count: 1, what: 'A structure tree is needed' }
const refusing = (file: string): Judgement => ({ file, verdict: 'fails', findings: [finding] })
const passing = (file: string): Judgement => ({ file, verdict: 'conforms' })
const unread = (file: string): Judgement => ({ file, verdict: 'unread', reason: 'it is empty' })

const session = (changes: Partial<Session>): Session => ({
  judge: { name: 'judge 1.0', structureRule: rule },
  planted: refusing('untagged.pdf'),
  papers: [passing('a.pdf'), passing('b.pdf')],
  ...changes,
})
const told = (changes: Partial<Session>): readonly string[] =>
  tell(session(changes), (file) => `out/${file}`)

describe('a judge', () => {
  it('lets all pass when it lets each pass', () => {
    expect(passes(session({}))).toBe(true)
    expect(told({})).toEqual(['judge 1.0: 2 of 2 files conform'])
  })

  it.each([
    ['refused', refusing],
    ['not read', unread],
  ])('lets nothing pass when one is %s', (_, one) => {
    expect(passes(session({ papers: [passing('a.pdf'), one('b.pdf')] }))).toBe(false)
  })

  it('names file, rule and count of what it refuses, and why it could not read', () => {
    expect(told({ papers: [refusing('a.pdf'), unread('b.pdf')] })).toEqual([
      'judge 1.0: 0 of 2 files conform',
      '  out/a.pdf',
      `    ${rule}, 1 ×: A structure tree is needed`,
      '  out/b.pdf: not judged, it is empty',
    ])
  })

  it('lets nothing pass that was shown nothing', () => {
    expect(passes(session({ papers: [] }))).toBe(false)
  })

  it.each([
    ['passes', passing('untagged.pdf'), 'let a file without a structure tree pass'],
    ['is not read', unread('untagged.pdf'), 'did not judge the untagged file: it is empty'],
    [
      'is refused for something else',
      { ...refusing('untagged.pdf'), findings: [{ ...finding, rule: '6.2-1' }] } as const,
      `refused the untagged file, but not by ${rule}`,
    ],
  ])('does not judge if the untagged file %s', (_, planted, why) => {
    expect(passes(session({ planted }))).toBe(false)
    expect(told({ planted })[0]).toContain(`the judge does not judge: it ${why}`)
  })

  it('is asked about every file, and in their order', () => {
    const judgements = inOrder(['a.pdf', 'b.pdf', 'c.pdf'], [passing('c.pdf'), refusing('a.pdf')])
    expect(judgements.map(({ verdict }) => verdict)).toEqual(['fails', 'unread', 'conforms'])
  })
})

describe('the untagged file', () => {
  const file = new TextDecoder().decode(untaggedPdf())

  it('says rightly where each of its objects begins', () => {
    const offsets = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
    expect(offsets.map((offset) => file.slice(offset, offset + 7))).toEqual(
      [1, 2, 3, 4].map((number) => `${number} 0 obj`),
    )
    const table = Number(file.match(/startxref\n(\d+)\n%%EOF\n$/)?.[1])
    expect(file.slice(table, table + 4)).toBe('xref')
    const stream = file.match(/\/Length (\d+) >>\nstream\n(.*)\nendstream/)
    expect(stream?.[2]).toHaveLength(Number(stream?.[1]))
  })

  it('has content, and no structure', () => {
    expect(file).toContain(' re f')
    expect(file).not.toMatch(/StructTreeRoot|MarkInfo|BDC|Artifact/)
  })
})
