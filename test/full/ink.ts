/** Where a picture has ink, cut to the ink: a byte a pixel, row by row, 1 for ink. */
export type Ink = {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

// Half grey: what is darker is inside of an outline rather than on its edge.
const darkest = 128

/** The ink of a grey picture in Netpbm's format: binary PGM, one byte a pixel. */
export const inkOf = (pgm: Uint8Array): Ink => {
  const start = new TextDecoder('latin1').decode(pgm.subarray(0, 64))
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(start)
  if (!head) throw new Error('This is no grey picture')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const pixels = pgm.subarray(head[0].length).map((grey) => (grey < darkest ? 1 : 0))
  return cutToInk({ width, height, pixels })
}

const cutToInk = ({ width, height, pixels }: Ink): Ink => {
  const rows = Array.from({ length: height }, (_, y) => pixels.subarray(y * width, (y + 1) * width))
  const hasInk = (row: Uint8Array): boolean => row.includes(1)
  const inked = rows.slice(rows.findIndex(hasInk), rows.findLastIndex(hasInk) + 1)
  const left = Math.min(...inked.filter(hasInk).map((row) => row.indexOf(1)))
  const right = Math.max(...inked.map((row) => row.lastIndexOf(1))) + 1
  if (inked.length === 0) throw new Error('There is no ink in this picture')
  const cut = new Uint8Array((right - left) * inked.length)
  for (const [y, row] of inked.entries()) cut.set(row.subarray(left, right), y * (right - left))
  return { width: right - left, height: inked.length, pixels: cut }
}

/**
 * The largest blot, in pixels, that one of two pictures has where the other has no ink within `reach` pixels;
 * both ways. Grey edges and places between pixels make none; a mark that is missing, a letter in another form or
 * at another place does, wherever on the page it is.
 */
export const largestBlot = (one: Ink, other: Ink, reach: number): number =>
  Math.max(largestBlotOf(one, other, reach), largestBlotOf(other, one, reach))

const largestBlotOf = (one: Ink, other: Ink, reach: number): number => {
  const near = spread(other, reach)
  const alone = new Uint8Array(one.pixels.length)
  for (const index of inked(one.pixels)) {
    const [x, y] = [(index % one.width) + reach, Math.floor(index / one.width) + reach]
    const isBeyond = x >= near.width || y >= near.height
    if (isBeyond || near.pixels[y * near.width + x] === 0) alone[index] = 1
  }
  return largestGroup({ ...one, pixels: alone })
}

function* inked(pixels: Uint8Array): Generator<number> {
  for (let at = pixels.indexOf(1); at >= 0; at = pixels.indexOf(1, at + 1)) yield at
}

/** Every pixel within reach of ink, in a picture that is larger by the reach on all sides. */
const spread = ({ width, height, pixels }: Ink, reach: number): Ink => {
  const side = 2 * reach
  const near = { width: width + side, height: height + side }
  const around = new Uint8Array(near.width * near.height)
  for (const index of inked(pixels)) {
    const [x, y] = [index % width, Math.floor(index / width)]
    for (let row = y; row <= y + side; row++)
      around.fill(1, row * near.width + x, row * near.width + x + side + 1)
  }
  return { ...near, pixels: around }
}

/** How many pixels the largest group of touching ones has. */
const largestGroup = ({ width, pixels }: Ink): number => {
  const left = pixels.slice()
  let largest = 0
  for (const start of inked(left)) {
    let size = 0
    const open = [start]
    left[start] = 0
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      size++
      for (const next of neighbours(index, width)) {
        if (left[next] !== 1) continue
        left[next] = 0
        open.push(next)
      }
    }
    largest = Math.max(largest, size)
  }
  return largest
}

const neighbours = (index: number, width: number): readonly number[] => {
  const column = index % width
  const before = column > 0 ? [index - 1] : []
  const after = column < width - 1 ? [index + 1] : []
  return [...before, index, ...after].flatMap((each) => [each - width, each, each + width])
}
