import type { PaperName } from '../../catalogue/papers.ts'
import type { Audience } from '../../evidence/released.ts'
import { type Text, text } from '../../problems/text.ts'

const names: Readonly<Record<PaperName, Text>> = {
  submission: text('Submission'),
  'gap-report': text('Gap report'),
  'other-route': text('Observations under other Conventions'),
  'law-comparison': text('The law beside the Convention'),
  letters: text('Letters'),
  brief: text('Brief'),
  'supply-chain': text('Supply chain'),
}

const readers: Readonly<Record<Audience, Text>> = {
  committee: text('for the Committee'),
  public: text('for everybody'),
  internal: text('for your own house only'),
}

/** A paper as users know it: "Submission, for the Committee". */
export const paperCalled = (paper: PaperName, audience: Audience): Text =>
  text('{paper}, {readers}', { paper: names[paper], readers: readers[audience] })
