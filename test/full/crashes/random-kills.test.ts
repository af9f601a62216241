import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { builtProgram } from '../../interview/pty.ts'
import { anyAnswer } from './answers.ts'
import { type Chance, chanceOf, seedOf } from './chance.ts'
import { afterRun, changeText, type Expected, expectKept, journalOf, nothingYet } from './kept.ts'
import { type Kill, runUntilKilled } from './killed-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'c177-kills-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => void builtProgram(), 120_000)

const cases = 20
const killsOfCase = 25

/** While it starts and opens the case, or near the saving of one of the answers. */
const anyKill = (chance: Chance, answers: number): Kill =>
  chance.below(5) === 0
    ? { answer: null, after: chance.below(400) }
    : { answer: chance.below(answers), after: chance.below(14) }

/** Kills the program again and again while the same case is answered; how many answers it acknowledged. */
const killOften = async (name: string, chance: Chance): Promise<number> => {
  let expected: Expected = nothingYet
  const acknowledged: string[] = []
  let number = 0
  for (let kill = 0; kill < killsOfCase; kill += 1) {
    const answers = Array.from({ length: 3 + chance.below(10) }, () => {
      number += 1
      return anyAnswer(chance, number)
    })
    const when = anyKill(chance, answers.length)
    const ran = await runUntilKilled({ folder, name, answers, kill: when })
    const where = `${name}, kill ${kill} of it: ${JSON.stringify(when)}\n${ran.shown}`
    expect(ran.signal, where).toBe(9)
    expected = await expectKept(join(folder, name), afterRun(expected, answers, ran), { where })
    acknowledged.push(...answers.slice(0, ran.acknowledged).map(changeText))
  }
  const journal = await journalOf(nodeHost(), join(folder, name))
  expect(acknowledged.filter((change) => !journal.includes(change))).toEqual([])
  return acknowledged.length
}

test(`of ${cases * killsOfCase} kills at random moments none loses an acknowledged answer`, async () => {
  const seed = seedOf('kills at random moments')
  const waiting = Array.from({ length: cases }, (_, index) => index)
  let answers = 0
  const work = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift())
      answers += await killOften(`case-${index}`, chanceOf(seed + index))
  }
  await Promise.all([work(), work(), work()])
  process.stderr.write(`${answers} answers were acknowledged before a kill\n`)
  // A program that is killed before it does anything would lose nothing either.
  expect(answers).toBeGreaterThan(cases)
})
