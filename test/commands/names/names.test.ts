import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { type NamesOptions, runNames } from '../../../src/commands/names/names.ts'
import type { NamesTalk } from '../../../src/commands/names/names-talk.ts'
import { openOrBegin } from '../../../src/commands/names/open-names.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { openNames } from '../../../src/keys/key-file.ts'
import { wordingOf } from '../../../src/wording/wording.ts'
import { call, copyOfSample, newFolder } from '../calling.ts'

const passphrase = 'seven blue kettles'
const wording = wordingOf('en')

/** What somebody does, in its order: secrets typed, choices made, lines typed. */
type Doing = {
  readonly secrets?: readonly (string | null)[]
  readonly chosen?: readonly string[]
  readonly lines?: readonly string[]
}

const names = async (path: string, doing: Doing, more: Partial<NamesOptions> = {}) => {
  const [secrets, chosen, lines] = [doing.secrets, doing.chosen, doing.lines].map((list) => [
    ...(list ?? []),
  ])
  const asked: string[] = []
  const told: string[] = []
  const talk: NamesTalk = {
    secret: async (question) => {
      asked.push(wording.say(question))
      return secrets?.shift() ?? null
    },
    choose: async (question, offers) => {
      asked.push([question, ...offers.map(({ label }) => label)].map(wording.say).join(' | '))
      return chosen?.shift() ?? ''
    },
    line: async (question, now) => {
      asked.push(wording.say(question))
      return lines?.shift() ?? now
    },
  }
  const host = { ...nodeHost(), isTerminal: true, tell: (line: string) => void told.push(line) }
  const options = { case: path, passphraseFile: null, recipients: [], ...more }
  const code = await runNames(options, { host, wording, talk })
  return { code, asked, told: told.join('\n') }
}

const sample = () => copyOfSample('fictional-union', newFolder())
const keyOf = (path: string) => readFileSync(join(path, 'witnesses.key.age'))
const identityLock = async () => {
  const identity = await generateIdentity()
  return { identity, recipients: [await identityToRecipient(identity)] }
}

test('a name is written under its code, encrypted, and never shown', async () => {
  const path = sample()
  const { identity, recipients } = await identityLock()
  const doing = { chosen: ['W-01', 'set'], lines: ['Velina Drazheva', 'Veli, Lina', 'Gorno Selo'] }
  const { code, asked, told } = await names(path, doing, { recipients })
  const opened = await openNames(keyOf(path), { secret: identity })
  expect(opened.ok && opened.value.get('W-01')).toEqual({
    name: 'Velina Drazheva',
    also: ['Veli', 'Lina'],
    place: 'Gorno Selo',
  })
  expect(asked[0]).toContain('W-01  no name')
  expect(asked.at(-1)).toContain('W-01  name kept')
  expect(told + asked.join()).not.toMatch(/Velina|Gorno/)
  expect(code).toBe(0)
})

test('a new passphrase is typed twice, until both are the same and long enough', async () => {
  const secrets = ['short', passphrase, 'another one', passphrase, passphrase]
  const asked: string[] = []
  const talk: NamesTalk = {
    secret: async (question) => {
      asked.push(wording.say(question))
      return secrets.shift() ?? null
    },
    choose: async () => '',
    line: async () => '',
  }
  const opening = { folder: sample(), passphraseFile: null, recipients: [] }
  const opened = await openOrBegin(opening, nodeHost(), talk)
  expect(asked[1]).toContain('too short')
  expect(asked[3]).toContain('not the same')
  expect(opened.ok && opened.value).toEqual({ names: new Map(), lock: { passphrase } })
})

test('a name is shown when asked for, changed and removed', async () => {
  const path = sample()
  const { identity, recipients } = await identityLock()
  await names(path, { chosen: ['W-01', 'set'], lines: ['Velina Drazheva'] }, { recipients })
  const opening = { secrets: [identity] }
  const shown = await names(path, { ...opening, chosen: ['W-01', 'show'] })
  expect(shown.told).toContain('Velina Drazheva')
  const changed = { ...opening, chosen: ['W-01', 'set'], lines: ['Zora Blagova', '-'] }
  await names(path, changed)
  const second = await openNames(keyOf(path), { secret: identity })
  expect(second.ok && second.value.get('W-01')?.name).toBe('Zora Blagova')
  await names(path, { ...opening, chosen: ['W-01', 'remove'] })
  const third = await openNames(keyOf(path), { secret: identity })
  expect(third.ok && [...third.value]).toEqual([])
})

test('a wrong passphrase opens nothing and changes nothing', async () => {
  const path = sample()
  const { recipients } = await identityLock()
  await names(path, { chosen: ['W-01', 'set'], lines: ['Velina Drazheva'] }, { recipients })
  const before = keyOf(path)
  const { code, told, asked } = await names(path, { secrets: ['one', 'two', 'three', 'four'] })
  expect(told).toContain('[key-file-not-opened]')
  expect(asked).toHaveLength(3)
  expect(keyOf(path)).toEqual(before)
  expect(code).toBe(1)
})

test('without a passphrase nothing is begun', async () => {
  const path = sample()
  const { code, told } = await names(path, { secrets: [null] })
  expect(told).toContain('[passphrase-missing]')
  expect(existsSync(join(path, 'witnesses.key.age'))).toBe(false)
  expect(code).toBe(1)
})

test('a recipient that is no key of age is refused', async () => {
  const { code, told } = await names(sample(), {}, { recipients: ['age1nothing'] })
  expect(told).toContain('[recipient-unknown]')
  expect(code).toBe(1)
})

test('names are talked about in a terminal only, and about a case that is there', async () => {
  const { code, talk } = await call(['names', sample()])
  expect([code, talk]).toEqual([2, expect.stringContaining('[terminal-needed]')])
  expect((await names(join(newFolder(), 'nothing'), {})).code).toBe(2)
  const lone = join(sample(), '..', 'fictional-union', 'answers.json')
  expect((await names(lone, { secrets: [null] })).told).toContain('[passphrase-missing]')
})
