import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { po } from 'gettext-parser'
import Handlebars from 'handlebars'
import { rules } from '../../src/assessment/rules.ts'
import { silenceStillHolds } from '../../src/assessment/silencing.ts'
import { sections } from '../../src/catalogue/catalogue.ts'
import { matters } from '../../src/catalogue/matters.ts'
import { questionBank } from '../../src/catalogue/question-bank.ts'
import { ratificationBank } from '../../src/catalogue/ratification-bank.ts'
import { recordKinds } from '../../src/catalogue/records.ts'
import { provisionSentences } from '../../src/composition/provision-view.ts'
import { committeeOrder } from '../../src/convention/cite.ts'
import { provisions } from '../../src/convention/provisions.ts'
import { crosswalk } from '../../src/routes/crosswalk.ts'
import { instruments, nameOfInstrument } from '../../src/routes/instruments.ts'
import { subjectSentences } from '../../src/routes/subjects.ts'
import { waySentences } from '../../src/routes/ways.ts'

/** A sentence to translate and the files in which it stands. */
type Sentences = Map<string, Set<string>>

const root = join(import.meta.dirname, '../..')

/** Everything that the program says: `text('…')` and `say('…')` in the sources, and the catalogue. */
export const interfacePot = (): string => {
  const found: Sentences = new Map()
  for (const file of filesBelow('src', '.ts'))
    collect(found, file, literals(read(file), ['text', 'say']))
  for (const [file, sentence] of catalogueSentences()) add(found, sentence, file)
  for (const [file, sentence] of helpSentences()) add(found, sentence, file)
  for (const [file, sentence] of routeAdvice()) add(found, sentence, file)
  return pot(found)
}

/** Everything that a paper says: `{{say "…"}}` in templates, `fill('…')` in composition, what is named of the catalogue, of pay and of the overview. */
export const documentsPot = (): string => {
  const found: Sentences = new Map()
  for (const file of filesBelow('templates', '.hbs'))
    collect(found, file, templateSentences(read(file)))
  for (const file of filesBelow('src/composition', '.ts'))
    collect(found, file, literals(read(file), ['fill']))
  for (const room of ['src/overview', 'src/pay']) {
    for (const file of filesBelow(room, '.ts')) collect(found, file, literals(read(file), ['text']))
  }
  for (const sentence of provisionSentences)
    add(found, sentence, 'src/composition/provision-view.ts')
  for (const [file, sentence] of routeSentences()) add(found, sentence, file)
  for (const [file, sentence] of catalogueSentences()) add(found, sentence, file)
  return pot(found)
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()

const collect = (found: Sentences, file: string, sentences: Iterable<string>): void => {
  for (const sentence of sentences) add(found, sentence, file)
}

const add = (found: Sentences, sentence: string, file: string): void => {
  if (sentence === '') return
  const files = found.get(sentence) ?? new Set()
  found.set(sentence, files.add(file))
}

/** Plain string literals given to one of the functions, over lines too; an escaped quotation mark is read. */
export const literals = (source: string, functions: readonly string[]): readonly string[] => {
  const call = new RegExp(
    `\\b(?:${functions.join('|')})\\(\\s*('(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*")`,
    'g',
  )
  return [...source.matchAll(call)].map(([, quoted = '']) => unquoted(quoted))
}

const unquoted = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(u[0-9A-Fa-f]{4}|n|t|.)/g, (_, escaped: string) => {
    if (escaped === 'n') return '\n'
    if (escaped === 't') return '\t'
    return escaped.length === 5
      ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
      : escaped
  })

/** Sentences given to `say`, as Handlebars hands them on. */
const templateSentences = (source: string): readonly string[] => {
  const found: string[] = []
  const collector = new Handlebars.Visitor()
  const { MustacheStatement, SubExpression } = Handlebars.Visitor.prototype
  const note = ({ path, params: [first] }: hbs.AST.MustacheStatement | hbs.AST.SubExpression) => {
    const isSay = 'original' in path && path.original === 'say'
    if (isSay && first?.type === 'StringLiteral') found.push((first as hbs.AST.StringLiteral).value)
  }
  collector.MustacheStatement = (statement) => {
    note(statement)
    MustacheStatement.call(collector, statement)
  }
  collector.SubExpression = (expression) => {
    note(expression)
    SubExpression.call(collector, expression)
  }
  collector.accept(Handlebars.parse(source))
  return found
}

type Asked = {
  readonly label?: string
  readonly prompt?: string
  readonly hint?: string
  readonly why?: string
  readonly example?: string
  readonly kind?: {
    readonly choices?: readonly { readonly label: string; readonly hint?: string }[]
  }
}

function* catalogueSentences(): Generator<readonly [file: string, sentence: string]> {
  const file = 'src/catalogue'
  for (const section of sections) {
    yield [file, section.title]
    for (const question of section.questions) yield* askedSentences(file, question as Asked)
  }
  for (const record of Object.values(recordKinds)) {
    yield [file, record.one]
    for (const field of Object.values(record.fields)) yield* askedSentences(file, field as Asked)
  }
  for (const { title, obligation } of provisions) {
    yield ['src/convention/provisions.ts', title]
    yield ['src/convention/provisions.ts', obligation]
  }
  for (const { title } of committeeOrder) yield ['src/convention/cite.ts', title]
}

function* askedSentences(file: string, asked: Asked): Generator<readonly [string, string]> {
  for (const words of [asked.label, asked.prompt, asked.hint, asked.why, asked.example]) {
    if (words !== undefined) yield [file, words]
  }
  for (const choice of asked.kind?.choices ?? []) {
    yield [file, choice.label]
    if (choice.hint !== undefined) yield [file, choice.hint]
  }
}

/** What a paper says of other Conventions. */
function* routeSentences(): Generator<readonly [string, string]> {
  for (const { title, scope } of instruments) {
    yield ['src/routes/instruments.ts', title]
    yield ['src/routes/instruments.ts', scope]
  }
  for (const sentence of subjectSentences) yield ['src/routes/subjects.ts', sentence]
  for (const { articles, duty } of crosswalk) {
    if (hasWords(articles)) yield ['src/routes/crosswalk.ts', articles]
    yield ['src/routes/crosswalk.ts', duty]
  }
}

/** "3 and 4" is to be translated, "4(2)" is not. */
const hasWords = (sentence: string): boolean => sentence.includes(' ')

/** What the program says of them, and of ways that need no ratification. */
function* routeAdvice(): Generator<readonly [string, string]> {
  for (const instrument of instruments) {
    yield ['src/routes/instruments.ts', instrument.scope]
    yield ['src/routes/instruments.ts', nameOfInstrument(instrument)]
  }
  for (const { articles, duty, reach, why = '', evidence = '', limits = '' } of crosswalk) {
    for (const sentence of [articles, duty, reach, why, evidence, limits]) {
      if (hasWords(sentence)) yield ['src/routes/crosswalk.ts', sentence]
    }
  }
  for (const sentence of waySentences) yield ['src/routes/ways.ts', sentence]
}

function* helpSentences(): Generator<readonly [string, string]> {
  for (const bank of Object.values(questionBank)) {
    for (const list of Object.values(bank)) {
      for (const sentence of list) yield ['src/catalogue/question-bank.ts', sentence]
    }
  }
  for (const list of Object.values(ratificationBank)) {
    for (const sentence of list) yield ['src/catalogue/ratification-bank.ts', sentence]
  }
  for (const { looksFor, why, source, example } of [...rules, silenceStillHolds]) {
    for (const sentence of [looksFor, why, source, example.found, example.better])
      yield ['src/assessment', sentence]
  }
  for (const { label } of matters) yield ['src/catalogue/matters.ts', label]
}

/** A gettext template in the order of the files, the same bytes for the same sentences. */
const pot = (found: Sentences): string => {
  const entries = [...found].map(([msgid, files]) => [
    msgid,
    { msgid, msgstr: [''], comments: { reference: [...files].sort().join('\n') } },
  ])
  const headers = {
    'project-id-version': 'c177',
    'mime-version': '1.0',
    'content-type': 'text/plain; charset=utf-8',
    'content-transfer-encoding': '8bit',
  }
  const data = { charset: 'utf-8', headers, translations: { '': Object.fromEntries(entries) } }
  return `${po.compile(data, { foldLength: 0 }).toString('utf8')}\n`
}
