import { describe, expect, it } from 'vitest'
import { markup } from '../../../src/document/markup.ts'
import type { Block, Sign } from '../../../src/document/tree.ts'
import { paperStyle } from '../../../src/renderers/html/paper-style.ts'
import { renderArticle, renderHtml } from '../../../src/renderers/html/render-html.ts'
import {
  answer,
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
} from '../pdf/trees.ts'

/** The article of these blocks, without the element around it. */
const written = (...blocks: Block[]): string =>
  renderArticle(treeOf(blocks), { level: 1, prefix: '', beside: () => null }).html.replace(
    /^<article[^>]*>|<\/article>$/g,
    '',
  )

const hostile = `<script>alert("x")</script>&'`
const harmless = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;'

describe('each kind of block', () => {
  const cases: readonly (readonly [what: string, block: Block, html: string])[] = [
    ['a paragraph', paragraph('Words'), '<p>Words</p>'],
    [
      'lines to write on',
      { type: 'ruled', lines: 2 },
      '<div class="ruled" aria-hidden="true"><div></div><div></div></div>',
    ],
    [
      'things to tick on paper',
      { ...list(false, 'yes'), boxes: true },
      '<ul class="boxes"><li>yes</li></ul>',
    ],
    [
      'a numbered one with an answer and an id',
      paragraph(['We asked ', answer('a.b', '38 of 60'), '.'], { number: 23, id: 'claim-C-03' }),
      '<p id="claim-C-03" class="numbered" data-from="a.b"><span class="number">23.</span> We asked 38 of 60.</p>',
    ],
    ['a look', paragraph('Small', { look: 'note' }), '<p class="note">Small</p>'],
    [
      'words in words',
      paragraph([strong(['a ', emphasis('b')]), ' c\u2028d']),
      '<p><strong>a <em>b</em></strong> c<br>d</p>',
    ],
    [
      'a link and a reference',
      paragraph([link('https://a.example/?b&c', 'there'), reference('claim C', '23')]),
      '<p><a href="https://a.example/?b&amp;c" rel="noreferrer">there</a><a href="#claim%20C">23</a></p>',
    ],
    ['a quotation', quote(paragraph('Said')), '<blockquote><p>Said</p></blockquote>'],
    ['a request', request(paragraph('Do it')), '<div class="request"><p>Do it</p></div>'],
    [
      'a gap',
      gap('a.b', [strong('Still missing: when.'), ' When?']),
      '<div id="a.b" class="gap" data-from="a.b"><p><strong>Still missing: when.</strong> When? <small>a.b</small></p></div>',
    ],
    ['a part', part('letter', paragraph('x')), '<section class="part letter"><p>x</p></section>'],
    [
      'lists in lists',
      list(true, 'one', [paragraph('two'), list(false, 'three')]),
      '<ol><li>one</li><li><p>two</p><ul><li>three</li></ul></li></ol>',
    ],
    [
      'contents',
      {
        type: 'contents',
        title: [{ type: 'words', text: 'Contents' }],
        entries: [
          { level: 1, to: 'a', text: 'A' },
          { level: 2, to: 'b', text: 'B' },
          { level: 1, to: 'c', text: 'C' },
        ],
      },
      '<nav class="contents" aria-label="Contents"><p class="contents-title">Contents</p><ul><li><a href="#a">A</a><ul><li><a href="#b">B</a></li></ul></li><li><a href="#c">C</a></li></ul></nav>',
    ],
  ]
  it.each(cases)('%s', (_, block, html) => {
    expect(written(block)).toBe(html)
  })

  it('a table with its caption, heads of columns and rows, spans, widths and answers', () => {
    const block = table(
      'Pay',
      {
        head: [headRow('Work', 'Rate')],
        body: [
          row(
            cell('Sewing', { role: 'row', id: 'row-1', rows: 2 }),
            cell([paragraph([answer('pay', '0.60')])], { figure: true }),
          ),
        ],
      },
      [1, 3],
    )
    expect(written(block)).toBe(
      '<div class="table" tabindex="0" role="group" aria-label="Pay"><table data-from="pay"><caption>Pay</caption>' +
        '<colgroup><col class="width-25"><col class="width-75"></colgroup>' +
        '<thead><tr><th scope="col">Work</th><th scope="col">Rate</th></tr></thead>' +
        '<tbody><tr><th id="row-1" scope="row" rowspan="2">Sewing</th><td class="figure" data-from="pay">0.60</td></tr></tbody></table></div>',
    )
  })

  it('a sign of its own shape for each word', () => {
    const signs: readonly Sign[] = ['conforms', 'partly', 'not', 'silent', 'cannot-say']
    const shapes = signs.map((sign) => /<svg.*<\/svg>/.exec(written(paragraph('x', { sign })))?.[0])
    expect(new Set(shapes).size).toBe(signs.length)
    for (const shape of shapes) expect(shape).toContain('aria-hidden="true"')
  })
})

describe('headings', () => {
  it('come below the title of the paper', () => {
    const blocks = [
      paragraph('Title', { look: 'title' }),
      heading(1, 'a', 'A'),
      heading(3, 'b', 'B'),
    ]
    expect(written(...blocks)).toBe(
      '<h1 class="title">Title</h1><h2 id="a">A</h2><h4 id="b">B</h4>',
    )
  })

  it('begin at its level where there is none', () => {
    expect(written(heading(1, 'a', 'A'))).toBe('<h1 id="a">A</h1>')
  })
})

describe('what somebody wrote', () => {
  const everywhere = [
    paragraph([hostile, link('https://x.example/"onclick="x', hostile)], { id: hostile }),
    heading(1, hostile, hostile),
    gap(hostile, [answer(hostile, hostile)]),
    table(hostile, { body: [row(hostile)] }),
  ]

  it('never becomes markup, wherever it stands', () => {
    const html = written(...everywhere)
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/"onclick/)
    expect(html.split(harmless).length).toBeGreaterThan(8)
  })

  it('is no link unless it leads to http, https or mail', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' javascript:x',
      'file:///etc/passwd',
    ])
      expect(written(paragraph([link(href, 'x')]))).toBe('<p>x</p>')
  })
})

describe('a page of its own', () => {
  const page = renderHtml({ ...treeOf([paragraph('x')]), title: hostile, language: 'ar' })

  it('has its language, its direction and its title', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/)
    expect(page).toContain(`<title>${harmless}</title>`)
  })

  it('fetches and runs nothing', () => {
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/)
  })

  it('shows what stands on every printed page once: draft and notice', () => {
    const tree = treeOf([paragraph('x')], { draft: 'DRAFT', notice: 'Invented.' })
    expect(renderHtml(tree)).toContain(
      '<p class="draft">DRAFT</p><p class="notice">Invented.</p><p>x</p>',
    )
  })
})

describe('in another page', () => {
  it('has ids and references of its own', () => {
    const tree = treeOf([heading(1, 'a', 'A'), paragraph([reference('a', 'A')])])
    const { html } = renderArticle(tree, { level: 2, prefix: 'p-', beside: () => null })
    expect(html).toContain('<h2 id="p-a">A</h2><p><a href="#p-a">A</a></p>')
  })

  it('puts something beside what stands in the flow, not into lists and tables', () => {
    const tree = treeOf([
      part(
        'body',
        list(false, [paragraph('in a list'), paragraph('too')]),
        request(paragraph('r')),
      ),
    ])
    const seen: string[] = []
    renderArticle(tree, {
      level: 1,
      prefix: '',
      beside: ({ type }) => {
        seen.push(type)
        return markup`<hr>`
      },
    })
    expect(seen).toEqual(['list', 'paragraph'])
  })
})

it('uses colours of at least 4.5 to 1 on white', () => {
  const used = [...paperStyle.matchAll(/--(ink|muted|accent): (#\w{6})/g)].map(([, , hex]) => hex)
  expect(used).toHaveLength(3)
  for (const hex of used) expect(contrastOnWhite(hex ?? '')).toBeGreaterThan(4.5)
})

/** WCAG 2.2, relative luminance. */
const contrastOnWhite = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
