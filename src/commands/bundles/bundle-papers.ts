import { givenValues } from '../../assessment/assess.ts'
import { personalDataRules } from '../../assessment/personal-data-rules.ts'
import type { Packing } from '../../bundles/write-zip.ts'
import type { PaperName } from '../../catalogue/papers.ts'
import type { Audience } from '../../evidence/released.ts'
import type { Host } from '../../host/host.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { AssessedCase } from '../checking/assess-case.ts'
import { composePaper, type Papered, paperFileName } from '../papers/make-paper.ts'
import { pairsOf } from '../papers/paper-choices.ts'
import { renderPaper } from '../papers/render-paper.ts'

/** A case that was read and could be judged. */
export type ReadyCase = Extract<AssessedCase, { readonly found: true }> & Papered

/** The papers of a bundle in memory; `isWhole` tells whether each could be made. */
export type BundlePapers = {
  readonly files: readonly Packing[]
  readonly problems: readonly Problem[]
  readonly isWhole: boolean
}

/** The papers that the route of a case allows, in one edition. */
export const papersFor = (one: ReadyCase, audience: Audience): readonly PaperName[] =>
  pairsOf(one.assessment, { papers: 'all', audiences: [audience] }).pairs.map(({ paper }) => paper)

/** What looks like personal data and was not confirmed; it keeps a bundle for others from being made. */
export const personalFindings = (
  one: ReadyCase,
  papers: readonly PaperName[],
): readonly Problem[] => one.problemsFor(papers).filter(({ code }) => personalCodes.has(code))

const personalCodes: ReadonlySet<string> = new Set(personalDataRules.map(({ code }) => code))

/** Makes each paper as `build` does, as a PDF; one with an error left is a draft, and says so on its pages. */
export const papersOf = async (
  one: ReadyCase,
  audience: Audience,
  host: Host,
): Promise<BundlePapers> => {
  const files: Packing[] = []
  const problems: Problem[] = []
  const papers = papersFor(one, audience)
  for (const paper of papers) {
    const draft = hasError(one.problemsFor([paper]))
    const { tree, problems: remarks } = await composePaper(one, { paper, audience, draft }, host)
    problems.push(...remarks)
    const rendered =
      tree === null ? null : await renderPaper({ tree, document: paper }, 'pdf', host)
    if (rendered === null) continue
    problems.push(...rendered.problems)
    if (!rendered.ok) continue
    const { bytes } = rendered.value
    const path = `documents/${paperFileName({ document: paper, edition: audience })}.pdf`
    files.push({ path, isText: false, read: async () => bytes })
    if (draft) problems.push(isDraft(path))
  }
  return { files, problems, isWhole: files.length === papers.length }
}

const isDraft = (path: string): Problem => ({
  code: 'bundle-with-draft',
  severity: 'warning',
  place: { file: path },
  message: text('The paper is a draft, and says so on its pages: errors are left in the answers.'),
  hint: text('“c177 check” lists them. Make the bundle anew when they are mended.'),
})

/** For whom the paper of the route is, which is the edition that nobody has to name. */
export const answersGiven = ({ assessment }: ReadyCase) => givenValues(assessment.answers)
