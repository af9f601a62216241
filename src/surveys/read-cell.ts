import { Decimal } from 'decimal.js'
import { type Text, text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { currencyPattern, readMoney } from '../quantities/money.ts'
import { type DateOrder, orderTold, withFigures } from '../quantities/typed-date.ts'
import type { FieldChoice, FieldKind } from './field-questions.ts'
import { isPersonalValue, plainWords } from './headings.ts'
import type { ColumnMapping } from './mapping.ts'
import { choiceMeant } from './propose-mapping.ts'

/** What a cell came to: answers by question name, or what was expected instead. */
export type CellReading =
  | { readonly ok: true; readonly value: string | readonly string[]; readonly currency?: string }
  | { readonly ok: false; readonly expected: Text }

export type ReadCell = (cell: string) => CellReading

type Say = (words: Text) => string

/** How the cells of a column are read; what its mapping says of single values comes first. */
export const cellReader = (
  kind: FieldKind,
  { option, values, dates }: Pick<ColumnMapping, 'option' | 'values' | 'dates'>,
  say: Say,
): ReadCell => {
  const read =
    kind.type === 'month' ? monthReader(dates ?? 'dayFirst') : kindReader(kind, option ?? null, say)
  const said = new Map(Object.entries(values ?? {}).map(([from, to]) => [from.trim(), to]))
  if (kind.type === 'many' && option == null) return manyReader(kind.choices, said, say)
  return (cell) => {
    const meant = said.get(cell)
    // What the mapping names for a choice was judged with it.
    if (meant !== undefined && kind.type === 'choice') return fine(meant)
    return read(meant ?? cell)
  }
}

const kindReader = (
  kind: Exclude<FieldKind, { type: 'month' }>,
  option: string | null,
  say: Say,
): ReadCell => {
  switch (kind.type) {
    case 'decimal':
      return (cell) => decimalReading(cell, kind.most)
    case 'money':
      return moneyReading
    case 'currency':
      return currencyReading
    case 'words':
      return remembering(wordsReading)
    case 'choice':
      return choiceReader(kind.choices, say)
    case 'many':
      return (cell) => optionReading(cell, option ?? '')
  }
}

const fine = (value: string | readonly string[]): CellReading => ({ ok: true, value })
const not = (expected: Text): CellReading => ({ ok: false, expected })

const decimalReading = (cell: string, most: number | undefined): CellReading => {
  if (isAmbiguous(cell)) return not(twoWays)
  const value = decimalOf(cell)
  if (value === null) return not(text('a number that is not below zero, such as 38 or 7.5'))
  return most !== undefined && Number(value) > most
    ? not(text('a number up to {most}', { most }))
    : fine(value)
}

const moneyReading = (cell: string): CellReading => {
  if (isAmbiguous(cell)) return not(twoWays)
  const value = decimalOf(cell)
  if (value !== null) return fine(value)
  const money = readMoney(cell)
  return money === null
    ? not(text('an amount that is not below zero, such as 4.20 or 4.20 EUR'))
    : { ok: true, value: money.amount, currency: money.currency }
}

const twoWays = text('a number that can be read in one way only: without a mark between thousands')

/** "1.234" and "1,234": a thousand, or one and a bit. Nobody writes thousands as "0.234". */
const isAmbiguous = (cell: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim())

/** What begins with a zero and a figure is a telephone number or a code. */
const plainDecimal = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/

/** As a decimal string with at most six places, or null. */
const decimalOf = (cell: string): string | null => {
  if (plainDecimal.test(cell)) return cell
  const typed = cell.replace(/\s/g, '').replace(',', '.')
  if (plainDecimal.test(typed)) return typed
  return /^\d{1,12}\.\d{7,30}$/.test(typed) ? new Decimal(typed).toDecimalPlaces(6).toFixed() : null
}

const currencyReading = (cell: string): CellReading => {
  const letters = cell.trim().toUpperCase()
  return currencyPattern.test(letters)
    ? fine(letters)
    : not(text('the three letters of a money, such as EUR'))
}

const longestWords = 200

const wordsReading = (cell: string): CellReading => {
  const words = cell.trim().replace(/\s+/g, ' ')
  if (isPersonalValue(words))
    return not(text('no telephone number, address of e-mail or coordinates'))
  return words.length > longestWords
    ? not(text('a few words: no more than {most} letters', { most: longestWords }))
    : fine(words)
}

/** A day is kept as its month: a day may tell who was asked. */
const monthReader = (order: DateOrder): ReadCell =>
  remembering((cell) => {
    const day = dayIn(cell)
    const typed = withFigures(day, order)
    const date = readDate(typed)
    if (date === null) return not(orderTold(day) === null ? monthExpected : orderExpected[order])
    const isMonth = date.precision === 'day' || date.precision === 'month'
    return fine(isMonth && !date.about ? date.earliest.slice(0, 7) : typed)
  })

const monthExpected = text('a month such as 2026-05 or May 2026')
const orderExpected = {
  dayFirst: text('a date with the day before the month, such as 31/05/2026'),
  monthFirst: text('a date with the month before the day, such as 05/31/2026'),
}

/** A date without the time of day that programs write behind it. */
export const dayIn = (cell: string): string =>
  cell.trim().replace(/^(\d{4}-\d{2}-\d{2}|\d{1,2}([/ -])\d{1,2}\2\d{4})[T ,]+\d{1,2}:.*$/, '$1')

const choiceReader = (choices: readonly FieldChoice[], say: Say): ReadCell =>
  remembering((cell) => {
    const choice = choiceMeant(cell, choices, say)
    return choice === null ? not(oneOf(choices)) : fine(choice.value)
  })

/** The same few words stand in all rows. */
const remembering = (read: ReadCell): ReadCell => {
  const found = new Map<string, CellReading>()
  return (cell) => {
    const known = found.get(cell)
    if (known !== undefined) return known
    const reading = read(cell)
    if (found.size < mostRemembered) found.set(cell, reading)
    return reading
  }
}

const mostRemembered = 1000

const oneOf = (choices: readonly FieldChoice[]): Text =>
  text('one of: {answers}', { answers: choices.map(({ value }) => value).join(', ') })

const isMarked = new Set(['1', 'true', 'yes', 'x', '✓', 'oui', 'si', 'sí', 'да', 'ja', 'da'])
const isUnmarked = new Set(['0', 'false', 'no', 'non', 'не', 'nein', 'ne'])

const optionReading = (cell: string, option: string): CellReading => {
  const mark = cell.trim().toLowerCase()
  if (isMarked.has(mark) || plainWords(mark) === plainWords(option)) return fine([option])
  return isUnmarked.has(mark) ? fine([]) : not(text('1 where it holds, 0 where it does not'))
}

/** Values parted by blanks, as ODK writes them, or labels parted by blanks, commas or semicolons. */
const manyReader = (
  choices: readonly FieldChoice[],
  said: ReadonlyMap<string, string>,
  say: Say,
): ReadCell => {
  const meant = (word: string): string | null =>
    said.get(word) ?? choiceMeant(word, choices, say)?.value ?? null
  return remembering((cell) => {
    const whole = meant(cell.trim())
    if (whole !== null) return fine(whole === '' ? [] : [whole])
    const parted = /[,;|\n]/.test(cell) ? cell.split(/[,;|\n]/) : inWords(cell, meant)
    const values = parted
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(meant)
    return values.every((value) => value !== null)
      ? fine([...new Set(values.filter((value) => value !== ''))])
      : not(oneOf(choices))
  })
}

/** Cuts at blanks, but not those inside a label that is known: the longest run of words that means something. */
const inWords = (cell: string, meant: (word: string) => string | null): readonly string[] => {
  const words = cell.trim().split(/\s+/).slice(0, mostWords)
  const found: string[] = []
  for (let from = 0; from < words.length; ) {
    let to = words.length
    while (to > from + 1 && meant(words.slice(from, to).join(' ')) === null) to -= 1
    found.push(words.slice(from, to).join(' '))
    from = to
  }
  return found
}

const mostWords = 40
