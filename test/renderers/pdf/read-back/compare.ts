import { type CellFacts, type Content, type Element, isElement } from './element.ts'
import { type Fault, short } from './fault.ts'
import { isSeen, type Seen } from './seen.ts'

/** An element of the tree with the one that was read for it. */
export type Pair = { readonly expected: Element; readonly seen: Seen }

/** The elements of the two trees that go together, as far as their roles do. */
export const pairsOf = (expected: Element, seen: Seen): readonly Pair[] => {
  const ones = expected.contents.filter(isElement)
  const others = seen.contents.filter(isSeen)
  const inner = ones.flatMap((one, index) => {
    const other = others[index]
    return other?.role === one.role ? pairsOf(one, other) : []
  })
  return [{ expected, seen }, ...inner]
}

/**
 * Both trees, element by element and character by character; only one blank at the end of a block may differ.
 * `pageOf` tells the number printed for the page on which a block begins.
 */
export const compareTrees = (
  expected: Element,
  seen: Seen,
  pageOf: (id: string) => string,
): readonly Fault[] => {
  const faults: Fault[] = []
  new Comparison(faults, pageOf).elements(expected, seen, { way: expected.role, mayTrail: true })
  return faults
}

// Their words stand in the line around them.
const inLine = new Set(['Link', 'Span', 'Reference'])

type At = { readonly way: string; readonly mayTrail: boolean }
type Piece = Exclude<Content, { readonly pageOf: string }>

class Comparison {
  readonly #faults: Fault[]
  readonly #pageOf: (id: string) => string

  constructor(faults: Fault[], pageOf: (id: string) => string) {
    this.#faults = faults
    this.#pageOf = pageOf
  }

  elements(expected: Element, seen: Seen, at: At): void {
    const same = (code: string, one: string | undefined, other: string | undefined) => {
      if (one !== other) this.#say(code, at, [one ?? 'nothing', other ?? 'nothing'])
    }
    same('role', expected.role, seen.role)
    same('language', expected.language, seen.language)
    same('alternative', expected.alternative, seen.alternative)
    same('expansion', expected.expansion, seen.expansion)
    same('list-numbering', expected.listNumbering, seen.listNumbering)
    same('target', writtenTarget(expected.target), seen.target)
    this.#cells(expected.cell, seen.cell, at)
    this.#contents(expected, seen, at)
  }

  #cells(expected: CellFacts | undefined, seen: CellFacts | undefined, at: At): void {
    const place = (cell: CellFacts | undefined) =>
      cell ? `row ${cell.row} column ${cell.column} over ${cell.rows} × ${cell.columns}` : 'no cell'
    const parts = [
      ['table-position', place(expected), place(seen)],
      ['scope', `${expected?.scope}`, `${seen?.scope}`],
      ['headers', `${expected?.headers}`, `${seen?.headers}`],
    ] as const
    for (const [code, one, other] of parts) if (one !== other) this.#say(code, at, [one, other])
  }

  #contents(expected: Element, seen: Seen, at: At): void {
    const mayTrail = !inLine.has(expected.role) || at.mayTrail
    const ones = ended(this.#pieces(expected.contents), mayTrail)
    const others = ended(
      seen.contents.filter((content) => typeof content === 'string' || 'role' in content),
      mayTrail,
    )
    if (ones.length !== others.length) this.#say('children', at, [outline(ones), outline(others)])
    for (const [index, one] of ones.entries()) {
      const other = others[index]
      const way = `${at.way} > ${index}`
      if (other === undefined) return
      if (typeof one === 'string' && typeof other === 'string') {
        if (one !== other) this.#say('text', { ...at, way }, around(one, other))
      } else if (typeof one !== 'string' && typeof other !== 'string' && isRead(other)) {
        if (ones.length !== others.length && one.role !== other.role) return
        const isLast = mayTrail && index === ones.length - 1
        this.elements(one, other, { way: `${way} ${one.role}`, mayTrail: isLast })
      } else {
        this.#say('children', { ...at, way }, [outline(ones), outline(others)])
        return
      }
    }
  }

  #pieces(contents: readonly Content[]): Piece[] {
    const pieces: Piece[] = []
    for (const content of contents) {
      const last = pieces.at(-1)
      const piece =
        typeof content === 'string' || isElement(content) ? content : this.#pageOf(content.pageOf)
      if (typeof last === 'string' && typeof piece === 'string')
        pieces[pieces.length - 1] = last + piece
      else pieces.push(piece)
    }
    return pieces
  }

  #say(code: string, { way }: At, [expected, found]: readonly [string, string]): void {
    this.#faults.push({ code, where: way, expected, found })
  }
}

const isRead = (content: Element): content is Seen => 'read' in content

/** An address as PDF may hold it: bytes of UTF-8 that are no ASCII are written as %xx. */
const writtenTarget = (target: string | undefined): string | undefined => {
  if (target === undefined) return undefined
  if (target.startsWith('#')) return '#'
  return Array.from(Buffer.from(target, 'utf8'), (byte) =>
    byte > 0x20 && byte < 0x7f
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')
}

const ended = (contents: readonly Piece[], mayTrail: boolean): readonly Piece[] => {
  const last = contents.at(-1)
  if (!mayTrail || typeof last !== 'string' || !last.endsWith(' ')) return contents
  return [...contents.slice(0, -1), ...(last === ' ' ? [] : [last.slice(0, -1)])]
}

const outline = (contents: readonly Piece[]): string =>
  contents
    .map((content) => (typeof content === 'string' ? short(content) : `<${content.role}>`))
    .join(' ')
    .slice(0, 400)

/** Two texts from a little before where they differ. */
const around = (expected: string, found: string): readonly [string, string] => {
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at++
  const from = Math.max(0, at - 20)
  const part = (text: string) =>
    `${from > 0 ? '…' : ''}${short(text.slice(from, from + 60))} (${text.length} characters)`
  return [part(expected), part(found)]
}
