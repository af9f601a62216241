/**
 * How long the program takes, by whole processes. Figures are medians of interleaved runs on this machine; the first
 * round only warms the caches of the disk. Nothing is asserted: machines differ.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largeCase } from './large-case.ts'
import { measureAll, median, type Run, type Task } from './measure.ts'
import { measurePreview } from './preview.ts'
import { promptToPrompt } from './prompts.ts'
import { measureStorage } from './storage.ts'

const rounds = 3
const folder = mkdtempSync(join(tmpdir(), 'c177-bench-'))
const cli = join(process.cwd(), 'dist/cli.js')
const oneThread = join(import.meta.dirname, 'one-thread.js')
const sample = join(process.cwd(), 'samples/fictional-union')

/** The sample itself has fewer pages than a long paper; with its content doubled it has about 25. */
const build = (times: number, goal: string): Task => {
  const words = [
    ...[cli, 'build', largeCase(sample, join(folder, `case-${times}`), times)],
    ...['--out', join(folder, String(times))],
  ]
  return { name: `build, ${pagesOf(words)} pages`, words, goal }
}

const pagesOf = (words: readonly string[]): number => {
  const told = execFileSync(process.execPath, [...words, '--json'], { encoding: 'utf8' })
  return JSON.parse(told).files[0].pages
}

const copies = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const path = join(folder, `copy-${index}`)
    cpSync(sample, path, { recursive: true })
    return path
  })

/** The same cases by all cores, where threads pay, and by one. */
const many = (command: 'build' | 'check', count: number): readonly Task[] => {
  const out = command === 'build' ? ['--out', join(folder, 'many')] : []
  const words = [command, ...copies(count), ...out, '--quiet']
  const name = `${command}, ${count} cases`
  return [
    { name: `${name}, all cores`, words: [cli, ...words], goal: 'less than one thread' },
    { name: `${name}, one thread`, words: [oneThread, ...words], goal: '' },
  ]
}

const tasks: readonly Task[] = [
  { name: 'node -e 0', words: ['-e', '0'], goal: 'the floor' },
  { name: 'c177 --help', words: [cli, '--help'], goal: '< 150 ms' },
  { name: 'c177 check', words: [cli, 'check', sample], goal: '' },
  build(2, '< 1500 ms, < 250 MB at 25 pages'),
  build(8, 'growth at most linear'),
  build(32, 'growth at most linear'),
  ...many('build', 20),
  ...many('check', 100),
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
console.table(measureStorage(join(folder, 'worked-on'), rounds))
const previewed = largeCase(sample, join(folder, 'previewed'), 4)
const pages = pagesOf([cli, 'build', previewed, '--out', join(folder, 'previewed-out')])
const preview = await measurePreview(cli, previewed)
console.table([
  { task: `preview, ${pages} pages: address`, ms: Math.round(preview.address), goal: '' },
  { task: 'command to first page', ms: Math.round(preview.firstPage), goal: '< 1000 ms' },
  { task: 'change to new text (median)', ms: Math.round(median(preview.texts)), goal: '< 500 ms' },
  { task: 'change to new PDF (median)', ms: Math.round(median(preview.pdfs)), goal: '' },
])
rmSync(folder, { recursive: true })
