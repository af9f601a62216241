import { describe, expect, test } from 'vitest'
import { ownReason } from '../../src/answers/change-reason.ts'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import { draftWith, talk } from './scripted.ts'

const sha256 = 'ab'.repeat(32)
const papers = [
  { file: 'submission.pdf', paper: 'submission', edition: 'committee', sha256 },
  { file: 'brief.pdf', paper: 'brief', edition: 'public', sha256: 'cd'.repeat(32) },
]

const rowOf = async (value: string, draft = draftWith({})): Promise<string> => {
  const list = (await talk([':list'], { draft })).prompts.at(-1)
  return list?.offers.find((offer) => offer.value === value)?.sign ?? ''
}

describe('a paper that was sent is recorded', () => {
  test('with its file and fingerprint, the day and to whom', async () => {
    const office = 'the International Labour Office'
    const draft = draftWith({ 'standing.addressee': 'office' })
    const typed = [':list', await rowOf('sent', draft), '1', 'yesterday', office, '', '']
    const { draft: after, screen, prompts } = await talk(typed, { draft, papers })
    expect(after.answers['sending.records']).toEqual([
      {
        id: 'H-01',
        to: 'the International Labour Office',
        ...papers[0],
        on: '2026-11-21',
      },
    ])
    expect(screen).toContain('H-01  the International Labour Office')
    const day = prompts.find(({ initial }) => initial === '2026-11-22')
    expect(day?.question.english).toBe('On which day was it sent?')
    expect(parseAnswers(after).problems).toEqual([])
  })

  test('one that does not lie there as well', async () => {
    const { draft } = await talk([':list', await rowOf('sent'), '1', '3 May 2026', 'the network'])
    expect(draft.answers['sending.records']).toEqual([
      { id: 'H-01', on: '3 May 2026', to: 'the network' },
    ])
  })

  test('and its day is offered as the date of sending of the paper, while that is open', async () => {
    const draft = draftWith({ 'sending.records': [{ id: 'H-01', on: '2026-05-03', to: 'x' }] })
    const jump = ':jump standing.sendingDate'
    const { prompts } = await talk([jump], { draft })
    expect(prompts.at(-1)?.initial).toBe('2026-05-03')
    const taken = await talk([jump, '2026-05-03'], { draft })
    expect(taken.draft.answers['standing.sendingDate']).toBe('2026-05-03')
    expect(
      (await talk([jump, ''], { draft })).draft.answers['standing.sendingDate'],
    ).toBeUndefined()
  })

  test('what the paper says otherwise is told', async () => {
    const draft = draftWith({ 'standing.sendingDate': '1 May 2026' })
    const { said } = await talk([':list', await rowOf('sent', draft), '1', '3 May 2026'], { draft })
    expect(said.join('\n')).toContain('The paper names another day of sending, Friday, 1 May 2026.')
  })

  test('which the draft, once it is made, reminds of', async () => {
    const { said } = await talk([':list', await rowOf('draft')])
    expect(said).toContain(
      'When a paper has been sent, record it: the list below has a row for that.',
    )
  })
})

const sent = draftWith({
  'organisation.name': 'Union of Stitchers',
  'organisation.acronym': 'US',
  'scope.provisions': ['7'],
  '7.practice.claims': [{ id: 'C-01', text: 'Glue without a window' }],
  'sending.records': [{ id: 'H-01', on: '3 May 2026', to: 'the Office' }],
})
const name = ':jump organisation.name'
const acronym = ':jump organisation.acronym'

describe('after that, why an answer is changed is asked for and logged', () => {
  test('in the person’s own words, on the line of the change', async () => {
    const { asked, changes, draft } = await talk(
      [name, 'Union of Home Stitchers', 'We were renamed'],
      { draft: sent },
    )
    expect(asked.at(2)).toBe('A paper was sent on Sunday, 3 May 2026. Why is this answer changed?')
    expect(changes).toEqual([
      {
        question: 'organisation.name',
        record: null,
        old: 'Union of Stitchers',
        new: 'Union of Home Stitchers',
        reason: 'We were renamed',
      },
    ])
    expect(draft.answers['organisation.name']).toBe('Union of Home Stitchers')
  })

  test('Enter alone gives none the first time, and the same as before later', async () => {
    const once = await talk([name, 'Union of Home Stitchers', ''], { draft: sent })
    expect(once.screen).toContain('Type a reason, or “no reason”.')
    const typed = [name, 'Union of Home Stitchers', 'We were renamed', acronym, 'UHS', '']
    const { changes } = await talk(typed, { draft: sent })
    expect(changes.map(({ reason }) => reason)).toEqual(['We were renamed', 'We were renamed'])
  })

  test('“no reason” is a reason that is chosen', async () => {
    const { changes } = await talk([name, 'UHS', 'no reason'], { draft: sent })
    expect(changes[0]?.reason).toBe('no reason')
  })

  test('what was open before needs none, nor what tells of the sending', async () => {
    const { changes } = await talk(
      [':jump organisation.founded', '1998', ':jump H-01', '4 May 2026'],
      { draft: sent },
    )
    expect(changes.map(({ reason }) => reason)).toEqual([null, null])
  })

  test('another field of a record needs none, a changed one does', async () => {
    const added = await talk([':jump C-01', ':skip', ':skip', '2'], { draft: sent })
    expect(added.asked.join('\n')).not.toContain('Why is this answer changed?')
    const changed = await talk([':jump C-01', 'Glue in the kitchen'], { draft: sent })
    expect(changed.asked.at(-1)).toContain('Why is this answer changed?')
  })

  test('what is put aside by the change keeps our own word for it', async () => {
    const { changes } = await talk([':jump scope.provisions', '9.1', 'A slip'], { draft: sent })
    expect(changes.map(({ question, reason }) => [question, reason])).toEqual([
      ['scope.provisions', 'A slip'],
      ['7.practice.claims', 'parked'],
    ])
  })

  test.each([':back', 'Esc'])(
    '%s leaves the answer as it was and what was typed in its prompt',
    async (leave) => {
      const { changes, screen } = await talk([name, 'UHS', leave], { draft: sent })
      expect(changes).toEqual([])
      expect(screen).toContain('> UHS')
    },
  )

  test.each([[[':quit']], [[':list']], [[]]])(
    'with %j the change is saved without a reason',
    async (leave) => {
      const { changes, draft } = await talk([name, 'UHS', ...leave], { draft: sent })
      expect(changes.map(({ reason }) => reason)).toEqual([null])
      expect(draft.answers['organisation.name']).toBe('UHS')
    },
  )

  test('a long text that was begun is saved when its place is left', async () => {
    const { changes } = await talk([':jump C-01', ':quit<Glue in the kitchen'], { draft: sent })
    expect(JSON.stringify(changes)).toContain('Glue in the kitchen')
  })

  test('a disk that refuses leaves what was typed where it was typed', async () => {
    const problem = {
      code: 'not-saved',
      severity: 'error',
      place: {},
      message: { english: 'Full' },
      hint: { english: 'Tidy up' },
    } as const
    const { screen } = await talk([name, 'UHS', 'We were renamed'], {
      draft: sent,
      disk: () => problem,
    })
    expect(screen).toContain('> UHS')
    expect(screen).toContain('Your answer still stands here.')
  })
})

test.each([
  ['parked', '“parked”'],
  [' by-hand ', '“by-hand”'],
  ['typo', '“typo”'],
  ['We were\nrenamed', 'We were renamed'],
  ['Parked', 'Parked'],
])('the reason %j stands in the journal as %j, so that it is no code of ours', (typed, kept) => {
  expect(ownReason(typed)).toBe(kept)
})
