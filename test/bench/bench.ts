/**
 * How long whole processes take: `npm run bench`. Figures are medians of interleaved runs on this machine; the
 * first round only warms the caches of the disk. Nothing is asserted: machines differ.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largeCase } from './large-case.ts'
import { measureAll, median, type Run, type Task } from './measure.ts'
import { promptToPrompt } from './prompts.ts'

const rounds = 5
const folder = mkdtempSync(join(tmpdir(), 'c177-bench-'))
const cli = join(process.cwd(), 'dist/cli.js')
const sample = join(process.cwd(), 'samples/fictional-union')

const build = (times: number): Task => ({
  name: `build, sample × ${times}`,
  words: [
    cli,
    'build',
    largeCase(sample, join(folder, `case-${times}`), times),
    '--out',
    join(folder, String(times)),
  ],
  goal: times === 1 ? '< 1500 ms, < 250 MB' : 'growth ≤ linear',
})

const tasks: readonly Task[] = [
  { name: 'node -e 0', words: ['-e', '0'], goal: 'the floor' },
  { name: 'c177 --help', words: [cli, '--help'], goal: '< 150 ms' },
  { name: 'c177 check', words: [cli, 'check', sample], goal: '' },
  build(1),
  build(4),
  build(16),
]

const line = (task: Task, runs: readonly Run[]) => ({
  task: task.name,
  'median ms': Math.round(median(runs.map(({ milliseconds }) => milliseconds))),
  'least ms': Math.round(Math.min(...runs.map(({ milliseconds }) => milliseconds))),
  'peak MB': Math.round(median(runs.map(({ megabytes }) => megabytes))),
  goal: task.goal,
})

const measured = measureAll(tasks, rounds)
console.table([...measured].map(([task, runs]) => line(task, runs)))
const prompts = await promptToPrompt(cli, join(folder, 'interview'))
console.table([
  { task: 'prompt to prompt', 'median ms': Math.round(median(prompts)), goal: '< 50 ms' },
])
rmSync(folder, { recursive: true })
