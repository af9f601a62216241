import { describe, expect, test } from 'vitest'
import { everyBlock, finishDocument, mapWords, plainText } from '../../src/document/finish.ts'
import { readDocument } from '../../src/document/read-document.ts'
import type { Block } from '../../src/document/tree.ts'

const read = (html: string): readonly Block[] => {
  const blocks = readDocument(html, () => ({}))
  if (!blocks.ok) throw new Error(blocks.problems.map(({ code }) => code).join())
  return blocks.value
}

/** The words of every paragraph after references were resolved. */
const paragraphsOf = (html: string): readonly string[] => {
  const finished = finishDocument(read(html))
  if (!finished.ok) throw new Error(finished.problems.map(({ code }) => code).join())
  return [...everyBlock(finished.value)].flatMap((block) =>
    block.type === 'paragraph' ? [plainText(block.children)] : [],
  )
}

describe('a reference that the template left empty gets', () => {
  const cases: readonly [what: string, target: string, words: string][] = [
    ['the number of a numbered paragraph', '<p class="numbered" id="x">long text</p>', '1'],
    ['the words of another paragraph', '<p id="x">short text</p>', 'short text'],
    ['the text of a heading', '<h1 id="x">Inspection</h1>', 'Inspection'],
    [
      'the words of a cell',
      '<table><tbody><tr><th scope="row">a</th><td id="x">cell</td></tr></tbody></table>',
      'cell',
    ],
    [
      'the first cell of a row',
      '<table><tbody><tr id="x"><th>E-07</th><td>b</td></tr></tbody></table>',
      'E-07',
    ],
  ]
  test.each(cases)('%s', (_, target, words) => {
    // Before and after what it leads to.
    const html = `<section><p>see <a href="#x"></a></p>${target}<p>see <a href="#x"></a></p></section>`
    const paragraphs = paragraphsOf(html).filter((text) => text.startsWith('see'))
    expect(paragraphs).toEqual([`see ${words}`, `see ${words}`])
  })

  test('nothing, where the template wrote words of its own', () => {
    expect(
      paragraphsOf('<section><p id="x">target</p><p><a href="#x">here</a></p></section>'),
    ).toEqual(['target', 'here'])
  })
})

test('a reference that leads nowhere is refused, with the nearest id', () => {
  const finished = finishDocument(
    read('<section><p id="claim-C-01">x</p><p><a href="#claim-C-02"></a></p></section>'),
  )
  expect(finished.ok).toBe(false)
  expect(finished.problems.map(({ code, hint }) => [code, hint.values?.['nearest']])).toEqual([
    ['reference-leads-nowhere', 'claim-C-01'],
  ])
})

test('references to one missing section are one problem, at its first link', () => {
  const blocks = read('<section><p><a href="#law-1"></a><a href="#law-2"></a></p></section>')
  const place = { file: 'a.hbs', line: 3 }
  const { problems } = finishDocument(blocks, () => ({ place, section: 'annex-laws' }))
  expect(problems).toMatchObject([{ place, hint: { values: { section: 'annex-laws' } } }])
})

test('references in lists, tables, quotes and requests are resolved too', () => {
  const reference = '<a href="#x"></a>'
  const html =
    `<section><h1 id="x">T</h1><ul><li>${reference}</li></ul><blockquote><p>${reference}</p></blockquote>` +
    `<aside class="request">${reference}</aside>` +
    `<table><caption>${reference}</caption><thead><tr><th>${reference}</th></tr></thead><tbody><tr><td>${reference}</td></tr></tbody></table></section>`
  expect(paragraphsOf(html)).toEqual(Array(5).fill('T'))
})

test('the contents hold every heading in its order, those after them too', () => {
  const finished = finishDocument(
    read(
      '<section><nav><p>Contents</p></nav></section><section><h1 id="a">One <em>A</em></h1><h2 id="b">Two</h2></section><section><h1 id="c">Three</h1></section>',
    ),
  )
  const contents =
    finished.ok && [...everyBlock(finished.value)].find(({ type }) => type === 'contents')
  expect(contents).toMatchObject({
    entries: [
      { level: 1, to: 'a', text: 'One A' },
      { level: 2, to: 'b', text: 'Two' },
      { level: 1, to: 'c', text: 'Three' },
    ],
  })
})

test('a change of words reaches notes, captions and the labels of drawings, not what is only spoken', () => {
  const html =
    '<section><p>w<span class="footnote">w</span> <abbr title="w">w</abbr> <span lang="bg">w</span></p>' +
    '<figure><svg viewBox="0 0 9 9"><title>a w</title><text x="1" y="2">w</text></svg><figcaption>w</figcaption></figure></section>'
  const [part] = mapWords(read(html), (text) => text.replaceAll('w', 'X'))
  const after = JSON.stringify(part)
  expect(after.match(/"text":"X"/g)).toHaveLength(6)
  expect(after).toContain('"expansion":"w"')
  expect(after).toContain('"alternative":"a w"')
})

test('a change of words reaches what a reference says of its page', () => {
  const html = '<section><p id="x"><a href="#x" page=" (w {page})">w</a></p></section>'
  const [part] = mapWords(read(html), (text) => text.replaceAll('w', 'X'))
  expect(JSON.stringify(part)).toContain('"page":" (X {page})"')
})

test('a change of words reaches every word, and the tree before stays as it was', () => {
  const html =
    '<section><nav><p>w</p></nav><h1 id="a">w</h1><p>w <strong>w</strong> <a href="#a">w</a> <data value="q">w</data></p>' +
    '<aside class="gap" id="g">w</aside><aside>w</aside><ol><li>w</li></ol><blockquote><p>w</p></blockquote>' +
    '<table><caption>w</caption><thead><tr><th>w</th></tr></thead><tbody><tr><td>w</td></tr></tbody></table></section>'
  const before = read(html)
  const kept = JSON.stringify(before)
  const after = JSON.stringify(mapWords(before, (text) => text.replaceAll('w', 'X')))
  expect(after.match(/"text":"[^"]*w/g)).toBeNull()
  expect(after.match(/X/g)).toHaveLength(13)
  expect(JSON.stringify(before)).toBe(kept)
})
