import { payRecord } from '../../catalogue/records.ts'
import type { Host } from '../../host/host.ts'
import { readColonWord } from '../../interview/colon-words.ts'
import { plainAsking } from '../../interview/outcome.ts'
import type { Ask, Prompt } from '../../interview/prompt.ts'
import { readTyped } from '../../interview/read-typed.ts'
import { openTerminal } from '../../interview/terminal/terminal.ts'
import { hourlyPay, type PayPart, type PayTold } from '../../pay/hourly-pay.ts'
import { timeUnitOf } from '../../pay/time-unit.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Money, Rate } from '../../quantities/money.ts'
import type { Field, Kind } from '../../questions/kinds.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Figures } from './typed-pay.ts'

/** Somebody leaves: 0 in peace, 130 by Ctrl-C. */
type Leaving = { readonly code: 0 | 130 }

/** Asks for the figures of one pay and its minimum wage, one after the other; nothing of it is kept. */
export const askedFigures = async (host: Host, wording: Wording): Promise<Figures | Leaving> => {
  const terminal = openTerminal(wording, host.environment)
  try {
    terminal.tell([
      text('Enter alone leaves out what is not known. :quit stops. Nothing of this is kept.'),
    ])
    return await askFigures(terminal.ask, wording)
  } finally {
    terminal.close()
  }
}

/** The questions of a record of pay, then the minimum wage. */
export const askFigures = async (ask: Ask, wording: Wording): Promise<Figures | Leaving> => {
  const values: Record<string, unknown> = {}
  for (const part of parts) {
    const field: Field = payRecord.fields[part]
    const value = await askOne({ ...asking(field), wording }, ask)
    if (isLeaving(value)) return value
    if (value !== null) values[part] = value
  }
  // Each value was read as the kind of its part.
  const told = values as PayTold
  const minimum = hourlyPay(told).known ? await askMinimum(ask, wording) : null
  return isLeaving(minimum) ? minimum : { told, minimum }
}

const parts = [
  'rate',
  'accepted',
  'bonus',
  'deductions',
  'costs',
  'hours',
  'ancillary',
  'helpers',
] as const satisfies readonly PayPart[]

const asking = ({ prompt, hint, example, kind }: Field): Omit<Asked, 'wording'> => ({
  question: text(prompt),
  kind,
  hints: [
    ...(hint === undefined ? [] : [text(hint)]),
    ...(example === undefined ? [] : [text('For example: {example}', { example })]),
  ],
})

const askMinimum = async (ask: Ask, wording: Wording): Promise<Figures['minimum'] | Leaving> => {
  const question = text('What is the minimum wage, and for which time?')
  const hints = [text('For example: {example}', { example: '520 EUR per month' })]
  const rate = await askOne({ question, kind: { type: 'rate' }, hints, wording }, ask)
  if (rate === null || isLeaving(rate)) return rate
  // The kind of the question reads rates alone.
  const { amount, currency, per } = rate as Rate
  const unit = timeUnitOf(per) ?? undefined
  const told: { readonly id: string; readonly amount: Money; readonly per: typeof unit } = {
    ...{ id: '', amount: { amount, currency }, per: unit },
  }
  if (unit === undefined || unit === 'hour') return told
  const behind = text('How many hours does the law put behind that time?')
  const asked = { question: behind, kind: { type: 'decimal' }, hints: [], wording } as const
  const hours = await askOne(asked, ask)
  if (isLeaving(hours)) return hours
  return typeof hours === 'string' ? { ...told, hours } : told
}

type Asked = {
  readonly question: Text
  readonly kind: Kind
  readonly hints: readonly Text[]
  readonly wording: Wording
}

/** A value of the kind; null where nothing was typed. What does not fit is asked for again. */
const askOne = async (asked: Asked, ask: Ask): Promise<unknown> => {
  let said: readonly Text[] = []
  for (;;) {
    const reply = await ask(promptFor(asked, said))
    if (reply.type === 'stopped') return { code: 130 }
    if (reply.type === 'word') {
      if (readColonWord(reply.line, asked.wording.say).word === 'quit') return { code: 0 }
      said = [text('Only :quit is understood here.')]
    } else if (reply.text.trim() === '') return null
    else {
      const read = readTyped(reply.text, { ...asked, offers: [] })
      if (read.ok) return read.value
      said = [read.message]
    }
  }
}

const isLeaving = (value: unknown): value is Leaving =>
  typeof value === 'object' && value !== null && 'code' in value

const promptFor = ({ question, hints }: Asked, said: readonly Text[]): Prompt => ({
  ...plainAsking(question),
  ...{ hints, said, isBrief: said.length > 0 },
})
