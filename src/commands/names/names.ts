import { join } from 'node:path'
import { withLock } from '../../dossier/lock.ts'
import { type ReadCase, readCase } from '../../dossier/read-case.ts'
import { type Host, HostError } from '../../host/host.ts'
import { keyFile, lockNames, type WitnessName, type WitnessNames } from '../../keys/key-file.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { caseMissing } from '../checking/case-missing.ts'
import { folderOf } from '../leaks/opener-for.ts'
import { lockWays } from '../lock/lock-ways.ts'
import { problemsAsLines } from '../report.ts'
import { tellSentences } from '../tell-texts.ts'
import { askName } from './ask-name.ts'
import type { NamesTalk } from './names-talk.ts'
import { type OpenNames, openOrBegin } from './open-names.ts'

export type NamesOptions = {
  readonly case: string
  readonly passphraseFile: string | null
  /** Keys of age for a new file; none: a passphrase. */
  readonly recipients: readonly string[]
}

export type NamesDesk = {
  readonly host: Host
  readonly wording: Wording
  readonly talk: NamesTalk
}

/**
 * Lists which codes of witnesses have a name, and sets, shows or removes one; after each change the whole file is
 * written anew. No name is shown unless asked for. Exit code: 0, 1 where the file could not be opened or written, 2
 * where there is no terminal or no such case.
 */
export const runNames = async (options: NamesOptions, desk: NamesDesk): Promise<number> => {
  const { host } = desk
  if (!host.isTerminal) return refuse([terminalNeeded], 2, desk)
  const read = await readCase(host, options.case)
  const folder = await folderOf(host, options.case)
  if (!read.found) return refuse([caseMissing(options.case)], 2, desk)
  if (folder === null) return refuse([folderNeeded], 2, desk)
  const locked = await withLock(host, options.case, {
    ...lockWays(desk),
    work: () => openAndTalk({ options, folder, read }, desk),
  })
  return locked.ok ? locked.value : refuse(locked.problems, 1, desk)
}

type Opening = {
  readonly options: NamesOptions
  readonly folder: string
  readonly read: Extract<ReadCase, { readonly found: true }>
}

const openAndTalk = async (
  { options, folder, read }: Opening,
  desk: NamesDesk,
): Promise<number> => {
  const { host } = desk
  const codes = read.parsed.ok ? codesIn(read.parsed.value.draft.answers['witnesses']) : []
  try {
    const opened = await openOrBegin({ folder, ...options }, host, desk.talk)
    if (!opened.ok) return refuse(opened.problems, 1, desk)
    await talkAbout({ folder, codes, open: opened.value }, desk)
    return 0
  } catch (thrown) {
    if (thrown instanceof HostError) return refuse([notWritten(thrown)], 1, desk)
    throw thrown
  }
}

const codesIn = (witnesses: unknown): readonly string[] =>
  Array.isArray(witnesses)
    ? witnesses.flatMap((one) =>
        typeof one === 'object' && one !== null && 'id' in one ? [String(one.id)] : [],
      )
    : []

type Work = {
  readonly folder: string
  readonly codes: readonly string[]
  readonly open: OpenNames
}

const talkAbout = async ({ folder, codes, open }: Work, desk: NamesDesk): Promise<void> => {
  const { host, wording, talk } = desk
  let { names } = open
  for (;;) {
    const known = [...new Set([...codes, ...names.keys()])].sort()
    if (known.length === 0) tellSentences([noWitnesses], { host, wording })
    const code = await talk.choose(text('Whose name?'), [
      ...known.map((value) => ({ value, label: rowOf(value, names) })),
      { value: '', label: text('Done') },
    ])
    if (code === '') return
    const changed = await change(code, names, desk)
    if (changed === null) continue
    names = changed
    await host.files.writeAtomically(join(folder, keyFile), await lockNames(names, open.lock))
    host.tell(wording.say(text('Saved.')))
  }
}

const rowOf = (code: string, names: WitnessNames): Text =>
  names.has(code) ? text('{code}  name kept', { code }) : text('{code}  no name', { code })

/** The names after what was chosen for one code; null where nothing changed. */
const change = async (
  code: string,
  names: WitnessNames,
  { host, wording, talk }: NamesDesk,
): Promise<WitnessNames | null> => {
  const known = names.get(code)
  const task = await talk.choose(text('{code}:', { code }), [
    { value: 'set', label: text('Write or change the name') },
    ...(known === undefined
      ? []
      : [
          { value: 'show', label: text('Show the name here') },
          { value: 'remove', label: text('Remove the name') },
        ]),
    { value: 'back', label: text('Back') },
  ])
  if (task === 'show' && known !== undefined) host.tell(shown(known, wording))
  if (task === 'remove') return new Map([...names].filter(([other]) => other !== code))
  if (task !== 'set') return null
  const named = await askName(known ?? null, talk)
  return named === null ? null : new Map([...names, [code, named]])
}

const shown = (witness: WitnessName, { say }: Wording): string =>
  [
    witness.name,
    ...(witness.also ?? []),
    witness.place,
    witness.telephone,
    witness.email,
    witness.document,
    ...(witness.ordinary ?? []).map((word) => say(text('ordinary word: {word}', { word }))),
  ]
    .filter((line) => line !== undefined)
    .join('\n')

const refuse = (
  problems: readonly Problem[],
  code: number,
  { host, wording }: NamesDesk,
): number => {
  host.tell(problemsAsLines(problems, { wording, columns: host.columns }))
  return code
}

const noWitnesses = text('The answers have no witness yet; a name is kept under a code only.')

const terminalNeeded: Problem = {
  code: 'terminal-needed',
  severity: 'error',
  place: {},
  message: text('Names are only asked for and shown in a terminal, to the person who sits there.'),
  hint: text('Call "c177 names" in a terminal.'),
}

const folderNeeded: Problem = {
  code: 'folder-needed',
  severity: 'error',
  place: {},
  message: text(
    'Names are kept beside "answers.json" in the folder of a case, not beside a lone file.',
  ),
  hint: text('Put the file into a folder of its own as "answers.json", and name that folder.'),
}

const notWritten = ({ code }: HostError): Problem => ({
  code: 'file-not-written',
  severity: 'error',
  place: { file: keyFile },
  message: text(
    'The names of witnesses could not be read or written ({code}); they are as they were.',
    {
      code,
    },
  ),
  hint: text('Look whether the disk or stick is full or can only be read, then try again.'),
})
