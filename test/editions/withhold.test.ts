import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDraft } from '../../src/answers/draft.ts'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import { provisionsDealtWith } from '../../src/catalogue/applies.ts'
import type { Edition } from '../../src/editions/edition.ts'
import { choicesIn, countIn, recordsIn, replyIn, textIn } from '../../src/editions/edition.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Audience } from '../../src/evidence/released.ts'
import { assessmentOf, type Given } from '../builders/answers-file.ts'

/** Everything that is in an edition, as one text to search. */
const everythingIn = ({ replies, ...rest }: Edition): string =>
  JSON.stringify({ ...rest, replies: [...replies] })

const sees = (audience: Audience, answers: Given, secret: string): boolean =>
  everythingIn(withhold(assessmentOf(answers), audience)).includes(secret)

const claims = '6.practice.claims'
const pay = '4.2.d.pay.records'
const yes = { union: true, ilo: true, public: true }
const iloOnly = { union: true, ilo: true }
const unionOnly = { union: true }

const item = (fields: object): Given => ({
  'evidence.items': [{ id: 'E-01', title: 'SECRET', ...fields }],
  witnesses: [
    { id: 'W-01', consent: yes },
    { id: 'W-02', consent: iloOnly },
    { id: 'W-03', consent: unionOnly },
  ],
})

describe('a piece of evidence is seen', () => {
  const cases: readonly [what: string, answers: Given, committee: boolean, everybody: boolean][] = [
    ['a public paper', item({ kind: 'officialStatistic' }), true, true],
    ['a pay slip without a witness', item({ kind: 'paySlip' }), true, true],
    [
      'a pay slip, consent refused',
      item({ kind: 'paySlip', consent: { ilo: false } }),
      false,
      false,
    ],
    ['a letter, consent for the ILO', item({ kind: 'letter', consent: iloOnly }), true, false],
    ['testimony, nothing said of consent', item({ kind: 'testimony' }), false, false],
    [
      'testimony, consent for the union',
      item({ kind: 'testimony', consent: unionOnly }),
      false,
      false,
    ],
    ['testimony, consent for the ILO', item({ kind: 'testimony', consent: iloOnly }), true, false],
    ['testimony, consent for everybody', item({ kind: 'testimony', consent: yes }), true, true],
    [
      'testimony, consent for everybody but not the ILO',
      item({ kind: 'testimony', consent: { public: true } }),
      false,
      true,
    ],
    ['a photograph, nothing said of consent', item({ kind: 'photograph' }), false, false],
    ['a photograph, consent for everybody', item({ kind: 'photograph', consent: yes }), true, true],
    [
      'a paper from a witness, nothing said of consent',
      item({ kind: 'document', witness: ['W-01'] }),
      false,
      false,
    ],
    [
      'a paper from a witness, with consent',
      item({ kind: 'document', witness: ['W-01'], consent: yes }),
      true,
      true,
    ],
    [
      'a paper from a witness who agreed to the ILO only',
      item({ kind: 'document', witness: ['W-02'], consent: yes }),
      true,
      false,
    ],
    [
      'a paper from a witness who agreed to neither',
      item({ kind: 'document', witness: ['W-03'], consent: yes }),
      false,
      false,
    ],
    [
      'a paper from two witnesses, one of whom did not agree',
      item({ kind: 'document', witness: ['W-01', 'W-03'], consent: yes }),
      false,
      false,
    ],
    ['of a kind not yet said', item({}), false, false],
    ['of a kind misspelt', item({ kind: 'testimoney' }), false, false],
    [
      'with a consent that cannot be read',
      item({ kind: 'testimony', consent: 'yes' }),
      false,
      false,
    ],
    [
      'with a witness that cannot be read',
      item({ kind: 'document', witness: 'W-03' }),
      false,
      false,
    ],
  ]
  test.each(cases)('%s', (_, ...[answers, committee, everybody]) => {
    expect([sees('committee', answers, 'SECRET'), sees('public', answers, 'SECRET')]).toEqual([
      committee,
      everybody,
    ])
  })
})

describe('a witness is seen', () => {
  const cases: readonly [
    what: string,
    consent: object | undefined,
    committee: boolean,
    everybody: boolean,
  ][] = [
    ['nothing said', undefined, false, false],
    ['for the union', unionOnly, false, false],
    ['for the ILO', iloOnly, true, false],
    ['for everybody', yes, true, true],
    ['refused', { union: false, ilo: false, public: false }, false, false],
  ]
  test.each(cases)('%s', (_, ...[consent, committee, everybody]) => {
    const answers = { witnesses: [{ id: 'W-01', work: 'SECRET', ...(consent && { consent }) }] }
    expect([sees('committee', answers, 'SECRET'), sees('public', answers, 'SECRET')]).toEqual([
      committee,
      everybody,
    ])
  })
})

const claimOn = (fields: object): Given => ({
  [claims]: [{ id: 'C-01', text: 'SECRET', about: 'many', ...fields }],
  'evidence.items': [
    { id: 'E-01', kind: 'testimony' },
    { id: 'E-02', kind: 'survey' },
    { id: 'E-03', kind: 'testimony', consent: iloOnly },
  ],
  witnesses: [
    { id: 'W-01', consent: unionOnly },
    { id: 'W-02', consent: yes },
  ],
})

describe('a claim is seen', () => {
  const cases: readonly [what: string, answers: Given, committee: boolean, everybody: boolean][] = [
    ['on the organisation’s own word', claimOn({}), true, true],
    ['on a survey', claimOn({ evidence: ['E-02'] }), true, true],
    ['on withheld testimony alone', claimOn({ evidence: ['E-01'] }), false, false],
    ['on withheld testimony and a survey', claimOn({ evidence: ['E-01', 'E-02'] }), true, true],
    ['on testimony for the ILO alone', claimOn({ evidence: ['E-03'] }), true, false],
    ['on a withheld witness alone', claimOn({ witnesses: ['W-01'] }), false, false],
    [
      'on a withheld witness and one who agreed',
      claimOn({ witnesses: ['W-01', 'W-02'] }),
      true,
      true,
    ],
    ['on evidence that is not there', claimOn({ evidence: ['E-99'] }), false, false],
    ['about one person', claimOn({ about: 'one' }), true, false],
    ['about several', claimOn({ about: 'several' }), true, true],
    ['about nobody said how many', claimOn({ about: undefined }), true, false],
    ['about a number that is no choice', claimOn({ about: 'two' }), true, false],
  ]
  test.each(cases)('%s', (_, ...[answers, committee, everybody]) => {
    expect([sees('committee', answers, 'SECRET'), sees('public', answers, 'SECRET')]).toEqual([
      committee,
      everybody,
    ])
  })

  test('without the ids of what is withheld, and without its quiet fields', () => {
    const answers = claimOn({
      evidence: ['E-01', 'E-02'],
      witnesses: ['W-01'],
      matter: 'uncounted',
    })
    const edition = withhold(assessmentOf(answers), 'committee')
    expect(recordsIn(edition, claims, 'claim')).toEqual([
      { id: 'C-01', text: 'SECRET', about: 'many', evidence: ['E-02'], witnesses: [] },
    ])
  })
})

const payOf = (fields: object): Given => ({
  [pay]: [{ id: 'P-01', work: 'SECRET', ...fields }],
  'evidence.items': [
    { id: 'E-01', kind: 'testimony' },
    { id: 'E-02', kind: 'paySlip' },
  ],
  witnesses: [
    { id: 'W-01', consent: iloOnly },
    { id: 'W-02', consent: unionOnly },
  ],
})

describe('a rate of pay is seen', () => {
  const cases: readonly [what: string, answers: Given, committee: boolean, everybody: boolean][] = [
    ['from nobody in particular', payOf({}), true, true],
    ['from a pay slip', payOf({ evidence: ['E-02'] }), true, true],
    ['from withheld testimony alone', payOf({ evidence: ['E-01'] }), false, false],
    ['from a witness, nothing said of consent', payOf({ witness: ['W-01'] }), false, false],
    [
      'from a witness, with consent for the ILO',
      payOf({ witness: ['W-01'], consent: iloOnly }),
      true,
      false,
    ],
    [
      'from a witness whose own consent is narrower',
      payOf({ witness: ['W-01'], consent: yes }),
      true,
      false,
    ],
    [
      'from a witness who agreed to the union only',
      payOf({ witness: ['W-02'], consent: yes }),
      false,
      false,
    ],
    ['without a witness, consent for the union only', payOf({ consent: unionOnly }), false, false],
    ['without a witness, consent for the ILO', payOf({ consent: iloOnly }), true, false],
    ['with a consent that cannot be read', payOf({ consent: { ilo: 'no' } }), false, false],
  ]
  test.each(cases)('%s', (_, ...[answers, committee, everybody]) => {
    expect([sees('committee', answers, 'SECRET'), sees('public', answers, 'SECRET')]).toEqual([
      committee,
      everybody,
    ])
  })
})

describe('an answer is seen', () => {
  const printed = { 'membership.print': 'yes' }
  const cases: readonly [what: string, answers: Given, committee: boolean, everybody: boolean][] = [
    ['the name of the organisation', { 'organisation.name': 'SECRET' }, true, true],
    ['its address', { 'organisation.address': 'SECRET' }, true, false],
    ['its e-mail', { 'organisation.email': 'SECRET' }, true, false],
    ['who signs', { 'organisation.signatory.name': 'SECRET' }, true, false],
    ['the office of who signs', { 'organisation.signatory.function': 'SECRET' }, true, false],
    [
      'a note to "not known"',
      { 'organisation.about': { notKnown: true, note: 'SECRET' } },
      true,
      true,
    ],
    [
      'the house’s own questions',
      { 'membership.elected': { notKnown: true, note: 'SECRET' } },
      false,
      false,
    ],
    [
      'the same, chosen to be printed',
      { ...printed, 'membership.elected': { notKnown: true, note: 'SECRET' } },
      true,
      true,
    ],
    [
      'what was sent, and to whom',
      { ...printed, 'sending.records': [{ id: 'H-01', to: 'SECRET' }] },
      false,
      false,
    ],
    ['what no question knows', { 'my.own.note': 'SECRET' }, false, false],
    ['what does not fit its question', { 'organisation.legalForm': 'SECRET' }, false, false],
    [
      'a field that no record has',
      { [claims]: [{ id: 'C-01', about: 'many', secret: 'SECRET' }] },
      false,
      false,
    ],
  ]
  test.each(cases)('%s', (_, ...[answers, committee, everybody]) => {
    expect([sees('committee', answers, 'SECRET'), sees('public', answers, 'SECRET')]).toEqual([
      committee,
      everybody,
    ])
  })

  test('whether the house’s questions are printed is itself never printed', () => {
    expect(replyIn(withhold(assessmentOf(printed), 'committee'), 'membership.print')).toBeNull()
  })
})

test('parked answers and confirmations are in no edition', () => {
  const parsed = parseDraft(
    JSON.stringify({
      format: 'c177-answers',
      version: 1,
      language: 'en',
      answers: {},
      parked: { '6.gap': 'SECRET' },
      confirmed: [
        { code: 'c', question: 'q', text: 'SECRET', reason: 'SECRET', by: 'SECRET', on: '' },
      ],
    }),
  )
  if (!parsed.ok) throw new Error('the file is read')
  const { answers } = parseAnswers(parsed.value.draft)
  const edition = withhold(
    { answers, dealtWith: [], meant: [], judged: [], silenced: [] },
    'committee',
  )
  expect(everythingIn(edition)).not.toContain('SECRET')
})

test('the sample’s withheld words, and the claims on them alone, are gone to the last one', () => {
  const url = new URL('../../samples/fictional-union/answers.json', import.meta.url)
  const content = readFileSync(url, 'utf8')
  const parsed = parseDraft(content)
  if (!parsed.ok) throw new Error('the sample is read')
  const { answers } = parseAnswers(parsed.value.draft)
  const dealtWith = provisionsDealtWith(parsed.value.draft.answers)
  const edition = withhold({ answers, dealtWith, meant: [], judged: [], silenced: [] }, 'committee')

  const raw: Record<string, Record<string, unknown>[]> = JSON.parse(content).answers
  const refused = [...(raw['evidence.items'] ?? []), ...(raw['witnesses'] ?? [])].filter(
    ({ consent }) => JSON.stringify(consent)?.includes('"ilo":false'),
  )
  const ids = refused.map(({ id }) => id)
  const claims = Object.entries(raw).flatMap(([id, list]) => (id.endsWith('.claims') ? list : []))
  const alone = claims.filter(({ evidence, witnesses }) => {
    const rests = [evidence ?? [], witnesses ?? []].flat()
    return rests.length > 0 && rests.every((id) => ids.includes(id))
  })
  const gone = [...refused.map(({ words }) => words), ...alone.map(({ text }) => text)]
  expect(refused.length * alone.length).toBeGreaterThan(0)
  for (const words of gone.filter((one) => one !== undefined)) {
    expect(content).toContain(words)
    expect(everythingIn(edition)).not.toContain(words)
  }
  for (const id of ids) expect(everythingIn(edition)).not.toContain(`"${id}"`)
})

test('what was seen is asked for by its kind', () => {
  const edition = withhold(
    assessmentOf({
      'organisation.name': 'Union',
      'organisation.members.women': 3,
      'scope.matters': ['pay'],
      witnesses: { doesNotApply: true },
    }),
    'committee',
  )
  expect(textIn(edition, 'organisation.name')).toBe('Union')
  expect(countIn(edition, 'organisation.members.women')).toBe(3)
  expect(choicesIn(edition, 'scope.matters')).toEqual(['pay'])
  expect(recordsIn(edition, 'witnesses', 'witness')).toEqual([])
  expect(replyIn(edition, 'witnesses')).toEqual({ state: 'doesNotApply', note: null })
  expect(textIn(edition, 'organisation.members.women')).toBeNull()
  expect(edition).toMatchObject({ audience: 'committee', language: 'en', dealtWith: ['4.2.d'] })
})
