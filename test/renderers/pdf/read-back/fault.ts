/** Something that a reader would be told wrongly. */
export type Fault = {
  readonly code: string
  /** Where: the way down the structure, a page. */
  readonly where: string
  readonly found: string
  readonly expected: string
}

/** As many words as help to find the place. */
export const short = (text: string): string =>
  JSON.stringify(text.length > 120 ? `${text.slice(0, 60)} … ${text.slice(-50)}` : text)
