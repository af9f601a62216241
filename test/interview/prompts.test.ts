import { render } from '@inquirer/testing'
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/interview/prompt.ts'
import { listPrompt } from '../../src/interview/terminal/list-prompt.ts'
import { styleFor } from '../../src/interview/terminal/style.ts'
import { textPrompt } from '../../src/interview/terminal/text-prompt.ts'

/** What a terminal sends for keys that are no characters. */
const keys = {
  enter: '\r',
  up: '\u001B[A',
  down: '\u001B[B',
  left: '\u001B[D',
  backspace: '\u007F',
  pasted: (text: string) => `\u001B[200~${text}\u001B[201~`,
}

const plain = styleFor({ NO_COLOR: '1' })

const undisturbed = { resumed: null, onChange: () => () => {}, onSleep: () => {} }

const aLine = (initial = '') =>
  render(textPrompt, {
    ...{ initial, isLong: false, isWhole: () => false, width: 40, height: 10 },
    ...undisturbed,
  })

const aText = (initial = '') =>
  render(textPrompt, {
    ...{ initial, isLong: true, isWhole: (line: string) => line === '?', width: 40, height: 10 },
    ...undisturbed,
  })

const rows = ['a trade union', 'an association', 'a cooperative'].map((label, index) => ({
  sign: String(index + 1),
  label,
}))

const aList = (
  given: {
    readonly isMany?: boolean
    readonly chosen?: readonly string[]
    readonly initial?: string
  } = {},
) =>
  render(listPrompt, {
    rows,
    isMany: given.isMany ?? false,
    chosen: given.chosen ?? [],
    initial: given.initial ?? '',
    ask: 'Number:',
    more: ['(more above)', '(more below)'] as const,
    later: '(left for later)',
    width: 60,
    height: 10,
    style: plain,
    ...undisturbed,
  })

const typed = (text: string): Reply => ({ type: 'typed', text })
const word = (line: string, stood = ''): Reply => ({ type: 'word', line, typed: stood })

describe('a line', () => {
  test('is typed and answered with Enter', async () => {
    const { input, answer, getScreen } = await aLine()
    input.write('Union')
    expect(getScreen()).toBe('> Union')
    input.write(keys.enter)
    expect(await answer).toEqual(typed('Union'))
  })

  test('begins with what is to be kept or corrected', async () => {
    const { input, answer, getScreen } = await aLine('long ago')
    expect(getScreen()).toBe('> long ago')
    input.write(`${keys.backspace.repeat(8)}1998${keys.enter}`)
    expect(await answer).toEqual(typed('1998'))
  })

  test('hears a word with a colon, but not a text with two', async () => {
    const first = await aLine()
    first.input.write(`:why${keys.enter}`)
    expect(await first.answer).toEqual(word(':why'))
    const second = await aLine()
    second.input.write(`::why${keys.enter}`)
    expect(await second.answer).toEqual(typed('::why'))
  })

  test('goes back with Esc, and keeps what stood there', async () => {
    const { input, events, answer } = await aLine()
    input.write('half a na')
    events.keypress('escape')
    expect(await answer).toEqual(word(':back', 'half a na'))
  })

  test('takes a paste of several lines as one', async () => {
    const { input, answer } = await aLine('Union of ')
    input.write(`${keys.pasted('Home\nStitchers\r\n')}${keys.enter}`)
    expect(await answer).toEqual(typed('Union of Home Stitchers '))
  })

  test('ends with Ctrl-D as with :quit', async () => {
    const { input, answer } = await aLine()
    input.write('\u0004')
    expect(await answer).toEqual(word(':quit'))
  })

  test('stops with Ctrl-C', async () => {
    const { input, answer } = await aLine()
    input.write('\u0003')
    await expect(answer).rejects.toThrow('SIGINT')
  })
})

describe('a text of several lines', () => {
  test('goes on with Enter and ends with an empty line', async () => {
    const { input, answer, getScreen } = await aText()
    input.write(`We sew.${keys.enter}We knit.${keys.enter}`)
    expect(getScreen()).toMatchInlineSnapshot(`
      "We sew.
        We knit.
      >"
    `)
    input.write(keys.enter)
    expect(await answer).toEqual(typed('We sew.\nWe knit.'))
  })

  test('is not ended by blank lines that are pasted', async () => {
    const { input, answer } = await aText()
    input.write(keys.pasted('One.\n\nTwo.\n\n\nThree.\n'))
    input.write(keys.enter)
    expect(await answer).toEqual(typed('One.\n\nTwo.\n\n\nThree.'))
  })

  test('can be corrected in lines above, with the arrows', async () => {
    const { input, answer } = await aText('We saw.\nWe knit.')
    input.write(`${keys.up}${keys.up}${keys.backspace.repeat(3)}ew.${keys.down}${keys.down}`)
    input.write(keys.enter)
    expect(await answer).toEqual(typed('We sew.\nWe knit.'))
  })

  test('joins lines with backspace at the beginning of one', async () => {
    const { input, answer } = await aText()
    input.write(`We sew.${keys.enter}${keys.backspace} Bags.${keys.enter}${keys.enter}`)
    expect(await answer).toEqual(typed('We sew. Bags.'))
  })

  test('keeps what stood there when Enter is all that is pressed', async () => {
    const { input, answer } = await aText('We sew.\nWe knit.')
    input.write(keys.enter)
    expect(await answer).toEqual(typed('We sew.\nWe knit.'))
  })

  test('hands on the text so far with a word', async () => {
    const { input, answer } = await aText()
    input.write(`We sew.${keys.enter}:why${keys.enter}`)
    expect(await answer).toEqual(word(':why', 'We sew.'))
  })

  test('needs no second Enter after “do not know”', async () => {
    const { input, answer } = await aText()
    input.write(`?${keys.enter}`)
    expect(await answer).toEqual(typed('?'))
  })

  test('goes back with Esc, and keeps what stood there', async () => {
    const { input, events, answer } = await aText()
    input.write(`We sew.${keys.enter}And`)
    events.keypress('escape')
    expect(await answer).toEqual(word(':back', 'We sew.\nAnd'))
  })
})

describe('a list', () => {
  test('is shown with numbers, and the row on which one stands', async () => {
    const { getScreen } = await aList({ chosen: ['2'] })
    expect(getScreen()).toMatchInlineSnapshot(`
      "1. a trade union
      > 2. an association
        3. a cooperative
      Number:"
    `)
  })

  test('is chosen from with the arrows', async () => {
    const { input, answer, getScreen } = await aList()
    input.write(keys.down + keys.down)
    input.write(keys.enter)
    expect(await answer).toEqual(typed('2'))
    expect(getScreen()).toBe('> 2. an association')
  })

  test('chooses nothing with Enter alone, where nothing was chosen before', async () => {
    const { input, answer, getScreen } = await aList()
    input.write(keys.enter)
    expect(await answer).toEqual(typed(''))
    expect(getScreen()).toBe('> (left for later)')
  })

  test('goes round from the first to the last', async () => {
    const { input, answer } = await aList()
    input.write(`${keys.up}${keys.enter}`)
    expect(await answer).toEqual(typed('3'))
  })

  test('is chosen from by typing the number', async () => {
    const { input, answer } = await aList()
    input.write(`3${keys.enter}`)
    expect(await answer).toEqual(typed('3'))
  })

  test('takes another number in place of one that is not in the list', async () => {
    for (const [keyed, answered] of [
      ['2', '2'],
      [keys.pasted('2'), '2'],
      [`${keys.backspace}2`, '1,2'],
      [`${keys.left}${keys.backspace} `, '1 9'],
      ['', '1,9'],
    ] as const) {
      const { input, answer } = await aList({ isMany: true, initial: '1,9' })
      input.write(keyed)
      input.write(keys.enter)
      expect([keyed, await answer]).toEqual([keyed, typed(answered)])
    }
  })

  test('hears a word with a colon, and Esc', async () => {
    const first = await aList()
    first.input.write(`:back${keys.enter}`)
    expect(await first.answer).toEqual(word(':back'))
    const second = await aList()
    second.events.keypress('escape')
    expect(await second.answer).toEqual(word(':back'))
  })

  test('forgets what was typed when the arrows are used', async () => {
    const { input, answer } = await aList()
    input.write(`7${keys.down}${keys.enter}`)
    expect(await answer).toEqual(typed('1'))
  })

  test('is marked with the space bar where many may be chosen', async () => {
    const { input, answer, getScreen } = await aList({ isMany: true, chosen: ['1'] })
    input.write(`${keys.down}${keys.down} `)
    expect(getScreen()).toMatchInlineSnapshot(`
      "[x] 1. a trade union
        [ ] 2. an association
      > [x] 3. a cooperative
      Number:"
    `)
    input.write(keys.enter)
    expect(await answer).toEqual(typed('1 3'))
  })

  test('takes several numbers where many may be chosen', async () => {
    const { input, answer } = await aList({ isMany: true })
    input.write(`1 2${keys.enter}`)
    expect(await answer).toEqual(typed('1 2'))
  })

  test('shows only the rows that fit', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ sign: String(index + 1), label: 'x' }))
    const { input, getScreen } = await render(listPrompt, {
      rows: many,
      isMany: false,
      chosen: ['15'],
      initial: '',
      ask: 'Number:',
      more: ['(more above)', '(more below)'] as const,
      later: '(left for later)',
      width: 60,
      height: 3,
      style: plain,
      ...undisturbed,
    })
    expect(
      getScreen()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['(more above)', '14. x', '> 15. x', '16. x', '(more below)', 'Number:'])
    input.write('\u0004')
  })
})
