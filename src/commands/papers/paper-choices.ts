import type { Assessment } from '../../assessment/assess.ts'
import { givenValues } from '../../assessment/assess.ts'
import { isBound } from '../../catalogue/applies.ts'
import { audiencesOf, type PaperName } from '../../catalogue/papers.ts'
import { defaultPaper, papersOfRoute } from '../../catalogue/papers-of-case.ts'
import type { Audience } from '../../evidence/released.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'

/** What a call asks for: papers by name, every paper of the route, or the one of the route; and for whom. */
export type Wanted = {
  readonly papers: readonly PaperName[] | 'all' | null
  readonly audiences: readonly Audience[] | null
}

export type Pair = { readonly paper: PaperName; readonly audience: Audience }

/** The papers of one case, and why one that was named cannot be made of it. */
export const pairsOf = (
  assessment: Assessment,
  { papers, audiences }: Wanted,
): { readonly pairs: readonly Pair[]; readonly problems: readonly Problem[] } => {
  const given = givenValues(assessment.answers)
  if (papers === null || papers === 'all') {
    const names = papers === null ? [defaultPaper(given)] : papersOfRoute(given)
    return { pairs: names.flatMap((paper) => pairsWith(paper, audiences)), problems: [] }
  }
  const refused = papers.filter((paper) => !isForState(paper, isBound(given)))
  const left = papers.filter((paper) => !refused.includes(paper))
  return {
    pairs: left.flatMap((paper) => pairsWith(paper, audiences)),
    problems: refused.map(notForState),
  }
}

/** Its first audience, or those of the named ones that it may have. */
const pairsWith = (paper: PaperName, audiences: readonly Audience[] | null): readonly Pair[] => {
  const allowed = audiencesOf(paper)
  const chosen =
    audiences === null ? [allowed[0]] : allowed.filter((one) => audiences.includes(one))
  return chosen.map((audience) => ({ paper, audience }))
}

/** Of a State not named yet every paper may be drafted. */
const isForState = (paper: PaperName, bound: boolean | null): boolean =>
  !(paper === 'submission' && bound === false) && !(paper === 'gap-report' && bound === true)

/** Named pairs that no case could have: a public edition of the submission, say. */
export const impossiblePairs = ({ papers, audiences }: Wanted): readonly Problem[] =>
  papers === null || papers === 'all' || audiences === null
    ? []
    : papers.flatMap((paper) =>
        audiences
          .filter((audience) => !audiencesOf(paper).includes(audience))
          .map((audience) => notAllowed(paper, audience)),
      )

const notAllowed = (paper: PaperName, audience: Audience): Problem => ({
  code: 'edition-not-allowed',
  severity: 'error',
  place: {},
  message: text('There is no "{audience}" edition of "{paper}".', { audience, paper }),
  hint: text('Its editions are: {editions}.', { editions: audiencesOf(paper).join(', ') }),
})

const notForState = (paper: PaperName): Problem => ({
  code: 'document-not-for-state',
  severity: 'error',
  place: { question: 'standing.country' },
  message:
    paper === 'submission'
      ? text(
          'The Convention does not bind this State, as far as the answers tell, so there is nothing that the Committee could examine under it.',
        )
      : text(
          'The Convention binds this State, so a gap report towards ratification makes no sense.',
        ),
  hint:
    paper === 'submission'
      ? text(
          'Make the gap report, or observations under other Conventions: --document gap-report,other-route. If the State has ratified since, answer "standing.inForce" with its source.',
        )
      : text('Make the submission instead: --document submission.'),
})
