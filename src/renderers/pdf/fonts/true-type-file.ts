import { viewOf } from './glyph-outlines.ts'

const version = 0x00010000
/** What all four-byte words of a font file add up to (OpenType, head: checksumAdjustment). */
const wholeSum = 0xb1b0afba
const directoryLength = (count: number): number => 12 + 16 * count
const padded = (length: number): number => (length + 3) & ~3

/** A font file of these tables (OpenType, font file: table directory). */
export const trueTypeFile = (tables: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1))
  const length = sorted.reduce((sum, [, table]) => sum + padded(table.length), 0)
  const file = new Uint8Array(directoryLength(sorted.length) + length)
  const view = viewOf(file)
  writeHead(view, sorted.length)
  let at = directoryLength(sorted.length)
  let adjustment = 0
  for (const [index, [tag, table]] of sorted.entries()) {
    file.set(table, at)
    if (tag === 'head') {
      adjustment = at + 8
      view.setUint32(adjustment, 0)
    }
    const entry = directoryLength(index)
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter))
    view.setUint32(entry + 4, sumOf(view, at, table.length))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    at += padded(table.length)
  }
  view.setUint32(adjustment, (wholeSum - sumOf(view, 0, file.length)) >>> 0)
  return file
}

const writeHead = (view: DataView, count: number): void => {
  const steps = 31 - Math.clz32(count)
  view.setUint32(0, version)
  view.setUint16(4, count)
  view.setUint16(6, 16 << steps)
  view.setUint16(8, steps)
  view.setUint16(10, 16 * count - (16 << steps))
}

/** The sum of the four-byte words; the file is filled up with zeros to whole words. */
const sumOf = (view: DataView, start: number, length: number): number => {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
