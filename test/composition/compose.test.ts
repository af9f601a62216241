import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { questions } from '../../src/catalogue/catalogue.ts'
import { provisionKeys } from '../../src/convention/provisions.ts'
import { everyBlock } from '../../src/document/finish.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import type { Given } from '../builders/answers-file.ts'
import {
  composed,
  gapsOf,
  problemsOf,
  sourcesOf,
  submission,
  templateOf,
  treeOf,
  wordsOf,
} from './composing.ts'

const samples = new URL('../../samples/', import.meta.url)
const sampleAnswers = (name: string): Given =>
  JSON.parse(readFileSync(new URL(`${name}/answers.json`, samples), 'utf8')).answers
const sampleNames = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** An answer to each question there is, so that every branch of the templates is taken. */
const anything: Given = Object.fromEntries(
  questions.map(({ id, kind, provision }): [string, unknown] => {
    const number = String(questions.findIndex((question) => question.id === id) + 10)
    const word = `word-of-${id}`
    switch (kind.type) {
      case 'choice':
        return [id, kind.choices[0]?.value]
      case 'choices':
        return [id, id === 'scope.provisions' ? provisionKeys : [kind.choices[0]?.value]]
      case 'count':
        return [id, 38]
      case 'date':
        return [id, '2026-05-31']
      case 'link':
        return [id, 'https://example.org/a?b=c&d=e']
      case 'country':
        return [id, 'XA']
      case 'records':
        return [id, [fullRecord(kind.record, `${number}`, provision ?? '6')]]
      default:
        return [id, word]
    }
  }),
)

const everything: Given = { ...anything, 'organisation.legalForm': 'association' }

function fullRecord(record: string, number: string, key: string): object {
  const consent = { union: true, ilo: true, public: true }
  const provisions = [`C177:${key}`, 'C177:10']
  const when = 'May 2026'
  const link = 'https://example.org/'
  switch (record) {
    case 'claim':
      return {
        id: `C-${number}`,
        text: `claim ${number}`,
        provisions,
        about: 'many',
        affected: 1,
        asked: 60,
        when,
        evidence: ['E-01'],
        witnesses: ['W-01'],
      }
    case 'evidence':
      return {
        id: 'E-01',
        kind: 'testimony',
        title: 'evidence title',
        author: 'a',
        date: when,
        region: 'r',
        obtained: 'o',
        sample: 1000,
        language: 'l',
        reliability: 'rel',
        link,
        lookedOn: when,
        words: 'quoted words',
        witness: ['W-01'],
        consent,
      }
    case 'witness':
      return { id: 'W-01', work: 'sews', ageBand: '45-59', region: 'south', when, consent }
    case 'law':
      return {
        id: `L-${number}`,
        title: `law ${number}`,
        section: 's',
        date: when,
        inForceSince: when,
        link,
        says: 'it says',
      }
    case 'committeeComment':
      return {
        id: 'K-01',
        kind: 'observation',
        date: '2024',
        provisions: ['C177:6'],
        asked: 'asked words',
        since: 'since words',
        source: 'source\nwords',
        link,
        readOn: when,
      }
    case 'figure':
      return {
        id: 'F-01',
        measures: 'm',
        value: 'v',
        sample: 1234,
        counts: 'homeworkers',
        reach: 'part',
        source: 's',
        link,
        year: when,
        method: 'me',
      }
    case 'chain':
      return { id: 'T-01', who: 'agent', does: 'brings', known: 'labels' }
    case 'pay':
      return {
        id: 'P-01',
        work: 'stitching',
        rate: { amount: '0.60', currency: 'EUR', per: 'pair' },
        when,
        region: 'r',
        evidence: ['E-01'],
        witness: ['W-01'],
        consent,
      }
    default:
      return { id: 'D-01', text: 'demand words', addressee: 'ministry', provisions }
  }
}

describe('the submission is composed without a problem', () => {
  const cases: readonly [what: string, answers: Given][] = [
    ['from nothing at all', {}],
    ['from every provision, with nothing said of it', { 'scope.provisions': provisionKeys }],
    ['from an answer to every question', everything],
    [
      'where nothing is known',
      Object.fromEntries(questions.map(({ id }) => [id, { notKnown: true, note: 'n' }])),
    ],
    [
      'where nothing applies',
      Object.fromEntries(questions.map(({ id }) => [id, { doesNotApply: true }])),
    ],
    [
      'from bare records',
      Object.fromEntries(
        Object.entries(everything).map(([id, value]) => [
          id,
          Array.isArray(value)
            ? value.map((item) => (typeof item === 'object' ? { id: item.id } : item))
            : value,
        ]),
      ),
    ],
    [
      'from empty lists',
      Object.fromEntries(
        questions.map(({ id, kind }) => [
          id,
          kind.type === 'records' || kind.type === 'choices' ? [] : undefined,
        ]),
      ),
    ],
    ...sampleNames.map((name): [string, Given] => [`from the sample ${name}`, sampleAnswers(name)]),
  ]
  for (const draft of [true, false]) {
    test.each(cases)(`%s (${draft ? 'draft' : 'final'})`, (_, answers) => {
      const result = composed(answers, { draft })
      expect(problemsOf(result)).toEqual([])
      // No placeholder and no name of the program is left standing in the words.
      expect(wordsOf(treeOf(result))).not.toMatch(/[{}]|undefined|null|\[object|NaN/)
    })
  }
})

describe('every answer that is to be printed is printed', () => {
  const paper = treeOf(composed({ ...everything, 'membership.print': 'yes' }, { draft: false }))
  const words = wordsOf(paper)
  const sources = sourcesOf(paper)
  // Steer the program, or are told in other words.
  const elsewhere = new Set([
    'scope.matters',
    'scope.provisions',
    'standing.country',
    'standing.intent',
    'standing.addressee',
    'standing.ratified',
    'standing.lastSubmission',
    'status.autonomy',
    'status.independence',
    'paper.size',
    'paper.notice',
    'membership.print',
  ])
  const ofOtherPapers = new Set(['legislation', 'ratification', 'routes', 'supply', 'letters'])
  test.each(
    questions
      .filter(
        ({ id, kind, section, part }) =>
          !elsewhere.has(id) &&
          !ofOtherPapers.has(section) &&
          part !== 'proposal' &&
          (kind.type === 'text' || kind.type === 'longText'),
      )
      .map(({ id }) => id),
  )('%s', (id) => {
    expect(words).toContain(`word-of-${id}`)
    // The name of an invented State stands for the State.
    expect(sources.has(id) || id === 'standing.countryName').toBe(true)
  })

  test.each([
    'claim',
    'law',
    'evidence title',
    'quoted words',
    'sews',
    'asked words',
    'since words',
    'demand words',
    'agent',
    'EUR 0.60',
    '1,234',
    '1 of 60 people asked',
  ])('of a record: %s', (part) => {
    expect(words.replace(/\u00a0/g, ' ')).toContain(part)
  })
})

describe('what was not answered shows', () => {
  const gap = '6.gap'
  const scope = { 'scope.provisions': ['6'] }
  const label = 'The gap'
  const cases: readonly [
    what: string,
    answers: Given,
    draft: boolean,
    gaps: boolean,
    says: string,
  ][] = [
    ['missing, in a draft', scope, true, true, 'Still missing: The gap.'],
    ['missing, in a final paper', scope, false, false, ''],
    [
      'not known, in a draft',
      { ...scope, [gap]: { notKnown: true } },
      true,
      false,
      'The gap: we do not know.',
    ],
    [
      'not known, in a final paper',
      { ...scope, [gap]: { notKnown: true } },
      false,
      false,
      'The gap: we do not know.',
    ],
    [
      'not known, with a note',
      { ...scope, [gap]: { notKnown: true, note: 'asked in May' } },
      false,
      false,
      'The gap: we do not know (asked in May).',
    ],
    ['does not apply, in a draft', { ...scope, [gap]: { doesNotApply: true } }, true, false, ''],
    [
      'does not apply, in a final paper',
      { ...scope, [gap]: { doesNotApply: true, note: 'no' } },
      false,
      false,
      '',
    ],
    [
      'a list that was emptied, in a draft',
      { ...scope, [gap]: 'x', '6.law.texts': [] },
      true,
      false,
      'Still missing: What the law says.',
    ],
  ]
  test.each(cases)('%s', (_, ...[answers, draft, isGap, says]) => {
    const tree = treeOf(composed(answers, { draft }))
    expect(gapsOf(tree).includes(gap)).toBe(isGap)
    if (says === '') expect(wordsOf(tree)).not.toContain(label)
    else expect(wordsOf(tree)).toContain(says)
  })

  test('in a final paper no gap is left anywhere', () => {
    expect(gapsOf(treeOf(composed(scope, { draft: false })))).toEqual([])
    expect(wordsOf(treeOf(composed({}, { draft: false })))).not.toContain('Still missing')
  })

  test('each gap leads back to its question', () => {
    const gaps = gapsOf(treeOf(composed({ 'scope.provisions': provisionKeys })))
    const expected = questions.filter(({ expected }) => expected === true).map(({ id }) => id)
    for (const id of gaps) expect(expected).toContain(id)
    expect(gaps.length).toBeGreaterThan(100)
  })
})

describe('an answer can be anything and stays the same words', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '{{organisation.name}} {{{x}}} {{> letter}}',
    '&amp; &lt;b&gt; &#x41;',
    '"double" \'single\' `back` = /',
    'javascript:alert(1)',
    "{name} {n, plural, one {#} other {#}} '{x}'",
    '</p></section><h1>mine</h1>',
    '<!-- gone? --> <?gone?> ]]>',
    'Ñandutí \u{1F600} \u202Eright to left\u202C',
    '$& $1 \\1 %s',
  ]
  const places: readonly [what: string, answersOf: (words: string) => Given][] = [
    ['a text', (words) => ({ 'organisation.name': words })],
    ['a long text', (words) => ({ 'scope.provisions': ['6'], '6.gap': words })],
    ['a note', (words) => ({ 'organisation.about': { notKnown: true, note: words } })],
    ['a value of a sentence', (words) => ({ 'organisation.affiliations': words })],
    [
      'a value of a plural',
      (words) => ({
        '6.practice.claims': [
          { id: 'C-01', text: words, affected: 3, asked: 60, when: 'May 2026' },
        ],
      }),
    ],
    ['a heading', (words) => ({ 'standing.country': 'XA', 'standing.countryName': words })],
    ['a cell', (words) => ({ 'homework.chain': [{ id: 'T-01', who: words }] })],
    [
      'a link’s words',
      (words) => ({
        'homework.figures': [{ id: 'F-01', source: words, link: 'https://example.org/' }],
      }),
    ],
  ]
  test.each(places)('%s', (_, answersOf) => {
    const words = wordsOf(treeOf(composed(answersOf(hostile.join(' – ')))))
    for (const one of hostile) expect(words).toContain(one)
  })

  test('lines of an answer stay lines, blank ones part its paragraphs', () => {
    const answers = { 'scope.provisions': ['6'], '6.gap': 'one\r\ntwo\n\n \nthree' }
    const words = wordsOf(treeOf(composed(answers)))
    expect(words).toContain('one\u2028two\nthree')
  })

  test('a heading stays on its line', () => {
    const answers = { 'standing.country': 'XA', 'standing.countryName': ' Val\r\n dora\n' }
    const tree = treeOf(composed(answers))
    expect(tree.title).toContain('Val dora')
    expect(wordsOf(tree)).toContain('2. Home work in Val dora\n')
  })

  test('a link’s words may have lines', () => {
    const answers = {
      'committee.comments': [
        { id: 'K-01', provisions: ['C177:6'], source: 'a\nb', link: 'https://example.org/' },
      ],
      '6.gap': 'x',
    }
    expect(wordsOf(treeOf(composed(answers)))).toContain('a\u2028b')
  })

  test('a link is the same address', () => {
    const link = 'https://example.org/?a="1"&b=<2>&amp;\'{{x}}'
    const tree = treeOf(composed({ '6.law.texts': [{ id: 'L-01', link }] }))
    const hrefs =
      JSON.stringify([...everyBlock(tree.children)]).match(/"href":"(?:[^"\\]|\\.)*"/g) ?? []
    expect(hrefs).toContain(`"href":${JSON.stringify(link)}`)
  })
})

describe('a character that no font has is named wherever words go', () => {
  const hasGlyph = (codePoint: number) => codePoint !== 0x12000
  test('in the tree, the title and the running lines', () => {
    const sign = 'x\u{12000}'
    const answers = {
      'organisation.name': sign,
      'standing.country': 'XA',
      'standing.countryName': sign,
      'paper.notice': sign,
    }
    const tree = treeOf(composed(answers, { hasGlyph }))
    const shown = JSON.stringify(tree)
    expect(shown).not.toContain('\u{12000}')
    expect([tree.author, tree.running.foot, tree.running.notice]).toEqual(
      Array(3).fill('x[U+12000]'),
    )
    expect(tree.title).toContain('x[U+12000]')
    expect(wordsOf(tree)).toContain('2. Home work in x[U+12000]')
  })
})

test('head and foot, paper and language come from the answers', () => {
  const tree = treeOf(
    composed(
      {
        'organisation.name': 'Union',
        'standing.country': 'BG',
        'paper.size': 'LETTER',
        'paper.notice': 'exercise',
      },
      { draft: false },
    ),
  )
  expect(tree).toMatchObject({ author: 'Union', language: 'en', paper: 'LETTER' })
  expect(tree.running).toEqual({
    head: tree.title,
    foot: 'Union',
    page: 'page {page} of {pages}',
    notice: 'exercise',
    continued: '(continued)',
    draft: null,
  })
  expect(tree.title).toContain('Bulgaria')
  const bare = treeOf(composed({}))
  expect(bare).toMatchObject({ paper: 'A4', running: { notice: null, draft: 'DRAFT' } })
})

test('sentences of templates are translated, answers are not', () => {
  const wording = wordingOf(
    'fr',
    new Map([
      ['Summary', 'Résumé'],
      ['We: {x}', 'Nous : {x}'],
    ]),
  )
  const templates = templateOf(
    '<section><h1 id="s">{{say "Summary"}}</h1><p>{{say "We: {x}" x=organisation.name}} {{answer summary}}</p></section>',
  )
  const answers = { 'organisation.name': 'Summary', 'paper.summary': 'We: {x}' }
  expect(wordsOf(treeOf(composed(answers, { templates, wording })))).toBe(
    'Résumé\nNous : Summary We: {x}',
  )
})

/** The names in braces of a sentence, but not the words of its plurals. */
const placeholdersOf = (sentence: string): readonly string[] => {
  const names: string[] = []
  let depth = 0
  for (const [part] of sentence.matchAll(/\{\s*\w*|\}/g)) {
    if (part !== '}' && depth === 0) names.push(part.slice(1).trim())
    depth += part === '}' ? -1 : 1
  }
  return [...new Set(names)].sort()
}

test('every value of a sentence in our templates is given to it, and no other', () => {
  for (const { file, source } of submission) {
    for (const [, sentence = '', hash = ''] of source.matchAll(/\{\{say "([^"]*)"([^}]*)\}\}/g)) {
      // What stands in brackets is given to a helper of its own.
      const given = [...hash.replace(/\([^)]*\)/g, '').matchAll(/(\w+)=/g)]
        .map(([, name = '']) => name)
        .sort()
      expect([file, sentence, given]).toEqual([file, sentence, placeholdersOf(sentence)])
    }
  }
})
