import type { PdfObjects } from './file/objects.ts'
import type { ShownText } from './file/painting.ts'
import { Bytes, type Dictionary, Name, Ref, textString, type Value } from './file/values.ts'
import {
  type Mark,
  marksOf,
  type ReadDocument,
  type ReadElement,
  readDocument,
  wordsOf,
} from './read.ts'

/** A PDF in which something is to be made wrong: where things stand in it, and hands to change them. */
export class Planting {
  readonly read: ReadDocument
  readonly file: PdfObjects

  constructor(bytes: Uint8Array) {
    this.read = readDocument(bytes)
    this.file = this.read.file
  }

  /** The first element of a role that holds these words. */
  element(role: string, words = ''): ReadElement {
    const found = this.read.elements.find(
      (each) => each.role === role && wordsOf(each).includes(words),
    )
    if (!found) throw new Error(`There is no ${role} with ${JSON.stringify(words)}`)
    return found
  }

  elements(role: string): readonly ReadElement[] {
    return this.read.elements.filter((each) => each.role === role)
  }

  /** What the file has of an element, to be changed. */
  entries(element: ReadElement): Dictionary {
    return this.file.dictionary(new Ref(element.object))
  }

  say(element: ReadElement, key: string, words: string | null): void {
    if (words === null) this.entries(element).delete(key)
    else this.entries(element).set(key, textString(words))
  }

  role(element: ReadElement, role: string): void {
    this.entries(element).set('S', new Name(role))
  }

  /** An element's attributes as its own; the file may share them with others. */
  attributes(element: ReadElement, change: (entries: Dictionary) => void): void {
    const own = new Map(this.file.dictionary(this.entries(element).get('A')))
    change(own)
    this.entries(element).set('A', own)
  }

  kids(element: ReadElement, change: (kids: Value[]) => Value[]): void {
    this.entries(element).set('K', change([...this.file.list(this.entries(element).get('K'))]))
  }

  /** Takes an element out of the one that holds it. */
  remove(element: ReadElement): void {
    if (!element.parent) throw new Error('The topmost element stays')
    this.kids(element.parent, (kids) => kids.filter((kid) => !isRef(kid, element.object)))
  }

  catalog(change: (entries: Dictionary) => void): void {
    change(this.read.catalog)
  }

  annotation(element: ReadElement, index: number, change: (entries: Dictionary) => void): void {
    const annotation = element.kids.filter(({ kind }) => kind === 'annotation')[index]
    if (annotation?.kind !== 'annotation') throw new Error('The link has no such annotation')
    change(this.file.dictionary(new Ref(annotation.object)))
  }

  /** Changes a page's content as text. */
  content(page: number, change: (content: string) => string): void {
    const entries = this.file.dictionary(new Ref(this.read.pages[page]?.object ?? 0))
    const [stream] = this.file.list(entries.get('Contents'))
    const before = this.file.data(stream).toString('latin1')
    const after = change(before)
    if (after === before) throw new Error(`Nothing was changed on page ${page + 1}`)
    this.file.replaceData(stream, after)
  }

  /** The first mark of an element that has words. */
  mark(element: ReadElement): Mark {
    const found = marksOf(element).find(({ texts }) => texts.length > 0)
    if (!found) throw new Error(`${element.role} has no words`)
    return found
  }

  /** Changes what stands between the beginning and the end of a mark, or with them. */
  marked(mark: Mark, change: (opening: string, inside: string) => string): void {
    this.content(mark.page, (content) =>
      content.replace(
        new RegExp(`(/\\w+ <</MCID ${mark.id}>> BDC)([\\s\\S]*?)\\bEMC\\b`),
        (_, opening: string, inside: string) => change(opening, inside),
      ),
    )
  }

  /** Puts other codes for a character of a mark's words, once; an empty text takes it away. */
  retype(mark: Mark, from: string, to: string): void {
    this.marked(mark, (opening, inside) => {
      const shown = mark.texts.find(({ text }) => text.includes(from))
      if (!shown) throw new Error(`The mark has no ${JSON.stringify(from)}`)
      const changed = inside.replace(
        new RegExp(codeOf(shown, from), 'i'),
        to === '' ? '' : codeOf(shown, to),
      )
      return `${opening}${changed}EMC`
    })
  }

  /** Changes what a font says that its code for a text means. */
  unicode(text: string, change: (line: string) => string): void {
    for (const [number, font] of this.read.fonts) {
      const code = [...font.texts].find(([, each]) => each === text)?.[0]
      if (code === undefined) continue
      const map = this.file.dictionary(new Ref(number)).get('ToUnicode')
      const before = this.file.data(map).toString('latin1')
      const line = new RegExp(`<${hex(code)}> *<[0-9a-f]*>\\n?`, 'i')
      const after = before.replace(line, (found) => change(found))
      if (after !== before) {
        this.file.replaceData(map, after)
        return
      }
    }
    throw new Error(`No font has a code for ${JSON.stringify(text)}`)
  }

  write(): Uint8Array {
    return this.file.write()
  }
}

const hex = (code: number): string => code.toString(16).padStart(4, '0')

const codeOf = ({ font }: ShownText, text: string): string => {
  const code = [...font.texts].find(([, each]) => each === text)?.[0]
  if (code === undefined) throw new Error(`${font.name} has no code for ${JSON.stringify(text)}`)
  return hex(code)
}

export const isRef = (value: Value, object: number): boolean =>
  value instanceof Ref && value.number === object

export const ascii = (text: string): Bytes => new Bytes(text)
