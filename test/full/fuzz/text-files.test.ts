import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDraft } from '../../../src/answers/draft.ts'
import { parseAnswers } from '../../../src/answers/parse-answers.ts'
import { passphraseIn } from '../../../src/commands/leaks/passphrase.ts'
import { stateOf } from '../../../src/commands/states/state-knowledge.ts'
import { readTable } from '../../../src/commands/surveys/import-rows.ts'
import { fillTemplate } from '../../../src/composition/fill-template.ts'
import { lintTemplates } from '../../../src/composition/lint/lint-template.ts'
import { shapeOf } from '../../../src/composition/lint/shape.ts'
import { parseTemplate } from '../../../src/composition/parse-template.ts'
import { knowledgeOf } from '../../../src/countries/knowledge-of.ts'
import { readDocument } from '../../../src/document/read-document.ts'
import { changeLog } from '../../../src/dossier/change-log.ts'
import { lastChanges } from '../../../src/dossier/last-changes.ts'
import { openDossier } from '../../../src/dossier/open-dossier.ts'
import { parseTranslations } from '../../../src/wording/translations.ts'
import { wordingOf } from '../../../src/wording/wording.ts'
import { casesOf, expectWords, fuzz } from './fuzzing.ts'
import { memoryHost } from './memory-host.ts'

const root = join(import.meta.dirname, '../../..')
const file = (path: string): Buffer => readFileSync(join(root, path))
const text = (words: string): Buffer => Buffer.from(words)
const wording = wordingOf('en')

/** A case of few answers, so that many can be read. */
const small = text(
  JSON.stringify({
    format: 'c177-answers',
    version: 1,
    language: 'en',
    answers: {
      'organisation.legalForm': 'association',
      'organisation.name': 'Union of Home Stitchers',
      'organisation.founded': 'spring 2019',
      'organisation.members.women': 212,
      'standing.country': 'BG',
      'scope.matters': ['pay'],
      '4.2.d.law.assessment': 'partly',
      '4.2.d.law.texts': { notKnown: true, note: 'asked the ministry' },
      '4.2.d.practice.claims': [
        { id: 'C-01', text: 'Low pay.', affected: 38, asked: 60, when: '2025', evidence: ['E-01'] },
      ],
      '4.2.d.pay.records': [
        { id: 'P-01', rate: { amount: '0.60', currency: 'EUR', per: 'pair' }, witness: 'W-01' },
      ],
      'evidence.items': [{ id: 'E-01', kind: 'testimony', title: 'A talk' }],
      witnesses: [{ id: 'W-01', consent: { union: true, ilo: true, public: false } }],
    },
    confirmed: [
      { code: 'x', question: 'a', record: null, text: 't', reason: 'r', by: 'b', on: '2026-08-01' },
    ],
    parked: { 'organisation.cosigner': 'Confederation' },
    unplaced: { old: [1] },
  }),
)

/** Files as programs before this one have saved them. */
const earlier = readdirSync(join(root, 'test/answers/earlier')).map((name) =>
  file(`test/answers/earlier/${name}`),
)

test(`there are a hundred thousand cases at least`, () => {
  expect(Object.values(casesOf).reduce((sum, cases) => sum + cases, 0)).toBeGreaterThan(100_000)
})

test('a file of answers is read, or refused in words', () =>
  fuzz('answers', {
    seeds: [small, small, file('samples/barely-started/answers.json'), ...earlier],
    read: (bytes) => {
      const parsed = parseDraft(bytes.toString())
      expectWords(parsed.problems)
      if (parsed.ok) expectWords(parseAnswers(parsed.value.draft, parsed.value.source).problems)
    },
  }))

test('a case with such a file is opened, or refused and left as it was', () =>
  fuzz('opening', {
    seeds: [small, file('samples/barely-started/answers.json')],
    read: async (bytes) => {
      const { host, changed } = memoryHost({ 'answers.json': bytes })
      const opened = await openDossier(host, '/memory', 'en')
      expectWords(opened.problems)
      if (!opened.ok && changed.length > 0) throw new Error(`it changed ${changed.join()}`)
    },
  }))

const journal = text(
  [
    '{"at":"2026-05-03T10:00:00.000Z","question":"organisation.name","record":null,"old":null,"new":"UHS","by":"ana","reason":null}',
    '{"at":"2026-05-03T10:00:01.000Z","question":"4.2.d.practice.claims","record":"C-01","old":null,"new":{"id":"C-01"},"by":"ana","reason":null}',
    '{"at":"2026-05-03T10:00:02.000Z","question":"organisation.cosigner","record":null,"old":"X","new":null,"by":"ana","reason":"parked"}',
    '{"at":"2026-05-03T10:00:02.000Z","question":"organisation.name","record":null,"old":"Union of Home Stitchers","new":"Union","by":"ana","reason":null}',
    '',
  ].join('\n'),
)

test('a journal of any kind hinders no case from being opened, and twice gives the same', () =>
  fuzz('journal', {
    seeds: [journal],
    read: async (bytes) => {
      const { host } = memoryHost({ 'answers.json': small, 'journal.ndjson': bytes })
      await changeLog(host, '/memory')
      await lastChanges(host, '/memory')
      const opened = await openDossier(host, '/memory', 'en')
      if (!opened.ok) throw new Error('the case was not opened')
      const again = await openDossier(host, '/memory', 'en')
      if (!again.ok) throw new Error('the case was not opened again')
      expect(again.value.draft).toEqual(opened.value.draft)
    },
  }))

test('a file of one’s own on a State is read, or refused in words', async () => {
  const known = text(JSON.stringify(await knowledgeOf('BG')))
  await fuzz('state', {
    seeds: [known],
    read: async (bytes) => {
      const { host, changed } = memoryHost({ 'countries/BG.json': bytes })
      expectWords((await stateOf(host, '/memory', 'BG')).problems)
      expect(changed).toEqual([])
    },
  })
})

const sheet = text(
  'hours,sex,rate,month,socialSecurity,consent\n40,woman,0.60 EUR,2026-03,oldAge sickness,yes\n"38,5",man,"0,7",March 2026,,no\n',
)
const mapping = text(
  JSON.stringify({
    format: 'c177-mapping',
    version: 1,
    source: 'survey',
    currency: 'EUR',
    columns: [
      { column: 'hours', question: 'hours' },
      { column: 'sex', question: 'sex', values: { 1: 'women' } },
      { column: 'socialSecurity', question: 'socialSecurity', option: 'injury', keep: null },
      { column: 'month', question: null, keep: true },
    ],
  }),
)

const importing = async (table: Buffer, own: Buffer | null): Promise<void> => {
  const { host, changed } = memoryHost({ 't.csv': table, ...(own !== null && { 'm.json': own }) })
  const wanted = { file: '/memory/t.csv', mapping: own && '/memory/m.json', quiet: true }
  const found = await readTable(wanted, () => {}, { host, wording })
  expectWords(found.problems)
  if (!found.ok) return expect(changed).toEqual([])
  const { counts, problems } = found.value.read
  expectWords(problems)
  if (counts.read !== counts.kept + counts.refused) throw new Error('rows were lost')
}

test('a mapping is read, or refused in words', () =>
  fuzz('mapping', { seeds: [mapping], read: (bytes) => importing(sheet, bytes) }))

test('a table of text is read row by row, or refused in words', () =>
  fuzz('csv', {
    seeds: [
      sheet,
      text('\uFEFFsep=;\r\nhours;sex\r\n"4\n0";woman\r\n'),
      Buffer.from('\uFEFFhours\tsex\n40\twoman\n', 'utf16le'),
      file('samples/fictional-union/survey-may-2026.csv').subarray(0, 2000),
    ],
    read: (bytes) => importing(bytes, null),
  }))

const template = [
  '<section>{{#if organisation.name}}<h2 id="a">{{t "Pay of {x}" x=organisation.name}}</h2>{{/if}}',
  '{{#each provisions}}<p class="numbered">{{#unless law}}{{title}}{{else}}{{law}}{{/unless}}</p>{{/each}}',
  '<table><caption>{{t "Rows"}}</caption><tr><th scope="col">{{> part}}</th></tr></table></section>',
].join('\n')
const view = { organisation: { name: 'Union' }, provisions: [{ title: 'T', law: '' }] }
const shape = shapeOf([view])

test('a template is judged and filled, or refused in words', () =>
  fuzz('template', {
    seeds: [text(template), file('templates/submission/document.hbs')],
    read: (bytes) => {
      const one = { file: 'submission/document.hbs', source: bytes.toString() }
      expectWords(lintTemplates({ templates: [one], view: shape, isOwn: () => true }).problems)
      expectWords(parseTemplate(one).problems)
      const filled = fillTemplate({ templates: [one], view, wording })
      expectWords(filled.problems)
      if (filled.ok) expectWords(readDocument(filled.value, () => ({})).problems)
    },
  }))

const drawing = [
  '<section><h2>Prices</h2><figure><svg viewBox="0 0 100 50" role="img" aria-label="A line">',
  '<title>A line</title><desc>It rises.</desc>',
  '<g transform="translate(5 5) rotate(30) scale(2)" fill="#0a0" stroke="rgb(1,2,3)" stroke-width="2">',
  '<path d="M0 0L10 10h5v-5q1 2 3 4t1 1c0 0 1 1 2 2s1 1 2 2a5 5 0 0 1 3 3z"/>',
  '<rect x="1" y="2" width="3" height="4" rx="1"/><circle cx="5" cy="5" r="3"/><ellipse cx="1" cy="1" rx="2" ry="3"/>',
  '<polyline points="0,0 1,1 2 0"/><polygon points="0 0 5 5 5 0"/><line x1="0" y1="0" x2="9" y2="9"/>',
  '<text x="5" y="9" text-anchor="middle" font-size="4" style="fill:red;opacity:.5">Words</text></g></svg>',
  '<figcaption>Prices</figcaption></figure></section>',
].join('')

test('a drawing on a page is read, or refused in words', () =>
  fuzz('drawing', {
    seeds: [text(drawing)],
    read: (bytes) => expectWords(readDocument(bytes.toString(), () => ({})).problems),
  }))

const translations = text(
  'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n#, fuzzy\nmsgctxt "c"\nmsgid "Yes {n, plural, one {# row} other {# rows}}"\nmsgstr "Да {n}"\n\nmsgid "one"\nmsgid_plural "many"\nmsgstr[0] "a"\nmsgstr[1] "b"\n',
)

test('a file of translations is read, and whatever it says is worded', () =>
  fuzz('translations', {
    seeds: [translations],
    read: (bytes) => {
      const { say } = wordingOf('bg', parseTranslations(bytes.toString()) ?? new Map())
      for (const english of ['one', 'Yes {n, plural, one {# row} other {# rows}}'])
        say({ english, values: { n: 2 } })
    },
  }))

test('a file with a passphrase is read, or refused in words', () =>
  fuzz('passphrase', {
    seeds: [text('# remark\r\ncorrect horse battery staple\n'), text('AGE-SECRET-KEY-1QQ\n')],
    read: async (bytes) => {
      const { host, changed } = memoryHost({ pass: bytes })
      expectWords((await passphraseIn(host, '/memory/pass')).problems)
      expect(changed).toEqual([])
    },
  }))
