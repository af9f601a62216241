import type { Gap } from '../../../document/tree.ts'
import { twips } from '../look.ts'
import { plainRun, runsOf } from '../runs.ts'
import { lineText } from '../word-text.ts'
import { paragraphOf } from './pieces.ts'
import type { Handler } from './writing.ts'

/** What is still missing: a dashed outline, the question's words, its id small. */
export const gap: Handler<Gap> = (block, setting, writing) => {
  const words = runsOf(block.children, setting, writing)
  const id = plainRun(` ${lineText(block.from)}`, { style: 'GapId' })
  const side = twips(7)
  // Each gap has an outline of its own.
  const indent = { left: setting.indent + side, right: side + writing.apart() }
  return [paragraphOf([...words, id], 'Gap', { setting: { ...setting, request: false }, indent })]
}
