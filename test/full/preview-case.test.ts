import { describe, expect, it, onTestFinished } from 'vitest'
import { drawIn } from '../../src/commands/preview/preview-case.ts'
import { paragraph, treeOf } from '../renderers/pdf/trees.ts'

/** A thread that answers each tree with a byte, but ends or breaks on some. */
const module = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    let count = 0
    parentPort.on('message', ({ tree, answer }) => {
      const words = JSON.stringify(tree)
      if (words.includes('ends')) process.exit(3)
      if (words.includes('breaks')) throw new TypeError()
      if (words.includes('faulty')) answer.postMessage({ fault: 'RangeError' })
      else answer.postMessage({ ok: true, value: new Uint8Array([(count += 1)]), problems: [] })
    })
  `)}`,
)

const drawing = () => {
  const { draw, stop } = drawIn(module)
  onTestFinished(stop)
  return async (words: string) => {
    const pdf = await draw(treeOf([paragraph(words)]))
    return pdf.ok ? [...pdf.value] : pdf.problems
  }
}

describe('the thread that draws', () => {
  it.each([
    ['ends', 'thread-ended'],
    ['breaks', 'thread-ended'],
    ['is faulty', 'RangeError'],
  ])('says so when it %s, and the next pages are drawn', async (words, kind) => {
    const draw = drawing()
    expect(await draw('first')).toEqual([1])
    await expect(draw(words)).rejects.toThrow(kind)
    await expect.poll(() => draw('next').catch(() => null)).not.toBeNull()
  })

  it('draws as often as it is asked, and gathers nothing up', async () => {
    const warnings: string[] = []
    const hear = ({ name }: Error) => void warnings.push(name)
    process.on('warning', hear)
    onTestFinished(() => void process.off('warning', hear))
    const draw = drawing()
    const drawn = await Promise.all(Array.from({ length: 12 }, (_, index) => draw(`${index}`)))
    expect(drawn.at(-1)).toEqual([12])
    expect(warnings).toEqual([])
  })
})
