import { readFileSync } from 'node:fs'
import type { Given } from './answers-file.ts'

/** The answers of a sample, by the name of its folder. */
export const sampleAnswers = (name: string): Given => {
  const file = new URL(`../../samples/${name}/answers.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).answers
}
