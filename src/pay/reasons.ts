import { type Text, text } from '../problems/text.ts'
import type { Hindrance, PayPart } from './hourly-pay.ts'
import type { MinimumFound } from './minimum-in-force.ts'
import type { Lack } from './minimum-wage.ts'

/** A reason why something is not known, and what to do. */
export type Reason = { readonly message: Text; readonly hint: Text }

/** Why an hour’s pay is not known, a sentence each. */
export const hindranceReason = (hindrance: Hindrance): Reason => {
  switch (hindrance.what) {
    case 'missing':
      return missingReasons[hindrance.part] ?? notANumber(hindrance.part)
    case 'negative':
      return {
        message: text('“{part}” is below zero.', { part: partWords[hindrance.part] }),
        hint: text('Write what was taken off as a deduction, as a number above zero.'),
      }
    case 'notANumber':
      return notANumber(hindrance.part)
    case 'noHours':
      return {
        message: text('The hours are zero, so nothing can be told of an hour.'),
        hint: text('Write how many hours the work took.'),
      }
    case 'currencies':
      return {
        message: text('One pay is told in different money: {currencies}.', {
          currencies: hindrance.currencies.join(', '),
        }),
        hint: text('Write all amounts of one record in the money in which it was paid.'),
      }
  }
}

const notANumber = (part: PayPart): Reason => ({
  message: text('“{part}” is no number that can be reckoned with.', { part: partWords[part] }),
  hint: text('Write it as a number of at most 12 figures, such as 38 or 7.5.'),
})

const missingReasons: Readonly<Partial<Record<PayPart, Reason>>> = {
  rate: {
    message: text('The rate is not told, so nothing can be told of an hour.'),
    hint: text('Write what is paid, in which money and for what: 0.60 EUR per pair.'),
  },
  accepted: {
    message: text('How often the rate was paid is not told, so nothing can be told of an hour.'),
    hint: text(
      'Write how many pieces were accepted and paid; of a rate for days or months, how many of these.',
    ),
  },
  hours: {
    message: text('The hours of the work are not told, so nothing can be told of an hour.'),
    hint: text('Write how many hours the work took; about is good enough.'),
  },
}

/** What a part is called where it is spoken of. */
export const partWords: Readonly<Record<PayPart, Text>> = {
  rate: text('Rate'),
  accepted: text('Pieces accepted'),
  bonus: text('Bonus'),
  deductions: text('Deductions'),
  costs: text('Own costs'),
  hours: text('Hours of the work itself'),
  ancillary: text('Hours around the work'),
  helpers: text('Hours of helpers'),
}

/** Why no minimum wage can be set beside a pay; null where one can. */
export const minimumReason = (found: MinimumFound): Reason | null => {
  switch (found.found) {
    case 'one':
      return null
    case 'none':
      return noneReasons[found.why]
    case 'several':
      return {
        message: text('More than one minimum wage was in force: {ids}.', {
          ids: found.ids.join(', '),
        }),
        hint: text(
          'Say for which region or sector each is, in the words of the record; of the same one keep one.',
        ),
      }
    case 'partly':
      return {
        message: text('The minimum wage changed, or began or ended, within that time: {ids}.', {
          ids: found.ids.join(', '),
        }),
        hint: text('Tell the date of the pay more closely: a month, or a day.'),
      }
    case 'notHourly':
      return {
        message: text('The minimum wage {id} cannot be told for an hour.', { id: found.id }),
        hint: lackHint(found.lacks),
      }
  }
}

const noneReasons = {
  undated: {
    message: text('The pay has no date, so no minimum wage can be set beside it.'),
    hint: text('Write when it was paid so; a month or a year is enough.'),
  },
  notInForce: {
    message: text('No minimum wage is told that was in force when it was paid so.'),
    hint: text('Add the minimum wage of that time, with the day from which it is in force.'),
  },
  otherCurrency: {
    message: text('The minimum wage of that time is told in other money than the pay.'),
    hint: text('Give both in the money of that time, each with its source.'),
  },
} as const satisfies Readonly<Record<string, Reason>>

/** What is to be told of a minimum wage, so that it is known for an hour. */
export const lackHint = ([lack = 'amount']: readonly Lack[]): Text => lackHints[lack]

const lackHints: Readonly<Record<Lack, Text>> = {
  amount: text('Write its amount, above zero, with the three letters of the money.'),
  per: text('Say whether it is for an hour, a day, a week or a month.'),
  hours: text('Copy from the law, or its source, the hours behind that day, week or month.'),
}
