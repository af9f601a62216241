import type { Decimal } from '../pay/exact.ts'
import { currenciesOf, type PayRow, payBands, payGroups } from '../pay/groups.ts'
import { hourlyPay } from '../pay/hourly-pay.ts'
import { type DatedMinimumTold, minimumFor, readMinimums } from '../pay/minimum-in-force.ts'
import { minimumAnHour } from '../pay/minimum-wage.ts'
import type { Band, Figures, Share } from '../quantities/figures.ts'
import { type FieldQuestion, protectionQuestions } from './field-questions.ts'
import { payOf } from './row-pay.ts'
import type { RowAnswers, SurveyRow } from './rows.ts'

/** What the rows are measured by. */
export type Measures = {
  readonly minimums: readonly DatedMinimumTold[]
  /** When people were asked; for rows that tell no month. */
  readonly when: string | undefined
}

/** Figures of all rows, and how many of those that told of pay could not be reckoned. */
export type Tallied = {
  readonly figures: Figures
  readonly unreckoned: number
  /** Rows in other money than most, which are in no figure of pay. */
  readonly otherMoney: number
}

/** Rows go in one by one; how a row adds to the figures is all that is known of it afterwards. */
export type Tally = { readonly add: (row: SurveyRow) => void; readonly result: () => Tallied }

/** Begins to make figures of rows. */
export const startTally = (measures: Measures): Tally => {
  const pays: PayRow[] = []
  const shares = protectionQuestions.flatMap(sharesOf)
  const hours: number[] = hourSteps.map(() => 0)
  const minimums = minimumFinder(measures)
  let unreckoned = 0
  let rows = 0
  return {
    add: (row) => {
      rows += 1
      const told = payOf(row)
      const pay = told === null ? null : hourlyPay(told)
      if (pay?.known === true) pays.push(minimums.row(row.answers, pay.pay))
      else if (told !== null || row.answers['rate'] !== undefined) unreckoned += 1
      for (const share of shares) share.hear(row.answers)
      countHours(hours, row.answers['hoursWeek'])
    },
    result: () => {
      const [currency = null] = currenciesOf(pays)
      const figures: Figures = {
        currency,
        minimum: minimums.only(),
        groups: [...payGroups(pays)],
        payBands: [...payBands(pays)],
        hoursBands: hours.every((n) => n === 0) ? [] : hours.map(hoursBand),
        shares: shares.flatMap((share) => share.result(rows)),
      }
      const otherMoney = pays.filter(({ pay }) => pay.currency !== currency).length
      return { figures, unreckoned, otherMoney }
    },
  }
}

/** Bands of hours a week begin here; the last has no end. */
const hourSteps = [0, 10, 20, 30, 40, 50, 60, 70] as const

const countHours = (hours: number[], told: string | readonly string[] | undefined): void => {
  if (typeof told !== 'string') return
  // Hours are no money: which ten they fall into a binary number tells as well.
  const band = Math.min(Math.floor(Number(told) / 10), hourSteps.length - 1)
  hours[band] = (hours[band] ?? 0) + 1
}

const hoursBand = (n: number, band: number): Band => ({
  from: String(hourSteps[band] ?? 0),
  to: hourSteps[band + 1]?.toString() ?? null,
  n,
})

/** Counts who is covered by one protection. */
type Counting = {
  readonly hear: (answers: RowAnswers) => void
  /** Nothing where nobody was asked; who did not answer, or does not know, is unknown. */
  readonly result: (rows: number) => readonly Share[]
}

const sharesOf = ({ name, kind }: FieldQuestion): readonly Counting[] => {
  if (kind.type !== 'many') return [counting(name, (answers) => answers[name])]
  return kind.choices
    .filter(({ value }) => value !== 'none')
    .map(({ value }) =>
      counting(`${name}.${value}`, (answers) => {
        const marked = answers[name]
        if (marked === undefined) return undefined
        return marked.includes(value) ? 'yes' : 'no'
      }),
    )
}

const counting = (
  subject: string,
  answerIn: (answers: RowAnswers) => RowAnswers[string] | undefined,
): Counting => {
  let yes = 0
  let no = 0
  let asked = 0
  return {
    hear: (answers) => {
      const answer = answerIn(answers)
      if (answer !== undefined) asked += 1
      if (answer === 'yes') yes += 1
      if (answer === 'no') no += 1
    },
    result: (rows) => (asked === 0 ? [] : [{ subject, yes, no, unknown: rows - yes - no }]),
  }
}

type MinimumFinder = {
  readonly row: (answers: RowAnswers, pay: PayRow['pay']) => PayRow
  /** The one that all rows were measured by; null where there is none, or more than one. */
  readonly only: () => Figures['minimum']
}

/** Rows of the same month, money, sector and region have the same minimum wage. */
const minimumFinder = ({ minimums, when }: Measures): MinimumFinder => {
  const known = readMinimums(minimums)
  const found = new Map<string, ReturnType<typeof minimumFor>>()
  const used = new Map<string, Decimal>()
  return {
    row: (answers, pay) => {
      const sector = wordsOf(answers['sector'])
      const place = { sector, region: wordsOf(answers['region']), currency: pay.currency }
      const told = { ...place, when: wordsOf(answers['month']) ?? when }
      const key = [told.when, told.currency, told.sector, told.region].join('\n')
      const one = found.get(key) ?? minimumFor(told, known)
      found.set(key, one)
      const minimum = one.found === 'one' ? one.minimum : null
      if (one.found === 'one') used.set(one.id, minimumAnHour(one.minimum))
      return { pay, minimum, sex: wordsOf(answers['sex']), sector }
    },
    only: () => {
      const [one] = used
      if (one === undefined || used.size > 1) return null
      return { id: one[0], hourly: one[1].toDecimalPlaces(6).toFixed() }
    },
  }
}

const wordsOf = (answer: RowAnswers[string] | undefined): string | undefined =>
  typeof answer === 'string' ? answer : undefined
