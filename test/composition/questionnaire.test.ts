import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { questions, sections } from '../../src/catalogue/catalogue.ts'
import type { Condition } from '../../src/catalogue/question.ts'
import { recordKinds } from '../../src/catalogue/records.ts'
import { composeQuestionnaire } from '../../src/composition/compose-questionnaire.ts'
import { conditionWords } from '../../src/composition/condition-words.ts'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { Block, DocumentTree, Part } from '../../src/document/tree.ts'
import type { Field } from '../../src/questions/kinds.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { treeOf, wordsOf } from './composing.ts'

const folder = new URL('../../templates/questionnaire/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'))
const templates = ['document.hbs', ...names.filter((name) => name !== 'document.hbs')].map(
  (name) => ({
    file: `questionnaire/${name}`,
    source: readFileSync(new URL(name, folder), 'utf8'),
  }),
)

const blank = (paper = wordingOf('en'), help = paper): DocumentTree =>
  treeOf(composeQuestionnaire({ templates, words: { paper, help }, hasGlyph: () => true }))

const tree = blank()
const words = wordsOf(tree)

const headingsIn = (blocks: readonly Block[]): readonly string[] =>
  [...everyBlock(blocks)].flatMap((block) =>
    block.type === 'heading' ? plainText(block.children) : [],
  )

/** The part of the document that begins with a heading. */
const partWith = (heading: RegExp): Part => {
  const part = tree.children.find(
    (block): block is Part =>
      block.type === 'part' && heading.test(headingsIn(block.children)[0] ?? ''),
  )
  if (part === undefined) throw new Error(`no ${heading}`)
  return part
}

describe('the long way', () => {
  test('asks every question of the catalogue, with its id', () => {
    for (const { id, prompt } of questions.filter(({ house }) => house !== true)) {
      expect(words).toContain(prompt)
      expect(words).toContain(`[${id}]`)
    }
  })

  test('gives each Article pages of its own, with its condition and its obligation once', () => {
    const article = partWith(/^Article 4\(2\)\(d\)\./)
    expect(headingsIn([article])).toHaveLength(1)
    const own = wordsOf({ ...tree, children: [article] })
    expect(own.match(/Only if the paper deals with Article 4\(2\)\(d\)\./g)).toHaveLength(1)
    expect(own).toContain('[4.2.d.pay.records]')
    expect(own).toContain('Only if you answered “Last submission”.')
  })

  test('has every section of the catalogue under its title', () => {
    const headings = headingsIn(tree.children).join('\n')
    for (const { title } of sections.filter(({ id }) => id !== 'sending'))
      expect(headings).toContain(title)
  })

  test('sends to the sheet of each record, and has that sheet with all its fields but those that nobody is asked', () => {
    const { sending, ...asked } = recordKinds
    for (const { prefix, one, fields } of Object.values(asked)) {
      expect(words).toContain(`Fill in a sheet ${prefix} (“${one}”)`)
      const sheet = wordsOf({
        ...tree,
        children: tree.children.filter(
          (block) =>
            block.type === 'part' && headingsIn(block.children).includes(`Sheet ${prefix}: ${one}`),
        ),
      })
      for (const field of Object.values<Field>(fields)) {
        if (field.quiet || field.recorded) expect(words).not.toContain(field.prompt)
        else expect(sheet).toContain(field.prompt)
      }
    }
  })
})

test('what is noted of papers that were sent is noted where they lie, and not asked here', () => {
  expect(words).not.toContain('sending.records')
  expect(words).not.toContain(`Sheet ${recordKinds.sending.prefix}`)
})

describe('the short way', () => {
  test('asks what the short interview asks, in the first pages', () => {
    const own = wordsOf({ ...tree, children: [partWith(/^The short way$/)] })
    for (const { prompt, short } of questions) {
      if (short !== undefined) expect(own).toContain(prompt)
    }
    expect(own).not.toContain('When was it founded?')
  })

  test('has room for three matters', () => {
    expect(headingsIn(tree.children).filter((title) => /^Matter \d$/.test(title))).toHaveLength(3)
    expect(words.match(/\[practice\.claims: affected, asked\]/g)).toHaveLength(3)
  })
})

describe('to be filled in by hand', () => {
  const below = (prompt: string): Block | undefined => {
    const blocks = [...everyBlock(tree.children)]
    const at = blocks.findIndex(
      (block) => block.type === 'paragraph' && plainText(block.children) === prompt,
    )
    return blocks[at + 2]
  }

  test('a choice has a box to tick for each of its labels', () => {
    const list = below('What is your organisation in law?')
    expect(list).toMatchObject({ type: 'list', boxes: true })
    expect(list?.type === 'list' && list.items).toHaveLength(6)
  })

  test.each([
    ['one line for a name', 'What is the full name of your organisation?', 1],
    ['one for a number', 'With how many homeworkers did you speak?', 1],
    ['two for a longer text', 'Who gives out the work?', 2],
  ])('%s', (_, prompt, lines) => {
    expect(below(prompt)).toEqual({ type: 'ruled', lines })
  })

  test('the sheet of consent has a code and no name, and says that it is never sent', () => {
    const own = wordsOf({ ...tree, children: [partWith(/^Consent/)] })
    expect(own).toContain('It is never sent')
    expect(own).toContain('Code of the witness: W-')
    expect(own.match(/^yes$/gm)).toHaveLength(3)
    expect(own).toContain('kept by the organisation, never sent')
  })

  test('the warning stands on the first page and under every page', () => {
    const [front] = tree.children
    const first = wordsOf({ ...tree, children: front === undefined ? [] : [front] })
    expect(first).toContain('The Office sends all of this to the government.')
    expect(tree.running.foot).toBe('Write no homeworker’s name.')
  })
})

describe('a branch in words', () => {
  const cases: readonly [condition: Condition, words: RegExp][] = [
    [
      { question: 'organisation.legalForm', isNot: ['tradeUnion', 'federation'] },
      /^Only if you answered “Legal form”, and not with: a trade union or a federation or confederation of trade unions\.$/,
    ],
    [
      { question: 'standing.lastSubmission', isNot: [] },
      /^Only if you answered “Last submission”\.$/,
    ],
    [{ deals: '4.2.d' }, /^Only if the paper deals with Article 4\(2\)\(d\)\.$/],
    [{ bound: true }, /^Only if the State has ratified the Convention\.$/],
    [{ bound: false }, /^Only if the State has not ratified the Convention\.$/],
    [{ examined: true }, /^Not if the State has not ratified the Convention\.$/],
    [{ listed: true }, /^Only if the State is one of these: Albania, .*Tajikistan\.$/],
    [{ listed: false }, /^Only if the State is none of these: Albania, .*Tajikistan\.$/],
    [{ invented: true }, /^Only if the State is an invented one, as in an exercise\.$/],
  ]
  test.each(cases)('%o', (condition, expected) => {
    expect(conditionWords(condition, wordingOf('en'))).toMatch(expected)
  })

  test('every question that has one shows it', () => {
    for (const { id, applies = [] } of questions) {
      for (const condition of applies) {
        expect(words, id).toContain(conditionWords(condition, wordingOf('en')))
      }
    }
  })
})

test('its own sentences come from the papers’ translation, its help from the program’s', () => {
  const paper = wordingOf('xx', new Map([['The long way', 'PAPER']]))
  const [help = ''] = words.match(/Who decides what you make.*/) ?? []
  const program = wordingOf('xx', new Map([[help, 'HELP']]))
  const translated = wordsOf(blank(paper, program))
  expect(translated).toContain('PAPER')
  expect(translated).toContain('HELP')
  expect(translated).not.toContain(help)
})
