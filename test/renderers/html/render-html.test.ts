import { describe, expect, it } from 'vitest'
import { markup } from '../../../src/document/markup.ts'
import type { Block, Inline, Sign } from '../../../src/document/tree.ts'
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
      'a reference with its page, of which a screen has none',
      paragraph([reference('a', '23', ' (page {page})')]),
      '<p><a href="#a">23</a></p>',
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
      '<div id="a.b" class="gap" data-from="a.b"><p><strong>Still missing: when.</strong> When? <small dir="ltr">a.b</small></p></div>',
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

describe('a figure', () => {
  const caption = [{ type: 'words', text: 'Our mark' }] as const

  it('of pixels holds them itself, with its words and its size', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251)
    const html = written({
      type: 'figure',
      alternative: hostile,
      caption,
      picture: { type: 'raster', format: 'jpeg', width: 40, height: 30, bytes },
    })
    const [, before, data, after] = /^(.*base64,)([^"]*)(.*)$/.exec(html) ?? []
    expect([before, after]).toEqual([
      '<figure><img src="data:image/jpeg;base64,',
      `" alt="${harmless}" width="40" height="30"><figcaption>Our mark</figcaption></figure>`,
    ])
    expect(Buffer.from(data ?? '', 'base64')).toEqual(Buffer.from(bytes))
  })

  it('that is drawn is written anew, one picture to who hears it', () => {
    const html = written({
      type: 'figure',
      alternative: 'Rates fell',
      caption: [],
      picture: {
        type: 'drawing',
        width: 100,
        height: 50,
        shapes: [
          {
            type: 'outline',
            path: [
              { step: 'M', x: 0, y: 1 },
              { step: 'L', x: 2, y: 3 },
              { step: 'C', x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
              { step: 'Z' },
            ],
            fill: null,
            stroke: { colour: '#1f3a5f', width: 2, dash: [4, 2] },
            matrix: [1, 0, 0, 1, 5, 6],
          },
          {
            type: 'label',
            text: hostile,
            x: 1,
            y: 2,
            size: 12,
            bold: true,
            anchor: 'end',
            fill: '#000000',
            matrix: [1, 0, 0, 1, 0, 0],
          },
        ],
      },
    })
    expect(html).toBe(
      '<figure><svg class="drawing" role="img" aria-label="Rates fell" viewBox="0 0 100 50" width="100" height="50" direction="ltr">' +
        '<path d="M0 1L2 3C1 2 3 4 5 6Z" fill="none" stroke="#1f3a5f" stroke-width="2" stroke-dasharray="4 2" transform="matrix(1 0 0 1 5 6)"/>' +
        `<text x="1" y="2" font-size="12" font-weight="700" text-anchor="end" fill="#000000">${harmless}</text></svg></figure>`,
    )
  })
})

describe('a note', () => {
  const note = (text: string): Inline => ({
    type: 'footnote',
    children: [{ type: 'words', text }],
  })

  it('stands at the end, with ways both there and back', () => {
    expect(written(paragraph(['a', note('one'), ' b', note('two')]), paragraph('c'))).toBe(
      '<p>a<sup><a id="footnote-mark:1" href="#footnote:1" role="doc-noteref">1</a></sup> b<sup><a id="footnote-mark:2" href="#footnote:2" role="doc-noteref">2</a></sup></p><p>c</p>' +
        '<section class="notes" role="doc-endnotes"><ol><li id="footnote:1"><a href="#footnote-mark:1" role="doc-backlink">1</a> one</li><li id="footnote:2"><a href="#footnote-mark:2" role="doc-backlink">2</a> two</li></ol></section>',
    )
  })

  it('is counted through headings, captions and cells as they are read, and is in no label', () => {
    const html = written(heading(1, 'a', ['A', note('first')]), {
      ...table('', { head: [headRow('x')], body: [row(cell([paragraph(['y', note('third')])]))] }),
      caption: [{ type: 'words', text: 'T' }, note('second')],
    })
    expect([...html.matchAll(/doc-backlink">(\d)<\/a> (\w+)/g)].map(([, , text]) => text)).toEqual([
      'first',
      'second',
      'third',
    ])
    expect(html).toContain('aria-label="T"')
  })
})

describe('words in another language', () => {
  it('have it, with its direction, in a line, a block, a cell', () => {
    const foreign: Inline = {
      type: 'foreign',
      language: 'ur',
      children: [{ type: 'words', text: 'گھر' }],
    }
    expect(
      written(
        paragraph(['a ', foreign]),
        paragraph('b', { language: 'fr' }),
        { ...part('body', paragraph('d')), language: 'he' },
        table('T', { head: [headRow('h')], body: [row(cell('c', { language: 'fa' }))] }),
      ),
    ).toBe(
      '<p>a <span lang="ur" dir="rtl">گھر</span></p><p lang="fr" dir="ltr">b</p>' +
        '<section class="part body" lang="he" dir="rtl"><p>d</p></section>' +
        '<div class="table" tabindex="0" role="group" aria-label="T"><table><caption>T</caption><thead><tr><th scope="col">h</th></tr></thead>' +
        '<tbody><tr><td lang="fa" dir="rtl">c</td></tr></tbody></table></div>',
    )
  })

  it('and short forms say what they stand for', () => {
    const short: Inline = {
      type: 'abbreviation',
      expansion: hostile,
      children: [{ type: 'words', text: 'ILO' }],
    }
    expect(written(paragraph([short]))).toBe(`<p><abbr title="${harmless}">ILO</abbr></p>`)
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

  it('has one heading of the first level, unseen where only chapters stand there', () => {
    const letters = [heading(1, 'a', 'To the Office'), heading(1, 'b', 'To the Government')]
    const headingsOf = (...blocks: Block[]) =>
      [...renderHtml(treeOf(blocks)).matchAll(/<h(\d)[^>]*>(.*?)<\/h/g)].map(([, level, text]) =>
        [level, text].join(' '),
      )
    expect(headingsOf(...letters)).toEqual([
      '1 Home work in Testland',
      '2 To the Office',
      '2 To the Government',
    ])
    expect(headingsOf(heading(1, 'a', 'A'))).toEqual(['1 A'])
    expect(headingsOf(paragraph('T', { look: 'title' }), ...letters)[0]).toBe('1 T')
    expect(headingsOf(paragraph('x'))).toEqual(['1 Home work in Testland'])
  })

  it('fetches and runs nothing', () => {
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/)
    expect(page).toContain("style-src 'unsafe-inline'; img-src data:\"")
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
