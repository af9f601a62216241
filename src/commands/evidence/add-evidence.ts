import { basename } from 'node:path'
import type { Dossier } from '../../dossier/dossier.ts'
import { withLock } from '../../dossier/lock.ts'
import { openDossier } from '../../dossier/open-dossier.ts'
import { answersFile, readCase } from '../../dossier/read-case.ts'
import type { Host } from '../../host/host.ts'
import { peopleWarning } from '../../interview/people-warning.ts'
import { recordAt } from '../../interview/records.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { problemsAsLines } from '../report.ts'
import { tellRecovery } from '../tell-recovery.ts'
import { tellSentences, tellTexts } from '../tell-texts.ts'
import { type AddedFile, addFile, type Place } from './add-file.ts'
import type { AddTalk } from './add-talk.ts'
import { evidenceQuestion } from './stored-file.ts'

export type AddOptions = {
  readonly case: string
  readonly files: readonly string[]
  /** The evidence that the file belongs to; null makes new evidence of each file. */
  readonly to: string | null
  readonly quiet: boolean
  /** Asks somebody; null where nobody sits at a terminal. */
  readonly talk: AddTalk | null
}

/**
 * Copies files into the evidence of a case. In a terminal it asks what they are; without one a file is kept and goes
 * nowhere. Exit code: 0; 1 where a file was refused; 2 where the case, the evidence or a file is not there.
 */
export const runAddEvidence = async (
  options: AddOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const tell = (problems: readonly Problem[]): void => {
    const told = options.quiet ? problems.filter(({ severity }) => severity === 'error') : problems
    if (told.length > 0) host.tell(problemsAsLines(told, { wording, columns: host.columns }))
  }
  const wrong = await wrongCall(options, host)
  if (wrong !== null) {
    tell([wrong])
    return 2
  }
  const locked = await withLock(host, options.case, {
    ...lockWays({ host, wording }),
    work: () => addInto(options, tell, { host, wording }),
  })
  if (locked.ok) return locked.value
  tell(locked.problems)
  return 1
}

const addInto = async (
  options: AddOptions,
  tell: (problems: readonly Problem[]) => void,
  { host, wording }: { readonly host: Host; readonly wording: Wording },
): Promise<number> => {
  const opened = await openDossier(host, options.case, wording.language)
  if (!opened.ok) {
    tell(opened.problems)
    return 1
  }
  tellRecovery(host, wording, opened.value)
  const place = placeOf(options, opened.value)
  if ('code' in place) {
    tell([place])
    return place.code === 'evidence-has-file' ? 1 : 2
  }
  if (!options.quiet) tellTexts([peopleWarning.committee], { host, wording })
  const added = await addAll(options.files, {
    dossier: opened.value,
    place,
    host,
    talk: options.talk,
  })
  for (const { line } of added) if (line !== null) host.print(line)
  const problems = added.flatMap((one) => one.problems)
  tell(problems)
  if (!options.quiet) {
    if (added.some(({ needsConsent }) => needsConsent)) tellApart(consentIsNext, { host, wording })
    if (host.isSealed?.(opened.value.file) === true) tellApart(sourceStays, { host, wording })
  }
  return exitCode(problems)
}

type Desk = { readonly host: Host; readonly wording: Wording }

const tellApart = (said: Text, desk: Desk): void => {
  desk.host.tell('')
  tellSentences([said], desk)
}

/** A case that is encrypted leaves what came into it lying open. */
const sourceStays = text(
  'The case is encrypted, but the files that you added are still where they were, readable: remove them there if nobody is to find them.',
)

const consentIsNext = text(
  'A photograph leaves your house only with consent: note it with “c177 interview”, under “Your evidence”.',
)

const exitCode = (problems: readonly Problem[]): number => {
  if (problems.some(({ code }) => code === 'file-not-there')) return 2
  return hasError(problems) ? 1 : 0
}

type AddingAll = Omit<Parameters<typeof addFile>[1], 'path'>

/** One after the other, each on the disk before the next is looked at. */
const addAll = async (
  paths: readonly string[],
  adding: AddingAll,
): Promise<readonly AddedFile[]> => {
  const added: AddedFile[] = []
  let dossier = adding.dossier
  for (const [index, path] of paths.entries()) {
    const one = await addFile(path, { ...adding, dossier })
    dossier = one.dossier
    added.push(paths.length === 1 ? one : counted(one, index + 1, paths.length))
  }
  return added
}

/** Which of several files is meant, without its name, which may be somebody's. */
const counted = (one: AddedFile, number: number, count: number): AddedFile => ({
  ...one,
  problems: one.problems.map((found) => ({
    ...found,
    message: text('File {number} of {count}: {message}', {
      ...{ number, count },
      message: found.message,
    }),
  })),
})

const wrongCall = async (
  { case: path, files, to }: AddOptions,
  host: Host,
): Promise<Problem | null> => {
  if (!(await readCase(host, path)).found) return caseMissing(path)
  const isLone = (await host.files.entryAt(path)) === 'file' && basename(path) !== answersFile
  if (isLone) return needsFolder
  return to !== null && files.length > 1 ? oneFileOnly : null
}

/** Where the file goes: new evidence, or the evidence that was named, if it has none yet. */
const placeOf = ({ to }: AddOptions, { draft }: Dossier): Place | Problem => {
  if (to === null) return { to: null }
  const record = recordAt(draft.answers, evidenceQuestion, to)
  if (record === null) return notThere(to)
  return record['file'] === undefined ? { to: record } : hasFile(to)
}

const problem = (code: string, words: Pick<Problem, 'message' | 'hint'>): Problem => ({
  code,
  severity: 'error',
  place: {},
  ...words,
})

const needsFolder = problem('evidence-needs-folder', {
  message: text('Files of evidence need a case with a folder of its own; this is a lone file.'),
  hint: text('Put it into a new folder under the name “answers.json”, and name that folder.'),
})

const oneFileOnly = problem('wrong-call', {
  message: text('With “--to” one file is added; more were named.'),
  hint: text('Add the others without it: each becomes evidence of its own.'),
})

const notThere = (id: string): Problem =>
  problem('evidence-not-there', {
    message: text('The case has no evidence “{id}”.', { id }),
    hint: text('“c177 evidence list” shows what there is; without “--to” new evidence is made.'),
  })

const hasFile = (id: string): Problem => ({
  ...problem('evidence-has-file', {
    message: text('{id} has a file already, and an original is never replaced.', { id }),
    hint: text('Add the file without “--to”: it becomes evidence of its own.'),
  }),
  place: { question: evidenceQuestion, record: id },
})
