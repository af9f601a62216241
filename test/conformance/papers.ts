import { existsSync, readdirSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { runProgram } from './run-program.ts'

const builtSchema = z.object({
  files: z.array(z.object({ path: z.string(), document: z.string(), format: z.string() })),
})
const overviewSchema = z.object({ pdf: z.object({ path: z.string() }) })

/** The program as it was built in `root`, and an empty folder for what it makes. */
export type Workshop = { readonly root: string; readonly out: string }

/**
 * Paths of every PDF that the built program makes of the samples: each paper that a case may have, in each edition,
 * as a draft and, where nothing hinders it, to send; the blank interview; and the overview.
 */
export const buildPapers = async (workshop: Workshop): Promise<readonly string[]> => {
  const samples = samplesIn(workshop.root)
  const built: string[] = []
  for (const { name, audiences } of await papersOf(workshop.root)) {
    const words = [...samples, '--document', name, '--edition', audiences.join(',')]
    built.push(...(await build(workshop, 'draft', words)))
    built.push(...(await build(workshop, 'final', [...words, '--final'])))
  }
  const passedOver = samples.filter(
    (sample) => !built.some((path) => path.includes(nameOf(sample))),
  )
  if (passedOver.length > 0) throw new Error(`nothing was built of ${passedOver.join(', ')}`)
  const blank = await build(workshop, 'blank', ['--document', 'questionnaire,consent-sheet'])
  return [...built, ...blank, await overview(workshop)]
}

const samplesIn = (root: string): readonly string[] =>
  readdirSync(join(root, 'samples'))
    .map((name) => join(root, 'samples', name))
    .filter((folder) => existsSync(join(folder, 'answers.json')))

const nameOf = (sample: string): string => join(sep, basename(sample), sep)

const papersSchema = z.array(z.object({ name: z.string(), audiences: z.array(z.string()) }))

const papersOf = async (root: string): Promise<z.infer<typeof papersSchema>> => {
  const { papers } = await import(pathToFileURL(join(root, 'dist/catalogue/papers.js')).href)
  return papersSchema.parse(papers)
}

/** Builds into a folder and tells what was built: not every case may have every paper, or is ready to send it. */
const build = async (
  workshop: Workshop,
  folder: string,
  words: readonly string[],
): Promise<readonly string[]> => {
  const out = join(workshop.out, folder)
  const told = await c177(workshop, ['build', ...words, '--out', out, '--json'])
  const { files } = builtSchema.parse(JSON.parse(told))
  // An exhibit is somebody else's document; its sheet is ours.
  const ours = files.filter(({ format, document }) => format === 'pdf' && document !== 'exhibit')
  return ours.map(({ path }) => path)
}

const overview = async (workshop: Workshop): Promise<string> => {
  const pdf = join(workshop.out, 'overview.pdf')
  const samples = join(workshop.root, 'samples')
  const told = await c177(workshop, ['overview', samples, '--pdf', pdf, '--json'])
  return overviewSchema.parse(JSON.parse(told)).pdf.path
}

/** Standard output; of the exit codes only those above 2 are faults of the program. */
const c177 = async ({ root }: Workshop, words: readonly string[]): Promise<string> => {
  const ended = await runProgram(process.execPath, [join(root, 'dist/cli.js'), ...words])
  if (ended === null || ended.code > 2) {
    throw new Error(`c177 ${words.join(' ')} ended with ${ended?.code}: ${ended?.stdout}`)
  }
  return ended.stdout
}
