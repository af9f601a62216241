import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FoundLock, type LockWays, withLock } from '../../src/dossier/lock.ts'
import type { Host, Running } from '../../src/host/host.ts'
import { aDisk, aHost, failing } from './disk.ts'

const alive = new Set([100, 200])

/** Somebody at a machine where the processes 100 and 200 run. */
const somebody = (running: Partial<Running> = {}, changes: Partial<Host> = {}): Host => ({
  ...aHost(),
  running: () => ({
    process: 100,
    machine: 'kitchen-laptop',
    mark: 'aaaa',
    boot: 'first',
    startedAt: new Date('2026-05-03T08:00:00Z'),
    isAlive: (id) => alive.has(id),
    ...running,
  }),
  ...changes,
})

const ben = (running: Partial<Running> = {}): Host =>
  somebody({ process: 200, ...running }, { user: 'ben' })

/** Does `inner` while the case is locked by `owner`. */
const whileLocked = async <T>(owner: Host, path: string, inner: () => Promise<T>): Promise<T> => {
  const done = await withLock(owner, path, { work: inner })
  if (!done.ok) throw new Error('not locked')
  return done.value
}

/** Locks a case as somebody does whose program is killed. */
const leaveLocked = async (owner: Host, path: string): Promise<void> => {
  const killed: Host = {
    ...owner,
    files: { ...owner.files, remove: async () => undefined },
  }
  await whileLocked(killed, path, async () => undefined)
}

type Tried = { readonly end: string; readonly told: readonly string[]; readonly asked: FoundLock[] }

const tryAs = async (host: Host, path: string, answer?: boolean): Promise<Tried> => {
  const told: string[] = []
  const asked: FoundLock[] = []
  const ways: LockWays = {
    tell: ({ english }) => void told.push(english),
    ...(answer !== undefined && {
      mayTakeOver: async (found: FoundLock) => {
        asked.push(found)
        return answer
      },
    }),
  }
  const result = await withLock(host, path, { ...ways, work: async () => 'worked' })
  return { end: result.ok ? result.value : (result.problems[0]?.code ?? ''), told, asked }
}

describe('while somebody works on a case', () => {
  test('a lock tells who, where and since when, and is gone afterwards', async () => {
    const disk = await aDisk()
    await whileLocked(somebody(), disk.folder, async () => {
      expect(JSON.parse(await disk.read('.lock'))).toEqual({
        owner: 'ana',
        machine: 'kitchen-laptop',
        mark: 'aaaa',
        since: '2026-05-03T10:00:00.000Z',
        process: 100,
        boot: 'first',
        startedAt: '2026-05-03T08:00:00.000Z',
      })
    })
    expect(readdirSync(disk.folder)).toEqual([])
  })

  test('another is refused, and the names of people and machines stay out of what is told', async () => {
    const disk = await aDisk()
    await whileLocked(somebody(), disk.folder, async () => {
      const refused = await withLock(ben(), disk.folder, { work: async () => 'worked' })
      expect(refused).toMatchObject({ ok: false, problems: [{ code: 'case-in-use' }] })
      expect(JSON.stringify(refused)).not.toMatch(/ana|kitchen/)
    })
    expect(await tryAs(ben(), disk.folder)).toMatchObject({ end: 'worked', told: [] })
  })

  test('a lone file has a lock beside it, named after it', async () => {
    const disk = await aDisk()
    await disk.write('union.json', '{}')
    await whileLocked(somebody(), disk.at('union.json'), async () => {
      expect(readdirSync(disk.folder)).toEqual(['.union.lock', 'union.json'])
      expect(await tryAs(ben(), disk.at('other.json'))).toMatchObject({ end: 'worked' })
      expect(await tryAs(ben(), disk.at('union.json'))).toMatchObject({ end: 'case-in-use' })
    })
  })

  test('a folder and the file of answers in it are one case', async () => {
    const disk = await aDisk()
    await disk.write('answers.json', '{}')
    await whileLocked(somebody(), disk.folder, async () => {
      expect(await tryAs(ben(), disk.at('answers.json'))).toMatchObject({ end: 'case-in-use' })
    })
  })

  test('work inside work of the same program goes on, and leaves the lock there', async () => {
    const disk = await aDisk()
    await whileLocked(somebody(), disk.folder, async () => {
      expect(await tryAs(somebody(), disk.folder)).toMatchObject({ end: 'worked' })
      expect(existsSync(disk.at('.lock'))).toBe(true)
    })
  })

  test('a fault in the work gives the lock back too', async () => {
    const disk = await aDisk()
    const work = () => Promise.reject(new Error('x'))
    await expect(withLock(somebody(), disk.folder, { work })).rejects.toThrow('x')
    expect(readdirSync(disk.folder)).toEqual([])
  })

  test.each([true, false])(
    'a stop gives the lock back; Ctrl-C is left to the work: %s',
    async (hearsInterrupt) => {
      const disk = await aDisk()
      const stops: { tidy: () => Promise<void>; leavesInterrupt: boolean }[] = []
      const beforeStop: Host['beforeStop'] = (tidying) => {
        stops.push(tidying)
        return () => void stops.pop()
      }
      const work = async () => {
        expect(stops.map(({ leavesInterrupt }) => leavesInterrupt)).toEqual([hearsInterrupt])
        await stops[0]?.tidy()
        expect(readdirSync(disk.folder)).toEqual([])
      }
      await withLock(somebody({}, { beforeStop }), disk.folder, { work, hearsInterrupt })
      expect(stops).toEqual([])
    },
  )
})

describe('a lock that was left behind is taken over at once, with a sentence', () => {
  const leftBehind = [expect.stringContaining('left locked')]

  test.each([
    { by: 'a process that is gone', here: {}, gone: { process: 300 } },
    {
      by: 'an earlier start of this machine, though a process has the number again',
      here: { boot: 'second' },
      gone: {},
    },
  ])('by $by', async ({ here, gone }) => {
    const disk = await aDisk()
    await leaveLocked(somebody(gone), disk.folder)
    const taken = await tryAs(ben(here), disk.folder, false)
    expect(taken).toEqual({ end: 'worked', told: leftBehind, asked: [] })
    expect(readdirSync(disk.folder)).toEqual([])
  })

  test('and so are the files of one who was killed while he took over', async () => {
    const disk = await aDisk()
    await leaveLocked(somebody({ process: 300 }), disk.folder)
    await disk.write('.lock.0123abcd', await disk.read('.lock'))
    await disk.write('.lock.4567abcd', '')
    await disk.write('..lock.300.tmp', '{"owner":"a')
    await disk.write('..lock.100.tmp', 'of one who is about to take over')
    await disk.write('.lock.mine', 'not ours')
    expect(await tryAs(ben(), disk.folder)).toMatchObject({ end: 'worked' })
    expect(readdirSync(disk.folder)).toEqual(['..lock.100.tmp', '.lock.mine'])
  })

  test('and a clock that jumped by years changes nothing', async () => {
    const disk = await aDisk()
    const startedAt = new Date('2019-01-01T00:00:00Z')
    const inThePast: Host = { ...ben({ startedAt }), now: () => new Date('2019-01-02T00:00:00Z') }
    await whileLocked(somebody(), disk.folder, async () => {
      expect(await tryAs(inThePast, disk.folder)).toMatchObject({ end: 'case-in-use' })
    })
    await leaveLocked(somebody({ process: 300 }), disk.folder)
    expect(await tryAs(inThePast, disk.folder)).toMatchObject({ end: 'worked' })
  })
})

describe('where it is not certain, somebody is asked', () => {
  test.each([
    { state: 'held', left: {} },
    { state: 'elsewhere', left: { mark: 'bbbb', process: 300, boot: 'another' } },
    {
      state: 'unclear',
      left: { boot: null, startedAt: new Date('2026-04-30T07:00:00Z') },
      here: { boot: null },
    },
    {
      state: 'held',
      left: { boot: null, startedAt: new Date('2026-05-03T08:00:30Z') },
      here: { boot: null },
    },
  ])('a lock that is $state: $left', async ({ state, left, here = {} }) => {
    const disk = await aDisk()
    await leaveLocked(somebody(left), disk.folder)
    const before = await disk.read('.lock')
    const asked = [{ state, lock: expect.objectContaining({ owner: 'ana' }) }]
    expect(await tryAs(ben(here), disk.folder, false)).toEqual({
      ...{ end: 'case-in-use', told: [], asked },
    })
    expect(await disk.read('.lock')).toBe(before)
    expect(await tryAs(ben(here), disk.folder, true)).toEqual({ end: 'worked', told: [], asked })
    expect(readdirSync(disk.folder)).toEqual([])
  })

  test.each(['', 'no lock', '{"owner":"x"}', '[]', '\uFEFF'])(
    'a lock that cannot be read: %j',
    async (content) => {
      const disk = await aDisk()
      await disk.write('.lock', content)
      expect(await tryAs(ben(), disk.folder)).toMatchObject({ end: 'case-in-use' })
      const taken = await tryAs(ben(), disk.folder, true)
      expect(taken).toMatchObject({ end: 'worked', asked: [{ state: 'unreadable', lock: null }] })
    },
  )

  test('a link that leads nowhere is no lock, and ends the trying', async () => {
    const disk = await aDisk()
    symlinkSync(disk.at('nowhere'), disk.at('.lock'))
    expect(await tryAs(ben(), disk.folder)).toMatchObject({ end: 'case-in-use' })
  })
})

describe('when somebody else takes over', () => {
  test('whoever worked before is told at the next save, and leaves the new lock alone', async () => {
    const disk = await aDisk()
    const work = async ({ check }: { check: () => Promise<unknown> }) => {
      expect(await check()).toBeNull()
      await leaveLocked(ben({ process: 200 }), disk.at('elsewhere.json'))
      await disk.write('.lock', await disk.read('.elsewhere.lock'))
      expect(await check()).toMatchObject({ code: 'lock-lost' })
    }
    await withLock(somebody(), disk.folder, { work })
    expect(JSON.parse(await disk.read('.lock'))).toMatchObject({ owner: 'ben' })
  })

  test('and has ended already, that is told too', async () => {
    const disk = await aDisk()
    await withLock(somebody(), disk.folder, {
      work: async ({ check }) => {
        expect(await tryAs(ben(), disk.folder, true)).toMatchObject({ end: 'worked' })
        expect(await check()).toMatchObject({ code: 'lock-lost' })
      },
    })
  })

  test.each(['its lock', 'nothing'])(
    'a takeover that was killed in the middle, when it had written %s, hinders nobody',
    async (written) => {
      const disk = await aDisk()
      await leaveLocked(somebody({ process: 300 }), disk.folder)
      const left = await disk.read('.lock')
      const digest = createHash('sha256').update(left).digest('hex')
      await disk.write(`.lock.${digest.slice(0, 8)}`, written === 'nothing' ? '' : left)
      const tried = await tryAs(ben(), disk.folder)
      expect(tried).toMatchObject({ end: 'worked', told: [expect.stringContaining('left locked')] })
      expect(readdirSync(disk.folder)).toEqual([])
    },
  )

  test('one of two who try at the same moment gets the case', async () => {
    const disk = await aDisk()
    await leaveLocked(somebody({ process: 300 }), disk.folder)
    const slow = (host: Host): Host => ({
      ...host,
      files: {
        ...host.files,
        writeAtomically: async (...written) => {
          await new Promise((resolve) => setTimeout(resolve, 120))
          return host.files.writeAtomically(...written)
        },
      },
    })
    let working = 0
    const work = async () => {
      working += 1
      expect(working).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 150))
      working -= 1
    }
    const both = await Promise.all(
      [somebody(), slow(ben())].map((host) => withLock(host, disk.folder, { work })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('where nothing can be written', () => {
  test.each(['EACCES', 'EROFS', 'ENOSPC', 'EIO'])(
    '%s: the case is read all the same',
    async (code) => {
      const disk = await aDisk()
      const host = somebody()
      const readOnly = { ...host, files: { ...host.files, createNew: failing(code) } }
      expect(await tryAs(readOnly, disk.folder)).toMatchObject({ end: 'worked' })
      expect(readdirSync(disk.folder)).toEqual([])
    },
  )

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that may only be read has no lock afterwards',
    async () => {
      const disk = await aDisk()
      const path = join(disk.folder, 'case')
      mkdirSync(path)
      chmodSync(path, 0o500)
      expect(await tryAs(somebody(), path)).toMatchObject({ end: 'worked' })
      expect(readdirSync(path)).toEqual([])
    },
  )

  test('once there is room again the lock is made before something is saved', async () => {
    const disk = await aDisk()
    const host = somebody()
    let isFull = true
    const createNew: Host['files']['createNew'] = (path, content) =>
      isFull ? failing('ENOSPC')() : host.files.createNew(path, content)
    await withLock({ ...host, files: { ...host.files, createNew } }, disk.folder, {
      work: async ({ check }) => {
        expect(await check()).toBeNull()
        isFull = false
        expect(await check()).toBeNull()
        expect(JSON.parse(readFileSync(disk.at('.lock'), 'utf8'))).toMatchObject({ owner: 'ana' })
      },
    })
    expect(readdirSync(disk.folder)).toEqual([])
  })

  test('a stick that was pulled is told by the saving', async () => {
    const disk = await aDisk()
    const path = disk.at('case')
    mkdirSync(path)
    await withLock(somebody(), path, {
      work: async ({ check }) => {
        await somebody().files.remove(join(path, '.lock'))
        const { rmdirSync } = await import('node:fs')
        rmdirSync(path)
        expect(await check()).toBeNull()
      },
    })
    expect(existsSync(path)).toBe(false)
  })
})
