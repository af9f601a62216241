import { type Cell, type Cells, keyOf, placeOf, valueIn } from './cells.ts'
import { bothOf, type Choice, type Conflict, fieldsWith, kindAt, recordKindAt } from './conflict.ts'
import { type Four, isObject, joinValues, ofFour } from './merge-values.ts'
import type { Part } from './record-answer.ts'
import { isRecordId } from './rename-ids.ts'
import { sameJson } from './same-json.ts'

/** Decides a conflict, or notes it. */
export type Settle = (conflict: Conflict) => Choice

type Place = Pick<Conflict, 'part' | 'question'>

/** Joins two copies that were taken apart, with what they began with. */
export const mergeCells = (all: Four<Cells>, settle: Settle): Cells => {
  const merged: Cells = new Map()
  const put = (part: Part, question: string, cell: Cell | undefined) => {
    if (cell !== undefined) merged.set(keyOf(part, question), cell)
  }
  const asked = new Set<string>()
  for (const key of new Set([...all.a.keys(), ...all.b.keys()])) {
    const [part, question] = placeOf(key)
    const four = ofFour(all, (cells) => cells.get(key))
    if (part === 'answers' || part === 'parked') asked.add(question)
    else if (part === 'confirmed') put(part, question, mergeEntries(four))
    else if (part === 'unplaced') keepUnplaced(question, four, (...one) => put('unplaced', ...one))
    else put(part, question, mergeCell(four, { part, question }, settle))
  }
  for (const question of asked) mergeAnswer(question, all, { settle, put })
  return merged
}

type Desk = {
  readonly settle: Settle
  readonly put: (part: Part, question: string, cell: Cell | undefined) => void
}

/**
 * An answer stands among the answers or is parked. What it is and where it stands are joined apart, so that what one
 * parks and another goes on writing is no conflict.
 */
const mergeAnswer = (question: string, all: Four<Cells>, { settle, put }: Desk): void => {
  const parts = ['answers', 'parked'] as const
  const places = ofFour(all, (cells) => parts.filter((part) => cells.has(keyOf(part, question))))
  if (Object.values(places).some((found) => found.length > 1)) {
    for (const part of parts) {
      const four = ofFour(all, (cells) => cells.get(keyOf(part, question)))
      put(part, question, mergeCell(four, { part, question }, settle))
    }
    return
  }
  const at = ofFour(places, ([part]) => part)
  const four = ofFour(
    all,
    (cells) => parts.flatMap((part) => cells.get(keyOf(part, question)) ?? [])[0],
  )
  const joined = joinValues(at)
  const where = joined.isAlike ? joined.value : at.a
  const part = parts.find((one) => one === where) ?? at.a ?? at.b ?? 'answers'
  put(part, question, mergeCell(four, { part, question }, settle))
}

const mergeCell = (
  four: Four<Cell | undefined>,
  place: Place,
  settle: Settle,
): Cell | undefined => {
  const { a, b } = four
  if (isRecords(a) && isRecords(b)) return mergeRecords({ ...four, a, b }, place, settle)
  const values = ofFour(four, valueIn)
  const joined = joinValues(values)
  if (joined.isAlike) return sameJson(joined.value, values.a) ? a : b
  if (place.part === 'head' && isObject(values.a) && isObject(values.b)) {
    const fields = mergeFields(ofFour(values, fieldsOf), { ...place, record: null }, settle)
    return new Map([['', fields]])
  }
  const conflict = { ...place, record: null, field: null, first: values.a, second: values.b }
  const value = settled(conflict, settle)
  return value === undefined ? undefined : sameJson(value, values.b) ? b : asCell(value, four)
}

const asCell = (value: unknown, { a }: Four<Cell | undefined>): Cell | undefined =>
  sameJson(value, valueIn(a)) ? a : new Map([['', value]])

const isRecords = (cell: Cell | undefined): cell is Cell => cell !== undefined && !cell.has('')

const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {})

const mergeRecords = (
  four: Four<Cell | undefined> & { readonly a: Cell; readonly b: Cell },
  place: Place,
  settle: Settle,
): Cell => {
  const merged: Cell = new Map()
  for (const record of orderOf(four, place, settle)) {
    const one = ofFour<Cell | undefined, unknown>(four, (cell) => cell?.get(record))
    const value = mergeRecord(one, { ...place, record }, settle)
    if (value !== undefined) merged.set(record, value)
  }
  return merged
}

/** In the order of whoever changed it; what the other added comes after. Demands have their weight by their place. */
const orderOf = (
  { a, b, beganA, beganB }: Four<Cell | undefined> & { readonly a: Cell; readonly b: Cell },
  place: Place,
  settle: Settle,
): readonly string[] => {
  const shared = (cell: Cell | undefined) =>
    [...(cell?.keys() ?? [])].filter((id) => a.has(id) && b.has(id))
  const orders = { a: shared(a), b: shared(b), beganA: shared(beganA), beganB: shared(beganB) }
  const whole = joinValues(ofFour({ a, b, beganA, beganB }, (cell) => [...(cell?.keys() ?? [])]))
  const joined = joinValues(orders)
  const conflict = { ...place, record: null, field: null, first: orders.a, second: orders.b }
  const order = joined.isAlike ? joined.value : settled(conflict, settle)
  const isSecond = whole.isAlike ? sameJson(whole.value, [...b.keys()]) : !sameJson(order, orders.a)
  const [one, other] = isSecond ? [b, a] : [a, b]
  return [...new Set([...one.keys(), ...other.keys()])]
}

type RecordPlace = Place & { readonly record: string }

const mergeRecord = (four: Four<unknown>, place: RecordPlace, settle: Settle): unknown => {
  const joined = joinValues(four)
  if (joined.isAlike) return joined.value
  const { a, b } = four
  if (Object.values(four).every(isObject) && isOneRecord(four, place.question))
    return mergeFields(ofFour(four, fieldsOf), place, settle)
  const conflict = { ...place, field: null, first: a, second: b }
  const mayBeTwo = isObject(a) && isObject(b) && isRecordId(place.record)
  return settled(conflict, settle, mayBeTwo)
}

/** Where nobody knows who changed the words by which a record is told, the two may speak of different things. */
const isOneRecord = (four: Four<unknown>, question: string): boolean => {
  const name = recordKindAt(question)?.named
  if (name === undefined) return true
  const names = ofFour(four, (one) => fieldsOf(one)[name])
  return sameJson(names.a, names.b) || sameJson(names.beganA, names.beganB)
}

const mergeFields = (
  four: Four<Fields>,
  place: Place & { readonly record: string | null },
  settle: Settle,
): Fields => {
  const merged: Record<string, unknown> = {}
  const done = new Set<string>()
  for (const name of new Set([...Object.keys(four.a), ...Object.keys(four.b)])) {
    if (done.has(name)) continue
    const group = fieldsWith(place.question, name)
    for (const one of group) done.add(one)
    const values = ofFour(four, (fields) => standing(fields, group))
    const joined = joinValues(values)
    const [field = name] = group
    const conflict = { ...place, field, first: values.a, second: values.b }
    const value = joined.isAlike ? joined.value : settled(conflict, settle)
    if (value !== undefined) Object.assign(merged, group.length === 1 ? { [name]: value } : value)
  }
  return merged
}

type Fields = Readonly<Record<string, unknown>>

/** The value of a field; of several that belong together those that are there, or nothing. */
const standing = (fields: Fields, group: readonly string[]): unknown => {
  const [name = ''] = group
  if (group.length === 1) return fields[name]
  const there = group.filter((one) => fields[one] !== undefined)
  return there.length === 0 ? undefined : Object.fromEntries(there.map((one) => [one, fields[one]]))
}

/** What a decision makes of a conflict. Two records are made of one before, by a new id. */
const settled = (conflict: Omit<Conflict, 'offers'>, settle: Settle, mayBeTwo = false): unknown => {
  const { question, field, first, second } = conflict
  const both = bothOf(first, second, kindAt(question, field))
  const isBoth = mayBeTwo || both !== undefined
  const offers: readonly Choice[] = ['first', 'second', ...(isBoth ? (['both'] as const) : [])]
  const choice = settle({ ...conflict, offers })
  if (choice === 'both') return both ?? first
  return choice === 'first' ? first : second
}

/** Entries of the confirmations: those that neither took away. */
const mergeEntries = (four: Four<Cell | undefined>): Cell | undefined => {
  const { a, b, beganA, beganB } = ofFour(four, entriesIn)
  const isTaken = (entry: unknown, from: readonly unknown[]) =>
    !has(from, entry) && has(beganA, entry) && has(beganB, entry)
  const entries = [
    ...a.filter((entry) => !isTaken(entry, b)),
    ...b.filter((entry) => !has(a, entry) && !isTaken(entry, a)),
  ]
  return entries.length === 0 ? undefined : new Map([['', entries]])
}

const entriesIn = (cell: Cell | undefined): readonly unknown[] => {
  const value = valueIn(cell)
  return Array.isArray(value) ? value : []
}

const has = (entries: readonly unknown[], entry: unknown): boolean =>
  entries.some((one) => sameJson(one, entry))

/** What found no place is never dropped: of two the second stands under a key of its own. */
const keepUnplaced = (
  question: string,
  four: Four<Cell | undefined>,
  put: (question: string, cell: Cell | undefined) => void,
): void => {
  const values = ofFour(four, valueIn)
  const joined = joinValues(values)
  if (joined.isAlike) put(question, sameJson(joined.value, values.a) ? four.a : four.b)
  else {
    put(question, four.a)
    put(`${question} (2)`, four.b)
  }
}
