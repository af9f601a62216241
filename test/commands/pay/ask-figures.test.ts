import { expect, test } from 'vitest'
import { askFigures } from '../../../src/commands/pay/ask-figures.ts'
import type { Prompt, Reply } from '../../../src/interview/prompt.ts'
import { wordingOf } from '../../../src/wording/wording.ts'

const wording = wordingOf('en')

/** What comes of these replies, and what was asked and said. After the last comes Ctrl-C. */
const asked = async (...typed: readonly string[]) => {
  const seen: string[] = []
  const replies = typed[Symbol.iterator]()
  const ask = async (prompt: Prompt): Promise<Reply> => {
    seen.push(...prompt.said.map(wording.say), wording.say(prompt.question))
    const { value, done } = replies.next()
    if (done === true) return { type: 'stopped' }
    return value.startsWith(':')
      ? { type: 'word', line: value, typed: '' }
      : { type: 'typed', text: value }
  }
  return { seen, figures: await askFigures(ask, wording) }
}

const whole = ['0.60 EUR per pair', '120', '', '', '6 EUR', '38,5', '', '4']

test('asks for one figure after the other; Enter leaves one out', async () => {
  const { figures } = await asked(...whole, '520 EUR per month', '168')
  expect(figures).toEqual({
    told: {
      rate: { amount: '0.60', currency: 'EUR', per: 'pair' },
      ...{ accepted: '120', costs: { amount: '6', currency: 'EUR' }, hours: '38.5', helpers: '4' },
    },
    minimum: { id: '', amount: { amount: '520', currency: 'EUR' }, per: 'month', hours: '168' },
  })
})

test('asks for no hours behind an hour, and needs no minimum wage', async () => {
  const hourly = await asked(...whole, '4.10 EUR per hour')
  expect(hourly.figures).toMatchObject({ minimum: { per: 'hour' } })
  const none = await asked(...whole, '')
  expect(none.figures).toMatchObject({ minimum: null })
})

test('says what was not understood, and asks again', async () => {
  const { seen, figures } = await asked('sixty cents', ...whole, '')
  expect(seen[1]).toMatch(/^“sixty cents” was not understood\./)
  expect(seen[2]).toBe(seen[0])
  expect(figures).toMatchObject({ told: { accepted: '120' } })
})

test('asks for no minimum wage where nothing can be measured by it', async () => {
  const { seen, figures } = await asked('0.60 EUR per pair', '', '', '', '', '', '', '')
  expect(seen.join()).not.toContain('minimum wage')
  expect(figures).toMatchObject({ minimum: null })
})

test(':quit leaves in peace, Ctrl-C with 130, at any question', async () => {
  expect((await asked(':quit')).figures).toEqual({ code: 0 })
  expect((await asked('0.60 EUR per pair')).figures).toEqual({ code: 130 })
  expect((await asked(...whole, ':quit')).figures).toEqual({ code: 0 })
  expect((await asked(...whole, '520 EUR per month')).figures).toEqual({ code: 130 })
  expect((await asked(':help', ':quit')).seen).toContain('Only :quit is understood here.')
})
