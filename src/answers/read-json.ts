import * as jsonc from 'jsonc-parser'
import { done, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'

/** Keys and indexes from the root of a file to a value. */
export type JsonPath = readonly (string | number)[]
export type Position = { readonly line: number; readonly column: number }

/** A file of JSON as it was read: its value, and where each part of it stands. */
export type JsonSource = {
  readonly value: unknown
  /** Line and column, from 1, of the value at a path, or of its nearest part that is there. */
  readonly locate: (path: JsonPath) => Position
}

/** No file of answers nests more than a dozen levels; a deeper one was made to do harm. */
const deepest = 64

/**
 * Reads strict JSON (RFC 8259, a byte order mark forgiven). Refuses, with line and column: broken or
 * truncated text, a key that stands twice, `__proto__`, control characters, lone surrogates and
 * nesting that no file of answers has.
 */
export const readJson = (content: string): Result<JsonSource> => {
  const written = asWritten(content)
  if (written !== undefined) return done({ value: written, locate: locator(content) })
  const json = content.replace(/^\uFEFF/, '')
  const problem = firstFault(json)
  if (problem !== null) return refused(problem)
  try {
    return done({ value: JSON.parse(json) as unknown, locate: locator(json) })
  } catch {
    return refused(notJson(fileStart))
  }
}

/**
 * The value of a file that is to the letter as the program writes it; undefined for any other. Nothing stands twice in
 * such a file, so it need not be walked through; what might hide in it, and what seldom stands in any, is left to the
 * walk: escapes, controls, long or small numbers, deep nesting.
 */
const asWritten = (content: string): unknown => {
  if (/\\[ubf]|"__proto__"|(?!\n)\p{Cc}|\d{16}|\de[+-]\d|\n {100}/u.test(content)) return undefined
  try {
    const value: unknown = JSON.parse(content)
    return `${JSON.stringify(value, null, 2)}\n` === content ? value : undefined
  } catch {
    return undefined
  }
}

class Fault extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Walks the text once and stops at the first fault: the reader below us would recurse without end. */
const firstFault = (json: string): Problem | null => {
  try {
    jsonc.visit(json, faultVisitor(json), { disallowComments: true })
    return null
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.problem
    throw thrown
  }
}

/** Where the visitor stands, as it counts from 0: offset, length, line, character, and the keys that lead there. */
type Spot = readonly [
  offset: number,
  length: number,
  line: number,
  character: number,
  path?: () => JsonPath,
]

const positionOf = ([, , line, character]: Spot): Position => ({
  line: line + 1,
  column: character + 1,
})

const faultVisitor = (json: string): jsonc.JSONVisitor => {
  const keys: Map<string, Position>[] = []
  let depth = 0
  const enter = (...spot: Spot) => {
    depth += 1
    if (depth > deepest) throw new Fault(tooDeep(positionOf(spot)))
  }
  return {
    onObjectBegin: (...spot) => {
      enter(...spot)
      keys.push(new Map())
    },
    onArrayBegin: enter,
    onObjectEnd: () => {
      depth -= 1
      keys.pop()
    },
    onArrayEnd: () => {
      depth -= 1
    },
    onObjectProperty: (key, ...spot) => {
      const place = positionOf(spot)
      const seen = keys.at(-1)?.get(key)
      keys.at(-1)?.set(key, place)
      if (key === '__proto__') throw new Fault(forbiddenKey(place))
      if (seen !== undefined) throw new Fault(keyTwice(seen.line, place))
      judgeText(key, place)
    },
    onLiteralValue: (value, ...spot) => judgeValue(value, positionOf(spot)),
    onError: (error, ...spot) => {
      const [offset, length] = spot
      const place = positionOf(spot)
      if (json.trim() === '') throw new Fault(empty(place))
      if (error === jsonc.ParseErrorCode.InvalidCharacter) throw new Fault(controlCharacter(place))
      const isOpen = leftOpen.has(error) || (depth > 0 && !/[}\]]/.test(json.charAt(offset)))
      throw new Fault(isOpen && offset + length >= json.length ? truncated(place) : notJson(place))
    },
  }
}

/** Errors of an object, a list or a text that was never ended. */
const leftOpen: ReadonlySet<jsonc.ParseErrorCode> = new Set([
  jsonc.ParseErrorCode.CloseBraceExpected,
  jsonc.ParseErrorCode.CloseBracketExpected,
  jsonc.ParseErrorCode.UnexpectedEndOfString,
])

/** Numbers that JSON.parse would change (1e999, or more figures than a double holds) would be lost when saving. */
const isKept = (value: number): boolean =>
  Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)

const judgeValue = (value: unknown, place: Position): void => {
  if (typeof value === 'number' && !isKept(value)) throw new Fault(numberTooLarge(place))
  if (typeof value === 'string') judgeText(value, place)
}

const judgeText = (value: string, place: Position): void => {
  if (!value.isWellFormed()) throw new Fault(loneSurrogate(place))
  if (hasControlCharacter(value)) throw new Fault(controlCharacter(place))
}

/** C0 and C1 controls but tabulator, line feed and carriage return. */
export const hasControlCharacter = (value: string): boolean => /(?![\t\n\r])\p{Cc}/u.test(value)

/** Most files have nothing to locate, so the places are gathered at the first question, and once. */
const locator = (json: string): JsonSource['locate'] => {
  let places: ReadonlyMap<string, Position> | null = null
  return (path) => {
    places ??= placesIn(json)
    for (let length = path.length; length > 0; length -= 1) {
      const place = places.get(JSON.stringify(path.slice(0, length)))
      if (place !== undefined) return place
    }
    return fileStart
  }
}

const fileStart: Position = { line: 1, column: 1 }

/** The place of every key, and of every item of a list, by its path. */
const placesIn = (json: string): ReadonlyMap<string, Position> => {
  const places = new Map<string, Position>()
  const add = (path: JsonPath, spot: Spot) => places.set(JSON.stringify(path), positionOf(spot))
  const item = (...spot: Spot) => {
    const path = spot[4]?.() ?? []
    if (typeof path.at(-1) === 'number') add(path, spot)
  }
  jsonc.visit(json, {
    onObjectProperty: (key, ...spot) => void add([...spot[4](), key], spot),
    onLiteralValue: (_, ...spot) => item(...spot),
    onObjectBegin: (...spot) => void item(...spot),
    onArrayBegin: (...spot) => void item(...spot),
  })
  return places
}

const fault = (
  code: string,
  place: Position,
  words: Pick<Problem, 'message' | 'hint'>,
): Problem => ({
  code,
  severity: 'error',
  place,
  ...words,
})

const notJson = (place: Position): Problem =>
  fault('not-json', place, {
    message: text('The file is not JSON: something here is not as JSON has it.'),
    hint: text('Look for a missing or extra comma, quotation mark or bracket near this place.'),
  })

const truncated = (place: Position): Problem =>
  fault('json-truncated', place, {
    message: text('The file ends in the middle: a quotation mark or a bracket is never closed.'),
    hint: text('Take an older copy of the file, or close what is open near this place.'),
  })

const empty = (place: Position): Problem =>
  fault('file-empty', place, {
    message: text('The file is empty.'),
    hint: text('Take an older copy of the file, or begin the case anew.'),
  })

const numberTooLarge = (place: Position): Problem =>
  fault('number-too-large', place, {
    message: text('A number here is too large to be kept as it is.'),
    hint: text('Write it with fewer figures, or as a text in quotation marks.'),
  })

const keyTwice = (before: number, place: Position): Problem =>
  fault('json-key-twice', place, {
    message: text('The same key stands twice, in line {before} and in line {line}.', {
      before,
      line: place.line,
    }),
    hint: text('Keep one of the two and remove the other.'),
  })

const forbiddenKey = (place: Position): Problem =>
  fault('json-key-forbidden', place, {
    message: text('The file holds the key "__proto__", which no file of this program has.'),
    hint: text('Remove it, and ask where the file comes from.'),
  })

const controlCharacter = (place: Position): Problem =>
  fault('control-character', place, {
    message: text('A text holds a control character, which cannot be printed.'),
    hint: text('Type the text here anew.'),
  })

const loneSurrogate = (place: Position): Problem =>
  fault('lone-surrogate', place, {
    message: text('A text holds half of a character (a lone surrogate).'),
    hint: text('Type the text here anew.'),
  })

const tooDeep = (place: Position): Problem =>
  fault('json-too-deep', place, {
    message: text(
      'The file nests more than {deepest} levels deep, which no file of this program does.',
      {
        deepest,
      },
    ),
    hint: text('Ask where the file comes from.'),
  })
