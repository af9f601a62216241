import { expect, test } from 'vitest'
import { type Recovered, recoveryText } from '../../src/interview/recovery-text.ts'
import { wordingOf } from '../../src/wording/wording.ts'

const well = { rebuilt: null, setAside: null, damagedLines: 0, byHand: [] } as const

const told = (recovery: Partial<Recovered['recovery']>, putBack: readonly string[] = []) =>
  recoveryText({ putBack, recovery: { ...well, ...recovery } }).map(wordingOf('en').say)

test('an opening at which all is well tells nothing', () => {
  expect(told({})).toEqual([])
})

test.each<[string, readonly string[], string]>([
  [
    'one answer that was put back',
    told({}, ['4.2.d.gap']),
    'The program was stopped while it saved. Your last answer (The gap, Article 4(2)(d)) was still in the journal and was put back.',
  ],
  [
    'several',
    told({}, ['4.2.d.gap', 'organisation.name']),
    'The program was stopped while it saved. 2 answers were still in the journal and were put back, the last of them: Name of the organisation.',
  ],
  [
    'a file that was gone',
    told({ rebuilt: 'missing' }, ['a', 'b']),
    'The file of answers was gone; it was made anew out of the journal, with 2 answers.',
  ],
  [
    'a file that was damaged',
    told({ rebuilt: 'damaged', setAside: 'answers.json.damaged-1' }, ['a']),
    'The file of answers was damaged; it was made anew out of the journal, with 1 answer, and the damaged one is kept as answers.json.damaged-1.',
  ],
  [
    'a damaged line',
    told({ damagedLines: 1 }),
    'A line of the journal was cut off or damaged and is kept apart, in a file whose name ends in “journal.damaged.ndjson”; all else was read.',
  ],
  [
    'a change by hand',
    told({ byHand: ['organisation.name', 'a'] }),
    '2 answers were changed in the file itself (Name of the organisation …); the journal has noted it, and “c177 history” shows what stood there before.',
  ],
])('%s is told in one sentence', (_, sentences, expected) => {
  expect(sentences).toEqual([expected])
})
