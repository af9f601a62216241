import type { Audience, Reader } from '../evidence/released.ts'

/** A paper that is made of a case, and for whom it may be; the first audience is the one that nobody has to name. */
type Paper = {
  readonly name: string
  readonly audiences: readonly [Reader, ...Audience[]]
  /** Of which States `--document all` makes it: those that the Convention binds, the others, or both. */
  readonly states: 'bound' | 'notBound' | 'any'
  /** Its own questions begin so; with one of them answered the user means to make it. */
  readonly own: string | null
}

/** Every paper that is made of answers, in the order in which they are made and listed. */
export const papers = [
  { name: 'submission', audiences: ['committee', 'internal'], states: 'bound', own: null },
  { name: 'gap-report', audiences: ['public', 'internal'], states: 'notBound', own: null },
  { name: 'other-route', audiences: ['committee', 'internal'], states: 'notBound', own: 'routes.' },
  {
    name: 'law-comparison',
    audiences: ['committee', 'internal'],
    states: 'any',
    own: 'legislation.',
  },
  { name: 'letters', audiences: ['committee', 'internal'], states: 'any', own: 'letters.' },
  { name: 'brief', audiences: ['public', 'internal'], states: 'any', own: null },
  { name: 'supply-chain', audiences: ['public', 'internal'], states: 'any', own: 'supply.' },
] as const satisfies readonly Paper[]

export type PaperName = (typeof papers)[number]['name']

export const paperNames: readonly PaperName[] = papers.map(({ name }) => name)

export const audiencesOf = (name: PaperName): readonly [Reader, ...Audience[]] =>
  papers.find((paper) => paper.name === name)?.audiences ?? ['committee']
