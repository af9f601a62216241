import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheFolder } from '../../conformance/cache-folder.ts'
import type { Judge } from '../../conformance/judge.ts'
import { readyVerapdf } from '../../conformance/verapdf.ts'
import { sizes } from './content.ts'
import { type Measured, measureSize } from './measure-size.ts'
import { isFound } from './peer.ts'
import { findPeers } from './peers-found.ts'
import { reportOf, type Warm } from './report.ts'

/** The larger, the fewer: what takes long is disturbed less. */
const roundsOf: Readonly<Record<number, number>> = { 12: 9, 40: 9, 160: 5, 640: 3, 2600: 2 }

/**
 * Ours beside the peers that are found, on the same content: `peers [--sizes 12,40] [--rounds 3] [--only c177,Typst]`.
 * The table goes to standard output and to out/bench/peers.md.
 */
export const comparePeers = async (words: readonly string[]): Promise<void> => {
  const chosen = choicesIn(words)
  const sought = await findPeers()
  const peers = sought.filter(isFound).filter(({ name }) => chosen.has(name))
  const judge = await judgeOf()
  const measured: Measured[] = []
  for (const size of sizes.filter(({ pages }) => chosen.sizes.includes(pages))) {
    tell(`${size.pages} pages …`)
    const rounds = chosen.rounds ?? roundsOf[size.pages] ?? 1
    measured.push(...(await measureSize(size, { peers, rounds, judge })))
  }
  tell('warm …')
  const report = reportOf({ sought, measured, warm: warmTimes() })
  const folder = join(process.cwd(), 'out/bench')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'peers.md'), `${report}\n`)
  process.stdout.write(`${report}\n`)
}

const choicesIn = (words: readonly string[]) => {
  const text = { type: 'string' } as const
  const options = { sizes: text, rounds: text, only: text }
  const { values } = parseArgs({ args: [...words], options })
  const only = values.only?.split(',')
  return {
    sizes: values.sizes?.split(',').map(Number) ?? sizes.map(({ pages }) => pages),
    rounds: values.rounds === undefined ? null : Number(values.rounds),
    has: (name: string): boolean => only?.some((part) => name.startsWith(part)) ?? true,
  }
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`)

/** PDF/UA-1 by veraPDF, as in the check of conformance; without it all is measured and nothing judged. */
const judgeOf = async (): Promise<Judge | null> => {
  const cache = cacheFolder('verapdf')
  const readied = await readyVerapdf({ cache, java: 'java', maven: 'mvn' })
  if (!readied.ok) tell(`${readied.found} ${readied.todo}`)
  return readied.ok ? (readied.judges[0] ?? null) : null
}

const warmTimes = (): Warm => {
  const program = join(import.meta.dirname, 'run-warm.js')
  return JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }))
}
