import type { Folded } from './fold.ts'
import { type Needle, standsAt } from './needle.ts'

/** A needle with what it stands for. */
export type Tagged<Tag> = { readonly needle: Needle; readonly tag: Tag }

const slots = 0x10000

/**
 * Many needles searched in one pass: at each letter only those are tried that begin with the same three. So the time
 * grows with the text, not with the number of needles.
 */
export class NeedleIndex<Tag> {
  readonly #long = new Map<number, Tagged<Tag>[]>()
  readonly #short = new Map<number, Tagged<Tag>[]>()
  /** Marks the beginnings that there are, so that most letters of a text are passed at once. */
  readonly #marks = new Uint8Array(slots)
  readonly #known = new Set<string>()

  get isEmpty(): boolean {
    return this.#known.size === 0
  }

  /** Two tags of one form are both found; the same twice is kept once. */
  add(needle: Needle, tag: Tag, key: string): void {
    const { letters, wantsCapital } = needle
    const form = `${key} ${wantsCapital} ${letters.join()}`
    if (this.#known.has(form)) return
    this.#known.add(form)
    const [a = 0, b = 0, c] = letters
    const isShort = c === undefined
    const buckets = isShort ? this.#short : this.#long
    const slot = isShort ? slotOfTwo(a, b) : slotOf(a, b, c)
    this.#marks[slot] = (this.#marks[slot] ?? 0) | (isShort ? 2 : 1)
    const bucket = buckets.get(slot)
    if (bucket === undefined) buckets.set(slot, [{ needle, tag }])
    else bucket.push({ needle, tag })
  }

  /** Tells each place at which one of the needles stands, by the number of its first letter. */
  search(text: Folded, found: Found<Tag>): void {
    const { letters, length } = text
    const marks = this.#marks
    let a = letters[0] ?? 0
    let b = letters[1] ?? 0
    for (let start = 0; start + 1 < length; start++) {
      const c = letters[start + 2] ?? 0
      const long = slotOf(a, b, c)
      const short = slotOfTwo(a, b)
      if (((marks[long] ?? 0) & 1) !== 0) tryAll(this.#long.get(long), { text, start }, found)
      if (((marks[short] ?? 0) & 2) !== 0) tryAll(this.#short.get(short), { text, start }, found)
      a = b
      b = c
    }
  }
}

/** Hears of a needle, and of the number of the letter at which it stands. */
export type Found<Tag> = (tagged: Tagged<Tag>, start: number) => void

const tryAll = <Tag>(
  bucket: readonly Tagged<Tag>[] = [],
  { text, start }: { readonly text: Folded; readonly start: number },
  found: Found<Tag>,
): void => {
  for (const tagged of bucket) if (standsAt(tagged.needle, text, start)) found(tagged, start)
}

const slotOf = (a: number, b: number, c: number): number =>
  (Math.imul(a, 961) + Math.imul(b, 31) + c) & (slots - 1)

const slotOfTwo = (a: number, b: number): number => (Math.imul(a, 31) + b) & (slots - 1)
