import type { Audience } from '../evidence/released.ts'

/** A paper that is made of a case, and for whom it may be; the first audience is the one that nobody has to name. */
type Paper = {
  readonly name: string
  readonly audiences: readonly [Audience, ...Audience[]]
  /** Of which States `--document all` makes it: those that the Convention binds, the others, or both. */
  readonly states: 'bound' | 'notBound' | 'any'
  /** Its own questions begin so; with one of them answered the user means to make it. */
  readonly own: string | null
}

/** Every paper that is made of answers, in the order in which they are made and listed. */
export const papers = [
  { name: 'submission', audiences: ['committee'], states: 'bound', own: null },
  { name: 'gap-report', audiences: ['public'], states: 'notBound', own: null },
  { name: 'other-route', audiences: ['committee'], states: 'notBound', own: 'routes.' },
  { name: 'law-comparison', audiences: ['committee'], states: 'any', own: 'legislation.' },
  { name: 'letters', audiences: ['committee'], states: 'any', own: 'letters.' },
  { name: 'brief', audiences: ['public'], states: 'any', own: null },
  { name: 'supply-chain', audiences: ['public'], states: 'any', own: 'supply.' },
] as const satisfies readonly Paper[]

export type PaperName = (typeof papers)[number]['name']

export const paperNames: readonly PaperName[] = papers.map(({ name }) => name)

export const audiencesOf = (name: PaperName): readonly [Audience, ...Audience[]] =>
  papers.find((paper) => paper.name === name)?.audiences ?? ['committee']
