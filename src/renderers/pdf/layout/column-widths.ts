/** What a table's columns ask for. */
export type Wishes = {
  /** The widest word of each column. */
  readonly least: readonly number[]
  /** Each column's text on one line. */
  readonly most: readonly number[]
  readonly shares: readonly number[] | null
}

/**
 * Widths that fill the room exactly and never exceed it: by the template's shares or by content,
 * no column narrower than its widest word as long as all those words have room.
 */
export const fitColumns = ({ least, most, shares }: Wishes, room: number): number[] => {
  const floors = levelled(least, room)
  const ideal = shares ? split(room, shares) : byContent(most, room)
  return settled(ideal, floors, room)
}

// Each its line if all have room, and the rest spread; else more for longer texts, but less than
// their length would ask, so that a long column does not starve the others.
const byContent = (most: readonly number[], room: number): number[] => {
  const weights = most.map((width) => Math.min(Math.max(width, 1), room) ** 0.75)
  const spare = room - sum(most)
  if (spare < 0) return split(room, weights)
  const extra = split(spare, weights)
  return most.map((width, index) => width + (extra[index] ?? 0))
}

const split = (room: number, weights: readonly number[]): number[] => {
  const all = sum(weights)
  return weights.map((weight) => (weight / all) * room)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

// Where not all words have room, the widest columns give until the rest fits.
const levelled = (least: readonly number[], room: number): number[] => {
  const padded = least.map((width) => width + 0.05)
  if (sum(padded) <= room) return padded
  let rest = room
  let level = 0
  const rising = [...padded].sort((a, b) => a - b)
  rising.some((width, index) => {
    level = rest / (rising.length - index)
    rest -= width
    return width > level
  })
  return padded.map((width) => Math.min(width, level))
}

const settled = (ideal: readonly number[], floors: readonly number[], room: number): number[] => {
  const widths = ideal.map((width, index) => Math.max(width, floors[index] ?? 0))
  const excess = sum(widths) - room
  const slack = sum(widths) - sum(floors)
  if (slack <= 0) return widths
  return widths.map((width, index) => width - (excess * (width - (floors[index] ?? 0))) / slack)
}
