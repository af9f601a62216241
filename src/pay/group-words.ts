import { type Text, text } from '../problems/text.ts'
import type { PayGroup } from '../quantities/figures.ts'
import { Exact } from './exact.ts'
import { printedShare } from './printed.ts'

/** Who is in a group: everybody, women, men, or those of a sector as it was told; null where its choice has words. */
export const groupName = ({ by, value }: Pick<PayGroup, 'by' | 'value'>): Text | string | null => {
  if (by === 'all') return text('all')
  if (by === 'sector') return value
  if (value === 'women') return text('women')
  return value === 'men' ? text('men') : null
}

/** "50 of 58 (86%)": how many of those who were compared are below the minimum wage. */
export const belowLine = (below: number, compared: number, locale: string): Text =>
  text('{below, number} of {compared, number} ({share})', {
    below,
    compared,
    share: printedShare(new Exact(below).div(compared), locale),
  })
