import type { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../../src/commands/run-cli.ts'
import { fuzz } from './fuzzing.ts'
import { memoryHost } from './memory-host.ts'

const sample = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../../samples', name, 'answers.json'))

test('whatever stands in a file of answers, “check” ends as it promises, and changes nothing', () =>
  fuzz('checked', {
    seeds: [sample('fictional-union'), sample('bulgaria-public-record'), sample('barely-started')],
    read: async (bytes) => {
      const { host, changed } = memoryHost({ 'answers.json': bytes })
      const printed: string[] = []
      const told: string[] = []
      const code = await runCli(['check', '/memory', '--json'], {
        ...host,
        environment: { C177_DEBUG: '1' },
        print: (text) => printed.push(text),
        tell: (text) => told.push(text),
      })
      if (code !== 0 && code !== 1) throw new Error(`it ended with ${code}: ${told.join('\n')}`)
      expect(JSON.parse(printed.join('\n'))).toMatchObject({ problems: expect.any(Array) })
      expect(changed).toEqual([])
    },
  }))
