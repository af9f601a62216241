import type { Gap } from '../../../document/tree.ts'
import { gapIdType } from '../look.ts'
import { splitWords } from '../split-words.ts'
import { type Handler, leafOf } from './build.ts'
import { inlineRuns } from './inline-runs.ts'

/** What is still missing: a dashed outline, the question's words, its id small. */
export const gap: Handler<Gap> = (block, setting, build) => {
  const id = splitWords(` ${block.from}`).map((piece) => ({
    ...piece,
    fontSize: gapIdType.size,
    color: gapIdType.color,
  }))
  const side = setting.inCell ? 4 : 10
  const words = leafOf([...inlineRuns(block.children), ...id], setting.type, {
    build,
    setting,
    margin: [side, 0, side, 0],
  })
  const pad = setting.inCell ? 3 : 7
  return [{ stack: [words], frame: { kind: 'dashed', above: pad, below: pad }, together: true }]
}
