import { describe, expect, test } from 'vitest'
import { call } from './calling.ts'

describe('only the blank interview alone needs no case', () => {
  const calls: readonly (readonly string[])[] = [
    ['build'],
    ['build', '--document', 'letters'],
    ['build', '--document', 'questionnaire,letters'],
    ['build', '--document', 'all,questionnaire'],
  ]
  test.each(calls.map((words) => [words.join(' '), words] as const))('%s', async (_, words) => {
    const { code, out, talk } = await call(words)
    expect([code, out]).toEqual([2, ''])
    expect(talk).toContain('A case is missing: the command needs to know which one.')
  })
})
