/** What stands on the screen: its rows, none wider than it, and where the cursor is in them. */
export type Frame = {
  readonly rows: readonly string[]
  readonly cursor: { readonly row: number; readonly column: number }
}

export type Painter = {
  /** Puts a frame in the place of the one before. */
  readonly paint: (frame: Frame) => void
  /** Lets the frame stand, with the cursor at its end; the next is painted below. */
  readonly leave: () => void
}

const up = (rows: number): string => (rows > 0 ? `\u001B[${rows}A` : '')
const down = (rows: number): string => (rows > 0 ? `\u001B[${rows}B` : '')
const right = (columns: number): string => (columns > 0 ? `\u001B[${columns}C` : '')

/**
 * Draws where the cursor is. Inquirer’s own drawing counts the units of UTF-16 as columns, which leads the
 * cursor astray in most of the world’s scripts; and it cannot show a part of a text that is taller than the screen.
 */
export const aPainter = (write: (output: string) => void): Painter => {
  let shown: Frame = { rows: [''], cursor: { row: 0, column: 0 } }
  return {
    paint: (frame) => {
      const { rows, cursor } = frame
      const lift = up(rows.length - 1 - cursor.row)
      write(`${up(shown.cursor.row)}\r\u001B[J${rows.join('\r\n')}${lift}\r${right(cursor.column)}`)
      shown = frame
    },
    leave: () => {
      write(`${down(shown.rows.length - 1 - shown.cursor.row)}\r`)
      shown = { rows: [''], cursor: { row: 0, column: 0 } }
    },
  }
}
