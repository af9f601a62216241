import type { Gap } from '../../../document/tree.ts'
import { gapIdType } from '../look.ts'
import type { Run } from '../node.ts'
import { enter, type Handler, leafOf } from './build.ts'
import { inlineRuns, withSingleSpaces } from './inline-runs.ts'

/** What is still missing: a dashed outline, the question's words, its id small. */
export const gap: Handler<Gap> = (block, setting, build) => {
  const element = enter('P', {}, { setting, build })
  const question = inlineRuns(block.children, { setting, build, element })
  // Isolated (UAX 9, 2.4.1): an id is read from left to right, whatever the words before it.
  const text = ` \u2066${block.from}\u2069`
  const id: Run = { text, fontSize: gapIdType.size, color: gapIdType.color }
  const side = setting.inCell ? 4 : 10
  const runs = withSingleSpaces([...question, id])
  const words = leafOf(
    runs,
    { type: setting.type, build, setting },
    { element, margin: [side, 0, side, 0] },
  )
  const pad = setting.inCell ? 3 : 7
  return [{ stack: [words], frame: { kind: 'dashed', above: pad, below: pad }, together: true }]
}
