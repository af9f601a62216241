/** The known name that is least changed from a mistyped one, or null where none is near. */
export const nearest = (typed: string, known: Iterable<string>): string | null => {
  let best: string | null = null
  let least = Math.max(2, Math.ceil(typed.length / 2))
  for (const name of known) {
    // So many letters more or less are at least so many changes.
    if (Math.abs(name.length - typed.length) >= least) continue
    const changes = editDistance(typed.toLowerCase(), name.toLowerCase())
    if (changes < least) {
      least = changes
      best = name
    }
  }
  return best
}

/** Levenshtein's distance, one row at a time; two neighbours in the wrong order count as one change. */
const editDistance = (from: string, to: string): number => {
  let twoAbove: readonly number[] = []
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 0; row < from.length; row += 1) {
    const line = [row + 1]
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (above[column] ?? 0) + (from[row] === to[column] ? 0 : 1)
      const swapped = from[row] === to[column - 1] && from[row - 1] === to[column]
      const changes = [replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1]
      if (swapped) changes.push((twoAbove[column - 1] ?? 0) + 1)
      line.push(Math.min(...changes))
    }
    twoAbove = above
    above = line
  }
  return above.at(-1) ?? 0
}
