import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/document/tree.ts'
import { drawn, faultsOf } from '../renderers/pdf/read-back/judging.ts'
import { plainWriting, randomTrees } from '../renderers/pdf/read-back/random-tree.ts'
import { readDocument } from '../renderers/pdf/read-back/read.ts'
import { footnote, photograph, tortureTree } from '../renderers/pdf/read-back/torture.ts'
import {
  cell,
  gap,
  headRow,
  inlines,
  list,
  longWord,
  paragraph,
  row,
  strong,
  table,
  treeOf,
} from '../renderers/pdf/trees.ts'

const signed = paragraph('Pay', { sign: 'partly' })
const wideTable = table('', {
  body: [row(cell('Law', { columns: 3, rows: 2 }), cell('Practice', { columns: 3 })), row('Pay')],
})

describe('a PDF read back says what the tree says', () => {
  // The papers of all samples are read in the full check.
  it('with everything that is hard in it', async () => {
    expect(await faultsOf(tortureTree())).toEqual([])
  })

  it.each<[string, string, Block]>([
    [
      'a line forced to end after words in another look',
      'en',
      paragraph([strong('Association of Homeworkers'), '\u2028', 'Plovdiv']),
    ],
    [
      'a line forced to end between words of two directions',
      'he',
      paragraph('Plovdiv\u2028עובדות'),
    ],
    [
      'a gap behind words of another language',
      'ar',
      gap('4.2.d', ['ما ', { type: 'foreign', language: 'bg', children: inlines('العاملات ') }]),
    ],
    ['no letter of its own language', 'ar', gap('4.2.d', 'office')],
    ['a note that begins with a number', 'fa', paragraph(['زنان', footnote('۶۰ نفر')])],
    [
      'tables inside of narrow cells',
      'en',
      table('', { body: [row(...Array(8).fill(longWord(20)), cell([wideTable]))] }),
    ],
    [
      'marks of items beside signs in narrow cells',
      'en',
      table('', {
        body: [
          row(
            ...Array(8).fill(longWord(12)),
            cell([list(false, [signed], [paragraph('Law'), signed])]),
          ),
          row(...Array(8).fill('a'), cell([list(true, [list(false, [list(false, [signed])])])])),
        ],
      }),
    ],
    [
      'a long table at the start of an item',
      'en',
      list(false, [table('', { head: [headRow('Law')], body: Array(70).fill(row('Practice')) })]),
    ],
    [
      'numbered paragraphs in items and cells',
      'en',
      list(
        false,
        [paragraph('Law', { number: 1 })],
        [table('', { body: [row(cell('a'), cell([paragraph('b', { number: 2 })]))] })],
      ),
    ],
    ['an item of lines for a pen', 'en', list(false, [{ type: 'ruled', lines: 2 }], 'Law')],
  ])('with %s', async (_, language, block) => {
    expect(await faultsOf({ ...treeOf([block]), language })).toEqual([])
  })

  it('leaves a picture inside of its cell, however narrow', async () => {
    const body = [row(...Array(14).fill(longWord(12)), cell([photograph()]), cell('1'))]
    const [page] = readDocument(await drawn(treeOf([table('', { body })]))).pages
    const painted = page?.painting.painted ?? []
    const image = painted.find(({ kind }) => kind === 'image')
    const beside = painted.find(
      (each) => each.kind === 'text' && each.text.startsWith('1') && each.size === 8,
    )
    expect(image?.box.right).toBeLessThan(beside?.box.left ?? 0)
  })

  it('for any tree', async () => {
    const holds = fc.asyncProperty(randomTrees(plainWriting), async (tree) => {
      expect(await faultsOf(tree)).toEqual([])
    })
    await fc.assert(holds, { numRuns: 4, seed: 177 })
  })
})
