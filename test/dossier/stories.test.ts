import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stories, tell } from './stories.ts'

test('whatever happens to a case, every acknowledged answer is there when it is opened again', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      for (const { expected, found } of await tell(story)) expect(found).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})
