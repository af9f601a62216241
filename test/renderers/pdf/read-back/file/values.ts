/** A name, without its slash (ISO 32000-1, 7.3.5). */
export class Name {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}
/** An object elsewhere in the file (7.3.10); generations are always 0 in what we read. */
export class Ref {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}
/** A string, one character a byte (7.3.4). */
export class Bytes {
  readonly bytes: string

  constructor(bytes: string) {
    this.bytes = bytes
  }
}
/** An operator of a content stream or a keyword of the file. */
export class Word {
  readonly word: string

  constructor(word: string) {
    this.word = word
  }
}
export type Dictionary = Map<string, Value>
export type Value = null | boolean | number | Name | Ref | Bytes | Word | Value[] | Dictionary

const blanks = /(?:[\0\t\n\f\r ]|%[^\n\r]*)+/y
const numeral = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const named = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const hexadecimal = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y

/** Reads values one after the other from a text with one character a byte (7.2, 7.3). */
export class ValueReader {
  readonly source: string
  /** Where the next value is looked for. */
  at: number
  readonly #hasReferences: boolean

  /** A page's content names no objects, so its numbers are numbers (7.8.2). */
  constructor(source: string, at = 0, { isContent = false } = {}) {
    this.source = source
    this.at = at
    this.#hasReferences = !isContent
  }

  /** The next value, or undefined at the end. */
  next(): Value | undefined {
    this.#skipBlanks()
    const first = this.source[this.at]
    if (first === undefined) return undefined
    if (first === '/') return new Name(unescaped(this.#take(named)?.[1] ?? ''))
    if (first === '(') return new Bytes(this.#literal())
    if (first === '[') return this.#array()
    if (first === '<') return this.source[this.at + 1] === '<' ? this.#dictionary() : this.#hex()
    if (this.#hasReferences && first >= '0' && first <= '9') {
      const found = this.#take(reference)
      if (found) return new Ref(Number(found[1]))
    }
    return this.#numberOrWord()
  }

  #numberOrWord(): Value {
    const found = this.#take(numeral)
    if (found) return Number(found[0])
    const word = this.#take(regular)?.[0]
    if (word === undefined) throw new Error(`PDF syntax at byte ${this.at}`)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new Word(word)
  }

  #skipBlanks(): void {
    const code = this.source.charCodeAt(this.at)
    if (code <= 0x20 || code === 0x25) this.#take(blanks)
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)
    if (found) this.at = pattern.lastIndex
    return found
  }

  #hex(): Bytes {
    const digits = this.#take(hexadecimal)?.[1]?.replace(/[\0\t\n\f\r ]/g, '')
    if (digits === undefined) throw new Error(`PDF syntax at byte ${this.at}`)
    return new Bytes(
      Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString(
        'latin1',
      ),
    )
  }

  #array(): Value[] {
    this.at++
    const items: Value[] = []
    while (!this.#ends(']')) items.push(this.#must())
    return items
  }

  #dictionary(): Dictionary {
    this.at += 2
    const entries: Dictionary = new Map()
    while (!this.#ends('>>')) {
      const key = this.#must()
      if (!(key instanceof Name)) throw new Error(`PDF dictionary key at byte ${this.at}`)
      entries.set(key.name, this.#must())
    }
    return entries
  }

  #must(): Value {
    const value = this.next()
    if (value === undefined) throw new Error('PDF data ends too early')
    return value
  }

  #ends(mark: string): boolean {
    this.#skipBlanks()
    if (!this.source.startsWith(mark, this.at)) return false
    this.at += mark.length
    return true
  }

  // 7.3.4.2: parentheses in balance need no escape.
  #literal(): string {
    let text = ''
    let open = 1
    for (this.at++; this.at < this.source.length; ) {
      const character = this.source[this.at++] ?? ''
      if (character === '\\') text += this.#escape()
      else {
        if (character === '(') open++
        if (character === ')' && --open === 0) return text
        text += character
      }
    }
    throw new Error('PDF string without an end')
  }

  #escape(): string {
    const octal = this.#take(/[0-7]{1,3}/y)
    if (octal) return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff)
    const character = this.source[this.at++] ?? ''
    const controls: Readonly<Record<string, string>> = {
      n: '\n',
      r: '\r',
      t: '\t',
      b: '\b',
      f: '\f',
      '\n': '',
    }
    return controls[character] ?? character
  }
}

const unescaped = (name: string): string => (name.includes('#') ? withoutEscapes(name) : name)

const withoutEscapes = (name: string): string =>
  Buffer.from(
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  ).toString('utf8')

/** A value as PDF writes it. */
export const written = (value: Value): string => {
  if (value instanceof Name)
    return `/${value.name.replace(/[^A-Za-z0-9+\-_.]/g, (c) => `#${Buffer.from(c).toString('hex')}`)}`
  if (value instanceof Ref) return `${value.number} 0 R`
  if (value instanceof Bytes) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
  if (value instanceof Word) return value.word
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`
  if (value instanceof Map)
    return `<<${[...value].map(([key, inner]) => `${written(new Name(key))} ${written(inner)}`).join(' ')}>>`
  return `${value}`
}

/** A string meant for people (7.9.2.2). */
export const textOf = (value: Value | undefined): string | null => {
  if (!(value instanceof Bytes)) return null
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes
  return Buffer.from(value.bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

/** Words for people as a string of the file. */
export const textString = (text: string): Bytes =>
  new Bytes(`\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`)
