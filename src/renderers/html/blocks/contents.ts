import { plainText } from '../../../document/finish.ts'
import { type Markup, markup } from '../../../document/markup.ts'
import type { Contents, ContentsEntry } from '../../../document/tree.ts'
import { words } from './words.ts'
import type { Handler, Writing } from './writing.ts'

/** The table of contents as lists in lists, each entry a way to its heading. */
export const contents: Handler<Contents> = (block, writing) => {
  const title = words(block.title, writing)
  return markup`<nav class="contents" aria-label="${plainText(block.title)}">${
    title.length === 0 ? null : markup`<p class="contents-title">${title}</p>`
  }${listOf(block.entries, writing)}</nav>`
}

const listOf = (entries: readonly ContentsEntry[], writing: Writing): Markup | null => {
  if (entries.length === 0) return null
  const items = grouped(entries).map(
    ([first, inner]) => markup`<li>${entryOf(first, writing)}${listOf(inner, writing)}</li>`,
  )
  return markup`<ul>${items}</ul>`
}

const entryOf = ({ to, text }: ContentsEntry, { prefix }: Writing): Markup =>
  markup`<a href="#${encodeURIComponent(`${prefix}${to}`)}">${text.replaceAll('\u2028', ' ')}</a>`

type Group = readonly [ContentsEntry, ContentsEntry[]]

/** Each entry with those below it, up to the next of its own level or above. */
const grouped = (entries: readonly ContentsEntry[]): readonly Group[] => {
  const groups: Group[] = []
  for (const entry of entries) {
    const above = groups.at(-1)
    if (above !== undefined && entry.level > above[0].level) above[1].push(entry)
    else groups.push([entry, []])
  }
  return groups
}
