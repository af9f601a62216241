/** Names with which something begins that must be read. */
const beginnings = new Set(['Catalog', 'Page', 'Filespec', 'Info'])

/** What each byte is: 1 where a name ends (ISO 32000-1, 7.2.2). */
const ends = new Uint8Array(256)
for (const character of '\0\t\n\f\r ()<>[]{}/%') ends[character.charCodeAt(0)] = 1

/** Names by a number made of their bytes, so that most are known without being written out. */
const known = new Map<number, string>()

/**
 * Looks over a value without reading it: notes its names, and answers whether it holds a string, or a name with which
 * something begins.
 */
export const lookOver = (
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  names: Set<string>,
): boolean => {
  for (let at = start; at < end; ) {
    const unit = bytes[at++] ?? 0
    if (unit === 0x28) return true
    if (unit === 0x3c) {
      if (bytes[at] !== 0x3c) return true
      at++
    } else if (unit === 0x2f) {
      const from = at
      let sum = 0
      while (at < end && ends[bytes[at] ?? 0] === 0)
        sum = (Math.imul(sum, 31) + (bytes[at++] ?? 0)) | 0
      const name = nameOf(bytes, { from, to: at, sum })
      if (name === null || beginnings.has(name)) return true
      names.add(name)
    }
  }
  return false
}

type Span = { readonly from: number; readonly to: number; readonly sum: number }

/** Null for a name with an escape, which must be read. Two names of one sum are told apart by their letters. */
const nameOf = (bytes: Uint8Array, { from, to, sum }: Span): string | null => {
  const found = known.get(sum)
  if (found !== undefined && isName(found, bytes, { from, to })) return found
  let name = ''
  for (let at = from; at < to; at++) {
    if (bytes[at] === 0x23) return null
    name += String.fromCharCode(bytes[at] ?? 0)
  }
  if (found === undefined && known.size < 10_000) known.set(sum, name)
  return name
}

const isName = (
  name: string,
  bytes: Uint8Array,
  { from, to }: Pick<Span, 'from' | 'to'>,
): boolean => {
  if (name.length !== to - from) return false
  for (let index = 0; index < name.length; index++)
    if (name.charCodeAt(index) !== bytes[from + index]) return false
  return true
}
