import { mayBreak } from './marks.ts'

// The classes of UAX 14 that plain text needs.
const classes = {
  AL: 0,
  SP: 1,
  BK: 2,
  OP: 3,
  CL: 4,
  CP: 5,
  QU: 6,
  GL: 7,
  EX: 8,
  SY: 9,
  IS: 10,
  PR: 11,
  PO: 12,
  NU: 13,
  HY: 14,
  BA: 15,
  B2: 16,
  IN: 17,
  WJ: 18,
} as const
type Class = (typeof classes)[keyof typeof classes]
const { AL, SP, BK, OP, CL, CP, QU, GL, EX, SY, IS, PR, PO, NU, HY, BA, B2, IN, WJ } = classes

const members: readonly (readonly [Class, string])[] = [
  [SP, ' '],
  [BK, '\n'],
  [OP, '([{¡¿\u201a\u201e'],
  [CL, '}'],
  [CP, ')]'],
  [QU, '"\'«»\u2018\u2019\u201b\u201c\u201d\u201f\u2039\u203a'],
  [GL, '\u00a0\u2007\u2011\u202f'],
  [EX, '!?'],
  [SY, '/'],
  [IS, ',.:;'],
  [PR, '$+\\£¤¥±\u20ac\u2116'],
  [PO, '%¢°\u2030'],
  [NU, '0123456789'],
  [HY, '-'],
  [BA, '|\u2010\u2012\u2013'],
  [B2, '\u2014'],
  [IN, '\u2026'],
]

// Of these characters the classes above are known: Latin with the letters of Vietnamese, Greek, Cyrillic,
// and the signs of prose. No marks that combine.
const known =
  /^[\n -~\u00a0-\u00ac\u00ae-\u00b3\u00b5-\u024f\u0386\u0388-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2007\u2010-\u2014\u2018-\u2022\u2026\u202f\u2030\u2039\u203a\u20ac\u2116]*$/u

const classOf = new Uint8Array(0x2120)
for (const [own, characters] of members)
  for (const character of characters) classOf[character.charCodeAt(0)] = own

/** Whether `markPlainBreaks` knows all characters of a text. */
export const isPlain = (text: string): boolean => known.test(text)

/**
 * Marks where a line may break before a character of plain text, just as the library for UAX 14 would, but
 * without loading its data. The rules below are named by their numbers there.
 */
export const markPlainBreaks = (text: string, marks: Uint8Array): void => {
  let before = firstClass(text, 0)
  let spaced = false
  for (let index = 1; index < text.length; index++) {
    const after = classOf[text.charCodeAt(index)] ?? AL
    if (after === AL && before === AL && !spaced) continue
    if (before === BK) {
      marks[index] = mayBreak
      before = firstClass(text, index)
    } else if (after === SP) {
      spaced = true
      continue
    } else {
      if (after !== BK && breaksBetween(before, after, spaced)) marks[index] = mayBreak
      before = after
    }
    spaced = false
  }
}

// Blanks that begin a line stay with what follows them.
const firstClass = (text: string, index: number): number => {
  const first = classOf[text.charCodeAt(index)] ?? AL
  return first === SP ? WJ : first
}

const set = (...own: readonly Class[]): number =>
  own.reduce<number>((bits, one) => bits | (1 << one), 0)
const has = (bits: number, one: number): boolean => ((bits >> one) & 1) === 1

// LB 13; 19, 21 and 22; 12.
const neverBegin = set(CL, CP, EX, IS, SY)
const clingTo = set(QU, BA, HY, IN)
// Classes after which a line does not break before the classes named: LB 23 to 25 and 28 to 30.
const together = new Map<number, number>([
  [AL, set(AL, NU, PR, PO, OP)],
  [NU, set(AL, NU, PR, PO, OP)],
  [PR, set(AL, NU, OP)],
  [PO, set(AL, NU, OP)],
  [CP, set(AL, NU, PR, PO)],
  [CL, set(PR, PO)],
  [HY, set(NU)],
  [IS, set(AL, NU)],
  [SY, set(NU)],
])

const breaksBetween = (before: number, after: number, spaced: boolean): boolean => {
  // LB 14, 13, 15, 17: even with blanks between.
  if (before === OP || has(neverBegin, after)) return false
  if ((before === QU && after === OP) || (before === B2 && after === B2)) return false
  // LB 18.
  if (spaced) return true
  // LB 19, 12 and 12a.
  if (before === QU || before === GL || has(clingTo, after)) return false
  if (after === GL) return before === BA || before === HY
  return !has(together.get(before) ?? 0, after)
}
