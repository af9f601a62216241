import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../../conformance/cache-folder.ts'
import { lastLines, runProgram } from '../../conformance/run-program.ts'

/** A folder where packages were installed, or why not. */
export type Installed = { readonly folder: string } | { readonly missing: string }

/** npm packages in a folder of their own, exactly these versions, installed once. */
export const installedByNpm = async (
  name: string,
  packages: readonly string[],
): Promise<Installed> =>
  installed(`${name}-${packages.join('+').replaceAll(/[^\w.+-]/g, '_')}`, async (folder) => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const words = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts']
    return runProgram('npm', [...words, ...packages])
  })

/** A Python package in an environment of its own; programs are in its folder `bin`. */
export const installedByPip = async (requirement: string): Promise<Installed> =>
  installed(requirement, async (folder) => {
    const made = await runProgram('python3', ['-m', 'venv', folder])
    return made?.code === 0
      ? runProgram(join(folder, 'bin', 'pip'), ['install', '--quiet', requirement])
      : made
  })

type Install = (folder: string) => ReturnType<typeof runProgram>

/** A file tells that an installation went to its end: half of one would be taken for the peer's fault. */
const installed = async (name: string, install: Install): Promise<Installed> => {
  const folder = join(cacheFolder('peers'), name)
  const done = join(folder, 'installed')
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true })
    const ended = await install(folder)
    if (ended?.code !== 0) {
      return { missing: ended === null ? 'nothing to install it with' : lastLines(ended.stderr) }
    }
    writeFileSync(done, '')
  }
  return { folder }
}
