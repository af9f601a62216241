import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '../calling.ts'
import { caseOf, fileBeside, type Item } from './cases.ts'

export type Changes = Readonly<Record<string, unknown>>

/** A photograph that may go out, as somebody told of it. */
export const told: Item = {
  ...{ id: 'E-01', kind: 'photograph', title: 'Uppers', date: '2026-05', region: 'Rhodope' },
  ...{ shows: 'Two uppers and a pot of glue', giveAway: 'nothing' },
  consent: { union: true, ilo: true },
}

/** A case with one piece of evidence, told so, and a file that was added to it. */
export const caseWith = async (bytes: Uint8Array, changes: Changes): Promise<string> => {
  const path = caseOf({ 'evidence.items': [{ ...told, ...changes, use: undefined }] })
  await call(['evidence', 'add', path, fileBeside(path, 'a', bytes), '--to', 'E-01'])
  changeItem(path, { use: changes['use'] })
  return path
}

/** Writes into the answers what somebody changed afterwards. */
export const changeItem = (path: string, changes: Changes): void => {
  const file = join(path, 'answers.json')
  const parsed = JSON.parse(readFileSync(file, 'utf8'))
  const [item] = parsed.answers['evidence.items']
  parsed.answers['evidence.items'] = [{ ...item, ...changes }]
  writeFileSync(file, JSON.stringify(parsed))
}
