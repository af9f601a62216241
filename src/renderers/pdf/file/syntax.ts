declare const written: unique symbol

/** A value as PDF writes it (ISO 32000-1, 7.3); only ASCII. */
export type Pdf = string & { readonly [written]: true }

/** An object of the file by its number. */
export type Ref = number & { readonly [written]: 'number' }

const as = (text: string): Pdf => text as Pdf

const regular = /^[A-Za-z0-9+\-_.]*$/

/** A name; characters that PDF gives a meaning are written as #xx (7.3.5). */
export const name = (text: string): Pdf =>
  as(`/${regular.test(text) ? text : text.replace(/[^A-Za-z0-9+\-_.]/g, escapedInName)}`)

const escapedInName = (character: string): string =>
  Array.from(
    new TextEncoder().encode(character),
    (byte) => `#${byte.toString(16).padStart(2, '0')}`,
  ).join('')

/** A number with three decimals at most: a thousandth of a point is far below what can be seen. */
export const number = (value: number): Pdf => as(decimal(value))

/** As `number`, for content streams. */
export const decimal = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000
  // -0 and 1e-7 are no numbers of PDF.
  return rounded === 0 ? '0' : `${rounded}`
}

/** Words for people: plain ASCII as it stands, all else as UTF-16 (7.9.2.2). */
export const words = (text: string): Pdf =>
  as(/^[\u0020-\u007e]*$/.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : utf16(text))

const utf16 = (text: string): string => {
  let hex = '<feff'
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0')
  return `${hex}>`
}

export const boolean = (value: boolean): Pdf => as(value ? 'true' : 'false')

export const array = (items: readonly Pdf[]): Pdf => as(`[${items.join(' ')}]`)

export const numbers = (values: readonly number[]): Pdf => array(values.map(number))

/** A dictionary; what is undefined is left out. Keys are names that need no escape. */
export const dictionary = (entries: Readonly<Record<string, Pdf | undefined>>): Pdf => {
  let text = '<<'
  for (const key in entries) if (entries[key] !== undefined) text += `/${key} ${entries[key]}`
  return as(`${text}>>`)
}

export const reference = (ref: Ref): Pdf => as(`${ref} 0 R`)

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const hexString = (bytes: Uint8Array): Pdf => as(`<${hexOf(bytes)}>`)

/** A moment in UTC (7.9.4). */
export const date = (moment: Date): Pdf => {
  const digits = moment.toISOString().replace(/\D/g, '').slice(0, 14)
  return as(`(D:${digits}Z)`)
}
