/**
 * The order in which the pieces of a line stand from left to right: UAX 9, rule L2. Given the level of each
 * piece as it is read, returns the pieces' indices as they are seen.
 */
export const visualOrder = (levels: readonly number[]): number[] => {
  const order = levels.map((_, index) => index)
  const highest = Math.max(0, ...levels)
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1))
  for (let level = highest; level >= lowestOdd; level--) reverseFrom(level, levels, order)
  return order
}

// Every run of pieces at that level or above is turned round.
const reverseFrom = (level: number, levels: readonly number[], order: number[]): void => {
  const isIn = (at: number) => (levels[order[at] ?? 0] ?? 0) >= level
  for (let start = 0; start < order.length; start++) {
    if (!isIn(start)) continue
    let end = start + 1
    while (end < order.length && isIn(end)) end++
    order.splice(start, end - start, ...order.slice(start, end).reverse())
    start = end
  }
}
