import { describe, expect, test } from 'vitest'
import { commandNames, programOf } from '../../src/commands/command-line.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { wordingOf } from '../../src/wording/wording.ts'

const surroundings = { host: nodeHost(), wording: wordingOf('en') }

const helpIn = (program: ReturnType<typeof programOf>, name: string): string | undefined =>
  program.commands.find((command) => command.name() === name)?.helpInformation()

describe('a command that is called by its name', () => {
  const all = programOf(surroundings, () => undefined)

  test.each(commandNames)('has all its words though few others were described: %s', (name) => {
    const called = programOf(surroundings, () => undefined, [name, '--help'])
    expect(called.commands.length).toBeLessThan(5)
    expect(helpIn(called, name)).toBe(helpIn(all, name) ?? 'a command of that name')
  })

  test('is one of those that the help names', () => {
    expect(all.commands.map((command) => command.name())).toEqual(commandNames)
  })
})
