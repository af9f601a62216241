import fc from 'fast-check'

/** Any character of Unicode; the library's own unit first lists all of them, which takes a second. */
export const anyCharacter = fc
  .nat({ max: 0x10f7ff })
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800))
