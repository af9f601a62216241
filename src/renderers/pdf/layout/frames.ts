import { colour } from '../look.ts'
import type { Frame, Vector } from '../node.ts'
import type { PageChange, Writer } from './inner.ts'

type Stretch = { readonly page: number; top: number; bottom: number }

const inkWidth = 215

/** Follows a block over its pages and draws its frame beside what really stands there. */
export class FrameDrawing {
  readonly #writer: Writer
  readonly #frame: Frame
  readonly #x: number
  readonly #width: number
  readonly #stretches = new Map<number, Stretch>()
  readonly #follow = (change: PageChange) => this.#turn(change)

  constructor(writer: Writer, frame: Frame) {
    const context = writer.context()
    this.#writer = writer
    this.#frame = frame
    this.#x = context.x
    this.#width = context.availableWidth
    this.#stretch(context.page, context.y)
    writer.addListener('pageChanged', this.#follow)
    this.#skip(frame.above)
  }

  end(): void {
    this.#skip(this.#frame.below)
    this.#writer.removeListener('pageChanged', this.#follow)
    const context = this.#writer.context()
    const last = this.#stretch(context.page, context.y)
    last.bottom = Math.max(last.bottom, context.y)
    for (const stretch of this.#stretches.values()) this.#draw(stretch)
  }

  #turn({ prevPage, prevY, y }: PageChange): void {
    const left = this.#stretch(prevPage, prevY)
    left.bottom = Math.max(left.bottom, prevY)
    this.#stretch(this.#writer.context().page, y)
  }

  #stretch(page: number, top: number): Stretch {
    const stretch = this.#stretches.get(page) ?? { page, top, bottom: top }
    this.#stretches.set(page, stretch)
    return stretch
  }

  #skip(room: number): void {
    const context = this.#writer.context()
    // A table's head is laid out on a sheet without end, whose height is not a number.
    const free = Number.isNaN(context.availableHeight) ? room : context.availableHeight
    context.moveDown(Math.min(room, free))
  }

  #draw({ page, top, bottom }: Stretch): void {
    // Only the room above: the block itself begins on the next page.
    const isEmpty = this.#stretches.size > 1 && bottom - top <= this.#frame.above + 0.5
    if (bottom <= top || isEmpty) return
    for (const vector of this.#vectors(top, bottom))
      this.#writer.addVector(vector, true, true, undefined, page)
  }

  #vectors(top: number, bottom: number): Vector[] {
    const x = this.#x
    switch (this.#frame.kind) {
      case 'side':
        return [line({ x1: x + 1.1, x2: x + 1.1, y1: top, y2: bottom }, 2.2, colour.accent)]
      case 'ink':
        return [
          line(
            {
              x1: x,
              x2: x + Math.min(inkWidth, this.#width),
              y1: top + this.#frame.above,
              y2: top + this.#frame.above,
            },
            0.6,
            colour.ink,
          ),
        ]
      case 'rule':
        return [line({ x1: x, x2: x + this.#width, y1: bottom, y2: bottom }, 0.5, colour.muted)]
      case 'dashed':
        return [
          {
            type: 'rect',
            x: x + 0.4,
            y: top,
            w: this.#width - 0.8,
            h: bottom - top,
            lineWidth: 0.8,
            lineColor: colour.muted,
            dash: { length: 3.5, space: 2.5 },
          },
        ]
    }
  }
}

type Ends = { x1: number; y1: number; x2: number; y2: number }
const line = (ends: Ends, lineWidth: number, lineColor: string): Vector => ({
  type: 'line',
  ...ends,
  lineWidth,
  lineColor,
})
