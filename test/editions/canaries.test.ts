import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { audiencesOf, paperNames } from '../../src/catalogue/papers.ts'
import { assessCase } from '../../src/commands/checking/assess-case.ts'
import { composePaper } from '../../src/commands/papers/make-paper.ts'
import { readerOfCase } from '../../src/commands/preview/make-draft.ts'
import { readerIn } from '../../src/commands/preview/preview-reader.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Audience } from '../../src/evidence/released.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { showState } from '../../src/preview/shown.ts'
import { renderArticle } from '../../src/renderers/html/render-html.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { fileOf, type Given } from '../builders/answers-file.ts'
import { sampleAnswers } from '../builders/samples.ts'
import { call, newFolder } from '../commands/calling.ts'

/** Who may read a word; who is not named reads it nowhere. */
type Seen = 'nobody' | 'committee' | 'everybody'

/** A list of a case, and a record that is put at its end; one value of it is the word that is looked for. */
type Planted = readonly [what: string, seen: Seen, list: string, record: (word: string) => object]

const claims = '4.2.d.practice.claims'
const pay = '4.2.d.pay.records'
const evidence = 'evidence.items'
const chain = 'homework.chain'

const iloOnly = { union: true, ilo: true }
const yes = { ...iloOnly, public: true }

/** What the planted records lean on. */
const base: readonly (readonly [list: string, record: object])[] = [
  ['witnesses', { id: 'W-90', work: 'sewing' }],
  ['witnesses', { id: 'W-91', work: 'sewing', consent: iloOnly }],
  ['witnesses', { id: 'W-92', work: 'sewing', consent: yes }],
  [evidence, { id: 'E-90', kind: 'testimony', title: 'a talk' }],
  [evidence, { id: 'E-91', kind: 'testimony', title: 'a talk', consent: iloOnly }],
  [evidence, { id: 'E-92', kind: 'testimony', title: 'a talk', consent: yes }],
]

const claim = (fields: object) => (text: string) => ({
  text,
  provisions: ['C177:4.2.d'],
  ...fields,
})

const plantedClaims: readonly Planted[] = [
  ['a claim about many', 'everybody', claims, claim({ about: 'many' })],
  ['about one person', 'committee', claims, claim({ about: 'one' })],
  ['about nobody said how many', 'committee', claims, claim({})],
  ['on withheld testimony', 'nobody', claims, claim({ about: 'many', evidence: ['E-90'] })],
  ['on testimony for the ILO', 'committee', claims, claim({ about: 'many', evidence: ['E-91'] })],
  ['on testimony for all', 'everybody', claims, claim({ about: 'many', evidence: ['E-92'] })],
  ['on a withheld witness', 'nobody', claims, claim({ about: 'many', witnesses: ['W-90'] })],
  ['on a witness for the ILO', 'committee', claims, claim({ about: 'many', witnesses: ['W-91'] })],
  ['the quiet field', 'nobody', claims, (matter) => ({ text: 'x', about: 'many', matter })],
  ['a field nobody knows', 'nobody', claims, (note) => ({ text: 'x', about: 'many', note })],
]

const rates = (fields: object) => (work: string) => ({
  work,
  rate: { amount: '1', currency: 'EUR', per: 'pair' },
  ...fields,
})

const plantedRates: readonly Planted[] = [
  ['a rate without a person', 'everybody', pay, rates({})],
  ['a rate, consent for the union', 'nobody', pay, rates({ consent: { union: true } })],
  ['a rate, consent for the ILO', 'committee', pay, rates({ consent: iloOnly })],
  ['a rate of a witness, nothing said', 'nobody', pay, rates({ witness: ['W-92'] })],
  ['a rate of no witness', 'nobody', pay, rates({ witness: ['W-90'], consent: yes })],
  ['a rate on withheld testimony', 'nobody', pay, rates({ evidence: ['E-90'] })],
]

/** Every field of a piece of evidence in which somebody may have written words. */
const evidenceFields = ['title', 'author', 'region', 'obtained', 'language', 'reliability', 'words']

const plantedEvidence: readonly Planted[] = evidenceFields.flatMap((field): readonly Planted[] => {
  const item = (fields: object) => (word: string) => ({ title: 'x', [field]: word, ...fields })
  return [
    [`${field} of testimony`, 'nobody', evidence, item({ kind: 'testimony' })],
    [`${field} of a photograph`, 'nobody', evidence, item({ kind: 'photograph' })],
    [`${field} of no kind`, 'nobody', evidence, item({})],
    [
      `${field} of a paper of a withheld witness`,
      'nobody',
      evidence,
      item({ kind: 'document', witness: ['W-90'], consent: yes }),
    ],
    [
      `${field} of a letter for the ILO`,
      'committee',
      evidence,
      item({ kind: 'letter', consent: iloOnly }),
    ],
    [
      `${field} of testimony for all`,
      'everybody',
      evidence,
      item({ kind: 'testimony', consent: yes }),
    ],
  ]
})

const plantedWitnesses: readonly Planted[] = ['work', 'region'].flatMap(
  (field): readonly Planted[] => {
    const of = (consent?: object) => (word: string) => ({
      work: 'x',
      [field]: word,
      ...(consent && { consent }),
    })
    return [
      [`${field} of a witness, nothing said`, 'nobody', 'witnesses', of()],
      [`${field} of a witness for the union`, 'nobody', 'witnesses', of({ union: true })],
      [`${field} of a witness for the ILO`, 'committee', 'witnesses', of(iloOnly)],
      [`${field} of a witness for all`, 'everybody', 'witnesses', of(yes)],
    ]
  },
)

const firm = (print?: string) => (name: string) => ({
  who: 'agent',
  does: 'brings work',
  name,
  ...(print && { print }),
})

const plantedNames: readonly Planted[] = [
  ['a firm, nothing said', 'nobody', chain, firm()],
  ['a firm, nowhere', 'nobody', chain, firm('nowhere')],
  ['a firm for the ILO', 'committee', chain, firm('committee')],
  ['a firm for all', 'everybody', chain, firm('everywhere')],
  [
    'the address of a letter',
    'committee',
    'letters.items',
    (address) => ({ kind: 'government', to: 'the Ministry', address }),
  ],
]

const note = (word: string) => ({ notKnown: true, note: word })

/** Answers that are no lists. */
const plantedAnswers: readonly (readonly [
  id: string,
  seen: Seen,
  value: (word: string) => unknown,
])[] = [
  ['organisation.about', 'everybody', (word) => word],
  ['organisation.address', 'committee', (word) => word],
  ['organisation.email', 'committee', (word) => word],
  ['organisation.signatory.name', 'committee', (word) => word],
  ['organisation.signatory.function', 'committee', (word) => word],
  ['membership.constitution', 'nobody', note],
  ['membership.elected', 'nobody', note],
  ['membership.accounts', 'nobody', note],
  ['membership.independent', 'nobody', note],
  ['membership.fifty', 'nobody', note],
  ['membership.registered', 'nobody', note],
  ['a.question.nobody.knows', 'nobody', (word) => word],
]

const lists = [
  ...plantedClaims,
  ...plantedRates,
  ...plantedEvidence,
  ...plantedWitnesses,
  ...plantedNames,
]

/** Words that no sample and no text of ours holds, and that are no part of one another. */
const wordOf = (index: number): string => `Canary${String(index).padStart(3, '0')}x`
const besides = ['parked', 'unplaced', 'confirmed']
const wordBesides = (index: number): string => wordOf(900 + index)

type Canary = { readonly what: string; readonly seen: Seen; readonly word: string }

const canaries: readonly Canary[] = [
  ...lists.map(([what, seen], index) => ({ what, seen, word: wordOf(index) })),
  ...plantedAnswers.map(([what, seen], index) => ({ what, seen, word: wordOf(500 + index) })),
  ...besides.map((what, index) => ({ what, seen: 'nobody' as const, word: wordBesides(index) })),
]

const prefixes: Readonly<Record<string, string>> = {
  [claims]: 'C',
  [pay]: 'P',
  [evidence]: 'E',
  [chain]: 'T',
  witnesses: 'W',
  'letters.items': 'B',
}

/** A claim that leans on every piece of evidence: what may be quoted of them stands under it. */
const quoting = (items: unknown): object => ({
  id: 'C-199',
  text: 'x',
  about: 'many',
  evidence: Array.isArray(items) ? items.map(({ id }) => id) : [],
})

/** The sample with every word at its place. */
const plantedIn = (sample: Given): Given => {
  const answers: Record<string, unknown> = { ...sample }
  const append = (list: string, record: object): void => {
    answers[list] = [...(Array.isArray(answers[list]) ? answers[list] : []), record]
  }
  for (const [list, record] of base) append(list, record)
  for (const [index, [, , list, record]] of lists.entries())
    append(list, { id: `${prefixes[list]}-${200 + index}`, ...record(wordOf(index)) })
  append(claims, quoting(answers[evidence]))
  for (const [index, [id, , value]] of plantedAnswers.entries())
    answers[id] = value(wordOf(500 + index))
  return answers
}

const besideAnswers: Given = {
  parked: { '6.gap': wordBesides(0) },
  unplaced: { old: wordBesides(1) },
  confirmed: [
    { code: wordBesides(2), question: '6.gap', text: '', reason: 'r', by: 'b', on: '2026-08-01' },
  ],
}

/** All that one paper, the page that shows it, and the answers that templates may reach tell to whom it is for. */
type Paper = { readonly name: string; readonly audience: Audience; readonly told: string }

const host = { ...nodeHost(), now: () => new Date('2026-08-01T12:00:00Z'), environment: {} }

const papersOf = async (path: string): Promise<readonly Paper[]> => {
  const assessed = await assessCase(host, path)
  if (!assessed.found || assessed.assessment === null) throw new Error('the case is read')
  const papered = { ...assessed, assessment: assessed.assessment }
  const reader = readerOfCase(host, path)
  const told: Paper[] = []
  for (const paper of paperNames) {
    // The internal edition leaves nobody's house.
    for (const audience of audiencesOf(paper).filter((one) => one !== 'internal')) {
      const { replies, ...rest } = withhold(papered.assessment, audience)
      const given = { ...rest, replies: [...replies] }
      const final = await composePaper(papered, { paper, audience, draft: false }, host)
      const shown = await reader.make({ document: paper, edition: audience })
      const page = showState(
        { ...shown, version: 1, treeVersion: 1 },
        renderWhole,
        readerIn(english),
      )
      expect(final.tree, paper).not.toBeNull()
      told.push({ name: paper, audience, told: JSON.stringify([given, final, shown, page]) })
    }
  }
  return told
}

const english = wordingOf('en')
const renderWhole: Parameters<typeof showState>[1] = (tree, beside) =>
  renderArticle(tree, { level: 2, prefix: 'p-', beside })

/** Both routes: a State that the Convention binds, and one that it does not. */
const samples = ['fictional-union', 'fictional-cooperative']

const papers: Paper[] = []
const reports: string[] = []

beforeAll(async () => {
  for (const sample of samples) {
    const path = join(newFolder(), sample)
    mkdirSync(path)
    const answers = plantedIn(sampleAnswers(sample))
    writeFileSync(join(path, 'answers.json'), fileOf(answers, besideAnswers))
    papers.push(...(await papersOf(path)))
    for (const words of [
      ['check', path],
      ['overview', path],
    ]) {
      const told = [await call(words), await call([...words, '--json'])]
      reports.push(...told.map(({ out, talk }) => out + talk))
    }
  }
})

const mayRead = (audience: Audience, seen: Seen): boolean =>
  seen === 'everybody' || seen === audience

const toldTo = (audience: Audience, word: string): readonly string[] =>
  papers
    .filter((one) => one.audience === audience && one.told.includes(word))
    .map(({ name }) => name)

describe.each(['committee', 'public'] as const)('a paper for the %s', (audience) => {
  const kept = canaries.filter(({ seen }) => !mayRead(audience, seen))
  const released = canaries.filter(({ seen }) => mayRead(audience, seen))

  test.each(kept)('keeps back: $what', ({ word }) => {
    expect(toldTo(audience, word)).toEqual([])
  })

  test.each(released)('tells: $what', ({ word }) => {
    expect(toldTo(audience, word)).not.toEqual([])
  })
})

test('no report of the terminal, and no JSON, repeats what somebody wrote', () => {
  expect(reports).toHaveLength(samples.length * 4)
  const told = canaries.filter(({ word }) => reports.some((report) => report.includes(word)))
  expect(told.map(({ what }) => what)).toEqual([])
})
