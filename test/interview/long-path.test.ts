import { describe, expect, test } from 'vitest'
import { parseAnswers } from '../../src/answers/parse-answers.ts'
import type { Problem } from '../../src/problems/problem.ts'
import { text } from '../../src/problems/text.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { draftWith, talk } from './scripted.ts'

describe('an answer that is not understood', () => {
  test('stays in the prompt with what was expected, and is kept when typed again', async () => {
    const first = await talk([':jump organisation.founded', 'long ago'])
    expect(first.prompts.at(-1)).toMatchObject({ initial: 'long ago', isBrief: true })
    expect(first.said.slice(-2)).toEqual([
      '“long ago” was not understood here. Expected: a date such as 2026-05-31, May 2026, summer 2025 or about 2024.',
      'Correct it, or press Enter again to keep it as it is.',
    ])
    expect(first.draft.answers).toEqual({})

    const kept = await talk([':jump organisation.founded', 'long ago', 'long ago', ':list'])
    expect(kept.draft.answers).toEqual({ 'organisation.founded': 'long ago' })
    expect(parseAnswers(kept.draft).problems).toMatchObject([{ code: 'answer-invalid' }])
    expect(kept.screen).toContain('Who you are: 1 of 14 answered, 1 problem')
  })

  test('may be corrected', async () => {
    const { draft } = await talk([':jump organisation.founded', 'long ago', '1998'])
    expect(draft.answers).toEqual({ 'organisation.founded': '1998' })
  })

  test('is marked among the answers to check', async () => {
    const { screen } = await talk([
      ':jump organisation.members.men',
      'few',
      'few',
      ...Array(7).fill(':skip'),
    ])
    expect(screen).toContain('few  (PROBLEM: expected a whole number such as 38)')
  })
})

describe('an answer', () => {
  test('is taken away when it is emptied twice', async () => {
    const draft = draftWith({ 'organisation.acronym': 'UHS' })
    const once = await talk([':jump organisation.acronym', ''], { draft })
    expect(once.said.at(-1)).toContain('Enter again takes it away')
    expect(once.draft.answers).toEqual(draft.answers)
    const twice = await talk([':jump organisation.acronym', '', ''], { draft })
    expect(twice.draft.answers).toEqual({})
    const left = await talk(
      [':jump organisation.acronym', '', 'Esc', ':jump organisation.acronym'],
      {
        draft,
      },
    )
    expect(left.prompts.at(-1)?.initial).toBe('UHS')
  })

  test('that is not changed is not saved again', async () => {
    const draft = draftWith({ 'organisation.acronym': 'UHS', 'standing.country': 'BG' })
    const { changes } = await talk(
      [':jump organisation.acronym', 'UHS', ':jump standing.country', 'Bulgaria'],
      { draft },
    )
    expect(changes).toEqual([])
  })

  test('that the disk refuses stays in the prompt, and nothing pretends to be saved', async () => {
    const full: Problem = {
      code: 'not-saved',
      severity: 'error',
      place: {},
      message: text('Not saved: the disk or stick is full.'),
      hint: text('Remove something from it.'),
    }
    let tries = 0
    const disk = () => (tries++ === 0 ? full : null)
    const refused = await talk(['3', '3', 'Union'], { disk })
    expect(refused.said).toContain('Not saved: the disk or stick is full.')
    expect(refused.prompts[1]).toMatchObject({ initial: '3', isBrief: true })
    expect(refused.draft.answers).toEqual({
      'organisation.legalForm': 'association',
      'organisation.name': 'Union',
    })
  })

  test('that no longer applies is put aside, and comes back', async () => {
    const draft = draftWith({
      'organisation.legalForm': 'association',
      'organisation.cosigner': 'Confederation',
    })
    const change = [':jump organisation.legalForm', '1']
    const parked = await talk(change, { draft })
    expect(parked.said.at(-1)).toBe(
      'An answer does not apply any more and was put aside (Trade union that signs too). Nothing is lost: it comes back when it applies.',
    )
    const back = await talk([...change, ':back', '3'], { draft })
    expect(back.said.at(-1)).toBe(
      'An answer applies again and came back: Trade union that signs too.',
    )
    expect(back.draft.answers).toEqual({ ...draft.answers })
  })
})

describe('a list of records', () => {
  const demands = ':jump demands.items'

  test('is filled field by field, and shown', async () => {
    const { draft, screen } = await talk([demands, 'a', 'A register', 'the Ministry', '4(2)(d) 7'])
    expect(draft.answers['demands.items']).toEqual([
      {
        id: 'D-01',
        text: 'A register',
        addressee: 'the Ministry',
        provisions: ['C177:4.2.d', 'C177:7'],
      },
    ])
    expect(screen).toContain('  1. D-01  A register')
  })

  test('takes words that somebody types at once as the beginning of a record', async () => {
    const { prompts } = await talk([demands, 'A register of all who give out work'])
    expect(prompts.at(-1)?.initial).toBe('A register of all who give out work')
  })

  test('never asks what is for our own use', async () => {
    const draft = draftWith({ 'scope.provisions': ['7'] })
    const path = [':jump 7.practice.claims', 'a', 'Glue', '7', ...Array(6).fill('')]
    const { asked, draft: after } = await talk(path, { draft })
    expect(asked.join('\n')).not.toContain('short path')
    expect(after.answers['7.practice.claims']).toEqual([
      { id: 'C-01', provisions: ['C177:7'], text: 'Glue' },
    ])
  })

  test('changes one, and takes one away after asking once', async () => {
    const draft = draftWith({
      'demands.items': [
        { id: 'D-01', text: 'x' },
        { id: 'D-02', text: 'y' },
      ],
    })
    const changed = await talk([demands, '2', 'z', '', ''], { draft })
    expect(changed.draft.answers['demands.items']).toMatchObject([{ text: 'x' }, { text: 'z' }])
    const asked = await talk([demands, 'r 1'], { draft })
    expect(asked.asked.at(-1)).toBe('Take this away: D-01  x?')
    expect((await talk([demands, 'r 1', '1'], { draft })).draft).toEqual(draft)
    const gone = await talk([demands, 'r 1', '2'], { draft })
    expect(gone.draft.answers['demands.items']).toEqual([{ id: 'D-02', text: 'y' }])
  })

  test('gives no id twice, also not that of a record taken away', async () => {
    const { draft } = await talk([demands, 'a', 'x', '', '', 'r 1', '2', 'a', 'y'])
    expect(draft.answers['demands.items']).toEqual([{ id: 'D-02', text: 'y' }])
  })

  test('that names a record taken away no longer names it', async () => {
    const draft = draftWith({
      'scope.matters': ['pay'],
      '4.2.d.practice.claims': [{ id: 'C-01', text: 'x', evidence: ['E-01', 'E-02'] }],
      'evidence.items': [{ id: 'E-01' }, { id: 'E-02' }],
    })
    const { draft: after, prompts } = await talk([':jump evidence.items', 'r 1', '2'], { draft })
    expect(prompts.at(-2)?.hints[0]).toMatchObject({ values: { ids: 'C-01' } })
    expect(after.answers['4.2.d.practice.claims']).toMatchObject([{ evidence: ['E-02'] }])
    expect(parseAnswers(after).problems).toEqual([])
  })

  test('may be answered with “do not know” as a whole', async () => {
    const { draft } = await talk([demands, '? we meet in May'])
    expect(draft.answers['demands.items']).toEqual({ notKnown: true, note: 'we meet in May' })
  })

  test('asks for consent once, for three uses', async () => {
    const path = [':jump witnesses', 'a', 'stitches', '2', 'North', 'May 2026', '1 2']
    expect((await talk(path)).draft.answers['witnesses']).toEqual([
      {
        id: 'W-01',
        work: 'stitches',
        ageBand: '30-44',
        region: 'North',
        when: 'May 2026',
        consent: { union: true, ilo: true, public: false },
      },
    ])
  })
})

describe('the task list', () => {
  test('says in words how far each part is, the matters that hurt first', async () => {
    const draft = draftWith({
      'organisation.legalForm': 'tradeUnion',
      'organisation.founded': 'long ago',
      'scope.matters': ['glue'],
      'demands.items': [{ id: 'D-01', text: 'x' }],
    })
    const { screen } = await talk([':list'], { draft })
    expect(screen).toMatchInlineSnapshot(`
      "All parts of the paper
      What would you like to do now?
      *1. The short path to a first draft: 2 of 11 answered
       2. Article 7: Safety and health law applies to home work; prohibited work and substances: not begun
       3. Who you are: 2 of 14 answered, 1 problem
       4. The State, and where the paper goes: not begun
       5. What the paper is about: 1 of 2 answered
       6. Home work in your country: not begun
       7. How you know: not begun
       8. Homeworkers, or self-employed?: not begun
       9. What the Committee said before: not begun
       10. How your country makes such law: not begun
       11. Your demands: done
       12. Your evidence: not begun
       13. Other Conventions that bind your State: not begun
       14. For buyers: the supply chain: not begun
       15. Letters that go with it: not begun
       16. The paper itself: not begun
       17. For a network: is your house in order?: not begun
       18. After it was sent: not begun
       19. Make the draft of the paper now (PDF)
       20. Record that a paper was sent
       21. Check everything: all answers and problems
       22. Find a question or an answer
       23. Stop here; everything is saved
      > "
    `)
  })

  test('leads to the first open question of a part, and after its last to its answers', async () => {
    const draft = draftWith({ 'method.how': 'Meetings', 'method.when': 'May 2026' })
    const list = (await talk([':list'], { draft })).prompts.at(-1)
    const sign = list?.offers.find(({ value }) => value === 'method')?.sign ?? ''
    const { asked, screen } = await talk([':list', sign, 'North', '60', 'Prices'], { draft })
    expect(asked.slice(2)).toEqual([
      'In which regions?',
      'With how many homeworkers did you speak?',
      'What could you not find out?',
      'Check your answers.',
    ])
    expect(screen).toContain('  4. Homeworkers spoken with: 60')
    const onwards = await talk([':list', sign, 'North', '60', 'Prices', ''], { draft })
    expect(onwards.asked.at(-1)).toBe('What would you like to do now?')
  })
})

test('every sentence passes through the wording', async () => {
  const wording = wordingOf('en')
  const say: typeof wording.say = (said) => `«${wording.say(said)}»`
  const { asked } = await talk(['3', 'Union'], { wording: { ...wording, say } })
  expect(asked.every((line) => line.startsWith('«'))).toBe(true)
})
