import type { PdfObjects } from './objects.ts'
import { asciiOf, Name, type Value } from './values.ts'

/** How the codes of a font become text (ISO 32000-1, 9.10). */
export type FontTexts = {
  readonly bytesPerCode: 1 | 2
  readonly textOf: (code: number) => string
  /** A font with a blank writes its blanks; where there is none, a wide gap is one. */
  readonly hasBlank: boolean
}

export const fontTexts = (file: PdfObjects, font: Value | undefined): FontTexts => {
  const entries = file.dictionary(font)
  const subtype = entries.get('Subtype')
  const isComposite = subtype instanceof Name && subtype.name === 'Type0'
  const map = file.stream(entries.get('ToUnicode'))
  const source = map === null ? null : file.data(map)
  const texts = source === null ? new Map<number, string>() : readMap(asciiOf(source))
  return {
    bytesPerCode: isComposite ? 2 : 1,
    textOf: (code) => texts.get(code) ?? (isComposite ? '' : String.fromCharCode(code)),
    hasBlank: !isComposite || [...texts.values()].includes(' '),
  }
}

const sections = /begin(bfchar|bfrange)([\s\S]*?)end\1/g
const charLine = /<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>/g
const rangeLine = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]*)>|\[([^\]]*)\])/g

const readMap = (source: string): Map<number, string> => {
  const texts = new Map<number, string>()
  for (const [, kind, body = ''] of source.matchAll(sections)) {
    if (kind === 'bfchar') {
      for (const [, code = '', text = ''] of body.matchAll(charLine))
        texts.set(Number.parseInt(code, 16), utf16(text))
    } else for (const line of body.matchAll(rangeLine)) readRange(line, texts)
  }
  return texts
}

const mostInRange = 0x10000

const readRange = (line: RegExpMatchArray, texts: Map<number, string>): void => {
  const [, from = '', to = '', first, list] = line
  const start = Number.parseInt(from, 16)
  const end = Math.min(Number.parseInt(to, 16), start + mostInRange)
  const listed = [...(list ?? '').matchAll(/<([0-9A-Fa-f]*)>/g)].map(([, hex = '']) => utf16(hex))
  for (let code = start; code <= end; code++) {
    if (first === undefined) texts.set(code, listed[code - start] ?? '')
    else texts.set(code, following(utf16(first), code - start))
  }
}

/** In a range the last unit counts up. */
const following = (text: string, more: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + more)

const utf16 = (hex: string): string => {
  const digits = hex.replace(/\s/g, '')
  let text = ''
  for (let at = 0; at < digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16))
  return text
}
