import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Given } from '../../builders/answers-file.ts'
import { fileOf } from '../../builders/answers-file.ts'
import { newFolder } from '../calling.ts'

/** A case with these answers beside what every case of the tests has, in a folder of its own. */
export const caseOf = (answers: Given = {}): string => {
  const path = join(newFolder(), 'case')
  mkdirSync(path)
  writeFileSync(join(path, 'answers.json'), fileOf({ 'standing.country': 'BG', ...answers }))
  return path
}

export type Item = Readonly<Record<string, unknown>> & { readonly id: string }

/** The evidence of a case, as it stands in its file. */
export const itemsOf = (path: string): readonly Item[] =>
  JSON.parse(readFileSync(join(path, 'answers.json'), 'utf8')).answers['evidence.items'] ?? []

/** Writes a file beside the case, under a name that must not come into it. */
export const fileBeside = (path: string, name: string, bytes: Uint8Array | string): string => {
  const file = join(path, '..', name)
  writeFileSync(file, bytes)
  return file
}
