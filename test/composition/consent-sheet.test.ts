import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composeConsentSheet } from '../../src/composition/compose-consent-sheet.ts'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { Block, Table } from '../../src/document/tree.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { treeOf, wordsOf } from './composing.ts'

const folder = new URL('../../templates/consent-sheet/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'))
const templates = ['document.hbs', ...names.filter((name) => name !== 'document.hbs')].map(
  (name) => ({
    file: `consent-sheet/${name}`,
    source: readFileSync(new URL(name, folder), 'utf8'),
  }),
)

const sheet = (wording = wordingOf('en')) =>
  treeOf(composeConsentSheet({ templates, wording, hasGlyph: () => true }))

const tree = sheet()
const words = wordsOf(tree)
const [first, second] = tree.children.map((part) => wordsOf({ ...tree, children: [part] }))
const blocks = [...everyBlock(tree.children)]
const tables = blocks.filter((block): block is Table => block.type === 'table')

describe('what is read to her', () => {
  test.each([
    ['what the paper is', 'We write papers about home work in this country'],
    ['who reads it', 'Its Office sends all of it to the government at once'],
    ['that employers may read public papers', 'so employers and agents may read them too'],
    ['that she may be guessed', 'somebody who knows you may still guess who told it'],
    ['that she may say no, or pass over a question', 'to one thing, to one question'],
    ['that no is without consequence', 'you lose nothing with us'],
    ['that she may take it back', 'You may take it back, on any day.'],
    ['what cannot be called back', 'what was sent or printed before cannot be called back'],
    ['that it may take years', 'An answer may take years.'],
    ['that nothing is promised', 'We cannot promise you anything.'],
    ['that she says in her own words what she understood', 'Now tell me in your own words'],
  ])('tells %s', (_, said) => {
    expect(first).toContain(said)
  })

  test('is larger than what is read in silence', () => {
    const read = blocks.filter((block) => block.type === 'paragraph' && block.look === 'lead')
    expect(read).toHaveLength(7)
  })

  test('has sentences that can be followed by ear', () => {
    const read = blocks.flatMap((block) =>
      block.type === 'paragraph' && block.look === 'lead' ? plainText(block.children) : [],
    )
    const lengths = read
      .join(' ')
      .split(/[.?:]\s+/)
      .map((one) => one.split(/\s+/).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20)
  })

  test('asks for no child and no status', () => {
    expect(first).toContain('18 years or more')
    expect(first).toContain('Do not ask where anybody is from, or for papers.')
  })
})

describe('what she says yes to', () => {
  const choices = tables.find(({ head }) => head.some(({ cells }) => cells.length === 4))
  const cellsOf = (blocks: readonly Block[]) =>
    [...everyBlock(blocks)].filter((block) => block.type === 'list')

  test('has a box for each thing and each use', () => {
    expect(
      choices?.body.map(({ cells }) => wordsOf({ ...tree, children: cells[0]?.children ?? [] })),
    ).toEqual([
      'her words',
      'a photograph: no face, no house, nothing that tells where',
      'figures of her pay and her hours',
      'her region, not her village',
    ])
    for (const { cells } of choices?.body ?? []) {
      expect(cells).toHaveLength(4)
      for (const { children } of cells.slice(1))
        expect(cellsOf(children)).toMatchObject([{ type: 'list', boxes: true }])
    }
  })

  test('names the uses as consent is kept: the organisation, the ILO and so the government, everybody', () => {
    for (const use of ['by our organisation', 'by the ILO, and so the government', 'by everybody'])
      expect(second).toContain(use)
    expect(second).toContain('An empty box means no.')
  })

  test('has lines for the code, what is left out, language and who explained, and the time', () => {
    expect(blocks.filter((block) => block.type === 'ruled')).toEqual(
      Array.from({ length: 4 }, () => ({ type: 'ruled', lines: 1 })),
    )
    for (const asked of ['Code of the witness: W-', 'In which language', 'Month and year'])
      expect(second).toContain(asked)
  })
})

describe('nothing leads from the words to a person', () => {
  test('no name is asked for, and every page says so', () => {
    expect(words).not.toMatch(/(?:her|your) (?:full )?name:|address|telephone number/i)
    expect(tree.running.foot).toBe('Write no name.')
    expect(second).toContain('This sheet has a code and no name.')
  })

  test('the signature stands on a part to be cut off and locked away, and may be a mark', () => {
    const at = (said: string) => second?.indexOf(said) ?? -1
    expect(at('cut it off before anything else')).toBeGreaterThan(at('Month and year'))
    expect(at('Lock it away, apart from this sheet')).toBeGreaterThan(0)
    expect(at('Never photograph it, copy it, type it in or send it.')).toBeGreaterThan(0)
    expect(at('Signature, mark or thumb print')).toBeGreaterThan(at('Lock it away'))
    expect(second).toContain('She need not sign')
  })

  test('her own part says how to take it back, and nothing of what it is about', () => {
    const hers = wordsOf({ ...tree, children: tables.slice(0, 1) })
    expect(hers).toContain('“I take it back”')
    expect(hers).toContain('Your code')
    expect(hers).not.toMatch(/ILO|government|Convention|home ?work|witness/i)
  })
})

test('its sentences come from the papers’ translation', () => {
  const wording = wordingOf('xx', new Map([['Your words, your choice', 'TRANSLATED']]))
  const translated = sheet(wording)
  expect(wordsOf(translated)).toContain('TRANSLATED')
  expect(translated.language).toBe('xx')
})
