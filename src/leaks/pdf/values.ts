/** A name without its slash (ISO 32000-1, 7.3.5). */
export class Name {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** An object elsewhere in the file (7.3.10). */
export class Ref {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

/** An operator of a content stream, or a keyword of the file. */
export class Word {
  readonly word: string

  constructor(word: string) {
    this.word = word
  }
}

export type Dictionary = Map<string, Value>
/** Strings are bytes (7.3.4). */
export type Value = null | boolean | number | Name | Ref | Word | Uint8Array | Value[] | Dictionary

// What each byte is (7.2.2): 1 white space, 2 a delimiter.
const kinds = new Uint8Array(256)
for (const unit of [0, 9, 10, 12, 13, 32]) kinds[unit] = 1
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = 2

const [open, close, less, more] = [0x28, 0x29, 0x3c, 0x3e]
const [bracket, unbracket, slash, percent, backslash] = [0x5b, 0x5d, 0x2f, 0x25, 0x5c]
/** Operators of pages, of three letters at most, by their letters: each is made once. */
const operators = new Map<number, Word>()
/** Nested deeper it is no file that anybody wrote. */
const deepest = 100

/**
 * Reads values one after the other. Nothing makes it fail: a file that was spoiled, or that hides something, is read
 * as far as it goes.
 */
export class ValueReader {
  readonly bytes: Uint8Array
  at: number
  readonly #end: number
  /** A page's content names no objects, so its numbers are numbers (7.8.2). */
  readonly #isContent: boolean
  #depth = 0

  constructor(bytes: Uint8Array, at = 0, { isContent = false } = {}) {
    this.bytes = bytes
    this.at = at
    this.#end = bytes.length
    this.#isContent = isContent
  }

  /** The next value, or undefined at the end. */
  next(): Value | undefined {
    this.#skip()
    if (this.at >= this.#end) return undefined
    const first = this.bytes[this.at]
    if (first === slash) return this.#name()
    if (first === open) return this.#literal()
    if (first === less) return this.bytes[this.at + 1] === less ? this.#dictionary() : this.#hex()
    if (first === bracket) return this.#array()
    if (kinds[first ?? 0] === 2) {
      this.at++
      return new Word(String.fromCharCode(first ?? 0))
    }
    return this.#regular()
  }

  #skip(): void {
    for (; this.at < this.#end; this.at++) {
      const unit = this.bytes[this.at] ?? 0
      if (unit === percent) {
        while (this.at < this.#end && !isLineEnd(this.bytes[this.at])) this.at++
      } else if (kinds[unit] !== 1) return
    }
  }

  #name(): Name {
    const start = ++this.at
    let isEscaped = false
    for (; this.at < this.#end && kinds[this.bytes[this.at] ?? 0] === 0; this.at++)
      if (this.bytes[this.at] === 0x23) isEscaped = true
    const raw = asciiOf(this.bytes, start, this.at)
    return new Name(isEscaped ? unescaped(raw) : raw)
  }

  #regular(): Value {
    const start = this.at
    const number = this.#number()
    if (number !== null) return number
    this.at = start
    let packed = 0
    for (; this.at < this.#end && kinds[this.bytes[this.at] ?? 0] === 0; this.at++)
      packed = (packed << 8) | (this.bytes[this.at] ?? 0)
    if (this.at - start > 3) return this.#word(start)
    const known = operators.get(packed) ?? new Word(asciiOf(this.bytes, start, this.at))
    operators.set(packed, known)
    return known
  }

  #word(start: number): Value {
    const word = asciiOf(this.bytes, start, this.at)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new Word(word)
  }

  /** A number, or what it names where "0 R" follows; null where a word stands. */
  #number(): Value {
    const { bytes } = this
    let whole = 0
    let places = 0
    let hasPoint = false
    const isBelow = bytes[this.at] === 0x2d
    if (isBelow || bytes[this.at] === 0x2b) this.at++
    const start = this.at
    for (; this.at < this.#end && kinds[bytes[this.at] ?? 0] === 0; this.at++) {
      const unit = bytes[this.at] ?? 0
      if (unit >= 0x30 && unit <= 0x39) {
        whole = whole * 10 + unit - 0x30
        if (hasPoint) places++
      } else if (unit === 0x2e && !hasPoint) hasPoint = true
      else return null
    }
    if (this.at === start) return null
    const value = (isBelow ? -whole : whole) / 10 ** places
    const mayName = !hasPoint && !isBelow && !this.#isContent
    return mayName && this.#isReference() ? new Ref(value) : value
  }

  #isReference(): boolean {
    let at = this.at
    const before = at
    while (kinds[this.bytes[at] ?? 0x41] === 1) at++
    const digits = at
    while (isDigit(this.bytes[at])) at++
    if (at === before || at === digits || at - digits > 5) return false
    const blank = at
    while (kinds[this.bytes[at] ?? 0x41] === 1) at++
    const isOne = at > blank && this.bytes[at] === 0x52 && kinds[this.bytes[at + 1] ?? 0] !== 0
    if (isOne || (this.bytes[at] === 0x52 && at + 1 >= this.#end && at > blank)) {
      this.at = at + 1
      return true
    }
    return false
  }

  #hex(): Uint8Array {
    const { bytes } = this
    const start = ++this.at
    while (this.at < this.#end && bytes[this.at] !== more) this.at++
    const { at: end } = this
    const found = new Uint8Array((end - start + 1) >> 1)
    let count = 0
    for (let at = start; at < end; at++) {
      const digit = hexDigit(bytes[at] ?? 0)
      if (digit < 0) continue
      const index = count >> 1
      found[index] = (found[index] ?? 0) | (count % 2 === 0 ? digit << 4 : digit)
      count++
    }
    this.at++
    const length = (count + 1) >> 1
    return length === found.length ? found : found.subarray(0, length)
  }

  #array(): Value[] {
    this.at++
    const items: Value[] = []
    if (++this.#depth <= deepest) {
      for (this.#skip(); this.at < this.#end; this.#skip()) {
        if (this.bytes[this.at] === unbracket) {
          this.at++
          break
        }
        items.push(this.next() ?? null)
      }
    }
    this.#depth--
    return items
  }

  #dictionary(): Dictionary {
    this.at += 2
    const entries: Dictionary = new Map()
    if (++this.#depth <= deepest) {
      for (this.#skip(); this.at < this.#end; this.#skip()) {
        if (this.bytes[this.at] === more) {
          this.at += this.bytes[this.at + 1] === more ? 2 : 1
          break
        }
        const key = this.next()
        if (key instanceof Name) entries.set(key.name, this.next() ?? null)
      }
    }
    this.#depth--
    return entries
  }

  // 7.3.4.2: parentheses in balance need no escape.
  #literal(): Uint8Array {
    const units: number[] = []
    let depth = 1
    for (this.at++; this.at < this.#end; ) {
      const unit = this.bytes[this.at++] ?? 0
      if (unit === backslash) {
        units.push(...this.#escape())
        continue
      }
      if (unit === open) depth++
      if (unit === close && --depth === 0) break
      units.push(unit)
    }
    return Uint8Array.from(units)
  }

  #escape(): readonly number[] {
    const unit = this.bytes[this.at++] ?? 0
    if (unit >= 0x30 && unit <= 0x37) {
      let value = unit - 0x30
      for (let more = 0; more < 2 && isOctal(this.bytes[this.at]); more++)
        value = value * 8 + ((this.bytes[this.at++] ?? 0) - 0x30)
      return [value & 0xff]
    }
    const controls: Readonly<Record<string, readonly number[]>> = {
      ...{ n: [10], r: [13], t: [9], b: [8], f: [12], '\n': [], '\r': [] },
    }
    return controls[String.fromCharCode(unit)] ?? [unit]
  }
}

const isLineEnd = (unit: number | undefined): boolean => unit === 10 || unit === 13
const isDigit = (unit = 0): boolean => unit >= 0x30 && unit <= 0x39
const isOctal = (unit = 0): boolean => unit >= 0x30 && unit <= 0x37

const hexDigit = (unit: number): number => {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const letter = unit | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Bytes as characters of the same numbers. */
export const asciiOf = (bytes: Uint8Array, start = 0, end = bytes.length): string => {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

const unescaped = (raw: string): string => {
  const units = raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return utf8(Uint8Array.from(units, (unit) => unit.charCodeAt(0))) ?? units
}

/** The text of bytes that are UTF-8, or null. */
export const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A string meant for people (7.9.2.2): UTF-16 or UTF-8 where its first bytes say so. */
export const wordsOf = (bytes: Uint8Array): string => {
  const [first, second, third] = bytes
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf
  return (isUtf8 ? utf8(bytes) : null) ?? asciiOf(bytes)
}
