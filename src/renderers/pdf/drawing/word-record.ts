import type { DrawnWords } from '../drawn-words.ts'
import type { Stamps } from '../layout/flowing.ts'

/** Keeps what is drawn, as it is drawn, in the order the document has it. */
export class WordRecord {
  readonly #body = new Map<number, string>()
  readonly #heads = new Map<string, { page: number; head: number; leaves: Map<number, string> }>()
  readonly #running: string[] = []
  readonly #pageNumbers: { to: string; text: string }[] = []

  /** A piece of text of a block, or of a running line if no block is named. */
  add(text: string, page: number, stamps: Stamps | undefined): void {
    if (!stamps) this.#running[page - 1] = (this.#running[page - 1] ?? '') + text
    else if (stamps.repeated) this.#addHead(text, page, stamps)
    else this.#body.set(stamps.leaf, (this.#body.get(stamps.leaf) ?? '') + text)
  }

  addPageNumber(to: string, text: string): void {
    this.#pageNumbers.push({ to, text })
  }

  drawn(pageOf: ReadonlyMap<string, number>): DrawnWords {
    return {
      body: inOrder(this.#body),
      repeatedHeads: [...this.#heads.values()].map(({ page, head, leaves }) => ({
        page,
        table: head,
        text: inOrder(leaves).join(' '),
      })),
      running: this.#running,
      pageNumbers: this.#pageNumbers,
      pageOf,
    }
  }

  #addHead(text: string, page: number, stamps: Stamps): void {
    const head = stamps.head ?? -1
    const key = `${page} ${head}`
    const known = this.#heads.get(key) ?? { page, head, leaves: new Map<number, string>() }
    known.leaves.set(stamps.leaf, (known.leaves.get(stamps.leaf) ?? '') + text)
    this.#heads.set(key, known)
  }
}

const inOrder = (leaves: ReadonlyMap<number, string>): string[] =>
  [...leaves].sort(([one], [other]) => one - other).map(([, text]) => text)
