import { type Markup, markup } from '../../../document/markup.ts'
import type { Writing } from './writing.ts'

/** The ids of a note's mark in the text and of the note itself. */
export const noteIds = (
  number: number,
  { prefix }: Writing,
): { readonly mark: string; readonly note: string } => ({
  // No id of a template has a colon.
  mark: `${prefix}footnote-mark:${number}`,
  note: `${prefix}footnote:${number}`,
})

/** The notes that were met while a paper was written, at its end; the number of each leads back to its mark. */
export const notesOf = (writing: Writing): readonly Markup[] => {
  if (writing.notes.length === 0) return []
  const items = writing.notes.map((words, index) => {
    const { mark, note } = noteIds(index + 1, writing)
    return markup`<li id="${note}"><a href="#${mark}" role="doc-backlink">${index + 1}</a> ${words}</li>`
  })
  return [markup`<section class="notes" role="doc-endnotes"><ol>${items}</ol></section>`]
}
