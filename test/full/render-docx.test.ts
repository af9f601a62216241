import { describe, expect, it, vi } from 'vitest'
import type { Block, Figure, ParagraphLook, Sign } from '../../src/document/tree.ts'
import { renderDocx } from '../../src/renderers/docx/render-docx.ts'
import {
  all,
  createdAt,
  docxOf,
  filesOf,
  readDocx,
  valueIn,
  wordsIn,
} from '../renderers/docx/reading.ts'
import {
  cell,
  emphasis,
  gap,
  heading,
  headRow,
  link,
  list,
  paragraph,
  part,
  quote,
  reference,
  request,
  row,
  strong,
  table,
  treeOf,
  words,
} from '../renderers/pdf/trees.ts'

describe('styles of Word itself', () => {
  const looks: readonly (readonly [ParagraphLook, style: string, name: string])[] = [
    ['plain', 'BodyText', 'Body Text'],
    ['lead', 'Lead', 'Lead'],
    ['note', 'SmallPrint', 'Small Print'],
    ['label', 'Label', 'Label'],
    ['letterhead', 'Letterhead', 'Letterhead'],
    ['title', 'Title', 'Title'],
    ['subtitle', 'Subtitle', 'Subtitle'],
    ['signature', 'Signature', 'Signature'],
  ]
  it.each(looks)('a paragraph of the look "%s" has the style %s', async (look, style, name) => {
    const docx = await docxOf(paragraph('Words', { look }))
    expect(docx.paragraphs[0]).toMatchObject({ style, words: 'Words' })
    expect(nameOf(docx.part('word/styles.xml'), style)).toBe(name)
  })

  it('every style that is used is there', async () => {
    const docx = await docxOf(...everything)
    const styles = docx.part('word/styles.xml')
    const known = new Set(all('w:style', styles).map((style) => style.attribs['w:styleId']))
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) =>
      ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml'].flatMap(
        (path) => all(name, docx.part(path)).map((element) => element.attribs['w:val']),
      ),
    )
    expect(new Set(used).size).toBeGreaterThan(15)
    expect(used.filter((style) => !known.has(style))).toEqual([])
  })

  it('headings stand in the outline and keep with what follows', async () => {
    const docx = await docxOf(heading(1, 'a', 'A'), heading(2, 'b', 'B'), heading(3, 'c', 'C'))
    expect(docx.paragraphs.map(({ style }) => style)).toEqual(['Heading1', 'Heading2', 'Heading3'])
    for (const level of [1, 2, 3]) {
      const style = styleOf(docx.part('word/styles.xml'), `Heading${level}`)
      expect(valueIn('w:name', style)).toBe(`heading ${level}`)
      expect(valueIn('w:outlineLvl', style)).toBe(`${level - 1}`)
      expect(all('w:keepNext', style)).toHaveLength(1)
    }
  })

  it('the heading of a letter is no larger than a line, and still the first of the outline', async () => {
    const { paragraphs } = await docxOf(part('letter', heading(1, 'a', 'Subject'), paragraph('x')))
    expect(paragraphs[0]?.style).toBe('LetterSubject')
    expect(valueIn('w:outlineLvl', need(paragraphs[0]).element)).toBe('0')
  })
})

describe('numbers and marks', () => {
  it('numbered paragraphs count on in one list of Word, from the number of the tree', async () => {
    const docx = await docxOf(
      paragraph('a', { number: 7 }),
      paragraph('between'),
      paragraph('b', { number: 8 }),
      paragraph('c', { number: 12 }),
    )
    const ids = ['a', 'b', 'c'].map((text) => valueIn('w:numId', docx.paragraph(text)))
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[0])
    expect(ids.map((id) => startOf(docx.part('word/numbering.xml'), id))).toEqual(['7', '7', '12'])
    expect(all('w:numId', docx.paragraph('between'))).toEqual([])
  })

  it('the number hangs in the margin, in a request inside of its line', async () => {
    const asked = request(paragraph('asked', { number: 2 }))
    const docx = await docxOf(paragraph('plain', { number: 1 }), asked)
    const level = levelOf(
      docx.part('word/numbering.xml'),
      valueIn('w:numId', docx.paragraph('plain')),
    )
    expect(edgesOf(level)).toEqual({ left: 0, hanging: 600 })
    const inside = edgesOf(docx.paragraph('asked'))
    expect(inside.left - inside.hanging).toBeGreaterThan(0)
    expect(valueIn('w:left', docx.paragraph('asked'))).toBe('single')
  })

  it('lists in lists have marks of their own, and each ordered list begins at one', async () => {
    const docx = await docxOf(
      list(true, 'one', [paragraph('two'), list(true, 'deep')]),
      list(true, 'again'),
      list(false, 'bullet', [paragraph('with'), paragraph('more')]),
      { ...list(false, 'tick'), boxes: true },
    )
    const numbering = docx.part('word/numbering.xml')
    const marks = ['one', 'deep', 'again', 'bullet', 'tick'].map((text) => {
      const element = docx.paragraph(text)
      const level = levelOf(numbering, valueIn('w:numId', element), valueIn('w:ilvl', element))
      return [valueIn('w:lvlText', level), valueIn('w:start', level)]
    })
    expect(marks).toEqual([
      ['%1.', '1'],
      ['%2.', '1'],
      ['%1.', '1'],
      ['•', '1'],
      ['☐', '1'],
    ])
    const lists = ['one', 'deep', 'again'].map((text) => valueIn('w:numId', docx.paragraph(text)))
    expect(new Set(lists).size).toBe(3)
    expect(all('w:numPr', docx.paragraph('more'))).toEqual([])
    expect(edgesOf(docx.paragraph('more')).left).toBe(edgesOf(docx.paragraph('with')).left)
  })

  it('an item without words before its list has a line for its mark', async () => {
    const { paragraphs } = await docxOf(list(false, [list(false, 'deep')], []))
    expect(paragraphs.map(({ words, element }) => [words, valueIn('w:ilvl', element)])).toEqual([
      ['', '0'],
      ['deep', '1'],
      ['', '0'],
    ])
  })
})

describe('tables', () => {
  const spans = table(
    'Pay',
    {
      head: [
        row(cell('Work', { role: 'column', rows: 2 }), cell('Pay', { role: 'column', columns: 2 })),
        row(cell('Rate', { role: 'column', figure: true }), cell('Unit', { role: 'column' })),
      ],
      body: [
        row(cell('Sewing', { role: 'row' }), cell('0.60', { figure: true }), 'pair'),
        row(cell('Rolling', { role: 'row', sign: 'not' }), cell('both', { columns: 2 })),
        row('short'),
      ],
    },
    [50, 25, 25],
  )

  it('has its caption above, kept with it', async () => {
    const { paragraphs, part: read } = await docxOf(spans)
    expect(paragraphs[0]).toMatchObject({ style: 'Caption', words: 'Pay' })
    expect(all('w:keepNext', styleOf(read('word/styles.xml'), 'Caption'))).toHaveLength(1)
  })

  it('repeats the rows of its head, and cuts none', async () => {
    const { body } = await docxOf(spans)
    const rows = all('w:tr', body)
    expect(rows.map((each) => all('w:tblHeader', each).length)).toEqual([1, 1, 0, 0, 0])
    expect(rows.map((each) => all('w:cantSplit', each).length)).toEqual([1, 1, 1, 1, 1])
  })

  it('is a full grid whatever spans', async () => {
    const { body } = await docxOf(spans)
    const grid = all('w:tr', body).map((each) =>
      all('w:tc', each).map((one) => [
        wordsIn(one).replace('☒\u00a0', ''),
        Number(valueIn('w:gridSpan', one) ?? 1),
        all('w:vMerge', one)[0]?.attribs['w:val'] ?? null,
      ]),
    )
    expect(grid).toEqual([
      [
        ['Work', 1, 'restart'],
        ['Pay', 2, null],
      ],
      [
        ['', 1, 'continue'],
        ['Rate', 1, null],
        ['Unit', 1, null],
      ],
      [
        ['Sewing', 1, null],
        ['0.60', 1, null],
        ['pair', 1, null],
      ],
      [
        ['Rolling', 1, null],
        ['both', 2, null],
      ],
      [
        ['short', 1, null],
        ['', 1, null],
        ['', 1, null],
      ],
    ])
  })

  it('has its shares of the width, figures at the end of their column, no upright rules', async () => {
    const docx = await docxOf(spans)
    const widths = all('w:gridCol', docx.body).map((column) => Number(column.attribs['w:w']))
    expect(widths[0]).toBe(2 * (widths[1] ?? 0))
    expect(valueIn('w:jc', docx.paragraph('0.60'))).toBe('end')
    expect(all('w:jc', docx.paragraph('pair'))).toEqual([])
    const [borders] = all('w:tblBorders', docx.body)
    expect(['w:left', 'w:right', 'w:insideV'].map((side) => valueIn(side, need(borders)))).toEqual([
      'nil',
      'nil',
      'nil',
    ])
  })

  it('no column is narrower than its longest word while there is room', async () => {
    const long = 'a text so long that it asks for all of the width there is'
    const { body } = await docxOf(
      table('', { head: [headRow('Proposal', 'A', 'B')], body: [row('1', long, long)] }),
    )
    const [first] = all('w:gridCol', body).map((column) => Number(column.attribs['w:w']))
    expect(first).toBeGreaterThan('Proposal'.length * 100)
  })

  it('two tables that follow each other are kept apart', async () => {
    const one = table('', { body: [row('a')] })
    const { paragraphs } = await docxOf(one, one)
    expect(paragraphs.map(({ style, words: text }) => [style, text])).toEqual([
      ['TableText', 'a'],
      ['Between', ''],
      ['TableText', 'a'],
    ])
  })
})

describe('what is set off', () => {
  it('a request has a line at its side, on all that it holds', async () => {
    const { paragraphs } = await docxOf(request(paragraph('a'), list(false, 'b')), paragraph('c'))
    const sides = paragraphs.map(({ element }) => all('w:pBdr', element).length)
    expect(sides).toEqual([1, 1, 0])
  })

  it('a gap has a dashed outline and its id small, and two have one each', async () => {
    const docx = await docxOf(gap('a.b', 'What?'), gap('a.c', 'Who?'))
    expect(docx.paragraphs.map(({ style, words: text }) => [style, text])).toEqual([
      ['Gap', 'What? a.b'],
      ['Gap', 'Who? a.c'],
    ])
    const edges = docx.paragraphs.map(({ element }) => valueIn('w:ind', element, 'w:right'))
    expect(edges[0]).not.toBe(edges[1])
    expect(all('w:rStyle', docx.body).map((style) => style.attribs['w:val'])).toEqual([
      'GapId',
      'GapId',
    ])
    const outline = styleOf(docx.part('word/styles.xml'), 'Gap')
    const sides = ['w:top', 'w:bottom', 'w:left', 'w:right']
    expect(sides.map((side) => valueIn(side, outline))).toEqual(Array(4).fill('dashed'))
  })

  it('lines to write on are as many as asked, each with a rule of its own, kept together', async () => {
    const { paragraphs } = await docxOf({ type: 'ruled', lines: 3 })
    expect(paragraphs.map(({ style }) => style)).toEqual(Array(3).fill('WritingLine'))
    const edges = paragraphs.map(({ element }) => valueIn('w:ind', element, 'w:right'))
    expect(edges).toEqual(['1', '0', '1'])
    expect(paragraphs.map(({ element }) => valueIn('w:keepNext', element))).toEqual([
      null,
      null,
      'false',
    ])
  })

  it('a quotation is set in', async () => {
    const { paragraphs } = await docxOf(quote(paragraph('Said'), list(false, 'listed')))
    expect(paragraphs.map(({ style }) => style)).toEqual(['Quote', 'ListBullet'])
    expect(edgesOf(need(paragraphs[1]).element).left).toBeGreaterThan(440)
  })

  it('a part begins on a new page', async () => {
    const { paragraphs } = await docxOf(
      part('front', paragraph('a'), paragraph('b')),
      part('body', table('', { body: [row('c')] })),
    )
    expect(paragraphs.map(({ element }) => all('w:pageBreakBefore', element).length)).toEqual([
      1, 0, 1, 0,
    ])
  })

  it('a sign is of its own shape for each word', async () => {
    const every: readonly Sign[] = ['conforms', 'partly', 'not', 'silent', 'cannot-say']
    const { paragraphs } = await docxOf(...every.map((sign) => paragraph('x', { sign })))
    expect(new Set(paragraphs.map(({ words: text }) => text)).size).toBe(5)
  })
})

describe('words', () => {
  it('are bold and italic where the tree says so', async () => {
    const { body } = await docxOf(paragraph([strong(['a', emphasis('b')]), 'c\u2028d']))
    const runs = all('w:r', body).map((run) => [
      wordsIn(run),
      all('w:b', run).length,
      all('w:i', run).length,
      all('w:br', run).length,
    ])
    expect(runs).toEqual([
      ['a', 1, 0, 0],
      ['b', 1, 1, 0],
      ['c d', 0, 0, 1],
    ])
  })

  it('lead out of the paper by links that are safe, and nowhere else', async () => {
    const docx = await docxOf(
      paragraph([link('https://a.example/?b&c', 'there'), link('javascript:alert(1)', 'here')]),
    )
    const [first, ...others] = all('w:hyperlink', docx.body)
    expect(others).toEqual([])
    const targets = all('Relationship', docx.part('word/_rels/document.xml.rels'))
    const target = targets.find((each) => each.attribs['Id'] === need(first).attribs['r:id'])
    expect(target?.attribs).toMatchObject({
      Target: 'https://a.example/?b&c',
      TargetMode: 'External',
    })
    expect(docx.files.get('word/document.xml')?.toString()).not.toContain('javascript')
  })

  it('lead to the block that they mean by a bookmark with a name that Word allows', async () => {
    const docx = await docxOf(
      paragraph([reference('4(2)(d) – пример', '23'), reference('lost', 'nowhere')]),
      paragraph('Target', { id: '4(2)(d) – пример' }),
      paragraph('Twice', { id: '4(2)(d) – пример' }),
      heading(1, 'other', 'Other'),
    )
    const [anchor, ...others] = all('w:hyperlink', docx.body).map(
      (each) => each.attribs['w:anchor'],
    )
    expect(others).toEqual([])
    const marks = all('w:bookmarkStart', docx.body)
    expect(marks.map((each) => each.attribs['w:name'])).toEqual([anchor, 'p2_other'])
    expect(anchor).toMatch(/^[A-Za-z]\w{0,39}$/)
    expect(all('w:bookmarkStart', docx.paragraph('Target'))).toHaveLength(1)
    const ends = all('w:bookmarkEnd', docx.body).map((each) => each.attribs['w:id'])
    expect(ends).toEqual(marks.map((each) => each.attribs['w:id']))
    expect(new Set(ends).size).toBe(2)
  })

  it('have notes of Word, with links of their own', async () => {
    const docx = await docxOf(
      paragraph([
        'Said',
        { type: 'footnote', children: [words('By '), link('https://a.example/', 'her')] },
        '; more',
        { type: 'footnote', children: [words('Second')] },
      ]),
    )
    const marks = all('w:footnoteReference', docx.body).map((each) => each.attribs['w:id'])
    expect(marks).toEqual(['1', '2'])
    const notes = all('w:footnote', docx.part('word/footnotes.xml'))
      .filter((note) => Number(note.attribs['w:id']) > 0)
      .map((note) => wordsIn(note).trim())
    expect(notes).toEqual(['By her', 'Second'])
    const targets = all('Relationship', docx.part('word/_rels/footnotes.xml.rels'))
    expect(targets.map((each) => each.attribs['Target'])).toEqual(['https://a.example/'])
  })

  it('a note in a note stays in its words', async () => {
    const inner = { type: 'footnote', children: [words('inner')] } as const
    const docx = await docxOf(
      paragraph(['Said', { type: 'footnote', children: [words('outer'), inner] }]),
    )
    const notes = all('w:footnote', docx.part('word/footnotes.xml'))
    expect(wordsIn(need(notes.at(-1))).trim()).toBe('outer (inner)')
  })
})

describe('hostile words', () => {
  const hostile = `<w:p>&amp;"'\u0000\u0001\u001f\u0085\uffff\ufffe\ud800 {bullet-0} CURRENT 😀`
  const harmless = `<w:p>&amp;"' {bullet-0} CURRENT 😀`

  it('stand in the file as words, without what no file may hold', async () => {
    const docx = await readDocx({
      ...treeOf(
        [
          heading(1, hostile, hostile),
          list(false, hostile),
          gap(hostile, hostile),
          table(hostile, { body: [row(hostile)] }),
          paragraph([
            { type: 'footnote', children: [words(hostile)] },
            link('https://a.example/"<', 'l'),
          ]),
          { ...figure, alternative: hostile },
        ],
        { head: hostile, foot: hostile, notice: hostile, draft: hostile, page: `{page}${hostile}` },
      ),
      title: hostile,
      author: hostile,
    })
    expect(docx.paragraphs.slice(0, 3).map(({ words: text }) => text)).toEqual([
      harmless,
      harmless,
      `${harmless} ${harmless}`,
    ])
    for (const [path, bytes] of docx.files) {
      if (!/\.(?:xml|rels)$/.test(path)) continue
      expect([path, unwritable.exec(bytes.toString('utf8'))]).toEqual([path, null])
    }
    const [title] = all('dc:title', docx.part('docProps/core.xml'))
    expect(need(title).children).toMatchObject([{ data: harmless }])
    expect(all('wp:docPr', docx.body)[0]?.attribs['descr']).toBe(harmless)
  })

  it('a soft hyphen is one of Word, joiners and marks of direction stay', async () => {
    const { paragraphs, body } = await docxOf(paragraph('co\u00adop\u200c\u200d\u200e'))
    expect(paragraphs[0]?.words).toBe('co\u00adop\u200c\u200d\u200e')
    expect(all('w:softHyphen', body)).toHaveLength(1)
  })
})

describe('language and direction', () => {
  it('the document has its language, a block and a run have theirs', async () => {
    const docx = await docxOf(
      { ...paragraph('Maison'), language: 'fr' },
      paragraph(['A ', { type: 'foreign', language: 'de', children: [words('Wort')] }, ' more']),
    )
    const [defaults] = all('w:docDefaults', docx.part('word/styles.xml'))
    expect(all('w:lang', need(defaults))[0]?.attribs).toEqual({
      'w:val': 'en',
      'w:eastAsia': 'en',
      'w:bidi': 'en',
    })
    const spoken = all('w:r', docx.body).map((run) => [wordsIn(run), valueIn('w:lang', run)])
    expect(spoken).toEqual([
      ['Maison', 'fr'],
      ['A ', null],
      ['Wort', 'de'],
      [' more', null],
    ])
    const [language] = all('dc:language', docx.part('docProps/core.xml'))
    expect(need(language).children).toMatchObject([{ data: 'en' }])
  })

  it('from right to left: paragraphs, tables, runs, margins and the side line', async () => {
    const blocks = [
      paragraph('العمل 38 ILO'),
      table('', { body: [row('أ', cell('12.50', { figure: true }))] }),
      request(paragraph('اطلب')),
    ]
    const docx = await readDocx({ ...treeOf(blocks), language: 'ar' })
    for (const { element } of docx.paragraphs) expect(all('w:bidi', element)).toHaveLength(1)
    expect(all('w:bidiVisual', docx.body)).toHaveLength(1)
    // There "end" is on the left, and units would not stand under units.
    expect(all('w:jc', docx.paragraph('12.50'))).toEqual([])
    const runs = all('w:r', need(docx.paragraphs[0]).element)
    expect(runs.map((run) => [wordsIn(run), all('w:rtl', run).length])).toEqual([
      ['العمل ', 1],
      ['38', 0],
      [' ', 1],
      ['ILO', 0],
    ])
    const [margins] = all('w:pgMar', docx.body)
    expect(Number(margins?.attribs['w:right'])).toBeGreaterThan(Number(margins?.attribs['w:left']))
    expect(valueIn('w:right', docx.paragraph('اطلب'))).toBe('single')
  })

  it('a paper from left to right has words from right to left in runs of their own', async () => {
    const arabic = { type: 'foreign', language: 'ar', children: [words('عمل')] } as const
    const { body, paragraphs } = await docxOf(paragraph(['Work: ', arabic, '.']))
    expect(all('w:bidi', need(paragraphs[0]).element)).toEqual([])
    expect(all('w:r', body).map((run) => all('w:rtl', run).length)).toEqual([0, 1, 0])
  })
})

describe('the page of a reference', () => {
  const far = paragraph('Far', { id: 'far' })

  it('is a field of the link, worked out when the file is opened; no number is guessed', async () => {
    const near = paragraph(['See ', reference('far', '23', ' (page {page})'), ', and go on.'])
    const docx = await docxOf(near, far)
    const see = docx.paragraph('See 23 (page …), and go on.')
    const [link] = all('w:hyperlink', see)
    expect(wordsIn(need(link))).toBe('23 (page …)')
    const anchor = need(link).attribs['w:anchor']
    expect(all('w:instrText', need(link)).map((each) => each.children)).toMatchObject([
      [{ data: ` PAGEREF ${anchor} \\h \\* MERGEFORMAT ` }],
    ])
    const marks = all('w:fldChar', need(link)).map(({ attribs }) => attribs)
    expect(marks).toMatchObject([
      { 'w:fldCharType': 'begin', 'w:dirty': 'true' },
      { 'w:fldCharType': 'separate' },
      { 'w:fldCharType': 'end' },
    ])
    const runs = all('w:r', need(link)).filter((run) => wordsIn(run) !== '')
    expect(runs.map((run) => valueIn('w:rStyle', run))).toEqual(runs.map(() => 'CrossReference'))
  })

  it('keeps the directions around it, as if its number stood there', async () => {
    const near = paragraph([reference('far', 'فقرة', ' صفحة {page} هنا')])
    const docx = await docxOf(near, far)
    const [link] = all('w:hyperlink', docx.body)
    const runs = all('w:r', need(link)).filter((run) => wordsIn(run) !== '')
    const found = runs.map((run) => [wordsIn(run), all('w:rtl', run).length])
    expect(found).toEqual([
      ['فقرة', 1],
      [' صفحة ', 1],
      ['…', 0],
      [' هنا', 1],
    ])
  })
})

describe('the contents', () => {
  const contents: Block = {
    type: 'contents',
    title: [words('Contents')],
    entries: [
      { level: 1, to: 'a', text: 'First' },
      { level: 2, to: 'b', text: 'Second\u2028line' },
    ],
  }

  it('are a field that has its entries already, each a way to its heading', async () => {
    const docx = await docxOf(contents, heading(1, 'a', 'First'), heading(2, 'b', 'Second'))
    expect(docx.paragraphs.slice(0, 3).map(({ style, words: text }) => [style, text])).toEqual([
      ['TOCHeading', 'Contents'],
      ['TOC1', 'First'],
      ['TOC2', 'Second line'],
    ])
    const instructions = all('w:instrText', docx.body).map((each) => each.children)
    expect(instructions[0]).toMatchObject([{ data: ' TOC \\o "1-3" \\h \\z \\u ' }])
    const anchors = all('w:hyperlink', docx.body).map((each) => each.attribs['w:anchor'])
    expect(anchors).toEqual(all('w:bookmarkStart', docx.body).map((each) => each.attribs['w:name']))
  })

  it('every field that begins is separated and ends', async () => {
    const docx = await docxOf(contents, heading(1, 'a', 'First'), heading(2, 'b', 'Second'))
    const open: string[] = []
    for (const mark of all('w:fldChar', docx.body)) {
      const type = mark.attribs['w:fldCharType'] ?? ''
      if (type === 'begin') open.push('separate')
      else if (type === 'separate') expect(open.pop()).toBe(open.push('end') > 0 && 'separate')
      else expect(open.pop()).toBe('end')
    }
    expect(open).toEqual([])
  })

  it('without headings are their title and no field', async () => {
    const { body } = await docxOf({ ...contents, entries: [] })
    expect(all('w:fldChar', body)).toEqual([])
    expect(wordsIn(body)).toBe('Contents')
  })
})

const pixel = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const figure: Figure = {
  type: 'figure',
  alternative: 'Stitching at a table',
  caption: [words('At work')],
  picture: { type: 'raster', format: 'png', width: 3000, height: 1500, bytes: pixel },
}

describe('figures', () => {
  it('are no wider than the text, say what they show, and keep their caption', async () => {
    const docx = await docxOf(figure)
    expect(docx.paragraphs.map(({ style, words: text }) => [style, text])).toEqual([
      ['Figure', ''],
      ['FigureCaption', 'At work'],
    ])
    expect(valueIn('wp:docPr', docx.body, 'descr')).toBe('Stitching at a table')
    const [extent] = all('wp:extent', docx.body)
    const [across, down] = ['cx', 'cy'].map((side) => Number(extent?.attribs[side]) / 36_000)
    expect(across).toBeCloseTo(150, 0)
    expect(down).toBeCloseTo(75, 0)
    expect(all('w:keepNext', need(docx.paragraphs[0]).element)).toHaveLength(1)
    const media = [...docx.files].filter(([path]) => path.startsWith('word/media/'))
    expect(media.map(([, bytes]) => Uint8Array.from(bytes))).toEqual([pixel])
  })

  it('have numbers of their own', async () => {
    const { body } = await docxOf(figure, figure)
    const numbers = all('wp:docPr', body).map((each) => each.attribs['id'])
    expect(new Set(numbers).size).toBe(2)
  })

  it('a drawing stands there twice: as SVG, and for readers that do not know it', async () => {
    const docx = await docxOf({
      ...figure,
      picture: {
        type: 'drawing',
        width: 96,
        height: 48,
        shapes: [
          {
            type: 'label',
            text: '62 % <b>',
            x: 1,
            y: 40,
            size: 12,
            bold: true,
            anchor: 'middle',
            fill: '#102030',
            matrix: [1, 0, 0, 1, 0, 0],
          },
        ],
      },
    })
    const media = [...docx.files].filter(([path]) => path.startsWith('word/media/'))
    const svg = media.find(([path]) => path.endsWith('.svg'))?.[1].toString('utf8')
    expect(svg).toContain('62 % &lt;b&gt;</text>')
    const emf = need(media.find(([path]) => path.endsWith('.emf'))?.[1])
    expect(emf.toString('utf16le')).toContain('62 % <b>')
    const targets = all('Relationship', docx.part('word/_rels/document.xml.rels'))
    const fileOf = (id: string | undefined) =>
      targets.find((each) => each.attribs['Id'] === id)?.attribs['Target']
    expect(fileOf(all('a:blip', docx.body)[0]?.attribs['r:embed'])).toMatch(/\.emf$/)
    expect(fileOf(all('asvg:svgBlip', docx.body)[0]?.attribs['r:embed'])).toMatch(/\.svg$/)
    const types = all('Default', docx.part('[Content_Types].xml'))
    expect(types.map((type) => type.attribs['Extension'])).toContain('emf')
  })
})

describe('the file', () => {
  it('has its running lines, with the numbers of pages as fields', async () => {
    const docx = await readDocx(
      treeOf([paragraph('x')], { notice: 'Made for a test', draft: 'DRAFT' }),
    )
    expect(wordsIn(need(all('w:hdr', docx.part('word/header1.xml'))[0]))).toBe(
      'Home Work Convention – Testland DRAFTMade for a test',
    )
    const [footer] = all('w:ftr', docx.part('word/footer1.xml'))
    expect(wordsIn(need(footer))).toBe('Association of Homeworkers Page  of ')
    const fields = all('w:instrText', need(footer)).map((each) => each.children)
    expect(fields).toMatchObject([[{ data: 'PAGE' }], [{ data: 'NUMPAGES' }]])
  })

  it('has the size of its paper, with a text block of 150 mm', async () => {
    for (const [paper, width] of [
      ['A4', 11_906],
      ['LETTER', 12_240],
    ] as const) {
      const { body } = await readDocx({ ...treeOf([paragraph('x')]), paper })
      expect(Number(valueIn('w:pgSz', body, 'w:w'))).toBe(width)
      const sides = ['w:left', 'w:right'].map((side) => Number(valueIn('w:pgMar', body, side)))
      const block = width - (sides[0] ?? 0) - (sides[1] ?? 0)
      expect((block / 1440) * 25.4).toBeCloseTo(150, 0)
    }
  })

  it('names title, subject and author, and nobody else', async () => {
    const docx = await docxOf(paragraph('x'))
    const core = docx.files.get('docProps/core.xml')?.toString('utf8') ?? ''
    expect(core).toContain('<dc:title>Home work in Testland</dc:title>')
    expect(core).toContain('<dc:creator>Association of Homeworkers</dc:creator>')
    expect(core).toContain('<dc:subject>C177</dc:subject>')
    for (const [path, bytes] of docx.files)
      expect([path, /Un-named|w:rsid|lastModifiedBy/.exec(bytes.toString('latin1'))]).toEqual([
        path,
        null,
      ])
    expect(all('w:comment', docx.part('word/comments.xml'))).toEqual([])
  })

  it('is the same for the same tree and date, and another for another', async () => {
    const tree = treeOf(everything)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-01T00:00:00Z') })
    const first = await renderDocx(tree, { createdAt })
    vi.setSystemTime(new Date('2031-04-05T06:07:08Z'))
    const second = await renderDocx(tree, { createdAt })
    vi.useRealTimers()
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
    const later = await renderDocx(tree, { createdAt: new Date('2027-01-01T00:00:00Z') })
    expect(Buffer.from(later).equals(Buffer.from(first))).toBe(false)
    expect(filesOf(later).get('word/document.xml')).toEqual(filesOf(first).get('word/document.xml'))
  })
})

/** Every kind of block there is, each with a little in it. */
const everything: readonly Block[] = [
  part('letter', heading(1, 's', 'Subject'), paragraph('Name', { look: 'signature' })),
  part(
    'body',
    { type: 'contents', title: [words('Contents')], entries: [{ level: 1, to: 'a', text: 'A' }] },
    heading(1, 'a', 'A'),
    paragraph(['a', link('https://a.example/'), reference('a', 'A')], { number: 1, sign: 'not' }),
    paragraph([{ type: 'footnote', children: [words('note')] }]),
    list(true, 'one', [paragraph('two'), list(false, 'deep')]),
    { ...list(false, 'tick'), boxes: true },
    quote(paragraph('said')),
    request(paragraph('What we ask', { look: 'label' }), paragraph('asked', { number: 2 })),
    gap('a.b', 'missing'),
    { type: 'ruled', lines: 2 },
    table('Caption', { head: [headRow('h')], body: [row(cell('r', { role: 'row' }))] }),
    figure,
  ),
]

type Document = ReturnType<Awaited<ReturnType<typeof docxOf>>['part']>
type Xml = Parameters<typeof wordsIn>[0]

// biome-ignore format: one line says all
const unwritable = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

const need = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error('Nothing was found.')
  return value
}

const styleOf = (styles: Document, id: string): Xml =>
  need(all('w:style', styles).find((style) => style.attribs['w:styleId'] === id))

const nameOf = (styles: Document, id: string): string | null =>
  valueIn('w:name', styleOf(styles, id))

const definitionOf = (numbering: Document, numId: string | null): Xml => {
  const number = need(all('w:num', numbering).find((each) => each.attribs['w:numId'] === numId))
  const id = valueIn('w:abstractNumId', number)
  return need(
    all('w:abstractNum', numbering).find((each) => each.attribs['w:abstractNumId'] === id),
  )
}

const levelOf = (numbering: Document, numId: string | null, level: string | null = '0'): Xml =>
  need(
    all('w:lvl', definitionOf(numbering, numId)).find((each) => each.attribs['w:ilvl'] === level),
  )

const startOf = (numbering: Document, numId: string | null): string | null =>
  valueIn('w:start', levelOf(numbering, numId))

const edgesOf = (element: Xml): { readonly left: number; readonly hanging: number } => ({
  left: Number(valueIn('w:ind', element, 'w:left') ?? 0),
  hanging: Number(valueIn('w:ind', element, 'w:hanging') ?? 0),
})
