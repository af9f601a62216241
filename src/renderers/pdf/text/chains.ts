import type { Inline } from './inline.ts'

/** The place after a chain of inlines between which no line may break unless it is wider than a line. */
export const chainEnd = (items: readonly Inline[], from: number): number => {
  let end = from
  while (end < items.length && items[end]?.noNewLine === true) end++
  return Math.min(end + 1, items.length)
}

/** A chain's width with the blanks at its ends, in points. */
export const fullWidth = (items: readonly Inline[], from: number, to: number): number => {
  let width = 0
  for (let index = from; index < to; index++) width += items[index]?.width ?? 0
  return width
}

/** The widest chain, not counting how long a word is that may be cut anywhere. */
export const leastWidth = (items: readonly Inline[]): number => {
  let least = 0
  for (let from = 0; from < items.length; ) {
    const to = chainEnd(items, from)
    least = Math.max(least, chainWidth(items, from, to))
    from = to
  }
  return least
}

const chainWidth = (items: readonly Inline[], from: number, to: number): number => {
  let longest = 0
  let isMonster = false
  for (let index = from; index < to; index++) {
    const inline = items[index]
    if (!inline) continue
    isMonster ||= inline.hard
    longest = Math.max(longest, inline.width - inline.leadingCut - inline.trailingCut)
  }
  if (isMonster) return longest
  const cuts = (items[from]?.leadingCut ?? 0) + (items[to - 1]?.trailingCut ?? 0)
  return fullWidth(items, from, to) - cuts
}

/** The widest line if only forced breaks end one. */
export const mostWidth = (items: readonly Inline[]): number => {
  let most = 0
  let line = 0
  let begins = true
  for (const { width, leadingCut, trailingCut, lineEnd } of items) {
    line += begins ? width - leadingCut : width
    most = Math.max(most, line - trailingCut)
    begins = lineEnd
    if (lineEnd) line = 0
  }
  return most
}
