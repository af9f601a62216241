/** A terminal as far as our program uses one: it turns output with escape codes into the lines one sees. */
export type Screen = {
  readonly write: (output: string) => void
  /** Another size; what was shown stays as it stands. */
  readonly resize: (columns: number, rows: number) => void
  /** All lines ever shown, as they stand now. */
  readonly lines: () => readonly string[]
  /** The line on which the cursor stands, up to the cursor. */
  readonly current: () => string
}

export const aScreen = (width: number, height: number): Screen => {
  let [columns, rows] = [width, height]
  const lines: string[][] = [[]]
  let [row, column, top] = [0, 0, 0]
  const down = () => {
    row += 1
    lines[row] ??= []
    top = Math.max(top, row - rows + 1)
  }
  const put = (character: string) => {
    const line = lines[row] ?? []
    // Marks and joiners stand on the character before; a wide one takes two cells.
    if (/^[\p{M}\p{Cf}]$/u.test(character)) {
      line[column - 1] = (line[column - 1] ?? '') + character
      return
    }
    const wide = /^[\p{Script=Han}\p{Emoji_Presentation}]$/u.test(character) ? 2 : 1
    if (column + wide > columns) {
      column = 0
      down()
    }
    const cells = lines[row] ?? []
    while (cells.length < column) cells.push(' ')
    cells[column] = character
    if (wide === 2) cells[column + 1] = ''
    lines[row] = cells
    column += wide
  }
  const erase = (from: number, to: number) => {
    const line = lines[row] ?? []
    lines[row] = line.map((character, index) => (index >= from && index < to ? ' ' : character))
  }
  const obey = (letter: string, number: number | null) => {
    const count = number ?? 1
    if (letter === 'A') row = Math.max(top, row - count)
    if (letter === 'B') for (let step = 0; step < count && row < top + rows - 1; step += 1) down()
    if (letter === 'C') column = Math.min(columns - 1, column + count)
    if (letter === 'D') column = Math.max(0, column - count)
    if (letter === 'G') column = count - 1
    if (letter === 'K')
      erase(number === 1 || number === 2 ? 0 : column, number === 1 ? column : columns)
    if (letter === 'J') {
      erase(column, columns)
      lines.splice(row + 1)
    }
  }
  const write = (output: string) => {
    for (const [part, parameters, letter] of output.matchAll(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
      /\u001B\[([\d;?]*)([A-Za-z])|[\s\S]/gu,
    )) {
      if (letter !== undefined) {
        obey(letter, /^\d+$/.test(parameters ?? '') ? Number(parameters) : null)
      } else if (part === '\n') down()
      else if (part === '\r') column = 0
      else if (part >= ' ') put(part)
    }
  }
  return {
    write,
    resize: (newColumns, newRows) => {
      ;[columns, rows] = [newColumns, newRows]
      top = Math.max(top, row - rows + 1)
    },
    lines: () => lines.map((line) => line.join('').trimEnd()),
    current: () => (lines[row] ?? []).slice(0, column).join(''),
  }
}
