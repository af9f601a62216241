import type { Draft } from './draft.ts'
import { type Change, type Part, withRecord } from './record-answer.ts'
import { sameJson } from './same-json.ts'

/** What is written under one question or key: records by their ids, in order, or under '' what is no list of records. */
export type Cell = Map<string, unknown>

/** A draft taken apart as changes meet it, by `keyOf`. Changed in place: thousands of changes are made to one. */
export type Cells = Map<string, Cell>

export const keyOf = (part: Part, question: string): string => `${part} ${question}`

const parts: readonly Part[] = ['answers', 'parked', 'unplaced', 'confirmed', 'head', 'whole']

/** The part and the question that a key was made of. */
export const placeOf = (key: string): readonly [Part, string] => {
  const end = key.indexOf(' ')
  const part = parts.find((one) => one === key.slice(0, end)) ?? 'head'
  return [part, key.slice(end + 1)]
}

/** A draft taken apart. Null, which no question accepts, is as good as absent; so are no confirmations. */
export const cellsOf = ({ answers, parked, unplaced, confirmed, ...head }: Draft): Cells => {
  const cells: Cells = new Map()
  const take = (part: Part, values: Readonly<Record<string, unknown>>) => {
    for (const [question, value] of Object.entries(values))
      if (value !== null && value !== undefined) cells.set(keyOf(part, question), cellOf(value))
  }
  const { format: _, version: __, ...others } = head
  take('answers', answers)
  take('parked', parked)
  take('unplaced', unplaced)
  if (confirmed.length > 0) take('confirmed', { confirmed })
  take('head', others)
  return cells
}

const cellOf = (value: unknown): Cell => {
  if (!Array.isArray(value)) return new Map([['', value]])
  const records: Cell = new Map()
  for (const item of value) {
    const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : ''
    if (typeof id !== 'string' || id === '' || records.has(id)) return new Map([['', value]])
    records.set(id, item)
  }
  return records
}

/** What stands in a cell, as a file has it; undefined where there is none. */
export const valueIn = (cell: Cell | undefined): unknown =>
  cell === undefined ? undefined : cell.has('') ? cell.get('') : [...cell.values()]

/** Makes a change in place; answers with the keys of the cells that it touched. */
export const apply = (cells: Cells, change: Change): readonly string[] => {
  const { question, reason, part = 'answers' } = change
  if (part === 'whole') return []
  if (reason === 'parked' || reason === 'restored') return move(cells, change)
  if (isConfirmation(change)) return confirm(cells, change.new)
  const key = keyOf(part, question)
  if (change.record === null) put(cells, key, change.new)
  else putRecord(cells, key, { record: change.record, value: change.new ?? undefined })
  return [key]
}

/** Takes a change back, as far as it tells what was there. */
export const undo = (cells: Cells, change: Change): void => {
  const { reason, old, new: value } = change
  if (isConfirmation(change)) withdraw(cells, value)
  else if (reason === 'parked') move(cells, { ...change, reason: 'restored', old: null, new: old })
  else if (reason === 'restored')
    move(cells, { ...change, reason: 'parked', old: value, new: null })
  else apply(cells, { ...change, old: value, new: old })
}

/** The line of a confirmation names no part and holds one entry; with its part it holds the whole list. */
const isConfirmation = ({ question, part }: Change): boolean =>
  question === 'confirmed' && part === undefined

const put = (cells: Cells, key: string, value: unknown): void => {
  if (value === null || value === undefined) cells.delete(key)
  else cells.set(key, key === confirmedKey ? new Map([['', value]]) : cellOf(value))
}

const move = (cells: Cells, { question, reason, old, new: value }: Change): readonly string[] => {
  const [answers, parked] = [keyOf('answers', question), keyOf('parked', question)]
  const isParked = reason === 'parked'
  put(cells, isParked ? answers : parked, undefined)
  put(cells, isParked ? parked : answers, isParked ? old : value)
  return [answers, parked]
}

const confirmedKey = keyOf('confirmed', 'confirmed')

const confirm = (cells: Cells, entry: unknown): readonly string[] => {
  const before = valueIn(cells.get(confirmedKey))
  put(cells, confirmedKey, [...(Array.isArray(before) ? before : []), entry])
  return [confirmedKey]
}

const withdraw = (cells: Cells, entry: unknown): void => {
  const before = valueIn(cells.get(confirmedKey))
  if (!Array.isArray(before)) return
  const index = before.findLastIndex((one) => sameJson(one, entry))
  const others = before.filter((_, place) => place !== index)
  put(cells, confirmedKey, others.length === 0 ? null : others)
}

type Recording = { readonly record: string; readonly value: unknown }

const putRecord = (cells: Cells, key: string, { record, value }: Recording): void => {
  const cell = cells.get(key) ?? new Map<string, unknown>()
  if (cell.has('')) {
    cells.set(key, cellOf(withRecord(cell.get(''), record, value)))
    return
  }
  if (value === undefined) cell.delete(record)
  else cell.set(record, value)
  cells.set(key, cell)
}
