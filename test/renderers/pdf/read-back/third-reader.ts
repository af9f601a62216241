import { execFileSync } from 'node:child_process'
import { type Content, type Element, isElement } from './element.ts'

/** The structure with its words as poppler tells it: a role or a text a line. */
export const structureByPoppler = (path: string): readonly string[] => {
  const options = ['-struct-text', '-enc', 'UTF-8', path]
  const told = execFileSync('pdfinfo', options, { encoding: 'utf8', maxBuffer: 1e9 })
  const lines: string[] = []
  for (const line of told.split('\n')) {
    const text = /^ *"(.*)"$/.exec(line)?.[1]
    const role =
      /^ *([A-Z][A-Za-z0-9]*)(?: <[^>]*>)?(?: "[^"]*")?(?: \((?:block|inline)\))?:?$/.exec(
        line,
      )?.[1]
    if (text !== undefined) addText(lines, text)
    else if (role !== undefined) lines.push(role)
  }
  return lines.map(tidied)
}

/** The same of what is expected; page numbers are told by `pageOf`. */
export const structureExpected = (
  element: Element,
  pageOf: (id: string) => string,
): readonly string[] => {
  const lines: string[] = []
  const add = (content: Content): void => {
    if (typeof content === 'string') addText(lines, content)
    else if (isElement(content)) {
      lines.push(content.role)
      content.contents.forEach(add)
    } else addText(lines, pageOf(content.pageOf))
  }
  add(element)
  return lines.map(tidied)
}

// Texts are told from roles by a quotation mark.
const addText = (lines: string[], text: string): void => {
  const last = lines.at(-1)
  if (last?.startsWith('"')) lines[lines.length - 1] = last + text
  else lines.push(`"${text}`)
}

// Direction marks are poppler's own; blanks at the end of a block may differ.
const tidied = (line: string): string => line.replace(/[\u200e\u200f\u202a-\u202e]/g, '').trimEnd()
