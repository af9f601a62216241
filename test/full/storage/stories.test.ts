import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stories, tell } from '../../dossier/stories.ts'

test('in many stories no acknowledged answer is lost', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      for (const { expected, found } of await tell(story)) expect(found).toEqual(expected)
    }),
    { numRuns: 800 },
  )
}, 60_000)
