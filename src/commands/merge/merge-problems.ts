import type { Conflict } from '../../answers/conflict.ts'
import type { Renamed } from '../../answers/rename-ids.ts'
import { subjectOf } from '../../interview/ask-conflict.ts'
import { keyFile } from '../../keys/key-file.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { quoted } from '../called-as.ts'
import { asideFolder, type Clash } from './merge-files.ts'

/** The place alone: what the two wrote stays with them, and out of logs. */
export const conflictProblem = (conflict: Conflict): Problem => ({
  code: 'merge-conflict',
  severity: 'error',
  place: {
    question: conflict.question,
    ...(conflict.record !== null && { record: conflict.record }),
  },
  message: text('Both copies changed this, each in another way: {subject}.', {
    subject: subjectOf(conflict),
  }),
  hint: text(
    'Nothing was written. Call the same in a terminal, without “--json”: it shows both and asks which stays.',
  ),
})

export const fileConflictProblem = ({ path }: Clash): Problem => ({
  code: 'merge-conflict',
  severity: 'error',
  place: { file: path },
  message: text('Both copies have a file of this name, with other content.'),
  hint: text(
    'Nothing was written. Call the same in a terminal, without “--json”: it asks which stays.',
  ),
})

export const intoProblem = {
  sameTwice: {
    code: 'wrong-call',
    severity: 'error',
    place: {},
    message: text('The two cases are one and the same.'),
    hint: text('Name two copies that were edited apart.'),
  },
  taken: (into: string): Problem => ({
    code: 'merge-place-taken',
    severity: 'error',
    place: { case: into },
    message: text('There is something at “{into}” already; nothing was written.', { into }),
    hint: text('Name a folder that is not there yet or is empty, or one of the two cases.'),
  }),
} as const satisfies Readonly<Record<string, Problem | ((into: string) => Problem)>>

/** Encrypted files cannot be joined without their passphrases, and a code may mean another witness now. */
export const namesApart = (
  renamed: Renamed,
  clashes: readonly Clash[],
  { second, into }: { readonly second: string; readonly into: string },
): readonly Problem[] => {
  if (!clashes.some(({ path }) => path === keyFile)) return []
  const witnesses = [...renamed].filter(([id]) => id.startsWith('W-'))
  const codes = witnesses.map(([old, now]) => `${old} → ${now}`).join(', ')
  const told = {
    second: quoted(second),
    into: quoted(into),
    codes,
    file: `${asideFolder}/${keyFile}`,
  }
  return [
    {
      code: 'merge-names-apart',
      severity: 'warning',
      place: { file: keyFile },
      message: text(
        'The names of witnesses are encrypted and could not be joined: one of the two files is kept as {file}.',
        told,
      ),
      hint:
        codes === ''
          ? text(
              'Read the names with “c177 names {second}” and write them with “c177 names {into}”.',
              told,
            )
          : text(
              'Read the names with “c177 names {second}” and write them with “c177 names {into}”, under the codes of now: {codes}.',
              told,
            ),
    },
  ]
}

/** Which records go by another id now. */
export const renamedNote = (renamed: Renamed, second: string): readonly Text[] => {
  const ids = [...renamed].map(([old, now]) => `${old} → ${now}`).join(', ')
  return ids === ''
    ? []
    : [
        text('Records of “{second}” that have a new id, and all that names them: {ids}', {
          second,
          ids,
        }),
      ]
}
