import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/answers/record-answer.ts'
import { draftWith, talk } from './scripted.ts'

const change = (question: string, changed: Partial<Change> = {}): Change => ({
  question,
  record: null,
  old: null,
  new: 'x',
  reason: null,
  ...changed,
})

const whole = {
  'organisation.legalForm': 'tradeUnion',
  'organisation.name': 'U',
  'organisation.signatory.name': 'A',
  'standing.country': 'BG',
  'standing.intent': 'observations',
  'standing.addressee': 'office',
  'scope.matters': ['pay'],
  '4.2.d.practice.claims': [
    { id: 'C-01', matter: 'pay', text: 'x', affected: 3, when: '2025', evidence: [] },
  ],
  '4.2.d.law.texts': { notKnown: true },
  '4.2.d.government': 'g',
  '4.2.d.request': 'r',
}

describe('coming back', () => {
  test('to a new case begins the short path', async () => {
    expect((await talk([])).asked).toEqual(['What is your organisation in law?'])
  })

  test('goes on after the last change', async () => {
    const { '4.2.d.government': _, '4.2.d.request': __, ...open } = whole
    const draft = draftWith(open)
    const last = change('4.2.d.law.texts', { record: 'L-01' })
    expect((await talk([], { draft, last })).asked).toEqual([
      'What does the government say about this?',
    ])
  })

  test('goes on inside a matter after the part that was told last', async () => {
    const claim = { id: 'C-01', matter: 'pay', text: 'x' }
    const draft = draftWith({ ...whole, '4.2.d.practice.claims': [claim] })
    const last = change('4.2.d.practice.claims', { record: 'C-01', new: claim })
    expect((await talk([], { draft, last })).asked).toEqual([
      'To how many people does it happen, of those you know of?',
    ])
  })

  test('after the end of the short path shows its answers', async () => {
    const last = change('4.2.d.request')
    expect((await talk([], { draft: draftWith(whole), last })).asked).toEqual([
      'Check your answers.',
    ])
  })

  test('goes on inside a record of the long path', async () => {
    const demand = { id: 'D-01', text: 'x' }
    const draft = draftWith({ ...whole, 'demands.items': [demand] })
    const last = change('demands.items', { record: 'D-01', new: demand })
    expect((await talk([], { draft, last })).asked).toEqual(['Who should do it?'])
  })

  test('goes on in the section of the long path', async () => {
    const draft = draftWith({ ...whole, 'method.how': 'x' })
    expect((await talk([], { draft, last: change('method.how') })).asked).toEqual([
      'When were the facts collected?',
    ])
  })

  test('without a journal goes to what is open, or to the task list', async () => {
    const { 'standing.intent': _, ...open } = whole
    expect((await talk([], { draft: draftWith(open) })).asked[0]).toContain('May the letter say')
    expect((await talk([], { draft: draftWith(whole) })).asked).toEqual([
      'What would you like to do now?',
    ])
  })

  test('finds its way although the last question is gone', async () => {
    const last = change('no.such.question')
    expect((await talk([], { draft: draftWith(whole), last })).asked).toEqual([
      'What would you like to do now?',
    ])
  })

  test('greets, and says that one goes on', async () => {
    expect((await talk([], { draft: draftWith(whole) })).said[0]).toContain('Welcome back')
  })
})
