import type { Problem } from '../problems/problem.ts'
import type { Template } from './marked-template.ts'
import { tooLarge, tooMany } from './template-problems.ts'

/** Characters of one file; ours have about 7,000 at most. */
const longest = 200_000

/**
 * Pairs of braces, or brackets, of one file; ours have about 150. Handlebars takes minutes over some thousand
 * that stand inside one another, and only a reader of its whole grammar could tell how deep they stand.
 */
const most = 2000

/** Why a template is too much to be parsed at all, or null. */
export const tooHeavy = ({ file, source }: Template): Problem | null => {
  if (source.length > longest) return tooLarge({ file }, longest)
  const braces = source.split('{{').length - 1
  const brackets = source.split('(').length - 1
  return braces > most || brackets > most ? tooMany({ file }, most) : null
}
