/**
 * Third parties judge every PDF that the program makes of the samples, and papers in every script: `npm run
 * conformance`; or the PDFs that are named: `npm run conformance -- paper.pdf`. The exit code is 0 only if each of
 * them keeps every rule of PDF/UA-1 and PDF/A-2a, and each judge refuses an untagged file in the same run. Nothing is
 * fetched but veraPDF, once.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import type { Judge, Readied } from './judge.ts'
import { buildPapers } from './papers.ts'
import { buildScripts } from './scripts.ts'
import { readyOutloud, readyPage } from './second-opinions.ts'
import { untaggedPdf } from './untagged-pdf.ts'
import { readyVerapdf } from './verapdf.ts'
import { passes, type Session, tell } from './verdict.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What is missing is told, with how to get it. */
const judgesOf = (readied: Readied): readonly Judge[] => {
  if (readied.ok) return readied.judges
  say(`${readied.found} ${readied.todo}`)
  return []
}

const judgedBy = async (
  judge: Judge,
  papers: readonly string[],
  untagged: string,
): Promise<Session> => {
  const [planted, ...judgements] = await judge.judge([untagged, ...papers])
  if (planted === undefined) throw new Error(`${judge.name} says nothing`)
  return { judge, planted, papers: judgements }
}

const buildAll = async (folder: string): Promise<readonly string[]> => [
  ...(await buildPapers({ root: process.cwd(), out: folder })),
  ...(await buildScripts(join(folder, 'scripts'))),
]

const judgeAll = async (judges: readonly Judge[], folder: string): Promise<boolean> => {
  const named = process.argv.slice(2).map((path) => resolve(path))
  const papers = named.length > 0 ? named : await buildAll(folder)
  const untagged = join(folder, 'untagged.pdf')
  writeFileSync(untagged, untaggedPdf())
  const base = named.length > 0 ? process.cwd() : folder
  let good = true
  for (const judge of judges) {
    const session = await judgedBy(judge, papers, untagged)
    for (const line of tell(session, (file) => relative(base, file))) say(line)
    good = good && passes(session)
  }
  return good
}

const conformance = async (): Promise<boolean> => {
  const place = { cache: cacheFolder('verapdf'), java: 'java', maven: 'mvn' }
  const first = judgesOf(await readyVerapdf(place))
  if (first.length === 0) return false
  const others = [await readyOutloud('outloud'), await readyPage('python3')].flatMap(judgesOf)
  const folder = mkdtempSync(join(tmpdir(), 'c177-conformance-'))
  try {
    return await judgeAll([...first, ...others], folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const refusal = (cause: unknown): false => {
  say(cause instanceof Error ? cause.message : String(cause))
  return false
}

process.exitCode = (await conformance().catch(refusal)) ? 0 : 1
