import { InvalidArgumentError } from 'commander'
import type { DatedMinimumTold } from '../../pay/minimum-in-force.ts'
import { timeUnitOf } from '../../pay/time-unit.ts'
import { type Text, text } from '../../problems/text.ts'
import { readDecimal, readMoney, readRate } from '../../quantities/money.ts'
import { type Adding, describe, isQuiet } from '../describing.ts'
import type { Figures } from './typed-pay.ts'

type PayWords = {
  readonly rate?: Figures['told']['rate']
  readonly pieces?: string
  readonly bonus?: Figures['told']['bonus']
  readonly deductions?: Figures['told']['deductions']
  readonly costs?: Figures['told']['costs']
  readonly hours?: string
  readonly ancillary?: string
  readonly helpers?: string
  readonly minimum?: Pick<DatedMinimumTold, 'amount' | 'per'>
  readonly minimumHours?: string
  readonly json?: true
  /** Of an encrypted case, which is open before this is read. */
  readonly passphraseFile?: string
}

/** "pay": on a case, or on figures given as options. */
export const addPay = (adding: Adding): void => {
  const { host, wording, choose } = adding
  const command = describe(adding, {
    name: 'pay',
    does: text('reckons what an hour of work brings, beside the minimum wage'),
    examples: [
      'c177 pay my-union',
      'c177 pay --rate "0.60 EUR per pair" --pieces 120 --hours 38.5 --costs "6 EUR" --minimum "520 EUR per month" --minimum-hours 168',
    ],
  }).argument(
    '[case]',
    wording.say(text('folder with answers.json; without one, figures typed or given here')),
  )
  for (const { option, says, read } of options) command.option(option, wording.say(says), read)
  command
    .option('--json', wording.say(text('print one JSON value')))
    .action((path: string | undefined, words: PayWords) => {
      choose(async () => {
        const { runPay } = await import('./pay.ts')
        const flags = { json: words.json === true, quiet: isQuiet(adding) }
        return runPay({ case: path ?? null, figures: figuresIn(words), ...flags }, host, wording)
      })
    })
}

/** Null where none was given. */
const figuresIn = ({ json: _, passphraseFile: _file, ...words }: PayWords): Figures | null => {
  const { pieces, minimum, minimumHours, ...told } = words
  if (Object.keys(words).length === 0) return null
  return {
    told: { ...told, accepted: pieces },
    minimum:
      minimum === undefined && minimumHours === undefined
        ? null
        : { id: '', ...minimum, hours: minimumHours },
  }
}

/** A reader of a word of the command line; what it takes is told where it does not fit. */
const reader =
  <T>(read: (typed: string) => T | null, example: string) =>
  (typed: string): T => {
    const value = read(typed)
    if (value === null) throw new InvalidArgumentError(example)
    return value
  }

const money = reader(readMoney, '"4.20 EUR"')
const number = reader(readDecimal, '38, 7.5')

const minimumIn = (typed: string): PayWords['minimum'] | null => {
  const rate = readRate(typed)
  const per = timeUnitOf(rate?.per ?? '')
  if (rate === null || per === null) return null
  return { amount: { amount: rate.amount, currency: rate.currency }, per }
}

type Option = {
  readonly option: string
  readonly says: Text
  readonly read: (typed: string) => unknown
}

const options: readonly Option[] = [
  {
    option: '--rate <rate>',
    says: text('what is paid: "0.60 EUR per pair"'),
    read: reader(readRate, '"0.60 EUR per pair"'),
  },
  {
    option: '--pieces <number>',
    says: text('how many were accepted and paid; of a rate for a day or month, how many of these'),
    read: number,
  },
  {
    option: '--hours <number>',
    says: text('hours of the work itself'),
    read: number,
  },
  {
    option: '--ancillary <number>',
    says: text('hours around it: fetching, waiting, packing'),
    read: number,
  },
  { option: '--helpers <number>', says: text('hours of those who helped'), read: number },
  { option: '--bonus <money>', says: text('what was paid on top: "5 EUR"'), read: money },
  { option: '--deductions <money>', says: text('what was taken off'), read: money },
  {
    option: '--costs <money>',
    says: text('what she paid herself: thread, electricity, transport'),
    read: money,
  },
  {
    option: '--minimum <wage>',
    says: text('the minimum wage: "520 EUR per month", or per week, day, hour'),
    read: reader(minimumIn, '"520 EUR per month", "4.10 EUR per hour"'),
  },
  {
    option: '--minimum-hours <number>',
    says: text('the hours that the law puts behind that month, week or day'),
    read: number,
  },
]
