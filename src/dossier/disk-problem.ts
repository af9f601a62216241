import type { HostError } from '../host/host.ts'
import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'

/** Why something could not be written, in plain words. */
export const diskProblem = ({ code }: HostError): Problem => ({
  code: 'not-saved',
  severity: 'error',
  place: {},
  message: messageOf(code),
  hint: hintOf(code),
})

const isFull = (code: string): boolean => code === 'ENOSPC' || code === 'EDQUOT'

const messageOf = (code: string): Text => {
  if (isFull(code)) return text('Not saved: the disk or stick is full.')
  if (code === 'EROFS') return text('Not saved: the disk or stick can only be read.')
  if (code === 'EACCES' || code === 'EPERM') {
    return text('Not saved: you may not write in this folder.')
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return text('Not saved: the folder of the case is gone.')
  }
  return text('Not saved: the disk or stick reports a fault ({code}).', { code })
}

const hintOf = (code: string): Text => {
  if (isFull(code)) {
    return text('Remove something from it, for example with the file manager, then try again.')
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return text('If it is on a stick, put the stick back in, then try again.')
  }
  return text('Look whether it is locked or belongs to somebody else, then try again.')
}
