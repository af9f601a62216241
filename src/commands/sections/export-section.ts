import { dirname } from 'node:path'
import { serialiseDraft } from '../../answers/draft.ts'
import { assignedIn, sectionDraft, withAssigned } from '../../answers/section-file.ts'
import { applies } from '../../catalogue/applies.ts'
import type { Section } from '../../catalogue/question.ts'
import { diskProblem } from '../../dossier/disk-problem.ts'
import { withLock } from '../../dossier/lock.ts'
import { openDossier } from '../../dossier/open-dossier.ts'
import { readCase } from '../../dossier/read-case.ts'
import { saveAnswer } from '../../dossier/save-answer.ts'
import { type Host, HostError } from '../../host/host.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { problemsAsLines } from '../report.ts'
import { readableWarning } from '../sealing/readable-papers.ts'
import { tellTexts } from '../tell-texts.ts'
import { namedSection } from './named-section.ts'

export type ExportOptions = {
  readonly case: string
  readonly section: string
  readonly out: string
  /** Who is to answer it; kept in the case, and shown in its list of parts. */
  readonly member: string | null
}

export type SectionDesk = { readonly host: Host; readonly wording: Wording }

/**
 * Writes one section of a case into a small file that a member can answer. Exit code: 0; 1 where it could not be
 * written or the section does not apply; 2 where the case or the section is not there, or the file is already.
 */
export const runExportSection = async (
  options: ExportOptions,
  desk: SectionDesk,
): Promise<number> => {
  const { host, wording } = desk
  const problems = await exportSection(options, desk)
  if (problems.length > 0) host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  if (hasError(problems)) return problems.some(({ code }) => notThere.has(code)) ? 2 : 1
  const readable = readableWarning([options.case], host)
  if (readable !== null) tellTexts([readable], { host, wording })
  host.print(options.out)
  host.tell(
    wording.say(text('Next: {command}', { command: `c177 interview ${quoted(options.out)}` })),
  )
  return 0
}

const notThere: ReadonlySet<string> = new Set(['case-missing', 'section-unknown', 'file-there'])

const quoted = (path: string): string => (/\s/.test(path) ? `"${path}"` : path)

const exportSection = async (
  options: ExportOptions,
  { host, wording }: SectionDesk,
): Promise<readonly Problem[]> => {
  const section = namedSection(options.section, wording)
  if (!section.ok) return section.problems
  const read = await readCase(host, options.case)
  if (!read.found) return [caseMissing(options.case)]
  if (!read.parsed.ok) return read.parsed.problems
  if ((await host.files.entryAt(options.out)) !== 'nothing') return [outThere(options.out)]
  const { draft } = read.parsed.value
  if (!section.value.questions.some((question) => applies(question, draft.answers)))
    return [notApplying(section.value)]
  const at = host.now()
  const member = options.member ?? assignedIn(draft)[section.value.id] ?? null
  const content = serialiseDraft(sectionDraft(draft, { section: section.value, at, member }))
  try {
    await host.files.makeFolder(dirname(options.out))
    await host.files.writeAtomically(options.out, content)
  } catch (thrown) {
    if (thrown instanceof HostError) return [diskProblem(thrown)]
    throw thrown
  }
  return options.member === null
    ? []
    : assign(options.case, { section: section.value.id, member: options.member }, { host, wording })
}

type Assigning = { readonly section: string; readonly member: string | null }

/** Notes in a case who works on a section. */
const assign = async (
  path: string,
  { section, member }: Assigning,
  { host, wording }: SectionDesk,
): Promise<readonly Problem[]> => {
  const work = async (): Promise<readonly Problem[]> => {
    const opened = await openDossier(host, path, wording.language)
    if (!opened.ok) return opened.problems
    const { draft } = opened.value
    const next = withAssigned(draft, section, member)
    const [old, now] = [draft['assigned'] ?? null, next['assigned'] ?? null]
    const change = { question: 'assigned', record: null, old, new: now, reason: null }
    const recorded = { draft: next, changes: [{ ...change, part: 'head' as const }] }
    const { problem } = await saveAnswer(host, opened.value, recorded)
    return problem === null ? [] : [problem]
  }
  const locked = await withLock(host, path, { ...lockWays({ host, wording }), work })
  return locked.ok ? locked.value : locked.problems
}

const outThere = (path: string): Problem => ({
  code: 'file-there',
  severity: 'error',
  place: {},
  message: text('There is something at “{path}” already; nothing was written.', { path }),
  hint: text(
    'Name another file with “--out”. A section that somebody answers is not written over.',
  ),
})

const notApplying = ({ id }: Section): Problem => ({
  code: 'section-not-applicable',
  severity: 'error',
  place: {},
  message: text('No question of the section “{id}” applies to this case now.', { id }),
  hint: text('Add it first: in “c177 interview”, type :jump scope.provisions.'),
})
