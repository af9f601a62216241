import { z } from 'zod'
import { referTo } from '../convention/cite.ts'
import { provisionKeys } from '../convention/provisions.ts'
import { isInventedState, nameOfState } from '../countries/states.ts'
import type { Text } from '../problems/text.ts'
import { text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { decimalPattern, figuresSchema } from '../quantities/figures.ts'
import { amountPattern, currencyPattern } from '../quantities/money.ts'
import type { Choice, Fields, Kind, RecordKind, ReferredList } from './kinds.ts'

const filled = z.string().regex(/\S/)
const recordIds: Readonly<Record<ReferredList, RegExp>> = {
  'evidence.items': /^E-\d{2,}$/,
  witnesses: /^W-\d{2,}$/,
  '4.2.d.pay.minimumWages': /^N-\d{2,}$/,
}
/** An id of each list, as one would write it. */
export const exampleIds: Readonly<Record<ReferredList, string>> = {
  'evidence.items': 'E-07',
  witnesses: 'W-01',
  '4.2.d.pay.minimumWages': 'N-01',
}
const provisionReferences = provisionKeys.map(referTo)

const link = z
  .string()
  .regex(/^https?:\/\/\S+$/i)
  .refine((typed) => URL.canParse(typed))
const consent = z.looseObject({
  union: z.boolean().optional(),
  ilo: z.boolean().optional(),
  public: z.boolean().optional(),
})

const oneOf = (choices: readonly Choice[]) => z.enum(choices.map((choice) => choice.value))

/** The schema of a value of one kind, as it stands in a file of answers. */
export const schemaOf = (kind: Kind): z.ZodType => {
  switch (kind.type) {
    case 'text':
    case 'longText':
      return filled
    case 'choice':
      return oneOf(kind.choices)
    case 'choices':
      return z.array(oneOf(kind.choices)).max(kind.atMost ?? kind.choices.length)
    case 'count':
      return z.int().min(0)
    case 'date':
      return filled.refine((value) => readDate(value) !== null)
    case 'link':
      return link
    case 'country':
      return z.string().refine((code) => isInventedState(code) || nameOfState(code, 'en') !== null)
    case 'rate':
      return z.looseObject({
        amount: z.string().regex(amountPattern),
        currency: z.string().regex(currencyPattern),
        per: filled,
      })
    case 'money':
      return z.looseObject({
        amount: z.string().regex(amountPattern),
        currency: z.string().regex(currencyPattern),
      })
    case 'decimal':
      return z.string().regex(decimalPattern)
    case 'figures':
      return figuresSchema
    case 'consent':
      return consent
    case 'references':
      return z.array(z.string().regex(recordIds[kind.to]))
    case 'provisions':
      return z.array(z.enum(provisionReferences))
  }
}

/** A record of a kind: its id, its fields if they were answered, and whatever else stands in it. */
export const recordSchema = (record: RecordKind): z.ZodType =>
  z.looseObject({
    id: z.string().regex(new RegExp(`^${record.prefix}-\\d{2,}$`)),
    ...fieldSchemas(record.fields),
  })

const fieldSchemas = (fields: Fields): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, schemaOf(field.kind).optional()]),
  )

/** What a kind expects, to be put after "expected". */
export const expectationOf = (kind: Kind): Text => {
  switch (kind.type) {
    case 'text':
      return text('a text')
    case 'longText':
      return text('a text of one or more lines')
    case 'choice':
      return text('one of {choices}', {
        choices: kind.choices.map(({ value }) => value).join(', '),
      })
    case 'choices':
      return text('a list of some of {choices}', {
        choices: kind.choices.map(({ value }) => value).join(', '),
      })
    case 'count':
      return text('a whole number such as 38')
    case 'date':
      return text('a date such as 2026-05-31, May 2026, summer 2025 or about 2024')
    case 'link':
      return text('a link that begins with http:// or https://')
    case 'country':
      return text('the two-letter code of a State, such as BG')
    case 'rate':
      return text('a rate such as 0.60 EUR per pair')
    case 'money':
      return text('an amount such as 4.20 EUR')
    case 'decimal':
      return text('a number such as 38 or 7.5')
    case 'figures':
      return text('the figures that “survey import” wrote')
    case 'consent':
      return text('yes or no for union, ilo and public')
    case 'references':
      return text('a list of ids such as {example}', {
        example: exampleIds[kind.to],
      })
    case 'provisions':
      return text('a list of Articles such as C177:4.2.d')
  }
}
