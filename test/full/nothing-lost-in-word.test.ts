import { expect, it } from 'vitest'
import { nothingIsLost } from '../renderers/docx/nothing-lost.ts'
import { all, paragraphsIn, readDocx } from '../renderers/docx/reading.ts'
import { treeOf } from '../renderers/pdf/trees.ts'

// Many more are made in the full check.
it('no word of any tree is lost, and no table is torn', () => nothingIsLost(15), 60_000)

it('what has no words is not there, and nothing at all is a page', async () => {
  const { body } = await readDocx(
    treeOf([
      { type: 'list', ordered: false, items: [] },
      { type: 'quote', children: [] },
    ]),
  )
  expect(paragraphsIn(body)).toEqual([])
  expect(all('w:sectPr', body)).toHaveLength(1)
})
