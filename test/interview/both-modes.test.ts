import { describe, expect, test } from 'vitest'
import { type Left, left, type Step, type Steps } from './both-modes.ts'

const scripted =
  (steps: readonly Step[]): Steps =>
  () => {
    const coming = [...steps]
    return () => coming.shift() ?? null
  }

/** The same steps in both modes; answers with what both have left. */
const same = async (steps: Steps): Promise<Left> => {
  const plain = await left('plain', steps)
  expect(plain).toEqual(await left('drawn', steps))
  return plain
}

const typed = (words: string): Step => ({ type: words })
const enter: Step = 'enter'
const choose = (...choose: number[]): Step => ({ choose })
const word = (words: string, after?: string): Step =>
  after === undefined ? { word: words } : { word: words, after }

describe('the same answers, drawn and not drawn, give the same file', () => {
  test('on the whole short path', async () => {
    const { file, asked } = await same(
      scripted([
        ...[choose(0), typed('Union of Home Stitchers'), typed('Bulgaria'), typed('Ana Petrova')],
        ...[choose(0), choose(0), choose(0), typed('They reach half of the\nminimum wage.')],
        ...[typed('38 of 60'), typed('summer 2025'), choose(1), typed('?'), typed('Nothing.')],
        ...[typed('to say who was inspected'), word(':quit')],
      ]),
    )
    expect(JSON.parse(file).answers).toMatchObject({
      'organisation.name': 'Union of Home Stitchers',
      'scope.matters': ['pay'],
      '4.2.d.practice.claims': [{ id: 'C-01', affected: 38, asked: 60 }],
    })
    expect(asked.length).toBe(15)
  })

  test('with going back, leaving out, going elsewhere, and changing an earlier answer', async () => {
    const { file } = await same(
      scripted([
        ...[choose(2), typed('Union'), word(':back'), typed('Union of Stitchers'), word(':skip')],
        ...[word(':jump scope.matters'), choose(0, 2, 4), word(':back'), choose(2, 3)],
        ...[word(':jump organisation.legalForm'), choose(1), word(':list'), word(':quit')],
      ]),
    )
    expect(JSON.parse(file).answers).toMatchObject({
      'organisation.legalForm': 'federation',
      'organisation.name': 'Union of Stitchers',
    })
  })

  test('with a long text that is added to, changed by its lines, read from a file, and taken away', async () => {
    const { file } = await same(
      scripted([
        ...[word(':jump organisation.about'), typed('We sew.\nWe knit.\nहम सिलते हैं। 🧵')],
        ...[word(':back'), typed('We also mend.'), word(':back'), word(':change 2 We weave.')],
        ...[word(':insert 1 About us'), word(':delete 3'), word(':file notes.txt'), enter],
        ...[word(':jump organisation.address'), word(':skip', 'Box 7\nSofia')],
      ]),
    )
    expect(JSON.parse(file).answers).toEqual({
      'organisation.about':
        'About us\nWe sew.\nहम सिलते हैं। 🧵\nWe also mend.\nfrom a file\nin two lines',
      'organisation.address': 'Box 7\nSofia',
    })
    const emptied = await same(
      scripted([
        ...[word(':jump organisation.about'), typed('We sew.'), word(':back')],
        ...[word(':clear'), enter, word(':quit')],
      ]),
    )
    expect(JSON.parse(emptied.file).answers).toEqual({})
  })

  test('with records: two made, one changed, one taken away', async () => {
    const { file } = await same(
      scripted([
        ...[word(':jump demands.items'), typed('a'), typed('A register'), typed('the Ministry')],
        ...[choose(9, 16), typed('a'), typed('A law'), word(':back'), typed('A better law')],
        ...[word(':jump demands.items'), typed('1'), typed('A public register'), enter, enter],
        ...[word(':jump demands.items'), typed('r 2'), choose(1), word(':quit')],
      ]),
    )
    expect(JSON.parse(file).answers).toEqual({
      'demands.items': [
        {
          id: 'D-01',
          text: 'A register\nA public register',
          addressee: 'the Ministry',
          provisions: ['C177:4.2.d', 'C177:7'],
        },
      ],
    })
  })

  test('with an answer that was not understood, and was kept or corrected', async () => {
    const { file } = await same(
      scripted([
        ...[word(':jump organisation.founded')],
        ...[typed('long ago'), enter, word(':back'), typed('1998'), word(':quit')],
      ]),
    )
    expect(JSON.parse(file).answers).toEqual({ 'organisation.founded': '1998' })
  })
})
