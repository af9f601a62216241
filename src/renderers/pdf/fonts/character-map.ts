/** Which glyph stands for a character (OpenType, cmap); 0 if the font has none. */
export type CharacterMap = {
  readonly glyphOf: (codePoint: number) => number
  /** Every character that the font has, in order. */
  readonly all: () => readonly number[]
}

/** Reads the fullest Unicode subtable: format 12 if there is one, else format 4. A font without any has no characters. */
export const readCharacterMap = (cmap: DataView): CharacterMap => {
  const full = subtable(cmap, 12)
  if (full) return groups(full)
  const basic = subtable(cmap, 4)
  return basic ? segments(basic) : { glyphOf: () => 0, all: () => [] }
}

const lastCharacter = 0x10ffff
const unicode = 0
const windows = 3

const subtable = (cmap: DataView, format: number): DataView | null => {
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const at = 4 + 8 * index
    const platform = cmap.getUint16(at)
    const encoding = cmap.getUint16(at + 2)
    const start = cmap.getUint32(at + 4)
    const isUnicode = platform === unicode || (platform === windows && [1, 10].includes(encoding))
    if (isUnicode && cmap.getUint16(start) === format)
      return new DataView(cmap.buffer, cmap.byteOffset + start)
  }
  return null
}

type Range = { readonly first: number; readonly last: number }

/** The range that holds a value, out of ranges in order; -1 if none does. */
const search = (count: number, value: number, rangeAt: (index: number) => Range): number => {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { first, last } = rangeAt(middle)
    if (value < first) high = middle - 1
    else if (value > last) low = middle + 1
    else return middle
  }
  return -1
}

const mapOf = (
  count: number,
  rangeAt: (index: number) => Range,
  glyphAt: (index: number, codePoint: number) => number,
): CharacterMap => ({
  glyphOf: (codePoint) => {
    const index = search(count, codePoint, rangeAt)
    return index < 0 ? 0 : glyphAt(index, codePoint)
  },
  all: () => {
    const found: number[] = []
    for (let index = 0; index < count; index++) {
      const { first, last } = rangeAt(index)
      for (let codePoint = first; codePoint <= Math.min(last, lastCharacter); codePoint++)
        if (glyphAt(index, codePoint) !== 0) found.push(codePoint)
    }
    return found
  },
})

/** Format 12: groups of characters with glyphs one after the other. */
const groups = (table: DataView): CharacterMap => {
  const at = (index: number): number => 16 + 12 * index
  return mapOf(
    table.getUint32(12),
    (index) => ({ first: table.getUint32(at(index)), last: table.getUint32(at(index) + 4) }),
    (index, codePoint) => table.getUint32(at(index) + 8) + codePoint - table.getUint32(at(index)),
  )
}

/** Format 4: segments of the basic plane, each with a difference or a list of glyphs. */
const segments = (table: DataView): CharacterMap => {
  const count = table.getUint16(6) / 2
  const ends = 14
  const starts = ends + 2 * count + 2
  const differences = starts + 2 * count
  const offsets = differences + 2 * count
  return mapOf(
    count,
    (index) => ({
      first: table.getUint16(starts + 2 * index),
      last: table.getUint16(ends + 2 * index),
    }),
    (index, codePoint) => {
      const difference = table.getUint16(differences + 2 * index)
      const here = offsets + 2 * index
      const offset = table.getUint16(here)
      if (offset === 0) return (codePoint + difference) & 0xffff
      const first = table.getUint16(starts + 2 * index)
      const glyph = table.getUint16(here + offset + 2 * (codePoint - first))
      return glyph === 0 ? 0 : (glyph + difference) & 0xffff
    },
  )
}
