import type { TextRun } from 'docx'
import type { Sign } from '../../document/tree.ts'
import { plainRun } from './runs.ts'

/** Its shape alone tells a sign, without colour; the word that it means stands beside it. */
const characters: Readonly<Record<Sign, string>> = {
  /** A full circle. */
  conforms: '●',
  /** A circle, its left half full. */
  partly: '◐',
  /** A square with a cross in it. */
  not: '☒',
  /** An empty circle. */
  silent: '○',
  /** A dash. */
  'cannot-say': '—',
}

/** The sign before the words that it stands with, or nothing. */
export const signRun = (sign: Sign | null): readonly TextRun[] =>
  sign === null ? [] : [plainRun(characters[sign], { style: 'Sign' }), plainRun('\u00a0')]
