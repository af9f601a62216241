import { fileURLToPath } from 'node:url'
import type { Template } from '../composition/marked-template.ts'
import type { Host } from '../host/host.ts'

/** A file that comes with the program, by its path from the package's folder. */
export const packageFile = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const readText = async (host: Host, path: string): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await host.files.read(path))

/** The sections of the submission, its document first. */
const submissionSections = [
  'document',
  'letter',
  'front',
  'summary',
  'organisation',
  'home-work',
  'provisions',
  'provision',
  'demands',
  'signature',
  'annex-comments',
  'annex-evidence',
  'annex-laws',
]

export const submissionTemplates = (host: Host): Promise<readonly Template[]> =>
  Promise.all(
    submissionSections.map(async (section) => {
      const file = `submission/${section}.hbs`
      return { file, source: await readText(host, packageFile(`templates/${file}`)) }
    }),
  )
