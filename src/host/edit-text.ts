import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HostError } from './host.ts'

/** What to edit: the text, the command of the editor, and the folder that keeps the text meanwhile. */
export type Editing = {
  readonly text: string
  readonly command: string
  readonly folder: string
}

/**
 * Opens a text in somebody's own editor and waits for its end. The text stands in a private file in the folder
 * meanwhile, never in a place that others can read. Fails with a `HostError`.
 */
export const editText = async ({ text, command, folder }: Editing): Promise<string> => {
  try {
    const place = await mkdtemp(join(folder, '.c177-edit-'))
    try {
      const file = join(place, 'answer.txt')
      await writeFile(file, text, { mode: 0o600 })
      await runEditor(command, file)
      return await readFile(file, 'utf8')
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  } catch (thrown) {
    if (thrown instanceof HostError) throw thrown
    throw new HostError(
      thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'EDITOR',
    )
  }
}

/** The command may have arguments of its own ("code --wait"). */
const runEditor = (command: string, file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const [program = '', ...options] = command.trim().split(/\s+/)
    const editor = spawn(program, [...options, file], { stdio: 'inherit' })
    editor.on('error', reject)
    editor.on('exit', (code) => (code === 0 ? resolve() : reject(new HostError('EDITOR'))))
  })
