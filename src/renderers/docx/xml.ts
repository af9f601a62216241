import { BuilderElement, type XmlComponent } from 'docx'

/** An element that the library has no class for; `words` is its text, which is escaped when it is written. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
    ),
    children,
  })

/** An element with words and nothing else in it; blanks at its edges count. */
export const wordsElement = (name: string, words: string): XmlComponent =>
  element(name, { 'xml:space': 'preserve' }).addChildElement(words)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Words for a part that is written as text. */
export const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (character) => entities[character] ?? '')
