import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Prompt } from '../../src/interview/prompt.ts'
import { left, type Step } from '../interview/both-modes.ts'

/** Words as somebody may type them, without keys that steer. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((all) => all.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())

const aStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.oneof(words, fc.constantFrom('?', '-', '12', 'we sew')) }),
  },
  { weight: 4, arbitrary: fc.record({ choose: fc.array(fc.nat(12), { maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.constantFrom<Step>('enter') },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        ...[':back', ':skip', ':list', ':why', ':text', ':again', ':clear', ':change 1 Anew.'],
        ...[':insert 1 Before.', ':delete 1', ':file notes.txt', ':jump demands.items'],
        ...[':jump organisation.about', ':jump scope.matters', ':nonsense'],
      )
      .map((one): Step => ({ word: one })),
  },
)

/** A step that fits the prompt: choices where one chooses, words elsewhere. */
const fitting = (step: Step, { offers }: Prompt): Step => {
  if (step === 'enter' || 'word' in step) return step
  if ('choose' in step) return offers.length > 0 ? step : { type: step.choose.join(' ') || '1' }
  return step.type === '' ? 'enter' : step
}

test('whatever somebody does, the same is asked and the same is left on the disk', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 25 }), async (steps) => {
      const doing = () => {
        const coming = [...steps]
        return (prompt: Prompt) => {
          const step = coming.shift()
          return step === undefined ? null : fitting(step, prompt)
        }
      }
      expect(await left('plain', doing)).toEqual(await left('drawn', doing))
    }),
    { numRuns: 300 },
  )
})
