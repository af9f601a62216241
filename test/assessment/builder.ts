import type { Answers } from '../../src/answers/answers.ts'
import { type Confirmation, emptyDraft } from '../../src/answers/draft.ts'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import { assess, findingsFor, type Surroundings } from '../../src/assessment/assess.ts'
import { questionWithId } from '../../src/catalogue/catalogue.ts'
import type {
  CommitteeComment,
  Demand,
  Figure,
  LawText,
  MinimumWage,
  PayRecord,
} from '../../src/catalogue/records.ts'
import { referTo } from '../../src/convention/cite.ts'
import type { ProvisionKey } from '../../src/convention/provisions.ts'
import type { Claim } from '../../src/evidence/claim.ts'
import type { EvidenceItem } from '../../src/evidence/evidence-item.ts'
import type { Witness } from '../../src/evidence/witness.ts'
import type { Problem } from '../../src/problems/problem.ts'

/** One story of a table: what is given, and the codes that a colleague would name ("C-01: code" for a record). */
export type Case = {
  readonly title: string
  readonly given: ACase
  readonly expect: readonly string[]
  readonly surroundings?: Partial<Surroundings>
}

type Raw = Readonly<Record<string, unknown>>
type Changes<R> = { readonly [N in keyof R]?: R[N] | undefined }

/** A healthy case, on which no rule finds anything; each method changes one thing and answers a new case. */
export type ACase = {
  /** Answers by question id; `undefined` takes an answer away. */
  readonly with: (answers: Raw) => ACase
  readonly state: (code: string) => ACase
  readonly inLanguage: (language: string) => ACase
  /** Adds a healthy provision; what follows is said under it. */
  readonly dealingWith: (key: ProvisionKey) => ACase
  /** A part of the provision last named: "gap", "law.assessment". */
  readonly saying: (part: string, value: unknown) => ACase
  /** Its claims instead of the healthy one, each with changes. */
  readonly claim: (...claims: readonly Changes<Claim>[]) => ACase
  readonly law: (...laws: readonly Changes<LawText>[]) => ACase
  /** Pay, beside a minimum wage that was in force all the time. */
  readonly pay: (...records: readonly Changes<PayRecord>[]) => ACase
  readonly minimumWage: (...wages: readonly Changes<MinimumWage>[]) => ACase
  /** Evidence besides E-01, a survey, and E-02, documents. */
  readonly evidence: (...items: readonly Changes<EvidenceItem>[]) => ACase
  readonly witness: (...witnesses: readonly Changes<Witness>[]) => ACase
  readonly figure: (...figures: readonly Changes<Figure>[]) => ACase
  readonly comment: (...comments: readonly Changes<CommitteeComment>[]) => ACase
  readonly demand: (...demands: readonly Changes<Demand>[]) => ACase
  readonly confirming: (entry: Pick<Confirmation, 'code' | 'question' | 'record' | 'text'>) => ACase
  readonly answers: () => Answers
}

export const aCase = (): ACase => build({ ...nothing, answers: healthyAnswers }).dealingWith('9.1')

/** A case in which nothing was answered. */
export const anEmptyCase = (): ACase => build(nothing)

type State = {
  readonly answers: Raw
  readonly language: string
  readonly confirmed: readonly Confirmation[]
  readonly keys: readonly ProvisionKey[]
}

/** Where there is consent, it was noted when and how. */
const recordedConsent = { consentOn: 'May 2026', consentExplained: 'The sheet was read aloud.' }

const nothing: State = { answers: {}, language: 'en', confirmed: [], keys: [] }

const build = (state: State): ACase => {
  const key = state.keys.at(-1) ?? '9.1'
  const order = state.keys.length
  const put = (answers: Raw) =>
    build({ ...state, answers: filled({ ...state.answers, ...answers }) })
  const idOf = (prefix: string, index: number) => `${prefix}-${order}${index + 1}`
  const numbered = (prefix: string, healthy: object, changes: readonly object[]) =>
    changes.map((change, index) => filled({ id: idOf(prefix, index), ...healthy, ...change }))
  return {
    with: put,
    state: (code) => put({ 'standing.country': code }),
    inLanguage: (language) => build({ ...state, language }),
    dealingWith: (next) =>
      build({
        ...state,
        keys: [...state.keys, next],
        answers: { ...state.answers, ...healthyProvision(next, order + 1, [...state.keys, next]) },
      }),
    saying: (part, value) => put({ [`${key}.${part}`]: value }),
    claim: (...claims) =>
      put({
        [`${key}.practice.claims`]: claims.map((change, index) => {
          const id = idOf('C', index)
          return filled({ id, ...healthyClaim(key, id), ...change })
        }),
      }),
    law: (...laws) => put({ [`${key}.law.texts`]: numbered('L', healthyLaw, laws) }),
    pay: (...records) =>
      put({
        '4.2.d.pay.minimumWages': numbered('N', healthyMinimumWage, [{}]),
        '4.2.d.pay.records': numbered('P', healthyPay, records),
      }),
    minimumWage: (...wages) =>
      put({ '4.2.d.pay.minimumWages': numbered('N', healthyMinimumWage, wages) }),
    evidence: (...items) =>
      put({ 'evidence.items': [...healthyEvidence, ...numbered('E', recordedConsent, items)] }),
    witness: (...witnesses) => put({ witnesses: numbered('W', recordedConsent, witnesses) }),
    figure: (...figures) => put({ 'homework.figures': numbered('F', healthyFigure, figures) }),
    comment: (...comments) => put({ 'committee.comments': numbered('K', {}, comments) }),
    demand: (...demands) => put({ 'demands.items': numbered('D', healthyDemand, demands) }),
    confirming: (entry) =>
      build({
        ...state,
        confirmed: [...state.confirmed, { ...entry, reason: 'public', by: 'us', on: '2026-08-01' }],
      }),
    answers: () => parsed(state),
  }
}

const filled = (values: Raw): Raw =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** The real parser reads it, and a slip of the pen in a test is told. */
const parsed = ({ answers, language, confirmed }: State): Answers => {
  const draft = { ...emptyDraft(language), answers, confirmed: [...confirmed] }
  const read = parseAnswers(draft)
  if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems))
  return read.answers
}

const healthyEvidence: readonly EvidenceItem[] = [
  { id: 'E-01', kind: 'survey', title: 'Count in three regions', date: 'May 2026' },
  { id: 'E-02', kind: 'document', title: 'Order slips', date: 'May 2026' },
]

const healthyDemand: Omit<Demand, 'id'> = {
  text: 'Open a register of all who give out home work.',
  addressee: 'the Ministry of Labour',
}

const healthyAnswers: Raw = {
  'organisation.legalForm': 'tradeUnion',
  'organisation.name': 'Union of Home Stitchers',
  'organisation.signatory.name': 'The President',
  'standing.country': 'BG',
  'standing.intent': 'observations',
  'standing.addressee': 'office',
  'standing.sendingDate': '2026-08-20',
  'demands.items': [{ id: 'D-01', ...healthyDemand }],
  'evidence.items': healthyEvidence,
}

/** What a gap report needs, where the State has not ratified and the Committee is asked nothing. */
export const towardsRatification: Raw = {
  '9.1.request': undefined,
  'ratification.addressees': ['government', 'parliament'],
  'ratification.ask': 'both',
}

/** No two claims have the same words. */
const healthyClaim = (key: ProvisionKey, id: string): Omit<Claim, 'id'> => ({
  text: `Homeworkers get nothing in writing about the order (claim ${id}).`,
  provisions: [referTo(key)],
  about: 'many',
  affected: 55,
  asked: 64,
  when: 'spring 2026',
  evidence: ['E-01', 'E-02'],
})

const healthyLaw: Omit<LawText, 'id'> = {
  title: 'Labour Act, Act No. 41 of 2003',
  date: '2003-11-12',
  says: 'The Act does not mention homeworkers.',
}

const healthyPay: Omit<PayRecord, 'id'> = {
  work: 'stitching the upper of a shoe',
  rate: { amount: '0.60', currency: 'EUR', per: 'pair' },
  accepted: '120',
  hours: '38.5',
  when: 'April 2026',
  evidence: ['E-01'],
}

const healthyMinimumWage: Omit<MinimumWage, 'id'> = {
  amount: { amount: '700', currency: 'EUR' },
  per: 'month',
  hours: '168',
  from: '2008-01-01',
  source: 'Official Gazette',
  lookedOn: '2026-06-01',
}

const healthyFigure: Omit<Figure, 'id'> = {
  measures: 'contracts of home work in the register',
  value: '212 contracts',
  counts: 'homeworkers',
  reach: 'national',
  source: 'Labour Office, annual report 2025',
  year: '2025',
}

const healthyProvision = (key: ProvisionKey, order: number, keys: readonly ProvisionKey[]): Raw => {
  const parts: Raw = {
    'law.texts': [{ id: `L-${order}1`, ...healthyLaw }],
    'law.assessment': 'partly',
    'practice.claims': [{ id: `C-${order}1`, ...healthyClaim(key, `C-${order}1`) }],
    'practice.assessment': 'not',
    comparator: 'In the workshop the same shoe is paid EUR 1.45.',
    gap: 'The rule stops at the door of the home.',
    proposal: 'This section applies to work that is done at home too.',
    request: 'to state how many workshops were inspected in 2025 and what was found',
  }
  const asked = Object.entries(parts).filter(([part]) => questionWithId(`${key}.${part}`) !== null)
  return {
    'scope.provisions': [...keys],
    ...Object.fromEntries(asked.map(([part, value]) => [`${key}.${part}`, value])),
  }
}

const quietSurroundings: Surroundings = {
  today: '2026-06-30',
  hasGlyph: () => true,
  state: null,
}

export const findingsOf = (
  given: ACase,
  surroundings: Partial<Surroundings> = {},
): readonly Problem[] => {
  const assessment = assess(given.answers(), { ...quietSurroundings, ...surroundings })
  return findingsFor(assessment, assessment.meant)
}

/** "code", or "C-01: code" where it is said of a record. */
export const codesOf = (findings: readonly Problem[]): readonly string[] =>
  findings.map(({ code, place: { record } }) =>
    record === undefined ? code : `${record}: ${code}`,
  )
