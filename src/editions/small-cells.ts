import type { Figures, Share } from '../quantities/figures.ts'
import { leastTold, type ToldFigures, type ToldShare } from '../quantities/told-figures.ts'
import { hoursBandsTold, payBandsTold } from './small-bands.ts'
import { groupsTold } from './small-groups.ts'

/**
 * The figures of a survey without any number of persons from one to four, and without those others from which one
 * could be worked out. Nobody is found by a zero: it is told.
 */
export const withoutSmallCells = (figures: Figures): ToldFigures => ({
  currency: figures.currency,
  minimum: figures.minimum,
  groups: groupsTold(figures.groups),
  payBands: payBandsTold(figures),
  hoursBands: hoursBandsTold(figures.hoursBands),
  shares: figures.shares.map(shareTold),
})

const answers = ['yes', 'no', 'unknown'] as const
type Answer = (typeof answers)[number]

const isSmall = (count: number): boolean => count > 0 && count < leastTold

/** The cell that is withheld together with a small one, so that the total does not give that away. */
const partner: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', unknown: 'no' }

/**
 * The two cells of a small one and its partner have a sum that is known; each of one to four must fit it, with a
 * partner that is not small. Where that is not so, the share is not told at all.
 */
const shareTold = (share: Share): ToldShare => {
  const { subject, yes, no, unknown } = share
  const small = answers.filter((answer) => isSmall(share[answer]))
  const [first] = small
  if (first === undefined && yes + no + unknown > 0) return { subject, yes, no, unknown }
  const other = partnerOf(small)
  const sum = [...small, ...(other === null ? [] : [other])].reduce(
    (all, answer) => all + share[answer],
    0,
  )
  if (other === null || sum < small.length * (leastTold - 1) + leastTold)
    return { subject, yes: null, no: null, unknown: null }
  const cell = (answer: Answer) =>
    small.includes(answer) ? 'few' : answer === other ? null : share[answer]
  return { subject, yes: cell('yes'), no: cell('no'), unknown: cell('unknown') }
}

const partnerOf = (small: readonly Answer[]): Answer | null => {
  const [first] = small
  if (first === undefined) return null
  return small.length === 1
    ? partner[first]
    : (answers.find((answer) => !small.includes(answer)) ?? null)
}
