import { contentOf, elementNames } from './content-model.ts'
import type { HtmlEvent } from './html-events.ts'

/**
 * For each tag the name in the end tag that ends what stands around it, if all between is ended; null where none
 * comes. It tells which of two tags is the slip where they do not match.
 */
export const endsAround = (events: readonly HtmlEvent[]): readonly (string | null)[] => {
  const nextEnds: (number | null)[] = []
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const next = events[index + 1]
    const after = nextEnds[index + 1] ?? null
    if (next === undefined) nextEnds[index] = null
    else if (next.type === 'close') nextEnds[index] = index + 1
    else if (next.type !== 'open') nextEnds[index] = after
    else nextEnds[index] = after === null ? null : (nextEnds[after] ?? null)
  }
  return events.map(({ type }, index) => {
    const own = nextEnds[index] ?? null
    const end = type === 'open' && own !== null ? nextEnds[own] : type === 'open' ? null : own
    const event = events[end ?? -1]
    return event?.type === 'close' ? event.name : null
  })
}

/** A tag, the elements open before it (the first is around all, and stays), and what `endsAround` says of it. */
type Tag = {
  readonly name: string
  readonly open: readonly string[]
  readonly around: string | null
}

/**
 * Which of the open elements an end tag ends, with all inside of it: `isSlip` where it has another's name;
 * null where it ends none.
 */
export const endedBy = ({
  name,
  open,
  around,
}: Tag): { readonly index: number; readonly isSlip: boolean } | null => {
  const top = open.length - 1
  const index = open.findLastIndex((other, depth) => depth > 0 && other === name)
  // The next end tag is that of the innermost element: so this one is too much.
  if (index < 0) return top > 0 && around !== open[top] ? { index: top, isSlip: true } : null
  // The element that it names is ended by the next end tag: so this one was meant for the innermost.
  const isTwice = index === top - 1 && around === name && open[index - 1] !== name
  return isTwice ? { index: top, isSlip: true } : { index, isSlip: false }
}

/**
 * From which of the open elements on an end tag was forgotten before this start tag: it may not stand in the
 * innermost, which is not ended after it either; null where none was.
 */
export const forgottenBefore = ({ name, open, around }: Tag): number | null => {
  const top = open.length - 1
  const isSound = !elementNames.has(name) || contentOf(open[top] ?? '').has(name)
  if (top === 0 || isSound || around === open[top]) return null
  const holder = open.findLastIndex((other) => contentOf(other).has(name))
  return holder < 0 ? null : holder + 1
}
