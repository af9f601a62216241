import type { Trial } from '../../host/machine.ts'
import { type Text, text } from '../../problems/text.ts'
import { releasedOn } from '../version.ts'
import { type About, type Check, type Examine, look, missing, ok } from './check.ts'

const megabyte = 1_000_000

/** A paper with all its exhibits, twice: the temporary file stands beside the old one. */
const comfortable = 200 * megabyte
/** Answers alone need no more. */
const least = 10 * megabyte

/** The folder in which one stands. */
export const examineSpace: Examine = async ({ freeBytes }) =>
  spaceCheck('space', await freeBytes('.'), {
    free: (megabytes) => text('There are {megabytes} MB free in this folder.', { megabytes }),
    hint: text('Delete what you do not need, or keep your cases on another disk.'),
  })

export const examineTemporarySpace: Examine = async ({ freeBytes, temporaryFolder }) =>
  spaceCheck('temporary-space', await freeBytes(temporaryFolder), {
    free: (megabytes) =>
      text('There are {megabytes} MB free in the folder for temporary files.', { megabytes }),
    hint: text('Delete what you do not need, or start the machine anew.'),
  })

type Space = { readonly free: (megabytes: number) => Text; readonly hint: Text }

const spaceCheck = (about: About, bytes: number | null, { free, hint }: Space): Check => {
  if (bytes === null) {
    const untold = text('The system does not tell how much space is free.')
    return look(about, untold, text('Look yourself whether the disk is nearly full.'))
  }
  const message = free(Math.floor(bytes / megabyte))
  if (bytes < least) return missing(about, message, hint)
  return bytes < comfortable ? look(about, message, hint) : ok(about, message)
}

/** Whether answers can be saved where one stands, and are safe there. */
export const examineFolder: Examine = async ({ tryFolder }) => {
  const trial = await tryFolder('.')
  if (!trial.isWritable) return notWritable(trial)
  if (!trial.canFlush)
    return look(
      'folder',
      text(
        'This disk does not say when something is really written: what was answered last may be lost when the power fails.',
      ),
      text('Keep your cases on the machine’s own disk, and copy them here.'),
    )
  return ok(
    'folder',
    trial.ignoresCase
      ? text('This folder can be written. Capital and small letters in names are the same here.')
      : text('This folder can be written.'),
  )
}

const notWritable = ({ code }: Extract<Trial, { isWritable: false }>): Check => {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return missing(
      'folder',
      text('Nothing can be written in this folder: the disk is full.'),
      text('Delete what you do not need, or keep your cases on another disk.'),
    )
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return missing(
      'folder',
      text('Nothing may be written in this folder.'),
      text('Go to a folder of your own, such as your desktop, and keep your cases there.'),
    )
  return missing(
    'folder',
    text('Nothing can be written in this folder ({code}).', { code }),
    text('Go to another folder; if this is a stick, take it out and put it in again.'),
  )
}

/** A thread that draws papers takes 250 MB; below twice that the machine swaps. */
const leastMemory = 512 * megabyte

export const examineMemory: Examine = ({ memory }) => {
  const message = text('The machine has {megabytes} MB of memory.', {
    megabytes: Math.floor(memory / megabyte),
  })
  return memory < leastMemory
    ? look('memory', message, text('Close other programs before you make papers.'))
    : ok('memory', message)
}

const tenYears = 10 * 366 * 24 * 60 * 60 * 1000

/** A wrong clock gives wrong days in the journal and on papers. */
export const examineClock: Examine = (_, { now }) => {
  const [today, released] = [now().getTime(), Date.parse(releasedOn)]
  const day = now().toISOString().slice(0, 10)
  if (today >= released && today < released + tenYears)
    return ok('clock', text('The clock says {day}.', { day }))
  return look(
    'clock',
    today < released
      ? text('The clock says {day}, which is before this program was made ({released}).', {
          ...{ day, released: releasedOn },
        })
      : text('The clock says {day}, ten years after this program was made ({released}).', {
          ...{ day, released: releasedOn },
        }),
    text('Set the clock of the machine: its days go into the journal and onto papers.'),
  )
}
