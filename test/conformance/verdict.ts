import type { Finding, Judge, Judgement } from './judge.ts'

/** What one judge said of the papers, and of the planted file that must not pass. */
export type Session = {
  readonly judge: Pick<Judge, 'name' | 'structureRule'>
  readonly papers: readonly Judgement[]
  readonly planted: Judgement
}

/** Why the judge is not to be believed: it did not find the fault that was planted. Null if it did. */
export const doubtIn = ({ judge, planted }: Session): string | null => {
  if (planted.verdict === 'unread') return `did not judge the untagged file: ${planted.reason}`
  if (planted.verdict === 'conforms') return 'let a file without a structure tree pass'
  return planted.findings.some(({ rule }) => rule === judge.structureRule)
    ? null
    : `refused the untagged file, but not by ${judge.structureRule}`
}

/** Whether the judge can be believed, was shown anything, and lets every paper pass. */
export const passes = (session: Session): boolean =>
  doubtIn(session) === null &&
  session.papers.length > 0 &&
  session.papers.every(({ verdict }) => verdict === 'conforms')

/** The session in lines to read: a line when all is well, else each file with each rule that it breaks. */
export const tell = (session: Session, nameOf: (file: string) => string): readonly string[] => {
  const { judge, papers } = session
  const doubt = doubtIn(session)
  const good = papers.filter(({ verdict }) => verdict === 'conforms').length
  const counted = `${judge.name}: ${good} of ${papers.length} files conform`
  return [
    doubt === null ? counted : `${counted}; but the judge does not judge: it ${doubt}`,
    ...papers.flatMap((judgement) => linesOf(judgement, nameOf(judgement.file))),
  ]
}

const linesOf = (judgement: Judgement, name: string): readonly string[] => {
  if (judgement.verdict === 'conforms') return []
  if (judgement.verdict === 'unread') return [`  ${name}: not judged, ${judgement.reason}`]
  return [`  ${name}`, ...judgement.findings.map(findingLine)]
}

const findingLine = ({ rule, count, what }: Finding): string => `    ${rule}, ${count} ×: ${what}`
