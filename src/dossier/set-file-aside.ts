import { basename } from 'node:path'
import type { Host } from '../host/host.ts'
import type { Places } from './places.ts'

/** A damaged file of answers is never written over: it gets a name of its own, with the first number that is free. */
export const setFileAside = async ({ files }: Host, { file }: Places): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const aside = `${file}.damaged-${number}`
    if ((await files.entryAt(aside)) !== 'nothing') continue
    await files.rename(file, aside)
    return basename(aside)
  }
}
