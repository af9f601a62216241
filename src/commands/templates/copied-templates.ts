import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { packageFile, readText } from '../papers/package-files.ts'
import { ourPieces, ownFolder, ownPieces } from '../papers/paper-templates.ts'
import { version } from '../version.ts'

/** Which of our texts was copied, when, and from which version of the program. */
const copySchema = z.looseObject({ sha256: z.string(), version: z.string(), copiedOn: z.string() })

const copiedSchema = z.looseObject({
  format: z.literal('c177-copied-templates'),
  pieces: z.record(z.string(), copySchema),
})

type Copied = z.infer<typeof copiedSchema>

/** What the file is called in problems. */
const file = 'templates/copied.json'

const pathOf = (caseFolder: string): string => join(ownFolder(caseFolder), 'copied.json')

const nothingCopied: Copied = { format: 'c177-copied-templates', pieces: {} }

/** The list of what was copied; an empty one where there is no file. */
const readCopied = async (host: Host, caseFolder: string): Promise<Result<Copied>> => {
  const path = pathOf(caseFolder)
  if ((await host.files.entryAt(path)) !== 'file') return done(nothingCopied)
  const parsed = copiedSchema.safeParse(await jsonAt(host, path))
  return parsed.success ? done(parsed.data) : refused(unreadable())
}

/** Undefined where it is no JSON, or cannot be read. */
const jsonAt = async (host: Host, path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readText(host, path))
  } catch (thrown) {
    const isUnreadable = [SyntaxError, TypeError, HostError].some((kind) => thrown instanceof kind)
    if (isUnreadable) return undefined
    throw thrown
  }
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Remembers that a piece of ours was copied as it is now; a list that cannot be read is left as it is. */
export const noteCopy = async (
  host: Host,
  caseFolder: string,
  { piece, content }: { readonly piece: string; readonly content: Uint8Array },
): Promise<Result<null>> => {
  const copied = await readCopied(host, caseFolder)
  if (!copied.ok) return copied
  const copiedOn = host.now().toISOString().slice(0, 10)
  const pieces = { ...copied.value.pieces, [piece]: { sha256: hashOf(content), version, copiedOn } }
  const list = JSON.stringify({ ...copied.value, pieces }, null, 2)
  await host.files.writeAtomically(pathOf(caseFolder), `${list}\n`)
  return done(null)
}

/** Pieces of ours that have changed, or are gone, since the case copied them. Reads only. */
export const changedSinceCopied = async (
  host: Host,
  caseFolder: string,
): Promise<readonly Problem[]> => {
  const copied = await readCopied(host, caseFolder)
  if (!copied.ok) return copied.problems
  const own = await ownPieces(host, caseFolder)
  const ours = await ourPieces(host)
  const judged = await Promise.all(
    Object.entries(copied.value.pieces)
      .filter(([piece]) => own.includes(piece))
      .map(async ([piece, { sha256, copiedOn }]) => {
        if (!ours.includes(piece)) return [gone(piece)]
        const content = await host.files.read(packageFile(`templates/${piece}.hbs`))
        return hashOf(content) === sha256 ? [] : [changed(piece, copiedOn)]
      }),
  )
  return judged.flat()
}

const changed = (piece: string, copiedOn: string): Problem => ({
  code: 'template-changed-since-copied',
  severity: 'warning',
  place: { file: `templates/${piece}.hbs` },
  message: text('Our text of "{piece}" has changed since you copied it on {copiedOn}.', {
    piece,
    copiedOn,
  }),
  hint: text(
    'Move your file aside, copy ours anew with "c177 templates copy", and put your changes into it.',
  ),
})

const gone = (piece: string): Problem => ({
  code: 'template-changed-since-copied',
  severity: 'warning',
  place: { file: `templates/${piece}.hbs` },
  message: text('We have no text "{piece}" any more; you copied it from an older version.', {
    piece,
  }),
  hint: text('See "c177 templates copy" for the pieces that there are.'),
})

const unreadable = (): Problem => ({
  code: 'copied-list-unreadable',
  severity: 'warning',
  place: { file },
  message: text('The list of what was copied cannot be read, so nobody can tell what has changed.'),
  hint: text('Mend its JSON, or take the file away: your templates stay as they are.'),
})
