import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  DocMeasure,
  DocumentContext,
  LayoutBuilder,
  PageElementWriter,
  TableProcessor,
} from '../../../src/renderers/pdf/layout/inner.ts'
import { TextLine } from '../../../src/renderers/pdf/text/text-line.ts'

// We stand on names inside pdfmake that it does not promise. When this fails, pdfmake has changed:
// read src/renderers/pdf/README.md before going on.

const methods: readonly (readonly [string, { readonly prototype: object }, readonly string[]])[] = [
  [
    'LayoutBuilder',
    LayoutBuilder,
    [
      'processNode',
      'processVerticalContainer',
      'processLeaf',
      'processTable',
      'processRow',
      '_findSameRowPageBreakByRowSpanData',
      '_getPageBreakListBySpan',
    ],
  ],
  [
    'PageElementWriter',
    PageElementWriter,
    [
      'context',
      'addLine',
      'addFragment',
      'pushToRepeatables',
      'addVector',
      'addPage',
      'moveToNextPage',
      'addListener',
      'removeListener',
      'setMaxListeners',
    ],
  ],
  [
    'DocumentContext',
    DocumentContext,
    ['moveDown', 'getCurrentPage', 'initializePage', 'resetMarginXTopParent'],
  ],
  [
    'TableProcessor',
    TableProcessor,
    ['beginTable', 'beginRow', 'endRow', 'endTable', 'drawHorizontalLine'],
  ],
  ['DocMeasure', DocMeasure, ['measureNode', 'measureVerticalContainer', 'measureTable']],
]

describe('the inside of pdfmake', () => {
  it('is the version it was read in', () => {
    const file = new URL('../../../node_modules/pdfmake/package.json', import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe('0.3.11')
  })

  it.each(methods)('%s still has the methods we use', (_, { prototype }, names) => {
    expect(names.filter((name) => typeof Reflect.get(prototype, name) !== 'function')).toEqual([])
  })

  it('asks a line, while it places it, for nothing that ours does not have', () => {
    const { addLine, alignLine } = Object.getPrototypeOf(PageElementWriter.prototype)
    const asked = `${addLine}${alignLine}`.matchAll(/\bline\.(\w+)/g)
    const line = new TextLine('ltr')
    // Only of justified text, which there is none of.
    const known = new Set(['x', 'y', 'newLineForced', 'lastLineInParagraph'])
    expect(
      [...asked].flatMap(([, name = '']) => (name in line || known.has(name) ? [] : name)),
    ).toEqual([])
  })

  it('has, for the rules of a table, the places that we read', () => {
    const source = `${TableProcessor}`
    for (const name of ['tableNode', 'rowSpanData', '_rowSpanCurrentOffset'])
      expect(source).toContain(name)
  })

  it('calls, for a table, the row loop that we repeat', () => {
    const { processTable } = LayoutBuilder.prototype
    const source = `${processTable}`
    for (const call of [
      'beginTable',
      'beginRow',
      'processRow',
      'endRow',
      'endTable',
      'resetMarginXTopParent',
      'nestedLevel',
    ])
      expect(source).toContain(call)
  })
})
