/**
 * What the shaper does with the letters of one face, learnt beforehand: with it, Latin, Greek and Cyrillic need
 * no shaper. A form is a character, or several in one ligature, with the glyph that shows it. The table is
 * closed: any sequence of its characters is covered, in every language that it does not decline.
 */
export type FaceTable = {
  /** The font file that this was learnt from, as `fontKeyOf` tells it. */
  readonly key: string
  /** The forms of one character: its code unit each, rising. */
  readonly characters: Uint16Array
  /** The forms of several characters, numbered on from there. */
  readonly ligatures: readonly string[]
  /** The glyph of each form. */
  readonly glyphs: Uint16Array
  /** The kerning class of each form before another one, and behind another one. */
  readonly leftClasses: Uint16Array
  readonly rightClasses: Uint16Array
  /** In the font's own units, by left class and right class: `[left * rightCount + right]`. */
  readonly kerning: Int16Array
  readonly rightCount: number
  /** Languages of two letters for which the font has forms of its own. */
  readonly declined: readonly string[]
}

/** Tells one font file from another: its length, and the checksums of its tables. */
export const fontKeyOf = (bytes: Uint8Array): string => {
  const count = (bytes[4] ?? 0) * 256 + (bytes[5] ?? 0)
  let key = `${bytes.length}`
  for (let table = 0; table < count; table++) {
    const at = 16 + 16 * table
    key += '-'
    for (let byte = at; byte < at + 4; byte++)
      key += (bytes[byte] ?? 0).toString(16).padStart(2, '0')
  }
  return key
}

const plainTag = /^([a-z]{2})(-[a-z]{4})?(-[a-z]{2}|-\d{3})?$/i

/** Whether the table says what the shaper would do in a language (BCP 47). */
export const speaks = (table: FaceTable, language: string): boolean => {
  const primary = plainTag.exec(language)?.[1]?.toLowerCase()
  // Languages of three letters were not tried; longer tags may ask for phonetic or archaic forms.
  return language === '' || (primary !== undefined && !table.declined.includes(primary))
}

/** Whether the table needs no shaper for a text. */
export const covers = (
  table: FaceTable,
  codePoints: Iterable<number>,
  languages: Iterable<string>,
): boolean => {
  for (const language of languages) if (!speaks(table, language)) return false
  const { characters } = table
  for (const codePoint of codePoints) if (!hasValue(characters, codePoint)) return false
  return true
}

/** By halving: the list rises. */
const hasValue = (list: Uint16Array, value: number): boolean => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return list[low] === value
}

const version = 1
// Numbers stand in the order of the machine's own bytes, so that reading them is one copy.
const order = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 'low first' : 'high first'

type Head = {
  readonly version: number
  readonly order: string
  readonly counts: readonly [characters: number, forms: number, kerning: number]
} & Pick<FaceTable, 'key' | 'ligatures' | 'rightCount' | 'declined'>

/** The table as it is kept beside the program: a line of JSON, and after it numbers of 16 bits. */
export const writeTable = (table: FaceTable): Uint8Array => {
  const { key, ligatures, rightCount, declined, characters, glyphs, kerning } = table
  const counts = [characters.length, glyphs.length, kerning.length] as const
  const head: Head = { version, order, counts, key, ligatures, rightCount, declined }
  const first = new TextEncoder().encode(`${JSON.stringify(head)}\n`)
  const lists = [characters, glyphs, table.leftClasses, table.rightClasses, kerning]
  const bytes = new Uint8Array(first.length + lists.reduce((sum, list) => sum + 2 * list.length, 0))
  bytes.set(first)
  let at = first.length
  for (const { buffer, byteOffset, byteLength } of lists) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return bytes
}

/** A table that was kept; null if these bytes are none, or one of another version of this format or machine. */
export const readTable = (bytes: Uint8Array): FaceTable | null => {
  const end = bytes.indexOf(0x0a)
  const head = end < 0 ? null : headOf(new TextDecoder().decode(bytes.subarray(0, end)))
  if (head?.version !== version || head.order !== order) return null
  const { counts, key, ligatures, rightCount, declined } = head
  const [single, forms, pairs] = counts
  if (bytes.length !== end + 1 + 2 * (single + 3 * forms + pairs)) return null
  // A copy begins where numbers may begin.
  const { buffer } = new Uint8Array(bytes.subarray(end + 1))
  const list = (start: number, count: number): Uint16Array =>
    new Uint16Array(buffer, 2 * start, count)
  return {
    key,
    characters: list(0, single),
    ligatures,
    glyphs: list(single, forms),
    leftClasses: list(single + forms, forms),
    rightClasses: list(single + 2 * forms, forms),
    kerning: new Int16Array(buffer, 2 * (single + 3 * forms), pairs),
    rightCount,
    declined,
  }
}

/** What `writeTable` wrote first; the length tells whether the rest is its own. */
const headOf = (line: string): Head | null => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
