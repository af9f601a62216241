import { dictionary, hexString, name, number, type Pdf, type Ref, reference } from './syntax.ts'

/** What the machine lends the file: compression as zlib has it, and a digest of 16 bytes or more. */
export type Tools = {
  readonly deflate: (bytes: Uint8Array) => Uint8Array
  readonly inflate: (bytes: Uint8Array) => Uint8Array
  readonly digest: (bytes: Uint8Array) => Uint8Array
}

type Entries = Readonly<Record<string, Pdf | undefined>>
/** Where an object stands: at a byte, or inside an object stream. */
type Place = number | { readonly stream: Ref; readonly index: number }

const header = Uint8Array.of(
  ...new TextEncoder().encode('%PDF-1.7\n%'),
  0xe2,
  0xe3,
  0xcf,
  0xd3,
  0x0a,
)
const objectsInStream = 400
// Deflate turns less than this into more.
const leastDeflated = 60

/**
 * A PDF file while it is written: objects without a stream go compressed into object streams, and the
 * cross-reference is a stream (ISO 32000-1, 7.5.7 and 7.5.8), so that the structure tree costs little.
 * Same calls, same bytes.
 */
export class PdfFile {
  readonly #tools: Tools
  readonly #encoder = new TextEncoder()
  readonly #parts: Uint8Array[] = [header]
  readonly #places: (Place | null)[] = [null]
  #length = header.length
  #packed: {
    readonly ref: Ref
    readonly starts: number[]
    readonly bodies: string[]
    length: number
  } | null = null

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Unpacks what another file packed: a copy that may be written to. */
  inflate(bytes: Uint8Array): Uint8Array {
    return this.#tools.inflate(bytes).slice()
  }

  /** A number for an object that comes later. */
  ref(): Ref {
    this.#places.push(null)
    return (this.#places.length - 1) as Ref
  }

  /** An object that is a value; `ref` may have been given out before. */
  put(value: Pdf, ref: Ref = this.ref()): Ref {
    this.#packed ??= { ref: this.ref(), starts: [], bodies: [], length: 0 }
    const packed = this.#packed
    this.#places[ref] = { stream: packed.ref, index: packed.bodies.length }
    packed.starts.push(ref, packed.length)
    packed.bodies.push(value)
    packed.length += value.length + 1
    if (packed.bodies.length >= objectsInStream) this.#flush()
    return ref
  }

  /** An object with a stream, compressed unless `asItIs`. */
  stream(bytes: Uint8Array, entries: Entries = {}, { ref = this.ref(), asItIs = false } = {}): Ref {
    const data = asItIs || bytes.length < leastDeflated ? bytes : this.#tools.deflate(bytes)
    const filter = data === bytes ? entries['Filter'] : name('FlateDecode')
    this.#places[ref] = this.#length
    this.#writeStream(ref, { ...entries, Length: number(data.length), Filter: filter }, data)
    return ref
  }

  /** A stream of ASCII: page contents, character maps. */
  textStream(text: string, entries: Entries = {}, ref: Ref = this.ref()): Ref {
    return this.stream(this.#encoder.encode(text), entries, { ref })
  }

  /** Ends the file (7.5.8.2) and gives its bytes; every number given out must have its object by now. */
  finish(root: Ref, info: Ref): Uint8Array {
    this.#flush()
    const ref = this.ref()
    this.#places[ref] = this.#length
    const start = this.#length
    const id = hexString(this.#tools.digest(joined(this.#parts)).slice(0, 16))
    const entries = {
      Type: name('XRef'),
      Size: number(this.#places.length),
      W: '[1 4 2]' as Pdf,
      Root: reference(root),
      Info: reference(info),
      ID: `[${id} ${id}]` as Pdf,
    }
    this.stream(this.#crossReference(), entries, { ref })
    this.#write(this.#encoder.encode(`startxref\n${start}\n%%EOF\n`))
    return joined(this.#parts)
  }

  #flush(): void {
    const packed = this.#packed
    if (!packed) return
    this.#packed = null
    const head = `${packed.starts.join(' ')} `
    const entries = {
      Type: name('ObjStm'),
      N: number(packed.bodies.length),
      First: number(head.length),
    }
    this.textStream(head + packed.bodies.join('\n'), entries, packed.ref)
  }

  #writeStream(ref: Ref, entries: Entries, data: Uint8Array): void {
    this.#write(this.#encoder.encode(`${ref} 0 obj\n${dictionary(entries)}\nstream\n`))
    this.#write(data)
    this.#write(this.#encoder.encode('\nendstream\nendobj\n'))
  }

  #write(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  #crossReference(): Uint8Array {
    const table = new DataView(new ArrayBuffer(this.#places.length * 7))
    this.#places.forEach((place, index) => {
      const at = index * 7
      // The first entry heads the list of free objects, of which there are no more.
      if (place === null) table.setUint16(at + 5, index === 0 ? 0xffff : 0)
      else if (typeof place === 'number') {
        table.setUint8(at, 1)
        table.setUint32(at + 1, place)
      } else {
        table.setUint8(at, 2)
        table.setUint32(at + 1, place.stream)
        table.setUint16(at + 5, place.index)
      }
    })
    return new Uint8Array(table.buffer)
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
