import { basename, dirname, join, resolve } from 'node:path'
import { answersFile } from '../../dossier/places.ts'
import type { Host } from '../../host/host.ts'
import { caseKeyFile } from '../../sealing/sealed-names.ts'

/** The folders of encrypted cases that words of a call name, each once, as they were typed. */
export const sealedCasesIn = async (
  words: readonly string[],
  host: Host,
): Promise<readonly string[]> => {
  const folders = new Map<string, string>()
  for (const word of words.filter((one) => one !== '' && !one.startsWith('-'))) {
    const folder = basename(word) === answersFile ? dirname(word) : word
    if (await isSealedCase(host, folder)) folders.set(resolve(folder), folder)
  }
  return [...folders.values()]
}

/** Whether the case in a folder is kept encrypted. */
export const isSealedCase = async (host: Host, folder: string): Promise<boolean> =>
  (await host.files.entryAt(join(folder, caseKeyFile))) === 'file'
