/** The known name that is least changed from a mistyped one, or null where none is near. */
export const nearest = (typed: string, known: Iterable<string>): string | null => {
  let best: string | null = null
  let least = Math.max(2, Math.ceil(typed.length / 2))
  for (const name of known) {
    const changes = editDistance(typed.toLowerCase(), name.toLowerCase())
    if (changes < least) {
      least = changes
      best = name
    }
  }
  return best
}

/** Levenshtein's distance, one row at a time. */
const editDistance = (from: string, to: string): number => {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...from].entries()) {
    const line = [row + 1]
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1)
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
