import Handlebars from 'handlebars'
import { done, type Place, type Problem, type Result, refused } from '../problems/problem.ts'
import type { Program, Template } from './marked-template.ts'
import { tooDeep, unreadable } from './template-problems.ts'
import { tooHeavy } from './template-weight.ts'

/** Parses a template; what keeps it from being one is a problem with its line. */
export const parseTemplate = (template: Template): Result<Program> => {
  const heavy = tooHeavy(template)
  if (heavy !== null) return refused(heavy)
  try {
    return done(Handlebars.parse(template.source))
  } catch (thrown) {
    const fault = faultOfReading(thrown, template)
    if (fault === null) throw thrown
    return refused(fault)
  }
}

/** What Handlebars says of a template that it cannot read; null where that is no fault of the template. */
export const faultOfReading = (thrown: unknown, template: Template): Problem | null => {
  // Its readers call themselves once for each level.
  if (thrown instanceof RangeError) return tooDeep({ file: template.file })
  if (!(thrown instanceof Error)) return null
  return /Parse error|Lexical error|doesn't match/.test(thrown.message)
    ? unreadable(placeInMessage(thrown, template))
    : null
}

/** Handlebars tells line and column in one of three ways. */
export const placeInMessage = (thrown: Error, { file }: Template): Place => {
  const line = 'lineNumber' in thrown ? Number(thrown.lineNumber) : Number.NaN
  const column = 'column' in thrown ? Number(thrown.column) : Number.NaN
  const parsed = /on line (\d+)|- (\d+):(\d+)$/.exec(thrown.message)
  const found = column || Number(parsed?.[3] ?? Number.NaN)
  return {
    file,
    line: line || Number(parsed?.[1] ?? parsed?.[2] ?? 1),
    ...(!Number.isNaN(found) && { column: found + 1 }),
  }
}
