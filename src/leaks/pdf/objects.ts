import { lookOver } from './look-over.ts'
import { type Dictionary, Name, Ref, type Value, ValueReader, Word } from './values.ts'

/** Unpacks what zlib packed, or as much of it as can be; null where nothing can. */
export type Inflate = (bytes: Uint8Array) => Uint8Array | null

export type PdfStream = {
  readonly number: number
  readonly entries: Dictionary
  /** As it stands in the file. */
  readonly raw: Uint8Array
}

/**
 * Everything that stands in a PDF, whether or not anything leads to it: the file is read from its first byte to its
 * last, not by its table of objects, so that nothing can be left in it unseen.
 */
export class PdfObjects {
  /** Every value that holds words or begins something, older ones of the same number too. */
  readonly all: { readonly number: number; readonly value: Value }[] = []
  readonly streams: PdfStream[] = []
  /** Every name of values that are not in `all`. */
  readonly names = new Set<string>()
  /** The newest value of each object by its number, or where it stands as long as nobody asks for it. */
  readonly #values = new Map<number, Value | Unread>()
  readonly #streamOf = new Map<number, PdfStream>()
  readonly #inflate: Inflate

  constructor(bytes: Uint8Array, inflate: Inflate) {
    this.#inflate = inflate
    this.#readFile(bytes)
    for (const stream of [...this.streams])
      if (nameIn(stream.entries, 'Type') === 'ObjStm') this.#readPacked(stream)
  }

  resolve(value: Value | undefined): Value | undefined {
    let found = value
    for (let steps = 0; found instanceof Ref && steps < 20; steps++)
      found = this.#value(found.number)
    return found
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.resolve(value)
    return found instanceof Map ? found : new Map()
  }

  /** An array's values; a value that is no array is one alone, nothing is none. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value)
    if (found === undefined || found === null) return []
    return Array.isArray(found) ? found : value === undefined ? [] : [value]
  }

  stream(value: Value | undefined): PdfStream | null {
    return value instanceof Ref ? (this.#streamOf.get(value.number) ?? null) : null
  }

  /** The bytes of a stream, unpacked where it is packed as zlib does; null where in another way. */
  data({ entries, raw }: PdfStream): Uint8Array | null {
    const filters = this.list(entries.get('Filter')).map((filter) =>
      filter instanceof Name ? filter.name : '',
    )
    return filters.reduce<Uint8Array | null>((bytes, filter) => {
      if (bytes === null) return null
      if (/^(?:FlateDecode|Fl)$/.test(filter)) return this.#inflate(bytes)
      return /^(?:ASCIIHexDecode|AHx)$/.test(filter) ? fromHex(bytes) : null
    }, raw)
  }

  #value(number: number): Value | undefined {
    const found = this.#values.get(number)
    if (!(found instanceof Unread)) return found
    const value = new ValueReader(found.bytes, found.at).next() ?? null
    this.#values.set(number, value)
    return value
  }

  #readFile(bytes: Uint8Array): void {
    const reader = new ValueReader(bytes)
    let [before, last]: (Value | undefined)[] = []
    for (let value = reader.next(); value !== undefined; value = reader.next()) {
      if (value instanceof Word && value.word === 'obj' && typeof before === 'number') {
        this.#readObject(before, reader)
      } else if (value instanceof Map) this.all.push({ number: 0, value })
      before = last
      last = value
    }
  }

  #readObject(number: number, reader: ValueReader): void {
    const value = reader.next() ?? null
    this.#keep(number, value)
    if (!(value instanceof Map)) return
    const after = reader.at
    const word = reader.next()
    if (!(word instanceof Word) || word.word !== 'stream') {
      reader.at = after
      return
    }
    const { bytes } = reader
    const start = reader.at + (bytes[reader.at] === 13 ? 2 : 1)
    const end = streamEnd(bytes, start, value.get('Length'))
    reader.at = end
    const stream = { number, entries: value, raw: bytes.subarray(start, end) }
    this.streams.push(stream)
    this.#streamOf.set(number, stream)
  }

  #keep(number: number, value: Value): void {
    this.#values.set(number, value)
    this.all.push({ number, value })
  }

  /** Most objects of a tagged file hold no word: these are only looked over (7.5.7). */
  #readPacked(stream: PdfStream): void {
    const bytes = this.data(stream)
    if (bytes === null) return
    const heads = new ValueReader(bytes)
    const first = Number(this.resolve(stream.entries.get('First')))
    const packed: { readonly number: number; readonly at: number }[] = []
    for (let count = Number(this.resolve(stream.entries.get('N'))); count > 0; count--) {
      const number = heads.next()
      const offset = heads.next()
      if (typeof number !== 'number' || typeof offset !== 'number') break
      packed.push({ number, at: first + offset })
    }
    for (const [index, { number, at }] of packed.entries()) {
      const next = packed[index + 1]?.at ?? bytes.length
      const end = next > at ? next : bytes.length
      if (lookOver(bytes, { start: at, end }, this.names))
        this.#keep(number, new ValueReader(bytes, at).next() ?? null)
      else this.#values.set(number, new Unread(bytes, at))
    }
  }
}

class Unread {
  readonly bytes: Uint8Array
  readonly at: number

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }
}

export const nameIn = (entries: Dictionary, key: string): string => {
  const value = entries.get(key)
  return value instanceof Name ? value.name : ''
}

const endWord = Uint8Array.from('endstream', (letter) => letter.charCodeAt(0))

/** By its length where that is true, else by the word after it. */
const streamEnd = (bytes: Uint8Array, start: number, length: Value | undefined): number => {
  if (typeof length === 'number') {
    for (let at = start + length; at <= start + length + 2; at++)
      if (isAt(bytes, at)) return start + length
  }
  for (let at = start; at < bytes.length; at++) if (isAt(bytes, at)) return at
  return bytes.length
}

const isAt = (bytes: Uint8Array, at: number): boolean =>
  endWord.every((unit, index) => bytes[at + index] === unit)

const fromHex = (bytes: Uint8Array): Uint8Array => {
  const value = new ValueReader(Uint8Array.of(0x3c, ...bytes, 0x3e)).next()
  return value instanceof Uint8Array ? value : bytes
}
