import type { Host } from '../../host/host.ts'
import type { Machine } from '../../host/machine.ts'
import { wrap } from '../../interview/terminal/wrap.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { kindOf } from '../fault.ts'
import { asJson } from '../report.ts'
import type { About, Check, Examine } from './check.ts'
import {
  examineClock,
  examineFolder,
  examineMemory,
  examineSpace,
  examineTemporarySpace,
} from './machine-checks.ts'
import { examineFonts, examineLanguages, examineNode, examinePictures } from './program-checks.ts'
import { examineBrowser, examineEditor, examineLetters, examineTerminal } from './talk-checks.ts'

export type DoctorOptions = { readonly json: boolean; readonly machine: Machine }

/** In the order in which they are told. */
const all: readonly (readonly [About, Examine])[] = [
  ['node', examineNode],
  ['languages', examineLanguages],
  ['fonts', examineFonts],
  ['pictures', examinePictures],
  ['terminal', examineTerminal],
  ['letters', examineLetters],
  ['folder', examineFolder],
  ['space', examineSpace],
  ['temporary-space', examineTemporarySpace],
  ['memory', examineMemory],
  ['clock', examineClock],
  ['browser', examineBrowser],
  ['editor', examineEditor],
]

/**
 * "c177 doctor": what the machine has and lacks, in plain words, without a path or a name of anybody. 1 where
 * something hinders the work.
 */
export const runDoctor = async (
  { json, machine }: DoctorOptions,
  host: Host,
  wording: Wording,
): Promise<number> => {
  const checks: Check[] = []
  for (const [about, examine] of all)
    checks.push(await examined(about, () => examine(machine, host)))
  const isOk = checks.every(({ state }) => state !== 'missing')
  if (json) host.print(asJson({ ok: isOk, checks: checks.map((one) => checkAsJson(one, wording)) }))
  else host.print(checksAsLines(checks, host, wording))
  return isOk ? 0 : 1
}

/** What goes wrong in looking is itself something that was found: a program half copied, above all. */
const examined = async (about: About, examine: () => Check | Promise<Check>): Promise<Check> => {
  try {
    return await examine()
  } catch (thrown) {
    return {
      about,
      state: 'missing',
      message: text('This could not be looked at ({kind}): {about}.', {
        kind: kindOf(thrown),
        about,
      }),
      hint: text('Unpack or install the program anew: a part of it was lost in copying.'),
    }
  }
}

const checkAsJson = (check: Check, { say }: Wording): object => ({
  about: check.about,
  state: check.state,
  message: say(check.message),
  hint: check.state === 'ok' ? null : say(check.hint),
})

const words = {
  ok: text('ok'),
  look: text('look'),
  missing: text('MISSING'),
}

const checksAsLines = (checks: readonly Check[], host: Host, { say }: Wording): string => {
  const width = Math.max(...Object.values(words).map((word) => say(word).length))
  const lines = checks.flatMap((check) => {
    const told = [say(check.message)]
    if (check.state !== 'ok') told.push(say(text('What to do: {hint}', { hint: check.hint })))
    const wrapped = told.flatMap((line) => fitting(line, host, width))
    return wrapped.map((line, index) => {
      const before = index === 0 ? say(words[check.state]) : ''
      return `${before.padEnd(width)}  ${line}`
    })
  })
  const last = checks.some(({ state }) => state === 'missing')
    ? text('Something hinders the work: see what is marked as missing.')
    : text('Nothing hinders the work.')
  return [...lines, '', say(last)].join('\n')
}

const fitting = (line: string, { columns }: Host, width: number): readonly string[] =>
  columns === undefined ? [line] : wrap(line, columns - width - 3)
