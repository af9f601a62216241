import { Worker } from 'node:worker_threads'
import type { Answering } from './answer-jobs.ts'

/** Jobs for threads: plain values, as they are copied to and fro. */
export type PoolWork<Job> = {
  readonly jobs: readonly Job[]
  /** A module that answers jobs with `answerJobs`. */
  readonly worker: URL
  readonly threads: number
  /** When this comes, all threads end at once. */
  readonly stopped: Promise<void>
}

/** What became of a job: a value, or the kind of the fault that ended its thread. */
export type Outcome<Done> = { readonly value: Done } | { readonly kind: string }

/**
 * Hands jobs to threads and tells of each as it ends. A thread that breaks takes one job with it; another takes
 * its place. A thread that cannot begin takes none: answers with the jobs that were left, or null when stopped.
 */
export const inWorkers = async <Job, Done>(
  work: PoolWork<Job>,
  hear: (index: number, outcome: Outcome<Done>) => void,
): Promise<readonly number[] | null> => {
  const left = work.jobs.map((_, index) => index)
  const pool = { ...work, left, hear, running: new Set<Worker>() }
  const ended = Promise.all(Array.from({ length: work.threads }, () => runThread(pool)))
  const isStopped = await Promise.race([ended.then(() => false), work.stopped.then(() => true)])
  if (!isStopped) return left
  // What ends now is nobody's result, and nothing follows it.
  left.length = 0
  const ending = [...pool.running]
  pool.running.clear()
  await Promise.all(ending.map((worker) => worker.terminate()))
  return null
}

type Pool<Job, Done> = Omit<PoolWork<Job>, 'stopped' | 'threads'> & {
  /** Places of the jobs that nobody has taken. */
  readonly left: number[]
  readonly hear: (index: number, outcome: Outcome<Done>) => void
  /** Those whose results count. */
  readonly running: Set<Worker>
}

/** One thread after the other, until no job is left or one cannot begin. */
const runThread = async <Job, Done>(pool: Pool<Job, Done>): Promise<void> => {
  while (pool.left.length > 0 && (await runWorker(pool))) {
    // A thread that broke on a job is followed by a new one.
  }
}

/** Answers whether the worker had begun to work when it ended. */
const runWorker = <Job, Done>({
  jobs,
  worker: module,
  left,
  hear,
  running,
}: Pool<Job, Done>): Promise<boolean> =>
  new Promise((resolve) => {
    const worker = new Worker(module)
    let begun = false
    let current: number | undefined
    let kind = 'thread-ended'
    running.add(worker)
    const next = (): void => {
      current = left.shift()
      if (current === undefined) void worker.terminate()
      else worker.postMessage(jobs[current])
    }
    worker.on('message', (answer: Answering<Done>) => {
      begun = true
      if (!running.has(worker)) return
      if (current !== undefined && answer !== 'ready') hear(current, answer)
      next()
    })
    worker.on('error', (error: Error & { readonly code?: string }) => {
      kind = error.code ?? error.name
    })
    worker.on('exit', () => {
      if (running.delete(worker) && current !== undefined) hear(current, { kind })
      resolve(begun)
    })
  })
