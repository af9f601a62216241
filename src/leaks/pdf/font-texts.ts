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
const tokens = /<[0-9A-Fa-f\s]*>|[[\]]/g

const readMap = (source: string): Map<number, string> => {
  const texts = new Map<number, string>()
  for (const [, kind, body = ''] of source.matchAll(sections)) {
    const found = body.match(tokens) ?? []
    if (kind === 'bfrange') readRanges(found, texts)
    else
      for (let at = 0; at + 1 < found.length; at += 2)
        texts.set(codeOf(found[at]), utf16(found[at + 1]))
  }
  return texts
}

const mostInRange = 0x10000

/** From a code to a code: one text that counts up, or a list of texts. */
const readRanges = (found: readonly string[], texts: Map<number, string>): void => {
  for (let at = 0; at + 2 < found.length; ) {
    const start = codeOf(found[at])
    const end = Math.min(codeOf(found[at + 1]), start + mostInRange)
    const isList = found[at + 2] === '['
    const first = utf16(found[at + 2])
    at += 3
    for (let code = start; code <= end && !(isList && found[at] === ']'); code++)
      texts.set(code, isList ? utf16(found[at++]) : following(first, code - start))
    if (isList) at = Math.max(at, found.indexOf(']', at)) + 1
  }
}

/** In a range the last unit counts up. */
const following = (text: string, more: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + more)

const codeOf = (token = '<>'): number => Number.parseInt(token.slice(1, -1), 16)

const utf16 = (token = '<>'): string => {
  if (token.length === 6) return String.fromCharCode(Number.parseInt(token.slice(1, 5), 16))
  const digits = token.replace(/[<>\s]/g, '')
  let text = ''
  for (let at = 0; at < digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16))
  return text
}
