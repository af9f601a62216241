/** What the numbers of a whole font file add up to (OpenType 1.9, head table, checksumAdjustment). */
const wholeSum = 0xb1b0afba

/** Whether a font file is as its maker left it: all its numbers of four bytes, added up, make a known one. */
export const isWholeFont = (bytes: Uint8Array): boolean => {
  if (bytes.length < 12) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const even = bytes.length & ~3
  let sum = lastNumber(bytes.subarray(even))
  for (let at = 0; at < even; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum === wholeSum
}

/** Of fewer than four bytes, as if zeros followed. */
const lastNumber = (rest: Uint8Array): number =>
  [0, 1, 2, 3].reduce((number, at) => number * 256 + (rest[at] ?? 0), 0)
