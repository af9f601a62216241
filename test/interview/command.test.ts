import { expect, test } from 'vitest'
import { runInterview } from '../../src/commands/interview.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { aDisk, aHost } from '../dossier/disk.ts'

test('without a terminal it says so on standard error, makes nothing, and ends with 2', async () => {
  const disk = await aDisk()
  const told: string[] = []
  const host = { ...aHost(), isTerminal: false, tell: (line: string) => told.push(line) }
  const tools = { wording: wordingOf('en'), makeDraft: async () => null, problems: async () => [] }
  const options = { case: disk.at('my-case'), language: 'en' }
  expect(await runInterview(options, host, tools)).toBe(2)
  expect(told[0]).toBe('The interview needs a terminal: a keyboard and a screen.')
  expect(await host.files.entryAt(disk.at('my-case'))).toBe('nothing')
})
