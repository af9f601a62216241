/** A text while it is typed: the line that is edited, and those above and below it. */
export type Lines = {
  readonly above: readonly string[]
  readonly current: string
  readonly below: readonly string[]
}

/** A longer line is broken for the screen only, after a blank: a paragraph would not fit on it. */
const longest = 400

const isBroken = (line: string): boolean => line.length > longest && line.endsWith(' ')

/** A text to go on with; the cursor stands on a new line after it, so that Enter alone keeps it. */
export const linesOf = (text: string): Lines => ({
  above: text === '' ? [] : text.split('\n').flatMap(broken),
  current: '',
  below: [],
})

const broken = (line: string): readonly string[] => {
  const end = line.indexOf(' ', longest) + 1
  return end === 0 || end === line.length
    ? [line]
    : [line.slice(0, end), ...broken(line.slice(end))]
}

/** The whole text, without empty lines at its end. */
export const textOf = ({ above, current, below }: Lines): string =>
  [...above, current, ...below]
    .map((line) => (isBroken(line) ? line : `${line}\n`))
    .join('')
    .trimEnd()

/** The line after a key; where one writes on at the end of a long one, it goes on below. */
export const edited = ({ above, below }: Lines, current: string): Lines =>
  below.length === 0 && isBroken(current)
    ? { above: [...above, current], current: '', below }
    : { above, current, below }

/** Enter: what stands after the cursor goes to a new line. */
export const split = ({ above, current, below }: Lines, cursor: number): Lines => ({
  above: [...above, current.slice(0, cursor).trimEnd()],
  current: current.slice(cursor),
  below,
})

/** One line up or down; at the first and the last nothing changes. */
export const moved = (lines: Lines, by: -1 | 1): Lines => {
  const all = [...lines.above, lines.current, ...lines.below]
  const row = lines.above.length + by
  const current = all[row]
  return current === undefined
    ? lines
    : { above: all.slice(0, row), current, below: all.slice(row + 1) }
}

/** Backspace at the beginning of a line joins it to the one above. */
export const joinedBefore = (lines: Lines): Lines =>
  lines.above.length === 0
    ? lines
    : {
        above: lines.above.slice(0, -1),
        current: (lines.above.at(-1) ?? '') + lines.current,
        below: lines.below,
      }

/** A paste of several lines, or of a long one, leaves the cursor on a new line below it. */
export const inserted = (lines: Lines, pasted: string): Lines => {
  const isShort = !pasted.includes('\n') && pasted.length < longest / 2
  const text = lines.current + pasted
  return isShort
    ? { ...lines, current: text }
    : { ...lines, above: [...lines.above, ...linesOf(text.trimEnd()).above], current: '' }
}
