import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  DocMeasure,
  DocPreprocessor,
  DocumentContext,
  LayoutBuilder,
  Line,
  PageElementWriter,
  PdfmakeDocument,
  StyleContextStack,
  TableProcessor,
  TextInlines,
} from '../../../src/renderers/pdf/layout/inner.ts'

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
      'addVector',
      'addPage',
      'moveToNextPage',
      'addListener',
      'removeListener',
      'setMaxListeners',
    ],
  ],
  ['DocumentContext', DocumentContext, ['moveDown', 'getCurrentPage', 'resetMarginXTopParent']],
  ['TableProcessor', TableProcessor, ['beginTable', 'beginRow', 'endRow', 'endTable']],
  ['TextInlines', TextInlines, ['buildInlines', 'measure']],
  ['DocMeasure', DocMeasure, ['measureDocument']],
  ['DocPreprocessor', DocPreprocessor, ['preprocessDocument']],
  ['StyleContextStack', StyleContextStack, ['getProperty']],
  ['Line', Line, ['addInline', 'getHeight', 'getAscenderHeight', 'getWidth']],
  [
    'PDFDocument',
    PdfmakeDocument,
    [
      'provideFont',
      '_addInfo',
      'addPage',
      'fontSize',
      'fillColor',
      'strokeColor',
      'text',
      'rect',
      'ellipse',
      'fill',
      'stroke',
      'fillAndStroke',
      'dash',
      'undash',
      'save',
      'restore',
      'rotate',
      'link',
      'goTo',
      'addNamedDestination',
      'end',
    ],
  ],
]

describe('the inside of pdfmake', () => {
  it('is the version it was read in', () => {
    const file = new URL('../../../node_modules/pdfmake/package.json', import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe('0.3.11')
  })

  it.each(methods)('%s still has the methods we use', (_, { prototype }, names) => {
    expect(names.filter((name) => typeof Reflect.get(prototype, name) !== 'function')).toEqual([])
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
