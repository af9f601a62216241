import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, DocumentTree, Figure, LabelShape } from '../../src/document/tree.ts'
import { docxSurfaces } from '../../src/leaks/docx-surfaces.ts'
import { findLeaks } from '../../src/leaks/find-leaks.ts'
import { htmlSurfaces } from '../../src/leaks/html-surfaces.ts'
import { imageSurfaces } from '../../src/leaks/image-surfaces.ts'
import { pdfSurfaces } from '../../src/leaks/pdf-surfaces.ts'
import type { Secret } from '../../src/leaks/secret.ts'
import type { Surface } from '../../src/leaks/surface.ts'
import { text as said } from '../../src/problems/text.ts'
import { renderDocx } from '../../src/renderers/docx/render-docx.ts'
import { renderHtml } from '../../src/renderers/html/render-html.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { chunk, jpeg, png, remark, segment } from '../builders/pictures.ts'
import { filesOf } from '../renderers/docx/reading.ts'
import { PdfObjects } from '../renderers/pdf/read-back/file/objects.ts'
import { Bytes, Name, textString, type Value } from '../renderers/pdf/read-back/file/values.ts'
import { render } from '../renderers/pdf/rendered.ts'
import { scriptsTree } from '../renderers/pdf/scripts.ts'
import {
  cell,
  heading,
  headRow,
  link,
  list,
  paragraph,
  row,
  strong,
  table,
  treeOf,
} from '../renderers/pdf/trees.ts'

// Invented people and places: nobody is meant.
const secrets: readonly Secret[] = [
  { kind: 'name', code: 'W-01', value: 'Velina Drazheva' },
  { kind: 'name', code: 'W-02', value: 'Ana Müller' },
  { kind: 'name', code: 'W-03', value: 'فاطمة الكردي' },
  { kind: 'name', code: 'W-04', value: 'সালমা খাতুন' },
  { kind: 'telephone', code: 'W-01', value: '+359 888 123 456' },
  { kind: 'email', code: 'W-01', value: 'velina.d@example.org' },
  { kind: 'document', code: 'W-01', value: 'AB 123456' },
  { kind: 'coordinates', code: 'W-01', value: '42.69751, 23.32415' },
  { kind: 'place', code: 'W-01', value: 'Gorno Selo' },
  { kind: 'firm', code: 'T-01', value: 'Nordlicht Schuhe GmbH' },
]

const { say } = wordingOf('en')
const placesIn = (surfaces: readonly Surface[]): readonly string[] =>
  findLeaks(surfaces, secrets).map(({ place }) => say(place))

const tools = { inflate: (bytes: Uint8Array) => new Uint8Array(inflateSync(bytes)) }
const createdAt = new Date('2026-08-01T12:00:00Z')

const surfacesIn = {
  pdf: async (tree: DocumentTree) => pdfSurfaces((await render(tree)).bytes, tools),
  html: async (tree: DocumentTree) => htmlSurfaces(renderHtml(tree)),
  docx: async (tree: DocumentTree) => docxSurfaces(filesOf(await renderDocx(tree, { createdAt }))),
} as const

const label = (text: string): LabelShape => ({
  ...{ type: 'label', text, x: 10, y: 20, size: 12, bold: false, anchor: 'start' },
  ...{ fill: '#000000', matrix: [1, 0, 0, 1, 0, 0] },
})

const figure = (more: Partial<Figure>): Figure => ({
  type: 'figure',
  alternative: 'A chart',
  caption: [],
  picture: { type: 'drawing', width: 300, height: 40, shapes: [label('n = 60')] },
  ...more,
})

const treeWith = (...blocks: readonly Block[]): DocumentTree =>
  treeOf([heading(1, 'one', 'What we found'), paragraph('Nothing here.'), ...blocks])

/** Trees that say what they must not, through every kind of block. */
const planted: readonly (readonly [where: string, tree: DocumentTree])[] = [
  ['in a paragraph', treeWith(paragraph('as Velina Drazheva said'))],
  ['in capitals', treeWith(paragraph('VELINA DRAZHEVA'))],
  ['with its words the other way round', treeWith(paragraph('Drazheva, Velina'))],
  ['in Cyrillic', treeWith(paragraph('Велина Дражева'))],
  ['with Cyrillic letters in it', treeWith(paragraph('Vеlina Drаzheva'))],
  ['in decomposed accents', treeWith(paragraph('Ana Mu\u0308ller'))],
  ['half of it in bold', treeWith(paragraph(['Mrs Draz', strong('heva')]))],
  ['with a soft hyphen', treeWith(paragraph('Dra\u00adzhe\u00adva'))],
  ['from right to left', treeWith(paragraph('قالت فاطمة الكردي لنا'))],
  ['with letters of Persian', treeWith(paragraph('فاطمه الکردی'))],
  ['in Bengali', treeWith(paragraph('সালমা খাতুন বলেন'))],
  ['in a heading', treeWith(heading(2, 'two', 'What Velina Drazheva told'))],
  ['in a list', treeWith(list(false, 'one', 'Velina Drazheva'))],
  [
    'in a cell',
    treeWith(table('Pay', { head: [headRow('a', 'b')], body: [row('x', 'Drazheva')] })),
  ],
  ['over two cells', treeWith(table('Pay', { body: [row('Velina', 'Drazheva')] }))],
  ['in a caption', treeWith(table('Pay of Velina Drazheva', { body: [row('x', 'y')] }))],
  ['in a footnote', treeWith(paragraph(['x', note('told by Velina Drazheva')]))],
  ['in an alternative text', treeWith(figure({ alternative: 'The house of Velina Drazheva' }))],
  [
    'in a label of a chart',
    treeWith(
      figure({
        picture: { type: 'drawing', width: 300, height: 40, shapes: [label('V. Drazheva')] },
      }),
    ),
  ],
  ['in a link', treeWith(paragraph([link('https://example.org/drazheva', 'here')]))],
  ['in a link, as %xx', treeWith(paragraph([link('https://example.org/M%C3%BCller', 'here')]))],
  ['in a mailto', treeWith(paragraph([link('mailto:velina.d@example.org', 'write')]))],
  ['as a telephone number', treeWith(paragraph('call 08 88 12-34-56'))],
  ['as degrees and minutes', treeWith(paragraph('at 42°41′51″N 23°19′27″E'))],
  ['as the number of a passport', treeWith(paragraph('no. ab123456'))],
  ['as a village', treeWith(paragraph('a street in GORNO SELO'))],
  ['as a firm', treeWith(paragraph('for Nordlicht-Schuhe'))],
  ['in the title of the paper', { ...treeWith(), title: 'Velina Drazheva' }],
  ['in its subject', { ...treeWith(), subject: 'Velina Drazheva' }],
  ['in its author', { ...treeWith(), author: 'Velina Drazheva' }],
  ['in the running lines', treeOf([paragraph('x')], { notice: 'by Velina Drazheva' })],
]

function note(text: string) {
  return { type: 'footnote' as const, children: [{ type: 'words' as const, text }] }
}

describe.each(['pdf', 'html', 'docx'] as const)('in %s a leak is found', (format) => {
  test.each(planted)('%s', async (_, tree) => {
    expect(placesIn(await surfacesIn[format](tree))).not.toEqual([])
  })
})

describe('in a PDF a word is found', () => {
  test('that a line ends in', async () => {
    const narrow = row(cell(`aaaa ${'bb '.repeat(3)}Velina Drazheva ${'cc '.repeat(30)}`), 'x', 'y')
    const surfaces = await surfacesIn.pdf(treeWith(table('', { body: [narrow] }, [10, 45, 45])))
    const page = surfaces.find(({ place }) => say(place) === 'page 1')?.text ?? ''
    expect(page).not.toContain('Velina Drazheva')
    expect(placesIn(surfaces)).toContain('page 1')
  })

  test('that begins on one page and ends on the next', async () => {
    const pages = await Promise.all(
      Array.from({ length: 24 }, (_, more) => surfacesIn.pdf(treeOf([linesBefore(36 + more)]))),
    )
    const split = pages.filter((surfaces) => surfaces.some(({ text }) => /Velina\s*$/.test(text)))
    const whole = [{ kind: 'name' as const, code: 'W-01', value: 'Velina Drazheva' }].map(
      (secret) => ({ ...secret, ordinary: ['Velina', 'Drazheva'] }),
    )
    expect(split.length).toBeGreaterThan(0)
    for (const surfaces of split)
      expect(findLeaks(surfaces, whole).map(({ place }) => say(place))).toEqual(['page 1'])
  })
})

/** A paragraph with so many short lines, a name over two lines, and a few more. */
const linesBefore = (count: number): Block => {
  const lines = Array.from({ length: count }, (_, index) => `line ${index}`)
  return paragraph([...lines, 'Velina', 'Drazheva', ...lines.slice(0, 6)].join('\u2028'))
}

describe('in what is hidden in a PDF a leak is found', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = (await render(treeWith(figure({})))).bytes
  })
  const name = textString('Velina Drazheva')
  const entries = (pairs: Readonly<Record<string, Value>>) => new Map(Object.entries(pairs))
  const catalog = (file: PdfObjects) => file.dictionary(file.trailer.get('Root'))
  const info = (file: PdfObjects) => file.dictionary(file.trailer.get('Info'))

  const cases: readonly [where: string, place: string, plant: (file: PdfObjects) => void][] = [
    ['Title of Info', 'document information: Title', (file) => info(file).set('Title', name)],
    ['a key of Info', 'document information: Owner', (file) => info(file).set('Owner', name)],
    [
      'XMP',
      'XMP',
      (file) => {
        const metadata = catalog(file).get('Metadata')
        const xmp = file.data(metadata).toString('latin1')
        file.replaceData(
          metadata,
          xmp.replace('<dc:format>', '<dc:x>Velina Drazheva</dc:x><dc:format>'),
        )
      },
    ],
    [
      'a bookmark',
      'bookmark',
      (file) => {
        const outlines = file.dictionary(catalog(file).get('Outlines'))
        file.dictionary(outlines.get('First')).set('Title', name)
      },
    ],
    [
      'an object that nothing leads to',
      'text in place of what is drawn',
      (file) => void file.add(entries({ ActualText: name })),
    ],
    [
      'the name of an attached file',
      'file name',
      (file) => void file.add(entries({ Type: new Name('Filespec'), UF: name })),
    ],
    [
      'an attached file',
      'an attached file',
      (file) => {
        const ref = file.add(entries({ Type: new Name('EmbeddedFile') }))
        file.object(ref.number).data = Buffer.from('x\nvelina drazheva;12')
      },
    ],
    [
      'the short form of a string',
      'what a short form stands for',
      (file) => void file.add(entries({ E: new Bytes('Velina Drazheva') })),
    ],
    [
      'a name of the file’s own language',
      'a name inside the file',
      (file) => void file.add(entries({ Velina_Drazheva: 1 })),
    ],
  ]
  test.each(cases)('%s', (_, place, plant) => {
    const file = new PdfObjects(bytes)
    plant(file)
    expect(placesIn(pdfSurfaces(file.write(), tools))).toContain(place)
  })

  test('the remarks of a picture that was put in whole', async () => {
    const spoilt = jpeg([remark(0xfe, 'by Velina Drazheva')])
    const picture = { type: 'raster', format: 'jpeg', width: 4, height: 3, bytes: spoilt } as const
    expect(placesIn(await surfacesIn.pdf(treeWith(figure({ picture }))))).toEqual([
      'a picture, remarks of its file',
    ])
  })

  test('what stands after the end of the file', () => {
    const more = new TextEncoder().encode('\n9 0 obj\n<</Alt (Velina Drazheva)>>\nendobj\n')
    expect(placesIn(pdfSurfaces(Uint8Array.of(...bytes, ...more), tools))).toContain(
      'alternative text',
    )
  })

  test('nothing, where nothing was hidden', () => {
    expect(placesIn(pdfSurfaces(bytes, tools))).toEqual([])
  })
})

describe('in what is hidden in a Word document a leak is found', () => {
  const paragraphOf = (run: string) => `<w:p>${run}</w:p></w:body>`
  const cases: readonly [
    where: string,
    place: string,
    file: string,
    plant: (xml: string) => string,
  ][] = [
    [
      'hidden text',
      'Word: text',
      'word/document.xml',
      (xml) =>
        xml.replace(
          '</w:body>',
          paragraphOf('<w:r><w:rPr><w:vanish/></w:rPr><w:t>Velina Drazheva</w:t></w:r>'),
        ),
    ],
    [
      'text over runs',
      'Word: text',
      'word/document.xml',
      (xml) =>
        xml.replace(
          '</w:body>',
          paragraphOf('<w:r><w:t>Velina Dra</w:t></w:r><w:r><w:t>zheva</w:t></w:r>'),
        ),
    ],
    [
      'deleted text that is kept',
      'Word: text',
      'word/document.xml',
      (xml) =>
        xml.replace('</w:body>', paragraphOf('<w:del><w:delText>Drazheva</w:delText></w:del>')),
    ],
    [
      'a field',
      'Word: text',
      'word/document.xml',
      (xml) =>
        xml.replace(
          '</w:body>',
          paragraphOf('<w:instrText>HYPERLINK "mailto:velina.d@example.org"</w:instrText>'),
        ),
    ],
    [
      'a bookmark',
      'Word: text, attribute w:name',
      'word/document.xml',
      (xml) => xml.replace('</w:body>', '<w:bookmarkStart w:name="drazheva_1"/></w:body>'),
    ],
    [
      'who changed it last',
      'Word: document properties',
      'docProps/core.xml',
      (xml) =>
        xml.replace('</cp:core', '<cp:lastModifiedBy>Velina Drazheva</cp:lastModifiedBy></cp:core'),
    ],
    [
      'a remark of the file',
      'Word: text, remark of the file',
      'word/document.xml',
      (xml) => xml.replace('</w:body>', '<!-- Velina Drazheva --></w:body>'),
    ],
    [
      'the author of a comment',
      'Word: comments, attribute w:author',
      'word/comments.xml',
      () => '<w:comments><w:comment w:author="Velina Drazheva"/></w:comments>',
    ],
    [
      'the target of a link',
      'Word: link',
      'word/_rels/document.xml.rels',
      (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Target="https://example.org/?q=velina%20drazheva"/></Relationships>',
        ),
    ],
    ['the name of a picture', 'Word: file name', 'word/media/drazheva.jpg', () => ''],
  ]
  test.each(cases)('%s', async (...[, place, file, plant]) => {
    const files = new Map<string, Uint8Array>(filesOf(await renderDocx(treeWith(), { createdAt })))
    const before = new TextDecoder().decode(files.get(file) ?? new Uint8Array())
    const spoilt = plant(before)
    expect(spoilt === before && file.endsWith('xml')).toBe(false)
    files.set(file, new TextEncoder().encode(spoilt))
    expect(placesIn(docxSurfaces(files))).toContain(place)
  })
})

describe('in what is hidden in a web page a leak is found', () => {
  const cases: readonly [where: string, place: string, planted: string][] = [
    ['a remark', 'HTML: remark', '<!-- Velina Drazheva -->'],
    ['an attribute', 'HTML: attribute data-who', '<p data-who="drazheva">x</p>'],
    ['an id', 'HTML: attribute id', '<p id="velina-drazheva">x</p>'],
    ['hidden text', 'HTML: text', '<p hidden>Velina Drazheva</p>'],
    ['text over elements', 'HTML: text', '<p>Velina Dra<b>zhe</b>va</p>'],
    ['characters by number', 'HTML: text', '<p>&#86;elina &#x44;razheva</p>'],
    ['a link', 'HTML: link', '<a href="https://example.org/Velina%20Drazheva">x</a>'],
    ['a description', 'HTML: attribute content', '<meta content="Velina Drazheva">'],
    ['what a style prints', 'HTML: style', '<style>p::after{content:"Velina Drazheva"}</style>'],
    [
      'a picture’s remarks',
      'HTML: picture, remarks of its file',
      `<img alt="" src="data:image/png;base64,${Buffer.from(
        png(4, 3, [chunk('tEXt', new TextEncoder().encode('Author\0Velina Drazheva'))]),
      ).toString('base64')}">`,
    ],
  ]
  test.each(cases)('%s', (_, place, html) => {
    const page = renderHtml(treeWith()).replace('</body>', `${html}</body>`)
    expect(page).toContain(html)
    expect(placesIn(htmlSurfaces(page))).toContain(place)
  })
})

describe('in a picture a leak is found', () => {
  const number16 = (value: number) => [value >> 8, value & 255]
  const number32 = (value: number) => [0, 0, value >> 8, value & 255]
  const ratio = (value: number) => [...number32(value), ...number32(1)]
  /** A directory that leads to one of places, big-endian: 42° 41′ 51″ N, 23° 19′ 27″ E. */
  const gps = [
    ...[0x4d, 0x4d, 0, 42, ...number32(8)],
    ...[...number16(1), 0x88, 0x25, 0, 4, ...number32(1), ...number32(26), ...number32(0)],
    ...number16(4),
    ...[0, 1, 0, 2, ...number32(2), 0x4e, 0, 0, 0],
    ...[0, 2, 0, 5, ...number32(3), ...number32(80)],
    ...[0, 3, 0, 2, ...number32(2), 0x45, 0, 0, 0],
    ...[0, 4, 0, 5, ...number32(3), ...number32(104)],
    ...number32(0),
    ...[...ratio(42), ...ratio(41), ...ratio(51), ...ratio(23), ...ratio(19), ...ratio(27)],
  ]
  const letters = (words: string) => new TextEncoder().encode(words)
  const wide = Uint8Array.from(Buffer.from('Velina Drazheva', 'utf16le'))
  const cases: readonly [where: string, bytes: Uint8Array][] = [
    ['the place in Exif of a JPEG', jpeg([remark(0xe1, 'Exif\0\0', ...gps)])],
    ['the place in Exif of a PNG', png(4, 3, [chunk('eXIf', Uint8Array.from(gps))])],
    ['a comment of a JPEG', jpeg([remark(0xfe, 'Velina Drazheva')])],
    ['XMP of a JPEG', jpeg([remark(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x>Velina Drazheva</x>')])],
    ['the author of a JPEG, in UTF-16', jpeg([segment(0xe1, wide)])],
    ['a text of a PNG', png(4, 3, [chunk('tEXt', letters('Author\0Velina Drazheva'))])],
    ['what stands after a PNG', Uint8Array.of(...png(), ...letters('Velina Drazheva'))],
  ]
  test.each(cases)('%s', (_, bytes) => {
    expect(placesIn(imageSurfaces(bytes, said('a picture')))).not.toEqual([])
  })

  test('nothing in one without remarks', () => {
    expect(placesIn(imageSurfaces(jpeg(), said('a picture')))).toEqual([])
    expect(placesIn(imageSurfaces(png(), said('a picture')))).toEqual([])
  })
})

test.each(['pdf', 'html', 'docx'] as const)(
  'ordinary prose in every script is clean in %s',
  async (format) => {
    expect(placesIn(await surfacesIn[format](scriptsTree()))).toEqual([])
  },
  20_000,
)
