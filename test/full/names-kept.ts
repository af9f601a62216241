import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockNames, type WitnessName } from '../../src/keys/key-file.ts'
import { copyOfSample, newFolder } from '../commands/calling.ts'

const passphrase = 'seven blue kettles'

/** A copy of the sample with names kept, and a file with their passphrase. */
export const caseWith = async (
  names: Readonly<Record<string, WitnessName>>,
  change: (answers: Record<string, unknown>) => void = () => undefined,
) => {
  const folder = newFolder()
  const path = copyOfSample('barely-started', folder)
  const file = join(path, 'answers.json')
  const whole = JSON.parse(readFileSync(file, 'utf8'))
  change(whole.answers)
  writeFileSync(file, JSON.stringify(whole))
  const lock = { passphrase, workFactor: 1 }
  writeFileSync(
    join(path, 'witnesses.key.age'),
    await lockNames(new Map(Object.entries(names)), lock),
  )
  const secret = join(folder, 'passphrase.txt')
  writeFileSync(secret, `${passphrase}\n`)
  return { path, secret, out: join(path, 'out') }
}

/** A witness of whom no answer tells. */
export const stranger = { 'W-01': { name: 'Velina Drazheva', telephone: '0888 123 456' } }

/** The files in a folder, if it is there. */
export const written = (out: string): readonly string[] =>
  existsSync(out) ? readdirSync(out).sort() : []

/** Lets the summary of a paper name somebody. */
export const summary = (name: string) => (answers: Record<string, unknown>) => {
  answers['paper.summary'] = `As ${name} told us, rates fell.`
}
