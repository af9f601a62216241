import { audiencesOf, type PaperName, paperNames } from '../catalogue/papers.ts'

/** Observations under article 23 of the ILO Constitution. */
export const observations: readonly PaperName[] = ['submission', 'other-route']

/** Papers that rest on the Convention's being in force for the State. */
export const underConvention: readonly PaperName[] = ['submission', 'law-comparison']

/** Papers with a signature; a gap report is public and ends with the names of organisations. */
export const signed: readonly PaperName[] = ['submission', 'other-route', 'letters']

/** Papers that reach the Committee or the government first; what they may tell hangs on consent to that. */
export const forCommittee: readonly PaperName[] = paperNames.filter((name) =>
  audiencesOf(name).includes('committee'),
)
