import { mkdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type Host, HostError } from '../../src/host/host.ts'
import { aDisk, aHost } from './disk.ts'
import { answering, open } from './failing-calls.ts'

test('a save that failed and is tried again stands in the journal once', async () => {
  const disk = await aDisk()
  await mkdir(disk.at('case'))
  const host = aHost()
  const { files } = host
  let times = 0
  const failsOnce: Host = {
    ...host,
    files: {
      ...files,
      // The disk had all of it and could not say so.
      appendLine: async (path, line) => {
        await files.appendLine(path, line)
        times += 1
        if (times === 1) throw new HostError('EIO')
      },
    },
  }
  const first = await answering(failsOnce, await open(failsOnce, disk.at('case')), ['a', 'x'])
  expect(first.problem).toMatchObject({ code: 'not-saved' })
  expect(first.dossier.draft.answers).toEqual({})
  const second = await answering(failsOnce, first.dossier, ['a', 'x'])
  await answering(failsOnce, second.dossier, ['b', 'y'])
  const lines = (await disk.read('case/journal.ndjson')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).question)).toEqual(['a', 'b'])
})

test('an answer that could not be saved does not come back in the place of what was said after it', async () => {
  const disk = await aDisk()
  await mkdir(disk.at('case'))
  const host = aHost()
  let isFull = true
  const full: Host = {
    ...host,
    files: {
      ...host.files,
      writeAtomically: async (path, content) => {
        if (isFull && path.endsWith('answers.json')) throw new HostError('ENOSPC')
        await host.files.writeAtomically(path, content)
      },
    },
  }
  const first = await answering(full, await open(full, disk.at('case')), ['a', 'unsaid'])
  isFull = false
  await answering(full, first.dossier, ['b', 'said'])
  await disk.write('case/answers.json', `${await disk.read('case/answers.json')}\n`)
  const again = await open(full, disk.at('case'))
  expect(again.draft.answers).toEqual({ b: 'said' })
  expect(again.recovery.byHand).toEqual([])
})

test('saves are told apart by their time even where the clock goes back', async () => {
  const disk = await aDisk()
  let days = 0
  const host: Host = { ...aHost(), now: () => new Date(Date.UTC(2026, 4, 3 - days++)) }
  let dossier = await open(host, disk.at('case'))
  for (const value of ['one', 'two', 'three'])
    dossier = (await answering(host, dossier, ['a', value])).dossier
  dossier = await open(host, disk.at('case'))
  await answering(host, dossier, ['a', 'four'])
  const lines = (await disk.read('case/journal.ndjson')).trimEnd().split('\n')
  const times: string[] = lines.map((line) => JSON.parse(line).at)
  expect(times).toEqual([...new Set(times)].sort())
  expect((await open(host, disk.at('case'))).draft.answers).toEqual({ a: 'four' })
})

test('what somebody writes into the file while a case is worked on is not written over', async () => {
  const disk = await aDisk()
  const host = aHost()
  const opened = await open(host, disk.folder)
  const { dossier } = await answering(host, opened, ['a', 'x'])
  const edited = (await disk.read('answers.json')).replace('"x"', '"by hand"')
  await disk.write('answers.json', edited)
  const { problem } = await answering(host, dossier, ['b', 'y'])
  expect(problem).toMatchObject({ code: 'changed-meanwhile' })
  expect(await disk.read('answers.json')).toBe(edited)
  const again = await open(host, disk.folder)
  expect(again.draft.answers).toEqual({ a: 'by hand' })
  const saved = await answering(host, again, ['b', 'y'])
  expect(saved.problem).toBeNull()
})
