import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentTree } from '../../../src/document/tree.ts'
import type { Judge, Judgement } from '../../conformance/judge.ts'
import { contentOf, type Size } from './content.ts'
import { lookAt, type MadePdf } from './made-pdf.ts'
import type { Peer } from './peer.ts'
import { type Call, peakOfCall, timeCall } from './whole-process.ts'

/** What a peer did with the content of one size. */
export type Measured = {
  readonly peer: Peer
  readonly size: Size
  /** In milliseconds; empty if it failed. */
  readonly times: readonly number[]
  readonly failed: string | null
  /** Peak memory of all its processes, NaN if not known. */
  readonly megabytes: number
  readonly made: MadePdf | null
  readonly judgement: Judgement | null
}

export type Measuring = {
  readonly peers: readonly Peer[]
  readonly rounds: number
  /** For PDF/UA-1; null if there is none. */
  readonly judge: Judge | null
}

/** In milliseconds: who takes longer is stopped, and who takes long is not asked again. */
const limit = 300_000
const long = 40_000
/** A judge needs much longer than whoever made the file. */
const mostJudged = 640

/** All peers in turn, round after round and every other round backwards, so that a slow minute falls on all. */
export const measureSize = async (
  size: Size,
  measuring: Measuring,
): Promise<readonly Measured[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'c177-peers-'))
  try {
    const tree = contentOf(size, size.pages)
    const runs = await Promise.all(
      measuring.peers.map((peer, at) => runOf(peer, tree, join(folder, `${at}.pdf`))),
    )
    for (let round = 0; round <= measuring.rounds; round += 1) {
      for (const run of round % 2 === 0 ? runs : runs.toReversed()) await runOnce(run, round)
    }
    const whole: Measured[] = []
    for (const run of runs) whole.push(await lookedAt(run, { tree, size }))
    return await judged(whole, runs, measuring.judge)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Running = {
  readonly peer: Peer
  readonly call: Call
  readonly times: number[]
  failed: string | null
  isLong: boolean
}

const runOf = async (peer: Peer, tree: DocumentTree, output: string): Promise<Running> => {
  const source = await peer.prepare(tree, join(output, '..'))
  return { peer, call: peer.call(source, output), times: [], failed: null, isLong: false }
}

/** The first round warms the caches of the disk, and counts only for who is not asked again. */
const runOnce = async (run: Running, round: number): Promise<void> => {
  if (run.failed !== null || run.isLong) return
  const timed = await timeCall(run.call, limit)
  if ('failed' in timed) {
    run.failed = timed.failed
    return
  }
  run.isLong = timed.milliseconds > long
  if (round > 0 || run.isLong) run.times.push(timed.milliseconds)
}

type Content = { readonly tree: DocumentTree; readonly size: Size }

const lookedAt = async (run: Running, { tree, size }: Content): Promise<Measured> => {
  const { peer, call, times } = run
  const peak = run.failed === null ? await peakOfCall(call, limit) : { failed: run.failed }
  if ('failed' in peak) {
    const nothing = { times: [], megabytes: Number.NaN, made: null, judgement: null }
    return { peer, size, failed: peak.failed, ...nothing }
  }
  const made = await lookAt(call.output, tree)
  return { peer, size, times, failed: null, megabytes: peak.megabytes, made, judgement: null }
}

/** All files in one run of the judge, whose own start is slow. */
const judged = async (
  measured: readonly Measured[],
  runs: readonly Running[],
  judge: Judge | null,
): Promise<readonly Measured[]> => {
  const outputs = measured.map((_, at) => runs[at]?.call.output ?? '')
  const readable = outputs.filter((_, at) => measured[at]?.made !== null)
  const tooLong = (measured[0]?.size.pages ?? 0) > mostJudged
  if (judge === null || tooLong || readable.length === 0) return measured
  const judgements = await judge.judge(readable)
  return measured.map((one, at) => ({
    ...one,
    judgement: judgements.find(({ file }) => file === outputs[at]) ?? null,
  }))
}
