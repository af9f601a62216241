import { parentPort } from 'node:worker_threads'
import type { Host } from '../../host/host.ts'
import { kindOf, tellStack } from '../fault.ts'

/** What a thread says: that it is ready, or what became of its job. */
export type Answering<Done> = 'ready' | { readonly value: Done } | { readonly kind: string }

/** The thread's side of `inWorkers`: does one job after the other; a fault in one leaves the next alone. */
export const answerJobs = <Job, Done>(perform: (job: Job) => Promise<Done>, host: Host): void => {
  const say = (answer: Answering<Done>): void => parentPort?.postMessage(answer)
  parentPort?.on('message', async (job: Job) => {
    try {
      say({ value: await perform(job) })
    } catch (thrown) {
      tellStack(thrown, host)
      say({ kind: kindOf(thrown) })
    }
  })
  say('ready')
}
