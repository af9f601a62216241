import { describe, expect, test } from 'vitest'
import { finishDocument, plainText } from '../../src/document/finish.ts'
import type { PictureFault } from '../../src/document/pictures/picture-problems.ts'
import type { Pictures } from '../../src/document/pictures/read-raster.ts'
import { readDocument } from '../../src/document/read-document.ts'
import type { Block, Inline, Raster } from '../../src/document/tree.ts'

const placeOfMark = (mark: string) => {
  const [line = 0, column = 0] = mark.split(':').map(Number)
  return { file: 'a.hbs', line, column }
}

const logo = {
  type: 'raster',
  format: 'png',
  width: 4,
  height: 3,
  bytes: new Uint8Array(),
} as const
const pictures: Pictures = new Map<string, Raster | PictureFault>([
  ['logo.png', logo],
  ['torn.png', 'damaged'],
])

const read = (html: string) =>
  readDocument(`<section at="1:1">${html}</section>`, placeOfMark, pictures)

const problemsIn = (html: string): readonly string[] =>
  read(html).problems.map(
    ({ code, severity, place: { line, column } }) => `${severity} ${code} ${line}:${column}`,
  )

const inPart = (html: string): readonly Block[] => {
  const result = read(html)
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join())
  const [part] = result.value
  if (part?.type !== 'part') throw new Error('a section is a part')
  return part.children
}

const inlinesOf = (html: string): readonly Inline[] => {
  const [block] = inPart(`<p>${html}</p>`)
  return block?.type === 'paragraph' ? block.children : []
}

const words = (text: string) => ({ type: 'words', text })

type Case = readonly [what: string, html: string, ...problems: readonly string[]]
const judged = (cases: readonly Case[]): void => {
  test.each(cases)('%s', (_, html, ...problems) => {
    expect(problemsIn(html)).toEqual(problems)
  })
}

describe('a language of its own', () => {
  test('has every element that holds words', () => {
    const [heading, paragraph, list, table, quote, request] = inPart(
      '<h1 id="a" lang="fr">a</h1><p lang="bg">b</p><ul lang="hi"><li>c</li></ul>' +
        '<table lang="ar"><thead><tr><th lang="fa">d</th></tr></thead><tbody><tr><td lang="ur">e</td></tr></tbody></table>' +
        '<blockquote lang="pt-BR"><p>f</p></blockquote><aside lang="zh-Hant" class="request"><p>g</p></aside>',
    )
    expect([heading, paragraph, list, quote, request]).toMatchObject(
      ['fr', 'bg', 'hi', 'pt-BR', 'zh-Hant'].map((language) => ({ language })),
    )
    expect(table).toMatchObject({
      language: 'ar',
      head: [{ cells: [{ language: 'fa' }] }],
      body: [{ cells: [{ language: 'ur' }] }],
    })
  })

  test('have some words of a line', () => {
    expect(
      inlinesOf('a <span lang="bg">б <em>в</em></span> <data value="q.a" lang="hi">ग</data>'),
    ).toEqual([
      words('a '),
      {
        type: 'foreign',
        language: 'bg',
        children: [words('б '), { type: 'emphasis', children: [words('в')] }],
      },
      words(' '),
      {
        type: 'answer',
        from: 'q.a',
        children: [{ type: 'foreign', language: 'hi', children: [words('ग')] }],
      },
    ])
  })

  test('has nothing where it was put in and is empty', () => {
    expect(inlinesOf('<span lang="">a</span>')).toEqual([words('a')])
    expect(inPart('<p lang="">a</p>')[0]).not.toHaveProperty('language')
  })

  judged([
    ['by a name', '<p at="2:1" lang="English">a</p>', 'error language-unknown 2:1'],
    ['by a wrong part', '<p at="2:1" lang="en-12">a</p>', 'error language-unknown 2:1'],
    ['with a lower line', '<p at="2:1" lang="pt_BR">a</p>', 'error language-unknown 2:1'],
    ['of nothing', '<p at="2:1"><span at="2:4">a</span></p>', 'error span-says-nothing 2:4'],
  ])
})

describe('a note', () => {
  test('stands after the words that it belongs to', () => {
    expect(inlinesOf('a<span class="footnote"> b <strong>c</strong> </span>.')).toEqual([
      words('a'),
      {
        type: 'footnote',
        children: [words('b '), { type: 'strong', children: [words('c')] }],
      },
      words('.'),
    ])
  })

  test('may have a language', () => {
    expect(inlinesOf('a<span class="footnote" lang="fr">b</span>')[1]).toEqual({
      type: 'footnote',
      children: [{ type: 'foreign', language: 'fr', children: [words('b')] }],
    })
  })

  test('is no part of the contents, nor of what a reference says', () => {
    const blocks = inPart(
      '<nav><p>Contents</p></nav><h1 id="h">Pay<span class="footnote">n</span></h1><p id="p">Rates<span class="footnote">n</span></p>' +
        '<p><a href="#h"></a>, <a href="#p"></a></p>',
    )
    const finished = finishDocument(blocks)
    if (!finished.ok) throw new Error('finished')
    const [contents, , , last] = finished.value
    expect(contents).toMatchObject({ entries: [{ text: 'Pay' }] })
    expect(last?.type === 'paragraph' && plainText(last.children)).toBe('Pay, Rates')
  })

  judged([
    [
      'in a note',
      '<p at="2:1">a<span at="2:5" class="footnote">b<span at="2:9" class="footnote">c</span></span></p>',
      'error footnote-misplaced 2:9',
    ],
    [
      'in a link',
      '<p at="2:1"><a at="2:4" href="https://x.example">a <em at="2:6">b<span at="2:9" class="footnote">c</span></em></a></p>',
      'error footnote-misplaced 2:9',
    ],
  ])
})

describe('a short form', () => {
  test('says what it stands for', () => {
    expect(inlinesOf('<abbr title=" International Labour Organization ">ILO</abbr>')).toEqual([
      {
        type: 'abbreviation',
        expansion: 'International Labour Organization',
        children: [words('ILO')],
      },
    ])
  })

  judged([
    [
      'or is told',
      '<p at="2:1"><abbr at="2:4">ILO</abbr></p>',
      'error abbreviation-without-words 2:4',
    ],
  ])
})

describe('a figure', () => {
  const img = (attributes: string) => `<figure at="2:1"><img at="2:9" ${attributes}></figure>`
  const long = `${'a b '.repeat(63)}`
  const svg = (inside: string) =>
    `<figure at="2:1"><svg at="2:9" viewBox="0 0 9 9">${inside}<rect width="9" height="9"/></svg></figure>`

  test('is a picture of the case, with its words and its caption', () => {
    expect(
      inPart(
        '<figure lang="fr"><img src="logo.png" alt=" The mark of the union: a needle "><figcaption>Our <em>mark</em></figcaption></figure>',
      ),
    ).toEqual([
      {
        type: 'figure',
        language: 'fr',
        alternative: 'The mark of the union: a needle',
        caption: [words('Our '), { type: 'emphasis', children: [words('mark')] }],
        picture: logo,
      },
    ])
  })

  judged([
    ['without words', img('src="logo.png"'), 'error alternative-missing 2:9'],
    ['with blank words', img('src="logo.png" alt=" "'), 'error alternative-missing 2:9'],
    [
      'named by its file',
      img('src="logo.png" alt="logo.png"'),
      'error alternative-says-nothing 2:9',
    ],
    [
      'named by some file',
      img('src="logo.png" alt="IMG 0042.JPG"'),
      'error alternative-says-nothing 2:9',
    ],
    ['named by its kind', img('src="logo.png" alt="Chart"'), 'error alternative-says-nothing 2:9'],
    [
      'named by its kind, with a number',
      img('src="logo.png" alt="a photo 3."'),
      'error alternative-says-nothing 2:9',
    ],
    [
      'with words that only begin so',
      img('src="logo.png" alt="Chart of rates: they fell by a third"'),
    ],
    ['with too many words', img(`src="logo.png" alt="${long}"`), 'warning alternative-long 2:9'],
    [
      'that says its caption again',
      '<figure at="2:1"><img at="2:9" src="logo.png" alt="Our mark."><figcaption>Our mark</figcaption></figure>',
      'warning alternative-is-caption 2:9',
    ],
    ['drawn without words', svg(''), 'error alternative-missing 2:9'],
    [
      'drawn and named by its kind',
      svg('<title>Diagram</title>'),
      'error alternative-says-nothing 2:9',
    ],
    [
      'drawn, with markup among its words',
      svg('<title at="2:12"><data value="a">x</data></title>'),
      'error element-misplaced 2:12',
    ],
    [
      'without a picture',
      '<figure at="2:1"><figcaption>x</figcaption></figure>',
      'error figure-without-picture 2:1',
    ],
    [
      'with two',
      `<figure at="2:1"><img src="logo.png" alt="a needle"><img src="logo.png" alt="a thread"></figure>`,
      'error figure-without-picture 2:1',
    ],
    ['that is not in the case', img('src="Logo.png" alt="a needle"'), 'error picture-missing 2:9'],
    ['that cannot be drawn', img('src="torn.png" alt="a needle"'), 'error picture-damaged 2:9'],
    ['on a path', img('src="../logo.png" alt="a needle"'), 'error picture-name-wrong 2:9'],
    ['of the machine', img('src="/etc/logo.png" alt="a needle"'), 'error picture-name-wrong 2:9'],
    [
      'at an address',
      img('src="https://x.example/logo.png" alt="a needle"'),
      'error picture-name-wrong 2:9',
    ],
    [
      'in a file by address',
      img('src="file:///logo.png" alt="a needle"'),
      'error picture-name-wrong 2:9',
    ],
    [
      'in itself',
      img('src="data:image/png;base64,AAAA" alt="a needle"'),
      'error picture-name-wrong 2:9',
    ],
    ['without a name', img('alt="a needle"'), 'error picture-name-wrong 2:9'],
  ])
})

describe('headings', () => {
  judged([
    ['that go down by one and up by any', '<h1>a</h1><h2>b</h2><h3>c</h3><h1>d</h1>'],
    ['that begin below the first level', '<h2 at="2:1">a</h2>', 'error heading-level-skipped 2:1'],
    [
      'after the title, which is none',
      '<p class="title">t</p><h2 at="2:1">a</h2>',
      'error heading-level-skipped 2:1',
    ],
    ['that leave a level out', '<h1>a</h1><h3 at="2:1">b</h3>', 'error heading-level-skipped 2:1'],
    [
      'that leave it out in another part',
      '<h1>a</h1></section><section><h3 at="2:1">b</h3>',
      'error heading-level-skipped 2:1',
    ],
    ['without words', '<h1 at="2:1"> <em> </em></h1>', 'error heading-empty 2:1'],
    [
      'with a note alone',
      '<h1 at="2:1"><span class="footnote">n</span></h1>',
      'error heading-empty 2:1',
    ],
  ])
})

describe('tables and signs', () => {
  const row = (cells: string) => `<table at="2:1"><tbody><tr>${cells}</tr></tbody></table>`
  judged([
    ['with a header cell', row('<th scope="row">a</th><td>b</td>')],
    ['without any', row('<td>a</td><td>b</td>'), 'error table-without-header 2:1'],
    [
      'with an empty one',
      row('<th at="3:1" scope="row"> </th><td>b</td>'),
      'warning header-cell-empty 3:1',
    ],
    ['with one that gets its words later', `<p id="x">w</p>${row('<th><a href="#x"></a></th>')}`],
    [
      'a sign without words',
      row('<th>a</th><td at="3:1" class="conforms"></td>'),
      'error sign-without-words 3:1',
    ],
    [
      'a sign before a paragraph',
      '<p at="2:1" class="note not"></p>',
      'error sign-without-words 2:1',
    ],
    ['a sign with its word', row('<th>a</th><td class="conforms">conforms</td>')],
  ])
})

describe('links', () => {
  const link = (text: string, href = 'https://x.example/a') =>
    `<p at="2:1"><a at="2:4" href="${href}">${text}</a></p>`
  judged([
    ['that name the page', link('Report of the labour inspectorate')],
    ['that say here', link('Click <em>here</em>.'), 'warning link-says-nothing 2:4'],
    ['that are a number', link('12'), 'warning link-says-nothing 2:4'],
    ['that are an address, which an answer may be', link('https://x.example/a?b=c')],
    ['of mail', link('write to us', 'mailto:a@x.example')],
    ['that would run', link('a page of ours', 'javascript:x()'), 'error link-unsafe 2:4'],
    ['to files', link('a page of ours', 'file:///etc/passwd'), 'error link-unsafe 2:4'],
    ['of another kind', link('a page of ours', 'ftp://x.example'), 'error link-unsafe 2:4'],
  ])

  test('left without words say where they lead', () => {
    expect(inlinesOf('<a href="https://x.example/a"> </a>')).toEqual([
      { type: 'link', href: 'https://x.example/a', children: [words('https://x.example/a')] },
    ])
  })
})

describe('what is longer than anybody writes is refused', () => {
  const nested = (count: number) => `${'<ul><li>'.repeat(count)}x${'</li></ul>'.repeat(count)}`
  const table = (rows: number) =>
    `<table at="2:1"><thead><tr><th>a</th></tr></thead><tbody>${'<tr><td>b</td></tr>'.repeat(rows)}</tbody></table>`
  const cluster = 'e\u0301'
  judged([
    ['a table of more', table(20_000), 'error table-too-large 2:1'],
    ['a paragraph of 200,000 characters is none', `<p>${'ab '.repeat(66_666)}</p>`],
    [
      'a paragraph of more',
      `<p at="2:1">${'ab '.repeat(66_668)}</p>`,
      'error paragraph-too-long 2:1',
    ],
    [
      'a word of 5,000 letters is none, whatever they are made of',
      `<p>${cluster.repeat(5000)}</p>`,
    ],
    ['a word of more', `<p at="2:1">${cluster.repeat(5001)}</p>`, 'error word-too-long 2:1'],
    ['twenty elements inside one another are none', nested(9)],
    ['more of them', nested(10).replaceAll('<ul>', '<ul at="2:1">'), 'error template-too-deep 2:1'],
  ])

  test('once, however much deeper it goes', () => {
    expect(problemsIn(nested(500))).toEqual(['error template-too-deep 1:1'])
  })

  test('with the question, where an answer is too long', () => {
    const { problems } = read(`<p><data value="method.how">${'x'.repeat(5001)}</data></p>`)
    expect(problems.map(({ code, place }) => [code, place.question])).toEqual([
      ['word-too-long', 'method.how'],
    ])
  })
})
