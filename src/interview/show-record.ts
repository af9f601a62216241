import { type Text, text } from '../problems/text.ts'
import type { RecordKind } from '../questions/kinds.ts'
import { askedFields, type RawRecord, recordKindOf } from './records.ts'
import { catalogued, verbatim } from './words.ts'

/** How many characters of an answer a list shows. */
const shown = 60

/** A record in one line: its id, and what it is told by, or else the first thing that was said of it. */
export const recordName = (question: string, record: RawRecord): Text => {
  const kind = recordKindOf(question)
  const name = kind === null ? null : nameIn(kind, record)
  return name === null
    ? text('{id}, nothing written yet', { id: record.id })
    : text('{id}  {name}', { id: record.id, name })
}

const nameIn = (kind: RecordKind, record: RawRecord): Text | null => {
  for (const field of [kind.named, ...askedFields(kind)]) {
    const value = record[field]
    if (typeof value === 'string' && value.trim() !== '') return wordsOf(kind, field, value)
  }
  return null
}

const wordsOf = (record: RecordKind, field: string, value: string): Text => {
  const kind = record.fields[field]?.kind
  const choice =
    kind?.type === 'choice' ? kind.choices.find((one) => one.value === value) : undefined
  return choice === undefined ? verbatim(shortened(value)) : catalogued(choice.label)
}

/** The beginning of a text in one line; characters are counted as people see them. */
export const shortened = (words: string, most: number = shown): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  const characters: string[] = []
  // Only so far as is shown: to look at all of a long text would take seconds.
  for (const { segment } of graphemes.segment(line.slice(0, most * longest))) {
    characters.push(segment)
    if (characters.length > most) break
  }
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** No character that people see is longer, in units of UTF-16. */
const longest = 64

const graphemes = new Intl.Segmenter()
