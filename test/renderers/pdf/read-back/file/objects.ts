import { deflateSync, inflateSync } from 'node:zlib'
import { type Dictionary, Name, Ref, type Value, ValueReader, Word, written } from './values.ts'

/** A value of its own in the file, with the bytes of its stream if it has one. */
export type PdfObject = { value: Value; data: Buffer | null }

type Place = { readonly at: number } | { readonly stream: number; readonly index: number }

/**
 * The objects of a PDF, found by its cross-reference (ISO 32000-1, 7.5.4 and 7.5.8), to be read and to be
 * changed. No line of it is shared with what wrote the file.
 */
export class PdfObjects {
  readonly trailer: Dictionary
  readonly #source: string
  readonly #places = new Map<number, Place>()
  readonly #objects = new Map<number, PdfObject>()
  readonly #packed = new Map<number, Map<number, Value>>()

  constructor(bytes: Uint8Array) {
    this.#source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#source.slice(-64))
    if (!start) throw new Error('The PDF does not say where its cross-reference stands')
    const at = Number(start[1])
    this.trailer = this.#source.startsWith('xref', at) ? this.#table(at) : this.#stream(at)
    if (this.trailer.has('Prev')) throw new Error('The PDF has more than one cross-reference')
  }

  get numbers(): readonly number[] {
    return [...this.#places.keys()]
  }

  /** An object by its number; changing it changes the file that is written. */
  object(number: number): PdfObject {
    const known = this.#objects.get(number)
    if (known) return known
    const place = this.#places.get(number)
    if (!place) throw new Error(`The PDF has no object ${number}`)
    const found =
      'at' in place
        ? this.#at(place.at, number)
        : { value: this.#unpacked(place.stream, number), data: null }
    this.#objects.set(number, found)
    return found
  }

  /** What a value stands for, wherever it stands. */
  resolve(value: Value | undefined): Value | undefined {
    return value instanceof Ref ? this.resolve(this.object(value.number).value) : value
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.resolve(value)
    if (found instanceof Map) return found
    throw new Error(`The PDF has ${describe(found)} where a dictionary was expected`)
  }

  /** An array's values; a value that is no array is one alone, nothing is none. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value)
    if (found === undefined || found === null) return []
    return Array.isArray(found) ? found : value === undefined ? [] : [value]
  }

  /** The bytes of a stream, unpacked. */
  data(value: Value | undefined): Buffer {
    if (!(value instanceof Ref)) throw new Error('The PDF has no stream where one was expected')
    const { value: entries, data } = this.object(value.number)
    if (!(entries instanceof Map) || !data) throw new Error(`Object ${value.number} is no stream`)
    return inflated(entries, data)
  }

  /** Puts other bytes into a stream. */
  replaceData(value: Value | undefined, data: string): void {
    if (!(value instanceof Ref)) throw new Error('The PDF has no stream where one was expected')
    const object = this.object(value.number)
    if (!(object.value instanceof Map)) throw new Error(`Object ${value.number} is no stream`)
    object.value.set('Filter', new Name('FlateDecode'))
    object.data = deflateSync(Buffer.from(data, 'latin1'))
  }

  /** A new object. */
  add(value: Value): Ref {
    const number = Math.max(...this.numbers) + 1
    this.#places.set(number, { at: -1 })
    this.#objects.set(number, { value, data: null })
    return new Ref(number)
  }

  /** The whole as a file of the plainest kind: a table, and nothing packed. */
  write(): Uint8Array {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
    let length = parts[0]?.length ?? 0
    const starts = new Map<number, number>()
    for (const number of this.numbers.toSorted((one, other) => one - other)) {
      const { value, data } = this.object(number)
      const type = value instanceof Map ? value.get('Type') : null
      if (type instanceof Name && (type.name === 'XRef' || type.name === 'ObjStm')) continue
      starts.set(number, length)
      const bytes = objectBytes(number, value, data)
      parts.push(bytes)
      length += bytes.length
    }
    return new Uint8Array(
      Buffer.concat([...parts, Buffer.from(this.#end(starts, length), 'latin1')]),
    )
  }

  #end(starts: ReadonlyMap<number, number>, length: number): string {
    const size = Math.max(...starts.keys()) + 1
    const lines = Array.from({ length: size }, (_, number) => {
      const start = starts.get(number)
      return start === undefined
        ? '0000000000 65535 f \n'
        : `${`${start}`.padStart(10, '0')} 00000 n \n`
    })
    const kept = new Map([...this.trailer].filter(([key]) => /^(Root|Info|ID)$/.test(key)))
    kept.set('Size', size)
    return `xref\n0 ${size}\n${lines.join('')}trailer\n${written(kept)}\nstartxref\n${length}\n%%EOF\n`
  }

  #table(at: number): Dictionary {
    const reader = new ValueReader(this.#source, at + 'xref'.length)
    for (;;) {
      const first = reader.next()
      if (first instanceof Word) break
      const count = reader.next()
      for (let index = 0; index < Number(count); index++) {
        const start = Number(reader.next())
        reader.next()
        const kind = reader.next()
        if (kind instanceof Word && kind.word === 'n')
          this.#places.set(Number(first) + index, { at: start })
      }
    }
    return this.dictionary(reader.next())
  }

  #stream(at: number): Dictionary {
    const { value, data } = this.#at(at, null)
    if (!(value instanceof Map) || !data) throw new Error('The cross-reference is no stream')
    const table = inflated(value, data)
    const widths = this.list(value.get('W')).map(Number)
    const [first = 0, second = 0, third = 0] = widths
    const size = first + second + third
    for (let number = 0; number * size < table.length; number++) {
      const entry = table.subarray(number * size, (number + 1) * size)
      const kind = entry.readUIntBE(0, first)
      const one = entry.readUIntBE(first, second)
      const other = entry.readUIntBE(first + second, third)
      if (kind === 1) this.#places.set(number, { at: one })
      if (kind === 2) this.#places.set(number, { stream: one, index: other })
    }
    if (table.length !== size * Number(value.get('Size')))
      throw new Error('The cross-reference has not as many entries as it says')
    return value
  }

  #at(at: number, wanted: number | null): PdfObject {
    const reader = new ValueReader(this.#source, at)
    const number = reader.next()
    const generation = reader.next()
    const keyword = reader.next()
    if (!(keyword instanceof Word) || keyword.word !== 'obj' || generation !== 0)
      throw new Error(`There is no object at byte ${at}`)
    if (wanted !== null && number !== wanted) throw new Error(`At byte ${at} stands another object`)
    const value = reader.next() ?? null
    const end = reader.next()
    if (end instanceof Word && end.word === 'stream')
      return { value, data: this.#data(value, reader.at) }
    return { value, data: null }
  }

  #data(value: Value, after: number): Buffer {
    const start = after + (this.#source[after] === '\r' ? 2 : 1)
    const length = value instanceof Map ? this.resolve(value.get('Length')) : null
    if (typeof length !== 'number') throw new Error('A stream does not say how long it is')
    if (!/^\s*endstream/.test(this.#source.slice(start + length, start + length + 14)))
      throw new Error('A stream is not as long as it says')
    return Buffer.from(this.#source.slice(start, start + length), 'latin1')
  }

  #unpacked(stream: number, number: number): Value {
    const known = this.#packed.get(stream) ?? this.#unpack(stream)
    this.#packed.set(stream, known)
    const value = known.get(number)
    if (value === undefined) throw new Error(`Object ${number} is not where it should be`)
    return value
  }

  // 7.5.7: pairs of number and offset, then the values.
  #unpack(stream: number): Map<number, Value> {
    const text = this.data(new Ref(stream)).toString('latin1')
    const entries = this.dictionary(new Ref(stream))
    const heads = new ValueReader(text)
    const first = Number(entries.get('First'))
    const values = new Map<number, Value>()
    for (let index = 0; index < Number(entries.get('N')); index++) {
      const number = Number(heads.next())
      const at = first + Number(heads.next())
      values.set(number, new ValueReader(text, at).next() ?? null)
    }
    return values
  }
}

const inflated = (entries: Dictionary, data: Buffer): Buffer => {
  const filter = entries.get('Filter')
  if (filter === undefined) return data
  if (filter instanceof Name && filter.name === 'FlateDecode' && !entries.has('DecodeParms'))
    return inflateSync(data)
  throw new Error(`A stream is packed as ${written(filter)}, which this reader does not know`)
}

const objectBytes = (number: number, value: Value, data: Buffer | null): Buffer => {
  if (!data) return Buffer.from(`${number} 0 obj\n${written(value)}\nendobj\n`, 'latin1')
  if (!(value instanceof Map)) throw new Error(`Stream ${number} has no dictionary`)
  const head = written(new Map(value).set('Length', data.length))
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${head}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}

const describe = (value: Value | undefined): string =>
  value === undefined ? 'nothing' : written(value).slice(0, 40)
