import type { Speech } from '../fonts/face.ts'
import type { Run } from '../node.ts'
import type { TextLine } from '../text/text-line.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { breakLines } from './break-lines.ts'

/**
 * Sets single texts outside the flow: running lines, numbers in the margin, list marks. Each run says its own
 * size and leading; the width is in points, and without it all stands on one line.
 */
export type Typesetter = (runs: readonly Run[], width?: number) => TextLine[]

/** A typesetter for texts of one language, whose direction is that of their lines. */
export const createTypesetter =
  (text: TextSetter, { direction, language }: Speech): Typesetter =>
  (runs, width = Number.POSITIVE_INFINITY) => {
    const around = {
      direction,
      language,
      fontSize: 10.5,
      lineHeight: 1,
      alignment: 'start',
    } as const
    return breakLines(text.set({ ...around, text: runs }).items, width, direction)
  }
