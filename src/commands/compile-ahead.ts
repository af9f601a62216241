/**
 * Runs the commands on a sample, as a process of its own that is told an empty folder, and keeps what V8 compiled of
 * every chunk that they needed. Taken at the end, because V8 compiles a function when it is first called.
 */
import { join } from 'node:path'
import { writeCompiled } from '../quick-start/compiled.ts'
import { chunks, partOf } from '../quick-start/part.ts'
import { packageFile } from './papers/package-files.ts'
import { tuneForShortRun } from './short-run.ts'

tuneForShortRun(process.versions.node)
const [folder = ''] = process.argv.slice(2)
const sample = packageFile('samples/fictional-union')
const runs = [
  ['--help'],
  ['check', sample],
  ['build', sample, '--out', folder, '--format', 'pdf,html,docx'],
]

const { runProgram } = await partOf('program', () => import('./program.ts'))
for (const words of runs) {
  if ((await runProgram(words)) !== 0) throw new Error(`c177 ${words[0]} did not end well`)
}
// Nobody types: the first question is put, and the interview ends.
process.stdin.isTTY = true
process.stdout.isTTY = true
await runProgram(['interview', join(folder, 'case')])
for (const chunk of chunks.loaded.values()) writeCompiled(chunk)
