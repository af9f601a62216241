import { questions, sections } from '../catalogue/catalogue.ts'
import type { Condition, Question, Section } from '../catalogue/question.ts'
import { questionBank } from '../catalogue/question-bank.ts'
import { type RecordName, recordKinds } from '../catalogue/records.ts'
import { numberOf } from '../convention/cite.ts'
import { type ProvisionKey, provisionOf } from '../convention/provisions.ts'
import { claimRecord } from '../evidence/claim.ts'
import type { Asking, Choice, Field, Kind, ReferredList } from '../questions/kinds.ts'
import type { Wording } from '../wording/wording.ts'
import { conditionWords } from './condition-words.ts'

/** The words of the paper, and those of the program, in which the help of the interview is translated. */
export type QuestionnaireWords = { readonly paper: Wording; readonly help: Wording }

/** The whole interview on paper, made from the catalogue alone: no case is needed and none is seen. */
export const questionnaireView = (words: QuestionnaireWords) => ({
  first: questions
    .filter(({ short }) => short !== undefined)
    .map((one) => questionView(one, words)),
  rounds: [{ number: '1' }, { number: '2' }, { number: '3' }],
  claim: {
    ...fieldView(claimRecord.fields.text, { id: 'practice.claims: text', words }),
    lines: '4',
  },
  when: fieldView(claimRecord.fields.when, { id: 'practice.claims: when', words }),
  government: partView('government', words),
  gap: partView('gap', words),
  request: partView('request', words),
  ...longWay(words),
  sheets: sheetNames.map((name) => sheetView(name, words)),
})

/** The sections in their order; each Article can be taken out and given to somebody else. */
const longWay = (words: QuestionnaireWords) => {
  const first = sections.findIndex(isOfArticle)
  const views = (chosen: readonly Section[]) => chosen.map((section) => sectionView(section, words))
  return {
    before: views(sections.slice(0, first)),
    articles: views(sections.filter(isOfArticle)),
    after: views(sections.slice(first).filter((one) => !isOfArticle(one) && !isOfHouse(one))),
  }
}

const isOfArticle = ({ questions: asked }: Section): boolean =>
  asked.some(({ provision }) => provision !== undefined)

/** What is noted of papers that were sent is noted where they lie. */
const isOfHouse = ({ questions: asked }: Section): boolean =>
  asked.every(({ house }) => house === true)

const articleWords = ({ fill }: Wording, key: ProvisionKey): string =>
  fill('Article {number}', { number: numberOf(key) })

/** One thing asked: its words, what to tick, and how much room there is to write. */
const askedView = ({ prompt, hint, example }: Asking, kind: PaperKind, { fill }: Wording) => ({
  prompt: fill(prompt, {}),
  hint: hint === undefined ? '' : fill(hint, {}),
  example: example === undefined ? '' : fill(example, {}),
  ...tickView(kind, fill),
  lines: linesFor[kind.type],
  isConsent: kind.type === 'consent',
})

type PaperKind = Kind | { readonly type: 'records'; readonly record: RecordName }
type Fill = Wording['fill']

/** Lines for a pen, by what is written on them; what is ticked needs none. */
const linesFor: Readonly<Record<PaperKind['type'], string>> = {
  text: '1',
  longText: '2',
  choice: '',
  choices: '',
  count: '1',
  date: '1',
  link: '1',
  country: '1',
  rate: '1',
  money: '1',
  decimal: '1',
  figures: '',
  consent: '',
  references: '1',
  provisions: '1',
  records: '1',
}

const tickView = (kind: PaperKind, fill: Fill) => {
  const choices: readonly Choice[] =
    kind.type === 'choice' || kind.type === 'choices' ? kind.choices : []
  return {
    choices: choices.map(({ label, hint }) => ({
      label: fill(label, {}),
      hint: hint === undefined ? '' : fill(hint, {}),
    })),
    how: howToAnswer(kind, fill),
  }
}

const howToAnswer = (kind: PaperKind, fill: Fill): string => {
  switch (kind.type) {
    case 'choice':
      return fill('Tick one.', {})
    case 'choices':
      return kind.atMost === undefined
        ? fill('Tick as many as are true.', {})
        : fill('Tick {count} at most.', { count: kind.atMost })
    case 'rate':
      return fill('How much, in which money, for what.', {})
    case 'money':
      return fill('How much, in which money.', {})
    case 'provisions':
      return fill('Write the numbers of the Articles, such as 4(2)(d).', {})
    case 'references':
      return howToRefer(kind.to, fill)
    case 'records':
      return sheetHint(kind.record, fill)
    default:
      return ''
  }
}

const howToRefer = (to: ReferredList, fill: Fill): string => {
  if (to === 'witnesses') return fill('Write the codes of the witnesses, such as W-01.', {})
  return to === 'evidence.items'
    ? fill('Write the numbers of the sheets of evidence, such as E-01.', {})
    : fill('Write the numbers of the sheets of minimum wages, such as N-01.', {})
}

const sheetHint = (name: RecordName, fill: Fill): string => {
  const { prefix, one } = recordKinds[name]
  return fill('Fill in a sheet {prefix} (“{one}”) for each, and write their numbers here.', {
    prefix,
    one: fill(one, {}),
  })
}

/** A question with the branches that lead to it; those of its own section are told once, at its head. */
const questionView = (
  { id, kind, applies = [], ...asking }: Question,
  { paper }: QuestionnaireWords,
  isToldAbove: (condition: Condition) => boolean = () => false,
) => ({
  id,
  conditions: applies
    .filter((condition) => !isToldAbove(condition))
    .map((condition) => ({ words: conditionWords(condition, paper) })),
  ...askedView(asking, kind, paper),
})

/** A part that is asked alike under every provision. */
const partView = (part: 'government' | 'gap' | 'request', words: QuestionnaireWords) => {
  const question = questions.find((one) => one.part === part)
  if (question === undefined) throw new Error(`no part ${part}`)
  return { ...questionView(question, words, () => true), id: part }
}

const fieldView = (
  { kind, ...asking }: Field,
  { id, words }: { readonly id: string; readonly words: QuestionnaireWords },
) => ({ id, conditions: [], ...askedView(asking, kind, words.paper) })

const sectionView = ({ id, title, questions: asked }: Section, words: QuestionnaireWords) => {
  const key = asked[0]?.provision
  const provision = key === undefined ? null : provisionOf(key)
  const { fill } = words.paper
  return {
    id: `section-${id}`,
    title: fill(title, {}),
    article: key === undefined ? '' : articleWords(words.paper, key),
    condition: key === undefined ? '' : conditionWords({ deals: key }, words.paper),
    obligation: provision === null ? '' : fill(provision.obligation, {}),
    ...helpView(key === undefined ? null : questionBank[key], words.help),
    questions: asked.map((one) => questionView(one, words, (condition) => 'deals' in condition)),
  }
}

type Bank = (typeof questionBank)[keyof typeof questionBank]

/** What a colleague would ask, beside the questions of the interview. */
const helpView = (bank: Bank | null, { fill }: Wording) => {
  const lines = (list: readonly string[] = []) => list.map((line) => ({ line: fill(line, {}) }))
  return { askPeople: lines(bank?.askOfPeople), askLaw: lines(bank?.askOfTheLaw) }
}

/** Every kind of record that some question asks for, in the order of the interview. */
const sheetNames: readonly RecordName[] = [
  ...new Set(
    questions.flatMap(({ kind, house }) =>
      kind.type === 'records' && house !== true ? [kind.record] : [],
    ),
  ),
]

const sheetView = (name: RecordName, words: QuestionnaireWords) => {
  const { prefix, one, fields } = recordKinds[name]
  const asking = questions.filter(({ kind }) => kind.type === 'records' && kind.record === name)
  const [first] = asking
  const isUnderProvisions = asking.length > 1
  const id = isUnderProvisions ? (first?.part ?? '') : (first?.id ?? '')
  const { fill } = words.paper
  return {
    id: `sheet-${name}`,
    prefix,
    one: fill(one, {}),
    isUnderArticle: isUnderProvisions,
    fields: Object.entries<Field>(fields)
      .filter(([, field]) => field.quiet !== true && field.recorded !== true)
      .map(([field, asked]) => fieldView(asked, { id: `${id}: ${field}`, words })),
  }
}
