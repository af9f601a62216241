import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { type PdfObject, PdfObjects } from './objects.ts'
import { type Dictionary, Name, Ref, type Value, Word, written } from './values.ts'

/**
 * What a file holds, whatever packed it: a line for each kind of object, in the order in which readers come to
 * them, with how many there are and a hash of what they say. Streams are unpacked; an object is named by its kind
 * and its place among these, never by its number; the file's ID, a hash of packed bytes, is left out.
 */
export const objectHashes = (bytes: Uint8Array): readonly string[] => {
  const objects = new PdfObjects(bytes)
  const names = namesIn(objects)
  const kinds = new Map<string, string[]>()
  for (const [number, { kind }] of names) {
    const said = kinds.get(kind) ?? []
    said.push(saidBy(objects.object(number), names))
    kinds.set(kind, said)
  }
  const hashOf = (said: readonly string[]) =>
    createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 16)
  return Array.from(kinds, ([kind, said]) => `${kind} · ${said.length} · ${hashOf(said)}`)
}

/** A kind, and the place among the objects of that kind, from 1. */
type ObjectName = { readonly kind: string; readonly place: number }
type Names = ReadonlyMap<number, ObjectName>

/** Every object that a reader can come to, level by level: no page is named by a link that leads to it. */
const namesIn = (objects: PdfObjects): Names => {
  const names = new Map<number, ObjectName>()
  const counts = new Map<string, number>()
  const named = (number: number, role: string): Found => {
    const { value } = objects.object(number)
    const kind = kindOf(value) ?? role
    const place = (counts.get(kind) ?? 0) + 1
    counts.set(kind, place)
    names.set(number, { kind, place })
    return { value, role: kind === 'Page' ? `Page ${place}` : kind }
  }
  const found: Found[] = ['Root', 'Info'].map((role) => ({
    value: objects.trailer.get(role) ?? null,
    role,
  }))
  for (const { value, role } of found) {
    for (const [ref, own] of refsIn(value, role))
      if (!names.has(ref.number)) found.push(named(ref.number, own))
  }
  return names
}

/** A value, and what it is to the one that holds it. */
type Found = { readonly value: Value; readonly role: string }

/** The objects that a value leads to, each with what it is to it. */
const refsIn = (value: Value, role: string): readonly (readonly [ref: Ref, role: string])[] => {
  if (value instanceof Ref) return [[value, role]]
  if (Array.isArray(value)) return value.flatMap((inner) => refsIn(inner, role))
  return value instanceof Map
    ? [...value].flatMap(([key, inner]) => refsIn(inner, `${role} ${key}`))
    : []
}

/** What an object says of itself; null where it says nothing. */
const kindOf = (value: Value): string | null => {
  if (!(value instanceof Map)) return null
  const said = (...keys: readonly string[]) =>
    keys.flatMap((key) => {
      const one = value.get(key)
      return one instanceof Name ? [one.name] : []
    })
  if (value.has('Type')) return said('Type', 'Subtype', 'S', 'FontName', 'BaseFont').join(' ')
  // Of these the type may be left out (ISO 32000-1, 14.7.2), or there is none (12.3.3, 14.7.5).
  if (value.has('S') && value.has('P')) return ['StructElem', ...said('S')].join(' ')
  if (value.has('Title') && value.has('Parent')) return 'Outline item'
  return value.has('O') ? ['Attributes', ...said('O')].join(' ') : null
}

const saidBy = ({ value, data }: PdfObject, names: Names): string => {
  if (data === null || !(value instanceof Map)) return written(named(value, names))
  const { entries, bytes } = unpacked(value, data)
  return `${written(named(entries, names))} ${bytes.toString('latin1')}`
}

const unpacked = (entries: Dictionary, data: Buffer) => {
  const kept = new Map([...entries].filter(([key]) => key !== 'Length'))
  const filter = entries.get('Filter')
  if (!(filter instanceof Name && filter.name === 'FlateDecode'))
    return { entries: kept, bytes: data }
  kept.delete('Filter')
  return { entries: kept, bytes: inflateSync(data) }
}

/** The value with names in the place of numbers. */
const named = (value: Value, names: Names): Value => {
  if (value instanceof Ref) {
    const name = names.get(value.number)
    return new Word(`(${name?.kind} ${name?.place})`)
  }
  if (Array.isArray(value)) return value.map((inner) => named(inner, names))
  if (value instanceof Map)
    return new Map([...value].map(([key, inner]) => [key, named(inner, names)]))
  return value
}
