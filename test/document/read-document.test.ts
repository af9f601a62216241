import { describe, expect, test } from 'vitest'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import { readDocument } from '../../src/document/read-document.ts'
import type { Block } from '../../src/document/tree.ts'

/** Marks as "line:column"; the templates' own marks name the file too. */
const placeOfMark = (mark: string) => {
  const [line = 0, column = 0] = mark.split(':').map(Number)
  return { file: 'a.hbs', line, column }
}

const problemsIn = (html: string): readonly string[] =>
  readDocument(html, placeOfMark).problems.map(
    ({ code, place }) => `${code} ${place.line}:${place.column}`,
  )

const blocksIn = (html: string): readonly Block[] => {
  const read = readDocument(html, placeOfMark)
  if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join())
  return read.value
}

/** The blocks of one part. */
const inPart = (html: string): readonly Block[] => {
  const [part] = blocksIn(`<section>${html}</section>`)
  if (part?.type !== 'part') throw new Error('a section is a part')
  return part.children
}

const section = (html: string): string => `<section at="1:1">${html}</section>`

describe('what a browser would quietly repair is refused at its place', () => {
  const cases: readonly [what: string, html: string, problems: readonly string[]][] = [
    ['an unknown element', section('<div at="2:3">x</div>'), ['element-unknown 2:3']],
    ['a script', section('<script at="2:3">alert(1)</script>'), ['element-unknown 2:3']],
    [
      'an image in a paragraph',
      section('<p at="2:1"><img at="2:4" /></p>'),
      ['element-misplaced 2:4'],
    ],
    ['a paragraph outside of a part', '<p at="1:1">x</p>', ['element-misplaced 1:1']],
    ['a part in a part', section('<section at="2:1"></section>'), ['element-misplaced 2:1']],
    [
      'a paragraph in a paragraph',
      section('<p at="2:1">a <p at="3:1">b</p></p>'),
      ['element-misplaced 3:1'],
    ],
    [
      'a paragraph in a table',
      section('<table at="2:1"><p at="3:1">x</p></table>'),
      ['element-misplaced 3:1'],
    ],
    [
      'a row without a body',
      section('<table at="2:1"><tr at="3:1"></tr></table>'),
      ['element-misplaced 3:1'],
    ],
    [
      'a list in a paragraph',
      section('<p at="2:1"><ul at="2:4"></ul></p>'),
      ['element-misplaced 2:4'],
    ],
    [
      'a paragraph in a list',
      section('<ul at="2:1"><p at="3:1">x</p></ul>'),
      ['element-misplaced 3:1'],
    ],
    [
      'a table in a cell',
      section(
        '<table at="2:1"><tbody at="2:8"><tr at="2:15"><td at="2:19"><table at="3:1"></table></td></tr></tbody></table>',
      ),
      ['element-misplaced 3:1'],
    ],
    [
      'a line break in a heading',
      section('<h1 id="a" at="2:1">a<br at="2:9">b</h1>'),
      ['element-misplaced 2:9'],
    ],
    [
      'a link in a link',
      section('<p at="2:1"><a href="#x" at="2:4"><a href="#y" at="2:16">z</a></a></p>'),
      ['element-misplaced 2:16'],
    ],
    ['an element never closed', section('<p at="2:1">x'), ['element-not-closed 2:1']],
    [
      'list items never closed',
      section('<ul at="2:1"><li at="3:1">a<li at="4:1">b</ul>'),
      ['element-not-closed 3:1', 'element-not-closed 4:1'],
    ],
    ['a stray end', section('<p at="2:1">x</p></em>'), ['element-not-open 2:1']],
    [
      'ends in the wrong order',
      section('<p at="2:1"><strong at="2:4"><em at="2:12">x</strong></em></p>'),
      ['element-not-closed 2:12'],
    ],
    [
      'a wrong end',
      section('<h1 id="a" at="2:1">x</h2><p at="3:1">y</p><p at="4:1">z</p>'),
      ['element-not-open 2:1'],
    ],
    [
      'the end of a row for that of a cell',
      section(
        '<table at="2:1"><tbody at="2:8"><tr at="3:1"><td at="3:5">x</tr></tr></tbody></table>',
      ),
      ['element-not-open 3:5'],
    ],
    [
      'an end forgotten before others',
      section('<p at="2:1">x<p at="3:1">y</p><h1 id="a" at="4:1">z</h1>'),
      ['element-not-closed 2:1'],
    ],
    [
      'a bold word',
      section('<p at="2:1"><b at="2:4" class="x" style="y">x</b></p>'),
      ['element-unknown 2:4'],
    ],
    [
      'a picture without end',
      section('<p at="2:1"><img at="2:4" src="x.png" alt="y"></p><p at="3:1">z</p>'),
      ['element-misplaced 2:4'],
    ],
    [
      'curly quotation marks',
      section('<h1 at="2:1" id=“the top”>x</h1>'),
      ['attribute-quotes-curly 2:1'],
    ],
    ['text outside of a paragraph', section('loose'), ['text-misplaced 1:1']],
    ['text in a table', section('<table at="2:1">loose</table>'), ['text-misplaced 2:1']],
    ['text in a list', section('<ul at="2:1">loose</ul>'), ['text-misplaced 2:1']],
    ['an id twice', section('<p id="x" at="2:1">a</p><p id="x" at="3:1">b</p>'), ['id-twice 3:1']],
    [
      'a link that runs a script',
      section('<p at="2:1"><a href="javascript:alert(1)" at="2:4">x</a></p>'),
      ['link-unsafe 2:4'],
    ],
    [
      'a link to a file',
      section('<p at="2:1"><a href="file:///etc/passwd" at="2:4">x</a></p>'),
      ['link-unsafe 2:4'],
    ],
    [
      'a link to data',
      section('<p at="2:1"><a href="data:text/html,x" at="2:4">x</a></p>'),
      ['link-unsafe 2:4'],
    ],
    [
      'a link that leads nowhere',
      section('<p at="2:1"><a at="2:4">x</a></p>'),
      ['link-unsafe 2:4'],
    ],
    [
      'a link with nothing after its sign',
      section('<p at="2:1"><a href="#" at="2:4">x</a></p>'),
      ['link-unsafe 2:4'],
    ],
    [
      'a page of a reference without its number',
      section('<p at="2:1" id="x"><a href="#x" page="(page)" at="2:4">x</a></p>'),
      ['page-without-number 2:4'],
    ],
    [
      'a page with its number twice',
      section('<p at="2:1" id="x"><a href="#x" page="{page} {page}" at="2:4">x</a></p>'),
      ['page-without-number 2:4'],
    ],
    [
      'a page of a link out of the paper',
      section('<p at="2:1"><a href="https://a.example" page="{page}" at="2:4">x</a></p>'),
      ['attribute-without-effect 2:4'],
    ],
    [
      'an attribute that acts',
      section('<p onclick="x()" at="2:1">x</p>'),
      ['attribute-unknown 2:1'],
    ],
    [
      'an attribute of looks',
      section('<p style="color:red" at="2:1">x</p>'),
      ['attribute-unknown 2:1'],
    ],
    [
      'a quotation mark forgotten',
      section('<p at="2:1" class="note>lost</p><p class="x">y</p>'),
      ['attribute-unknown 2:1'],
    ],
    [
      'a tag that the end cuts off',
      '<section at="1:1"><p at="2:1">x</p><p class="numb',
      ['element-not-closed 1:1', 'element-not-closed 2:1'],
    ],
    ['CDATA', section('<![CDATA[x]]>'), ['element-unknown 1:1']],
    ['a document type', `<!doctype html>${section('')}`, ['element-unknown undefined:undefined']],
  ]
  test.each(cases)('%s', (_, html, problems) => {
    expect(problemsIn(html)).toEqual(problems)
  })
})

test('a problem names the nearest element, and what may stand there', () => {
  const [unknown] = readDocument('<section><strng>x</strng></section>', placeOfMark).problems
  expect(unknown?.hint.values).toEqual({ nearest: 'strong' })
  const [misplaced] = readDocument('<section><ul><p>x</p></ul></section>', placeOfMark).problems
  expect(misplaced?.hint.values).toEqual({ parent: 'ul', allowed: 'li' })
})

test.each([
  ['b', 'strong'],
  ['i', 'em'],
  ['div', 'p'],
  ['h4', 'h3'],
  ['canvas', undefined],
  ['font', undefined],
  ['xyzxyzxyz', undefined],
])('for <%s> the hint names <%s>, whatever has the nearest letters', (name, meant) => {
  const [unknown] = readDocument(section(`<${name}></${name}>`), placeOfMark).problems
  expect(unknown?.hint.values?.['nearest']).toBe(meant)
})

test('of other pictures the hint says how they stand', () => {
  const [unknown] = readDocument(section('<picture></picture>'), placeOfMark).problems
  expect(unknown?.hint.values).toEqual({ example: '<img src="…" alt="…">' })
})

describe('text is read as it was meant', () => {
  const words = (html: string): string => {
    const [block] = inPart(`<p>${html}</p>`)
    if (block?.type !== 'paragraph') throw new Error('a paragraph')
    return plainText(block.children)
  }
  const cases: readonly [html: string, text: string][] = [
    ['  two \n\t lines  ', 'two lines'],
    ['a<br>b<br/>c', 'a\u2028b\u2028c'],
    ['&lt;script&gt; &amp;amp; &quot;q&quot; &#x27;a&#x27;', '<script> &amp; "q" \'a\''],
    ['one<!-- two --><?php three ?>four', 'onefour'],
    ['non\u00a0breaking &nbsp; kept', 'non\u00a0breaking \u00a0 kept'],
    ['&#x1F600; 😀', '😀 😀'],
    ['1 < 2 & 3', '1 < 2 & 3'],
    ['a <strong>b</strong> c', 'a b c'],
  ]
  test.each(cases)('%j', (html, text) => {
    expect(words(html)).toBe(text)
  })
})

describe('each element becomes its node', () => {
  const plain = { type: 'paragraph', look: 'plain', id: null, number: null, sign: null }
  const said = (text: string) => [{ type: 'words', text }]
  const cases: readonly [html: string, node: object][] = [
    [
      '<h1 id="a">T <em>x</em></h1>',
      {
        type: 'heading',
        level: 1,
        id: 'a',
        children: [
          { type: 'words', text: 'T ' },
          { type: 'emphasis', children: said('x') },
        ],
      },
    ],
    [
      '<p class="note partly" id="b">x</p>',
      { ...plain, look: 'note', sign: 'partly', id: 'b', children: said('x') },
    ],
    ['<p class="unknown">x</p>', { ...plain, children: said('x') }],
    [
      '<ul><li>x</li></ul>',
      { type: 'list', ordered: false, items: [[{ ...plain, children: said('x') }]] },
    ],
    [
      '<ol><li>x<ul><li>y</li></ul></li></ol>',
      {
        type: 'list',
        ordered: true,
        items: [
          [
            { ...plain, children: said('x') },
            { type: 'list', ordered: false, items: [[{ ...plain, children: said('y') }]] },
          ],
        ],
      },
    ],
    [
      '<blockquote><p>x</p></blockquote>',
      { type: 'quote', children: [{ ...plain, children: said('x') }] },
    ],
    [
      '<aside class="gap" id="6.gap">x</aside>',
      { type: 'gap', from: '6.gap', children: said('x') },
    ],
    [
      '<aside class="request">x</aside>',
      { type: 'request', children: [{ ...plain, children: said('x') }] },
    ],
    ['<nav><p>Contents</p></nav>', { type: 'contents', title: said('Contents'), entries: [] }],
    [
      '<p><data value="6.gap">x</data></p>',
      { ...plain, children: [{ type: 'answer', from: '6.gap', children: said('x') }] },
    ],
    [
      '<p><a href="#b">x</a></p>',
      { ...plain, children: [{ type: 'reference', to: 'b', children: said('x') }] },
    ],
    [
      '<p><a href="HTTPS://x.org/?a=1&amp;b=2">x</a></p>',
      {
        ...plain,
        children: [{ type: 'link', href: 'HTTPS://x.org/?a=1&b=2', children: said('x') }],
      },
    ],
    [
      '<p><a href="mailto:a@b.org">x</a></p>',
      { ...plain, children: [{ type: 'link', href: 'mailto:a@b.org', children: said('x') }] },
    ],
  ]
  test.each(cases)('%s', (html, node) => {
    expect(inPart(html)).toEqual([node])
  })

  test('a table with its heads, spans, figures and shares', () => {
    const [table] = inPart(
      '<table shares="30 70"><caption>C</caption><thead><tr><th scope="col">A</th></tr></thead>' +
        '<tbody><tr id="r"><th scope="row">B</th><td class="figure not" colspan="2" rowspan="0">1</td></tr></tbody></table>',
    )
    expect(table).toMatchObject({
      type: 'table',
      caption: [{ text: 'C' }],
      shares: [30, 70],
      head: [{ cells: [{ role: 'column' }] }],
      body: [
        {
          cells: [
            { role: 'row', id: 'r', columns: 1 },
            { role: 'data', id: null, figure: true, sign: 'not', columns: 2, rows: 1 },
          ],
        },
      ],
    })
  })

  test('parts of every kind', () => {
    const kinds = blocksIn(
      '<section class="letter"></section><section class="annex"></section><section></section>',
    )
    expect(kinds.map((part) => part.type === 'part' && part.kind)).toEqual([
      'letter',
      'annex',
      'body',
    ])
  })
})

test('paragraphs of class "numbered" are counted through the whole document', () => {
  const blocks = blocksIn(
    '<section><p class="numbered">a</p><p>b</p><p class="numbered note">c</p></section>' +
      '<section><ul><li><p class="numbered">d</p></li></ul></section>',
  )
  const numbers = [...everyBlock(blocks)].flatMap((block) =>
    block.type === 'paragraph' ? [block.number] : [],
  )
  expect(numbers).toEqual([1, null, 2, 3])
})

describe('what is filled in by hand', () => {
  test('has ruled lines, one where the number is none', () => {
    expect(inPart('<textarea rows="3"></textarea><textarea rows="0"></textarea>')).toEqual([
      { type: 'ruled', lines: 3 },
      { type: 'ruled', lines: 1 },
    ])
  })

  test('has boxes to tick in a list of that class', () => {
    expect(inPart('<ul class="boxes"><li>yes</li></ul><ul><li>no</li></ul>')).toMatchObject([
      { type: 'list', ordered: false, boxes: true },
      { type: 'list', ordered: false },
    ])
    expect(inPart('<ul><li>no</li></ul>')[0]).not.toHaveProperty('boxes')
  })

  test('has no words in its lines', () => {
    expect(problemsIn(section('<textarea at="2:1">told</textarea>'))).toEqual([
      'text-misplaced 2:1',
    ])
  })
})
