import type { PaperName } from '../catalogue/papers.ts'

/** Observations under article 23 of the ILO Constitution. */
export const observations: readonly PaperName[] = ['submission', 'other-route']

/** Papers that rest on the Convention's being in force for the State. */
export const underConvention: readonly PaperName[] = ['submission', 'law-comparison']

/** Papers that somebody signs. */
export const signed: readonly PaperName[] = ['submission', 'gap-report', 'other-route', 'letters']
