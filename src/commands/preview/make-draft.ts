import { type Assessment, givenValues } from '../../assessment/assess.ts'
import { kindInWords, type LedgerItem, ledgerOf } from '../../assessment/ledger.ts'
import { audiencesOf, type PaperName, paperNames } from '../../catalogue/papers.ts'
import { defaultPaper } from '../../catalogue/papers-of-case.ts'
import type { Claim } from '../../evidence/claim.ts'
import type { Audience } from '../../evidence/released.ts'
import { type Host, HostError } from '../../host/host.ts'
import { joined, verbatim } from '../../interview/words.ts'
import type { Choice, Made, Rests } from '../../preview/drafts.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { type AssessedCase, assessCase } from '../checking/assess-case.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { caseFault, kindOf } from '../fault.ts'
import { composePaper } from '../papers/make-paper.ts'
import { pairsOf } from '../papers/paper-choices.ts'

/** One case, read and judged once for as long as it stays the same. */
export type CaseReader = {
  readonly make: (choice: Choice) => Promise<Made>
  /** The paper of the case's own route. */
  readonly usual: () => Promise<Choice>
  /** Something changed on the disk. */
  readonly forget: () => void
}

export const readerOfCase = (host: Host, path: string): CaseReader => {
  let assessed: Promise<AssessedCase> | null = null
  const assessedCase = (): Promise<AssessedCase> => {
    assessed ??= assessCase(host, path)
    return assessed
  }
  return {
    make: (choice) =>
      makeSafely(async () => {
        const { paper, audience } = pairOf(choice)
        return makeDraft(await assessedCase(), { paper, audience, host })
      }, path),
    usual: async () => usualOf(await assessedCase().catch(() => null)),
    forget: () => {
      assessed = null
    },
  }
}

const usualOf = (assessed: AssessedCase | null): Choice => {
  const assessment = assessed?.found === true ? assessed.assessment : null
  const paper = assessment === null ? 'submission' : defaultPaper(givenValues(assessment.answers))
  return { document: paper, edition: audiencesOf(paper)[0] }
}

/** Whatever goes wrong is told as a problem, so that the page stays and goes on with the next change. */
const makeSafely = async (work: () => Promise<Made>, path: string): Promise<Made> => {
  try {
    return await work()
  } catch (thrown) {
    return hindered([], [faultOf(thrown, path)])
  }
}

const faultOf = (thrown: unknown, path: string): Problem =>
  thrown instanceof HostError ? unreadable(thrown, path) : caseFault(path, kindOf(thrown))

const unreadable = ({ code }: HostError, path: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  place: { case: path },
  message: text('A file of the case is there but could not be read ({code}).', { code }),
  hint: text('Look who may read it, and whether a link in the case leads out of it.'),
})

const hindered = (problems: readonly Problem[], hindrances: readonly Problem[]): Made => ({
  tree: null,
  problems: [...problems, ...hindrances],
  hindrances,
  rests: new Map(),
})

type Making = Pair & { readonly host: Host }

const makeDraft = async (
  assessed: AssessedCase,
  { paper, audience, host }: Making,
): Promise<Made> => {
  if (!assessed.found) return hindered([], [caseMissing(assessed.path)])
  const { assessment, problemsFor, problems } = assessed
  if (assessment === null) return hindered([], problems)
  const wanted = { papers: [paper], audiences: [audience] }
  const refused = pairsOf(assessment, wanted).problems
  const found = problemsFor([paper])
  if (refused.length > 0) return hindered(found, refused)
  const composed = await composePaper(
    { ...assessed, assessment },
    { paper, audience, draft: true },
    host,
  )
  const { tree } = composed
  return tree === null
    ? hindered(found, composed.problems)
    : {
        tree,
        problems: [...found, ...composed.problems],
        hindrances: [],
        rests: restsOf(assessment),
      }
}

/** What each claim rests on, for the one who writes it. */
const restsOf = (assessment: Assessment): Rests =>
  new Map(
    ledgerOf(assessment).claims.map(({ claim, items }) => [claim.id, supportInWords(claim, items)]),
  )

const supportInWords = ({ id }: Claim, items: readonly LedgerItem[]): Text =>
  items.length === 0
    ? text('{id} is your organisation’s own word.', { id })
    : text('{id} rests on {evidence}.', { id, evidence: joined(items.map(itemInWords), '; ') })

/** "E-07, a survey or count of our own or of others, older than the last submission". */
const itemInWords = ({ item, stale }: LedgerItem): Text => {
  const kind = kindInWords(item)
  const named = kind === null ? verbatim(item.id) : text('{id}, {kind}', { id: item.id, kind })
  return stale ? text('{evidence}, older than the last submission', { evidence: named }) : named
}

type Pair = { readonly paper: PaperName; readonly audience: Audience }

/** Only what is offered reaches this. */
const pairOf = ({ document, edition }: Choice): Pair => {
  const paper = paperNames.find((name) => name === document) ?? 'submission'
  const [first, ...others] = audiencesOf(paper)
  return { paper, audience: [first, ...others].find((one) => one === edition) ?? first }
}
