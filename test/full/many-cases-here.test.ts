import { describe, expect, test } from 'vitest'
import { type CaseWork, doAll, threadsThatPay } from '../../src/commands/many/many-cases.ts'
import { nodeHost } from '../../src/host/node-host.ts'

/** A thread that answers each job with its double, but breaks in its own way on some. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (job) => {
      if (job === 13) process.exit(3)
      if (job === 17) throw new TypeError('a name')
      setTimeout(() => parentPort.postMessage(job === 19 ? { kind: 'told' } : { value: job * 2 }), 20 - job)
    })
    parentPort.postMessage('ready')
  `)}`,
)
const cannotBegin = new URL('data:text/javascript,process.exit(1)')

const host = { ...nodeHost(), stopped: () => new Promise<void>(() => undefined) }

type Work = CaseWork<number, number | string>
const work = (changes: Partial<Work>): Work => ({
  ...{ jobs: [1, 2, 3], worker, threads: 2 },
  perform: async (job) => job * 20,
  failed: (job, kind) => `${job}: ${kind}`,
  ...changes,
})

describe('many cases', () => {
  test('are done by threads, and come back in the order given', async () => {
    const told: unknown[] = []
    const heard: number[] = []
    const jobs = [1, 5, 2, 8, 3]
    const done = await doAll(
      work({ jobs, tell: (one) => told.push(one), hear: (job) => heard.push(job) }),
      host,
    )
    expect(done).toEqual([2, 10, 4, 16, 6])
    expect(told).toEqual(done)
    expect(heard.toSorted()).toEqual(jobs.toSorted())
  })

  test('go on when a thread ends, breaks or tells of a fault', async () => {
    const done = await doAll(work({ jobs: [1, 13, 2, 17, 3, 19, 4] }), host)
    expect(done).toEqual([2, '13: thread-ended', 4, '17: TypeError', 6, '19: told', 8])
  })

  test('are done here where no thread can begin', async () => {
    expect(await doAll(work({ worker: cannotBegin }), host)).toEqual([20, 40, 60])
  })

  test('are done here where threads do not pay, and a fault stops none', async () => {
    const perform = async (job: number) => {
      if (job === 2) throw new RangeError('a name')
      return job
    }
    expect(await doAll(work({ threads: 1, perform }), host)).toEqual([1, '2: RangeError', 3])
  })

  test('end at once when the user stops them, and nothing is told after that', async () => {
    const told: unknown[] = []
    const jobs = Array.from({ length: 50 }, () => -5000)
    const stopped = async () => undefined
    await expect(
      doAll(work({ jobs, tell: (one) => told.push(one) }), { ...host, stopped }),
    ).rejects.toThrow('stopped')
    expect(told).toEqual([])
  })
})

test.each([
  { of: 'one case', jobs: 1, pieces: 40, cores: 8, threads: 1 },
  { of: 'few papers', jobs: 7, pieces: 7, cores: 8, threads: 1 },
  { of: 'enough for two', jobs: 12, pieces: 12, cores: 8, threads: 2 },
  { of: 'many, and four processors', jobs: 900, pieces: 900, cores: 4, threads: 4 },
  { of: 'many, and one processor', jobs: 900, pieces: 900, cores: 1, threads: 1 },
])('threads that pay: $of', ({ jobs, pieces, cores, threads }) => {
  expect(threadsThatPay({ jobs, pieces, perThread: 6 }, { cores })).toBe(threads)
})
