/** How the cells of a workbook are meant, by the number of their style. */
export type Styles = {
  readonly isDate: readonly boolean[]
  /** Days count from 1904 on, as on old Macintoshes. */
  readonly from1904: boolean
}

/** Formats of dates and times that have a number of their own, in the standard and in its East Asian lists. */
export const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** Whether a format of the workbook's own shows a date or a time: it has a letter of one outside quotes. */
export const isDateCode = (code: string): boolean =>
  /[dmyhs]/i.test(
    code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''),
  )

/**
 * A number as people typed it. Excel keeps numbers as binary and shows 15 figures, so 0.1 may stand in the
 * file as 0.10000000000000001. A fourth decimal tells 1.2340, a number, from the 1.234 that somebody typed.
 */
export const plainNumber = (written: string): string => {
  const plain = isPlain.test(written) ? written : shortened(written)
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain
}

const isPlain = /^-?\d{1,15}$|^-?\d{1,6}\.\d{1,9}$/

const shortened = (written: string): string => {
  const number = Number(written)
  if (written.trim() === '' || !Number.isFinite(number)) return written
  return withoutExponent(number.toPrecision(15))
}

const withoutExponent = (figures: string): string => {
  const short = String(Number(figures))
  const [, sign = '', whole = '', fraction = '', power = ''] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(short) ?? []
  if (whole === '') return short
  const places = Number(power)
  return places < 0
    ? `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(places, '0')}`
}

const millisecondsADay = 86_400_000
/** Excel has a 29 February 1900, which never was: before it days count from one day later. */
const zeroDay = {
  since1904: Date.UTC(1904, 0, 1),
  early: Date.UTC(1899, 11, 31),
  usual: Date.UTC(1899, 11, 30),
}

/** "2026-05-31", "2026-05-31T14:30:00" or, below one day, "14:30:00"; the number where it is no day of Excel. */
export const isoDate = (written: string, from1904: boolean): string => {
  const days = Number(written)
  if (!(days >= 0 && days < 2_958_466)) return plainNumber(written)
  const zero = from1904 ? zeroDay.since1904 : days < 60 ? zeroDay.early : zeroDay.usual
  const seconds = Math.round(days * 86_400) * 1000
  const iso = new Date(zero + seconds).toISOString().slice(0, 19)
  if (days < 1 && !from1904) return iso.slice(11)
  return seconds % millisecondsADay === 0 ? iso.slice(0, 10) : iso
}
