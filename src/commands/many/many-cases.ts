import type { Host } from '../../host/host.ts'
import { kindOf, StoppedByUser, tellStack } from '../fault.ts'
import { inWorkers, type Outcome } from './worker-pool.ts'

/** What is done with each of many cases, here or in threads. */
export type CaseWork<Job, Done> = {
  readonly jobs: readonly Job[]
  readonly perform: (job: Job) => Promise<Done>
  /** What a job comes to in which the program itself failed. */
  readonly failed: (job: Job, kind: string) => Done
  /** A module that performs such jobs in a thread. */
  readonly worker: URL
  /** How many threads pay; fewer than two: all is done here. */
  readonly threads: number
  /** Hears of each job as it ends, whatever its place. */
  readonly hear?: (job: Job) => void
  /** Hears of each in the order of the jobs, as soon as its turn has come. */
  readonly tell?: (done: Done) => void
}

/** What came of each job, in the order of the jobs. Throws `StoppedByUser`. */
export const doAll = async <Job, Done>(
  work: CaseWork<Job, Done>,
  host: Host,
): Promise<readonly Done[]> => {
  const { jobs, worker, threads } = work
  const results = resultsOf(work)
  const places = jobs.map((_, place) => place)
  const left =
    threads < 2
      ? places
      : await inWorkers<Job, Done>({ jobs, worker, threads, stopped: host.stopped() }, results.keep)
  if (left === null) throw new StoppedByUser()
  for (const place of left) {
    const job = jobs[place]
    if (job !== undefined) results.keep(place, await performed(job, work, host))
  }
  return results.all()
}

/** A fault in one leaves the others alone; where there are no others, it is the program’s to tell. */
const performed = async <Job, Done>(
  job: Job,
  { jobs, perform }: CaseWork<Job, Done>,
  host: Host,
): Promise<Outcome<Done>> => {
  try {
    return { value: await perform(job) }
  } catch (thrown) {
    if (jobs.length === 1) throw thrown
    tellStack(thrown, host)
    return { kind: kindOf(thrown) }
  }
}

type Results<Done> = {
  readonly keep: (place: number, outcome: Outcome<Done>) => void
  readonly all: () => readonly Done[]
}

/** Results as they come, told in the order of the jobs. */
const resultsOf = <Job, Done>({ jobs, failed, hear, tell }: CaseWork<Job, Done>): Results<Done> => {
  const waiting = new Map<number, Done>()
  const told: Done[] = []
  return {
    keep: (place, outcome) => {
      const job = jobs[place]
      if (job === undefined) return
      hear?.(job)
      waiting.set(place, 'value' in outcome ? outcome.value : failed(job, outcome.kind))
      for (let next = waiting.get(told.length); next !== undefined; ) {
        waiting.delete(told.length)
        told.push(next)
        tell?.(next)
        next = waiting.get(told.length)
      }
    },
    all: () => told,
  }
}

/** So many jobs with so many pieces of work in all, about; as many as `perThread` make a thread pay. */
type Load = { readonly jobs: number; readonly pieces: number; readonly perThread: number }

/** How many threads pay. One must load the program, and grows fast only after a while. */
export const threadsThatPay = (
  { jobs, pieces, perThread }: Load,
  { cores }: Pick<Host, 'cores'>,
): number => Math.min(cores, jobs, Math.floor(pieces / perThread))
