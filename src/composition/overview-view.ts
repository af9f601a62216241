import { citeProvision, inOrder } from '../convention/cite.ts'
import { type ProvisionKey, provisionOf } from '../convention/provisions.ts'
import type { CaseOverview, Side } from '../overview/case-overview.ts'
import {
  boundWords,
  deadlineDay,
  isAssessed,
  nameOfCase,
  problemsCounted,
  sendingWords,
  sentWords,
  sideWords,
} from '../overview/overview-words.ts'
import { describeDate } from '../quantities/approximate-date.ts'
import type { Wording } from '../wording/wording.ts'

/** What the overview of many cases is made from; a name is that of a folder, never the way to it. */
export type ManyCases = {
  readonly cases: readonly { readonly name: string; readonly overview: CaseOverview }[]
  /** Cases that could not be read, with what was found, in the reader's language. */
  readonly unread: readonly { readonly name: string; readonly problem: string }[]
  /** ISO 8601. */
  readonly today: string
}

type Numbered = ManyCases['cases'][number] & { readonly number: number }

/** So many cases stand beside each other in one table. */
const casesInTable = 3

/** The names that the template of the overview may use. */
export const overviewView = ({ cases, unread, today }: ManyCases, wording: Wording) => {
  const numbered = cases.map((one, index) => ({ ...one, number: index + 1 }))
  return {
    today: describeDate(today, wording.locale),
    cases: numbered.map((one) => caseView(one, wording)),
    tables: chunksOf(numbered).map((chunk, index) => tableView(chunk, index, wording)),
    unread,
  }
}

const caseView = ({ number, name, overview }: Numbered, wording: Wording) => ({
  number,
  name,
  title: wording.say(nameOfCase(overview, wording.locale)),
  bound: wording.say(boundWords(overview)),
  papers: overview.papers.map((paper) => ({ paper })),
  problems: wording.say(problemsCounted(overview)),
  deadline: deadlineDay(overview.deadline, wording.locale),
  sending:
    overview.deadline === null ? '' : wording.say(sendingWords(overview.deadline, wording.locale)),
  sent: overview.sent === null ? '' : wording.say(sentWords(overview.sent, wording.locale)),
})

const chunksOf = (cases: readonly Numbered[]): readonly (readonly Numbered[])[] =>
  Array.from({ length: Math.ceil(cases.length / casesInTable) }, (_, index) =>
    cases.slice(index * casesInTable, (index + 1) * casesInTable),
  )

const tableView = (cases: readonly Numbered[], index: number, wording: Wording) => {
  const keys = inOrder(
    cases.flatMap(({ overview }) => overview.provisions.map((provision) => provision.key)),
  )
  return {
    id: `provisions-${index + 1}`,
    first: cases[0]?.number ?? 0,
    last: cases.at(-1)?.number ?? 0,
    count: cases.length,
    shares: [25, ...cases.map(() => 75 / cases.length)].join(' '),
    columns: cases.map(({ number, overview }) => ({
      number,
      title: wording.say(nameOfCase(overview, wording.locale)),
    })),
    rows: keys.map((key) => ({
      article: citeProvision(key),
      title: wording.fill(provisionOf(key).title, {}),
      cells: cases.map(({ overview }) => cellView(overview, key, wording)),
    })),
  }
}

const cellView = ({ provisions }: CaseOverview, key: ProvisionKey, wording: Wording) => {
  const provision = provisions.find((one) => one.key === key)
  return {
    dealtWith: provision !== undefined,
    assessed: provision !== undefined && isAssessed(provision),
    law: sideView(provision?.law ?? 'unanswered', wording),
    practice: sideView(provision?.practice ?? 'unanswered', wording),
  }
}

const sideView = (side: Side, { say }: Wording) => ({
  sign: signs[side] ?? '',
  word: say(sideWords[side]),
})

const signs: Readonly<Partial<Record<Side, string>>> = {
  conforms: 'conforms',
  partly: 'partly',
  not: 'not',
  silent: 'silent',
  cannotSay: 'cannot-say',
}
