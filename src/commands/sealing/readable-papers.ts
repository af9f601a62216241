import { join } from 'node:path'
import { answersFile } from '../../dossier/places.ts'
import type { Host } from '../../host/host.ts'
import { type Text, text } from '../../problems/text.ts'

/** Told before something is made of an encrypted case; null where none of the cases is. */
export const readableWarning = (cases: readonly string[], host: Host): Text | null =>
  cases.some((path) => host.isSealed?.(join(path, answersFile)) === true || host.isSealed?.(path))
    ? text('The case is encrypted, but what is made of it now can be read by anybody who has it.')
    : null
