import type { Run } from '../node.ts'

/** The words of a leaf in one text, with where each run ends in it. */
export type SourceText = {
  readonly text: string
  readonly runs: readonly { readonly run: Run; readonly end: number }[]
}

/** Stands for a picture among words (U+FFFC, object replacement character). */
const picture = '\ufffc'

export const sourceOf = (runs: readonly Run[]): SourceText => {
  let text = ''
  const ends = runs.map((run) => {
    text += run.picture ? picture : run.text
    return { run, end: text.length }
  })
  return { text, runs: ends }
}

/** A text as lines are made from it: with what is known of each place, and without what only told that. */
export type Prepared = SourceText & {
  /** See `MarkBreaks`. */
  readonly marks: Uint8Array
  readonly levels: Uint8Array | null
}

// They tell where a line may break and which way words run, and have no picture.
const steering = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/

/** Takes out the characters that have done their work; what they said of their place stays. */
export const withoutSteering = (source: Prepared): Prepared => {
  if (!steering.test(source.text)) return source
  const { text, levels } = source
  const marks = new Uint8Array(text.length + 1)
  const kept: number[] = []
  const newIndex = Array.from({ length: text.length + 1 }, (_, index) => {
    const at = kept.length
    marks[at] = (marks[at] ?? 0) | (source.marks[index] ?? 0)
    if (index < text.length && !steering.test(text.charAt(index))) kept.push(index)
    return at
  })
  return {
    text: kept.map((index) => text.charAt(index)).join(''),
    runs: source.runs.map(({ run, end }) => ({ run, end: newIndex[end] ?? kept.length })),
    marks,
    levels: levels && Uint8Array.from(kept, (index) => levels[index] ?? 0),
  }
}
