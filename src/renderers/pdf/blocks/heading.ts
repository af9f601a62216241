import type { Heading } from '../../../document/tree.ts'
import { headingTypes } from '../look.ts'
import type { Run } from '../node.ts'
import { type Handler, leafOf } from './build.ts'
import { inlineRuns } from './inline-runs.ts'

/** A heading keeps with what follows and is a bookmark. */
export const heading: Handler<Heading> = (block, setting, build) => {
  const runs = inlineRuns(block.children)
  if (runs.length === 0) return []
  const text = textOf(runs)
  const type = setting.inCell ? { ...setting.type, bold: true } : headingTypes[block.level]
  return [
    leafOf(runs, type, {
      build,
      setting,
      keepWithNext: true,
      anchor: block.id,
      outline: { level: block.level, text },
    }),
  ]
}

const textOf = (runs: readonly Run[]): string =>
  runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
