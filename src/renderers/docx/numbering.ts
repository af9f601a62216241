import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx'
import { listHang, numberHang, signFace } from './look.ts'

/** A paragraph's number or mark, as the library takes it. */
export type Mark = { readonly reference: string; readonly level: number; readonly instance: number }

/** Gives out numbers and marks, and keeps the definitions that they stand on. */
export type Numbering = {
  /** The number of a paragraph in the margin. */
  readonly paragraph: (number: number) => Mark
  readonly bullet: (depth: number) => Mark
  readonly box: (depth: number) => Mark
  /** A new ordered list: the mark of each of its items. */
  readonly ordered: (depth: number, digits: number) => Mark
  readonly definitions: () => INumberingOptions
}

/** WordprocessingML knows nine levels (ISO/IEC 29500-1, 17.9.3). */
const deepest = 8

// The library puts the number of a definition where it finds its name in braces, in words of the paper too. No
// words hold U+FFFF.
const named = (name: string): string => `${name}\uffff`

export const beginNumbering = (): Numbering => {
  const definitions = new Map<string, readonly ILevelsOptions[]>([
    [named('bullet'), levels('•')],
    [named('box'), levels('☐', signFace)],
  ])
  const define = (name: string, level: ILevelsOptions): string => {
    definitions.set(named(name), [level])
    return named(name)
  }
  let numbered = { reference: '', last: -1 }
  let lists = 0
  return {
    paragraph: (number) => {
      // Where the paper counts on, so does Word: an editor may put a paragraph in between.
      const reference =
        number === numbered.last + 1
          ? numbered.reference
          : define(`numbered-${number}-${definitions.size}`, numberedFrom(number))
      numbered = { reference, last: number }
      return { reference, level: 0, instance: 0 }
    },
    bullet: (depth) => markOf(named('bullet'), depth),
    box: (depth) => markOf(named('box'), depth),
    ordered: (depth, digits) => {
      lists += 1
      const level = Math.min(depth, deepest)
      return markOf(define(`list-${lists}`, orderedAt(level, digits)), level)
    },
    definitions: () => ({
      config: [...definitions].map(([reference, each]) => ({ reference, levels: each })),
    }),
  }
}

const markOf = (reference: string, depth: number): Mark => ({
  reference,
  level: Math.min(depth, deepest),
  instance: 0,
})

/** Where the words of an item of the plainest list begin, in twips, at that depth. */
const wordsAt = (level: number): number => listHang(1) * (level + 1)

const levels = (text: string, font?: string): readonly ILevelsOptions[] =>
  Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.START,
    style: {
      paragraph: { indent: { left: wordsAt(level), hanging: listHang(1) } },
      ...(font === undefined ? {} : { run: { font } }),
    },
  }))

const orderedAt = (level: number, digits: number): ILevelsOptions => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
  style: {
    paragraph: {
      indent: { left: listHang(1) * level + listHang(digits), hanging: listHang(digits) },
    },
  },
})

const numberedFrom = (start: number): ILevelsOptions => ({
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  start,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 0, hanging: numberHang } } },
})
