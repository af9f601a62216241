import type { PdfFile } from '../file/pdf-file.ts'
import { dictionary, name, number, type Pdf, type Ref, reference, words } from '../file/syntax.ts'

type Bookmark = {
  readonly level: number
  readonly text: string
  readonly target: Pdf
  readonly inner: Bookmark[]
}

/** The headings as a tree that readers show beside the pages (ISO 32000-1, 12.3.3). */
export class Bookmarks {
  readonly #top: Bookmark[] = []
  readonly #open: Bookmark[] = []

  add(level: number, text: string, target: Pdf): void {
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop()
    const bookmark = { level, text, target, inner: [] }
    const siblings = this.#open.at(-1)?.inner ?? this.#top
    siblings.push(bookmark)
    this.#open.push(bookmark)
  }

  write(file: PdfFile): Ref | null {
    if (this.#top.length === 0) return null
    const root = file.ref()
    const { first, last, count } = writeLevel(file, this.#top, root)
    file.put(
      dictionary({
        Type: name('Outlines'),
        First: reference(first),
        Last: reference(last),
        Count: number(count),
      }),
      root,
    )
    return root
  }
}

type Written = { readonly first: Ref; readonly last: Ref; readonly count: number }

const writeLevel = (file: PdfFile, bookmarks: readonly Bookmark[], parent: Ref): Written => {
  const refs = bookmarks.map(() => file.ref())
  let count = bookmarks.length
  bookmarks.forEach(({ text, target, inner, level }, index) => {
    const ref = refs[index] ?? parent
    const below = inner.length === 0 ? null : writeLevel(file, inner, ref)
    // Chapters are shown with their sections; deeper ones wait to be opened.
    const isOpen = level <= 1
    if (below && isOpen) count += below.count
    file.put(
      dictionary({
        Title: words(text),
        Parent: reference(parent),
        Prev: perhaps(refs[index - 1]),
        Next: perhaps(refs[index + 1]),
        First: perhaps(below?.first),
        Last: perhaps(below?.last),
        Count: below ? number(isOpen ? below.count : -below.count) : undefined,
        Dest: target,
      }),
      ref,
    )
  })
  return { first: refs[0] ?? parent, last: refs.at(-1) ?? parent, count }
}

const perhaps = (ref: Ref | undefined): Pdf | undefined =>
  ref === undefined ? undefined : reference(ref)
