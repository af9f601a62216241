import { describe, expect, test } from 'vitest'
import { paperShape } from '../../../src/commands/templates/view-shapes.ts'
import { lintTemplates } from '../../../src/composition/lint/lint-template.ts'
import { isUnknown, type Shape } from '../../../src/composition/lint/shape.ts'
import type { Template } from '../../../src/composition/marked-template.ts'
import { templateOf } from '../composing.ts'

const view = paperShape()

const linted = (templates: readonly Template[], isOwn = false) =>
  lintTemplates({ templates, view, isOwn: () => isOwn }).problems

/** "code line:column → nearest", with the file where it is not the document. */
const faultsIn = (templates: readonly Template[]): readonly string[] =>
  linted(templates).map(({ code, place, hint }) => {
    const file = place.file === 'submission/document.hbs' ? '' : `${place.file}:`
    const nearest = hint.values?.['nearest']
    return `${code} ${file}${place.line}:${place.column}${nearest === undefined ? '' : ` → ${nearest}`}`
  })

/** A document whose third line, from column 3, is `inner`. */
const page = (inner: string): readonly Template[] =>
  templateOf(`<section class="body">\n<h1 id="top">{{say "Top"}}</h1>\n  ${inner}\n</section>`)

type Case = readonly [what: string, inner: string, ...faults: readonly string[]]

const planted = (cases: readonly Case[]): void => {
  test.each(cases.map(([what, inner, ...faults]) => [what, inner, faults] as const))(
    '%s',
    (_, inner, faults) => {
      expect(faultsIn(page(inner))).toEqual(faults)
    },
  )
}

describe('names', () => {
  planted([
    ['of a field', '<p>{{organisation.nmae.text}}</p>', 'template-name-unknown 3:8 → name'],
    [
      'of a first part',
      '<p>{{answer organization.name}}</p>',
      'template-name-unknown 3:15 → organisation',
    ],
    [
      'on a branch that is never taken',
      '{{#if draft}}<p>{{#unless draft}}{{answer state.txet}}{{/unless}}</p>{{/if}}',
      'template-name-unknown 3:45 → text',
    ],
    [
      'in the other branch',
      '{{#if draft}}{{else}}<p>{{titel}}</p>{{/if}}',
      'template-name-unknown 3:29',
    ],
    [
      'in a list',
      '{{#each provisions}}<p>{{titel}}</p>{{/each}}',
      'template-name-unknown 3:28 → title',
    ],
    [
      'in a list of a list',
      '{{#each provisions}}{{#each claims}}<p>{{txet}}</p>{{/each}}{{/each}}',
      'template-name-unknown 3:44 → text',
    ],
    [
      'that stands further out',
      '{{#each demands}}<p>{{notDealtWith}}</p>{{/each}}',
      'template-name-unknown 3:25 → ../notDealtWith',
    ],
    ['beyond the top', '<p>{{../draft}}</p>', 'template-name-unknown 3:8 → draft'],
    ['where a block is a number', '{{#1}}{{/1}}', 'template-name-unknown 3:6'],
    ['where an else is a number', '{{#if draft}}{{else-1}}{{/if}}', 'template-name-unknown 3:22'],
    [
      'inside of "with"',
      '{{#with organisation}}<p>{{answer nmae}}</p>{{/with}}',
      'template-name-unknown 3:37 → name',
    ],
    [
      'of a list’s own',
      '{{#each provisions as |one|}}<p>{{one.titel}}</p>{{/each}}',
      'template-name-unknown 3:37 → title',
    ],
    [
      'of the engine',
      '{{#each demands}}{{#if @frist}}<p>–</p>{{/if}}{{/each}}',
      'template-name-unknown 3:26 → first',
    ],
    [
      'of the engine outside of a list',
      '{{#if @first}}<p>–</p>{{/if}}',
      'template-name-unknown 3:9',
    ],
    ['of a helper', '<p>{{anwser organisation.name}}</p>', 'template-name-unknown 3:8 → answer'],
    [
      'of a helper in brackets',
      '{{paragraphs method.how lead=(sya "x")}}',
      'template-name-unknown 3:33 → say',
    ],
    ['of a block', '{{#eahc demands}}<p>–</p>{{/eahc}}', 'template-name-unknown 3:6 → each'],
    ['of a section', '{{> lettr}}', 'template-name-unknown 3:3'],
    ['of all objects', '<p>{{organisation.constructor}}</p>', 'template-name-unknown 3:8'],
    [
      'several at once',
      '<p>{{a}}</p>\n<p>{{b}}</p>',
      'template-name-unknown 3:8',
      'template-name-unknown 4:6',
    ],
  ])
})

describe('what stands where something else is needed', () => {
  planted([
    ['an answer without its helper', '<p>{{organisation.name}}</p>', 'template-answer-bare 3:8'],
    ['an answer among words', '<p>{{orDash organisation.name}}</p>', 'template-answer-bare 3:15'],
    ['words for an answer', '<p>{{answer notDealtWith}}</p>', 'template-not-answer 3:15'],
    ['a list for words', '<p>{{demands}}</p>', 'template-not-words 3:8'],
    ['a thing for words', '<p>{{organisation}}</p>', 'template-not-words 3:8'],
    [
      'an answer for a list',
      '{{#each organisation.name}}<p>–</p>{{/each}}',
      'template-not-list 3:11',
    ],
    ['words for a thing', '{{#with notDealtWith}}<p>–</p>{{/with}}', 'template-not-thing 3:11'],
    [
      'a condition that decides nothing',
      '{{#if organisation.name}}<p>–</p>{{/if}}',
      'condition-always-met 3:9',
    ],
    ['nothing for something', '<p>{{answer}}</p>', 'template-arguments 3:6'],
    ['two for one', '<p>{{answer state state}}</p>', 'template-arguments 3:6'],
    [
      'a value under a wrong name',
      '{{#each demands}}<p>{{piece text form="demands.items"}}</p>{{/each}}',
      'template-value-missing 3:23',
      'template-value-unknown 3:36 → from',
    ],
    [
      'a question that is none',
      '{{#each demands}}<p>{{piece text from="demand.items"}}</p>{{/each}}',
      'template-question-unknown 3:36 → demands.items',
    ],
    ['three braces', '<p>{{{notDealtWith}}}</p>', 'template-unescaped 3:6'],
    ['a block of another kind', '{{#> letter}}{{/letter}}', 'template-not-offered 3:3'],
  ])
})

describe('elements', () => {
  planted([
    ['that are none', '<p><strng>–</strng></p>', 'element-unknown 3:6 → strong'],
    ['an image in a paragraph', '<p><img src="x.png"></p>', 'element-misplaced 3:6'],
    ['a picture without words', '<figure><img src="x.png"></figure>', 'alternative-missing 3:11'],
    [
      'a picture on a path',
      '<figure><img src="../x.png" alt="–"></figure>',
      'picture-name-wrong 3:11',
    ],
    ['a picture with words put in', '<figure><img src="x.png" alt="{{notDealtWith}}"></figure>'],
    [
      'a picture whose name is put in',
      '<figure><img src="{{notDealtWith}}.png" alt="–"></figure>',
      'picture-name-wrong 3:11',
    ],
    ['a figure without a picture', '<figure></figure>', 'figure-without-picture 3:3'],
    ['a figure that was drawn', '<figure>{{chart summaryPicture.name}}</figure>'],
    ['a chart without a figure', '{{chart summaryPicture.name}}', 'helper-misplaced 3:3'],
    [
      'a drawing without words',
      '<figure><svg viewBox="0 0 9 9"><rect id="top" width="9" height="{{notDealtWith}}"/></svg></figure>',
      'alternative-missing 3:11',
    ],
    [
      'a drawing, with sentences in it',
      '<figure><svg viewBox="0 0 9 9"><title>{{say "a"}}</title><text x="1" y="2">{{answer organisation.name}}</text></svg></figure>',
    ],
    [
      'a script in a drawing',
      '<figure><svg onload="x"><title>{{say "a"}}</title><script></script></svg></figure>',
      'attribute-unknown 3:11',
      'element-unknown 3:53',
    ],
    ['a language', '<p lang="{{notDealtWith}}">–</p><p lang="bg">–</p>'],
    ['a language by its name', '<p lang="Bulgarian">–</p>', 'language-unknown 3:3'],
    ['a span of nothing', '<p><span>–</span></p>', 'span-says-nothing 3:6'],
    ['an empty heading', '<h2 id="a"></h2>', 'heading-empty 3:3'],
    [
      'a link that says here',
      '<p><a href="https://x.example">{{say "here"}}</a></p>',
      'link-says-nothing 3:6',
    ],
    [
      'a link of a long address',
      `<p><a href="https://x.example">https://x.example/${'a/'.repeat(30)}</a></p>`,
      'link-is-address 3:6',
      'sentence-not-translatable 3:34',
    ],
    [
      'a link with words in a branch',
      '<p><a href="https://x.example">{{#if draft}}–{{/if}} 12</a></p>',
    ],
    ['a link with words put in', '<p><a href="{{notDealtWith}}">{{notDealtWith}}</a></p>'],
    ['a bold word', '<p><b style="x">–</b></p>', 'element-unknown 3:6 → strong'],
    ['a heading too low', '<h4 id="x">{{say "a"}}</h4>', 'element-unknown 3:3 → h3'],
    ['in a wrong place', '<ul><p>–</p></ul>', 'element-misplaced 3:7'],
    ['never closed', '<p><strong>–</p>', 'element-not-closed 3:6'],
    ['ended, never begun', '<p>–</p></em>', 'element-not-open 3:11'],
    ['in the wrong order', '<p><em><strong>–</em></strong></p>', 'element-not-closed 3:10'],
    [
      'with a wrong end',
      '<h2 id="a">{{say "a"}}</h3><p>–</p>\n{{#if draft}}<p>–</p>{{/if}}\n<p>–</p>',
      'element-not-open 3:25',
    ],
    [
      'with the end of what stands around',
      `${'<table><caption>–</caption><thead><tr><th>–</th></tr></thead>'}<tbody><tr><td>–</tr></tr></tbody></table>`,
      'element-not-open 3:80',
    ],
    [
      'without end before others',
      '<p>–\n<p>–</p>\n<h2 id="a">{{say "a"}}</h2>\n<ul><li>–</li></ul>',
      'element-not-closed 3:3',
    ],
    [
      'begun in a branch, ended elsewhere',
      '{{#if draft}}<p>{{else}}<p class="note">{{/if}}–</p>',
      'element-across-branches 3:16',
      'element-across-branches 3:27',
      'text-misplaced 3:50',
      'element-not-open 3:51',
    ],
    [
      'ended in a branch, begun before',
      '<p>–{{#if draft}}</p>{{/if}}',
      'element-not-closed 3:3',
      'element-across-branches 3:20',
    ],
    [
      'wrong on a branch alone',
      '{{#unless draft}}{{#if draft}}<div></div>{{/if}}{{/unless}}',
      'element-unknown 3:33 → p',
    ],
    ['words without a paragraph', '–', 'text-misplaced 3:3'],
    ['a name without a paragraph', '{{notDealtWith}}', 'text-misplaced 3:3'],
    ['paragraphs in a paragraph', '<p>{{paragraphs method.how}}</p>', 'helper-misplaced 3:6'],
    [
      'a gap in a quotation',
      '<blockquote>{{missing method.how}}</blockquote>',
      'helper-misplaced 3:15',
    ],
    ['wrong in a sentence', '<p>{{say "a <b>b</b>"}}</p>', 'element-unknown 3:6 → strong'],
    ['never closed in a sentence', '<p>{{say "a <em>b"}}</p>', 'element-not-closed 3:6'],
    [
      'a table without caption',
      '<table><thead><tr><th scope="col">–</th></tr></thead></table>',
      'table-without-caption 3:3',
    ],
    [
      'a table without header cells',
      '<table><caption>–</caption><tbody><tr><td>–</td></tr></tbody></table>',
      'table-without-header 3:3',
    ],
    ['an empty link', '<p><a href="">–</a></p>', 'link-unsafe 3:6'],
    ['a link that runs something', '<p><a href="javascript:x">–</a></p>', 'link-unsafe 3:6'],
    ['a link without words', '<p><a href="https://example.org"></a></p>', 'link-without-words 3:6'],
    ['curly quotation marks at an id', '<h2 id=“the top”>–</h2>', 'attribute-quotes-curly 3:3'],
    ['curly quotation marks at a class', '<p class=“note”>–</p>', 'attribute-quotes-curly 3:3'],
    ['an unknown attribute', '<p onclick="x">–</p>', 'attribute-unknown 3:3'],
    ['an attribute without effect', '<p scope="col">–</p>', 'attribute-without-effect 3:3'],
    ['an unknown class', '<p class="numberd">–</p>', 'class-unknown 3:3 → numbered'],
    [
      'widths that are none',
      '<table shares="a b"><caption>–</caption><thead><tr><th>–</th></tr></thead></table>',
      'attribute-value-unknown 3:3',
    ],
    ['something in a tag', '<p {{#if draft}}class="note"{{/if}}>–</p>', 'template-in-tag 3:3'],
    ['an element of which the name is put in', '<p>–<{{notDealtWith}}</p>', 'template-in-tag 3:7'],
    ['an end tag cut off', '{{#if draft}}<p>–</p {{/if}}', 'tag-cut-off 3:20'],
    ['a helper in an attribute', '<p class="{{answer state}}">–</p>', 'template-in-attribute 3:13'],
    [
      'a page in words that translators get',
      '<p><a href="#top" page=" {{say "(page {page})" page="{page}"}}"></a></p>',
    ],
    [
      'a page without its number',
      '<p><a href="#top" page="{{say "(see there)"}}"></a></p>',
      'page-without-number 3:6',
    ],
    [
      'a page whose number is not handed on',
      '<p><a href="#top" page="{{say "(page {page})" page="7"}}"></a></p>',
      'page-without-number 3:6',
    ],
    [
      'an element in the sentence of an attribute',
      '<p><a href="#top" page="{{say "<em>{page}</em>" page="{page}"}}"></a></p>',
      'template-in-attribute 3:27',
    ],
    [
      'an answer in the sentence of an attribute',
      '<p><a href="#top" page="{{say "{page} {state}" page="{page}" state=state}}"></a></p>',
      'template-in-attribute 3:27',
    ],
    [
      'words beside a placeholder, where translators do not get them',
      '<p>{{say "{page}" page="page {page}"}}</p>',
      'sentence-not-translatable 3:26',
    ],
  ])
})

describe('headings and ids', () => {
  planted([
    ['a level skipped', '<h3 id="x">–</h3>', 'heading-level-skipped 3:3'],
    [
      'a level skipped on one way alone',
      '{{#if draft}}<h2 id="x">–</h2>{{/if}}<h3 id="y">–</h3>',
      'heading-level-skipped 3:40',
    ],
    ['a heading without id', '<h2>–</h2>', 'heading-without-id 3:3'],
    ['an id twice', '<p id="x">–</p><p id="x">–</p>', 'id-twice 3:18'],
    ['an id in a list', '{{#each demands}}<p id="x">–</p>{{/each}}', 'id-twice 3:20'],
    [
      'the second of a list after a lower level',
      '{{#each groups}}<h3 id="{{id}}">–</h3>{{/each}}',
      'heading-level-skipped 3:19',
    ],
  ])

  test('no level is skipped where another branch has it, nor an id given twice', () => {
    const inner = '{{#if draft}}<h2 id="x">–</h2>{{else}}<h2 id="x">–</h2>{{/if}}<h3 id="y">–</h3>'
    expect(faultsIn(page(inner))).toEqual([])
  })

  test('levels are followed through sections', () => {
    const templates = templateOf('<section class="body">{{> one}}{{> two}}</section>', {
      one: '<h1 id="a">–</h1>',
      two: '\n <h3 id="b">–</h3>',
    })
    expect(faultsIn(templates)).toEqual(['heading-level-skipped submission/two.hbs:2:2'])
  })
})

describe('rows of a table', () => {
  const table = (rows: string, head = '<tr><th>–</th><th>–</th></tr>') =>
    `<table><caption>–</caption><thead>${head}</thead><tbody>\n${rows}</tbody></table>`

  planted([
    ['with a cell too few', table('<tr><td>–</td></tr>'), 'table-row-uneven 4:1'],
    [
      'with a cell too many in a list',
      table('{{#each demands}}<tr><th>–</th><td>–</td><td>–</td></tr>{{/each}}'),
      'table-row-uneven 4:18',
    ],
    ['with too wide a cell', table('<tr><td colspan="3">–</td></tr>'), 'table-row-uneven 4:1'],
    [
      'below a cell that reaches down',
      table('<tr><td rowspan="2">–</td><td>–</td></tr>\n<tr><td>–</td><td>–</td></tr>'),
      'table-row-uneven 5:1',
    ],
    [
      'that are short either way',
      table('<tr>{{#if draft}}<td>–</td>{{else}}<th>–</th>{{/if}}</tr>'),
      'table-row-uneven 4:1',
    ],
    ['of headings', table('', '<tr><th>–</th></tr>\n<tr></tr>'), 'table-row-uneven 4:1'],
  ])

  test.each([
    ['as many cells', '<tr><th>–</th><td>–</td></tr>'],
    ['a wide one', '<tr><td colspan="2">–</td></tr>'],
    ['one that reaches down', '<tr><td rowspan="2">–</td><td>–</td></tr><tr><td>–</td></tr>'],
    ['so many as there are', '<tr>{{#each demands}}<td>–</td>{{/each}}</tr>'],
    ['one of two', '<tr><td>–</td>{{#if draft}}<td>–</td>{{else}}<th>–</th>{{/if}}</tr>'],
    ['a width that is put in', '<tr><td colspan="{{notDealtWith}}">–</td></tr>'],
    [
      'one that reaches into a branch',
      '<tr><td rowspan="2">–</td><td>–</td></tr>{{#if draft}}<tr><td>–</td></tr>{{/if}}',
    ],
  ])('may hold %s', (_, rows) => {
    expect(faultsIn(page(table(rows)))).toEqual([])
  })
})

describe('links inside of the paper', () => {
  planted([
    ['to nothing', '<p><a href="#tpo"></a></p>', 'reference-leads-nowhere 3:6 → top'],
    [
      'to nothing beside ids that are put in',
      '<p id="{{notDealtWith}}"><a href="#annex"></a></p>',
      'reference-leads-nowhere 3:28',
    ],
    [
      'to a heading whose id has curly quotation marks',
      '<h2 id=“here”>–</h2><p><a href="#here"></a></p>',
      'attribute-quotes-curly 3:3',
    ],
  ])

  test.each([
    ['an id', '<p><a href="#top"></a></p>'],
    ['an id on another branch', '{{#if draft}}<p id="x">–</p>{{/if}}<p><a href="#x"></a></p>'],
    [
      'an id of which a part is put in',
      '{{#each provisions}}<p id="law-{{id}}">–</p>{{/each}}<p><a href="#law-1"></a></p>',
    ],
    ['an id that is put in', '<p id="{{notDealtWith}}"><a href="#article-6"></a></p>'],
    ['an id that a helper gives', '{{paragraphs method.how id="x"}}<p><a href="#x"></a></p>'],
    ['what is put in', '<p><a href="#{{notDealtWith}}"></a></p>'],
  ])('may lead to %s', (_, inner) => {
    expect(faultsIn(page(inner))).toEqual([])
  })

  test('into a section that is not called are told with its name', () => {
    const source = '<section class="body"><p><a href="#law-{{notDealtWith}}"></a></p></section>'
    const laws = '<p id="law-{{notDealtWith}}">–</p>'
    const [problem, ...more] = linted(templateOf(source, { laws }))
    expect(problem).toMatchObject({
      code: 'reference-leads-nowhere',
      hint: { values: { section: 'laws' } },
    })
    expect(more).toEqual([])
  })

  test('are not judged where a section cannot be read', () => {
    const source = '<section class="body"><p><a href="#x"></a></p>{{> one}}</section>'
    expect(faultsIn(templateOf(source, { one: '{{#if}}' }))).toHaveLength(1)
  })
})

describe('sentences', () => {
  planted([
    ['without the first braces', '<p>say "Words."}}</p>', 'template-braces-loose 3:6'],
    ['without any braces', '<p>\n say "Words."</p>', 'template-braces-loose 4:2'],
    ['with one brace', '<p>{say "Words."}</p>', 'template-braces-loose 3:6'],
    [
      'with an element and values in it',
      '<p>say "{a, plural, one {<em>–</em>} other {–}} –" a=1}}</p>',
      'template-braces-loose 3:6',
    ],
    ['left over', '<p>–}}</p>', 'template-braces-loose 3:7'],
    [
      'in a link',
      '<p><a href="#top}}">–</a></p>',
      'reference-leads-nowhere 3:6 → top',
      'template-braces-loose 3:19',
    ],
    ['outside of "say"', '<p>– A &amp; B</p>', 'sentence-not-translatable 3:8'],
    ['given to a helper', '<p>{{orDash "none"}}</p>', 'sentence-not-translatable 3:15'],
    ['that lead in', '{{paragraphs method.how lead="How."}}', 'sentence-not-translatable 3:32'],
    ['made of a name', '<p>{{say notDealtWith}}</p>', 'sentence-not-literal 3:12'],
    [
      'whose braces are wrong',
      '<p>{{say "{a, plural, one {#}}" a=1}}</p>',
      'sentence-unreadable 3:12',
    ],
    [
      'that name what is not given',
      '<p>{{say "{name}" nmae=notDealtWith}}</p>',
      'sentence-value-missing 3:12 → nmae',
      'sentence-value-unused 3:21 → name',
    ],
  ])

  test('without braces are an error in an association’s own text too', () => {
    const problems = linted(page('<p>say "Words."}}</p>'), true)
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['template-braces-loose', 'error'],
    ])
  })

  test('may name a helper among other words', () => {
    const faults = linted(page('<p>We say "no" {{orDash notDealtWith}} say "no"</p>'), true)
    expect(faults.map(({ code }) => code)).toEqual(['sentence-not-translatable'])
  })

  test('of an association may stand in its own language', () => {
    const [problem] = linted(page('<p>Words</p>'), true)
    expect(problem).toMatchObject({ code: 'sentence-not-translatable', severity: 'note' })
  })
})

describe('a section', () => {
  test('is judged where it is called, by its own lines', () => {
    const templates = templateOf(
      '<section class="body">{{#each provisions}}{{> one}}{{/each}}{{> two notDealtWith}}</section>',
      { one: '\n{{#if titel}}{{/if}}<li>–</li>', two: '{{nothing}}' },
    )
    expect(faultsIn(templates)).toEqual([
      'template-name-unknown submission/one.hbs:2:7 → title',
      'element-misplaced submission/one.hbs:2:21',
      'text-misplaced submission/two.hbs:1:1',
      'template-name-unknown submission/two.hbs:1:3',
    ])
  })

  test('sees what it is given', () => {
    const templates = templateOf(
      '<section class="body">{{> one organisation}}{{> two more=notDealtWith}}</section>',
      {
        one: '<p>{{answer name}} {{../notDealtWith}}</p>',
        two: '<p>{{more}} {{answer organisation.name}}</p>',
      },
    )
    expect(faultsIn(templates)).toEqual([])
  })

  test('may not call itself', () => {
    const templates = templateOf('{{> one}}', { one: '{{> two}}', two: '{{> one}}' })
    expect(faultsIn(templates)).toEqual(['template-calls-itself submission/two.hbs:1:1'])
  })

  test('that is missing is told with those that are there, eight at most', () => {
    const parts = Object.fromEntries([...'abcdefghij'].map((name) => [name, '']))
    const [problem] = linted(templateOf('{{> longest}}', parts))
    expect(problem?.hint.values).toEqual({ sections: 'a, b, c, d, e, f, g, h, …' })
  })

  test('that cannot be read leaves the others alone', () => {
    const templates = templateOf('{{> one}}{{> two}}', { one: '{{#if}}', two: '<div></div>' })
    expect(faultsIn(templates).map((fault) => fault.split(':')[0])).toEqual([
      'template-unreadable submission/one.hbs',
      'element-unknown submission/two.hbs',
    ])
  })
})

describe('a hostile template ends with a problem', () => {
  const deep = (count: number) => '{{#if draft}}'.repeat(count) + '{{/if}}'.repeat(count)
  const cases: readonly [what: string, source: string, code: string][] = [
    ['blocks ten thousand deep', deep(10_000), 'template-too-large'],
    ['blocks a hundred deep', deep(100), 'template-too-deep'],
    [
      'brackets ten thousand deep',
      `{{a ${'(a '.repeat(10_000)}${')'.repeat(10_000)}}}`,
      'template-too-large',
    ],
    ['a megabyte', 'a'.repeat(1_000_000), 'template-too-large'],
    ['a name without end', `<${'a'.repeat(150_000)}>`, 'element-unknown'],
    [
      'elements a thousand deep',
      `<section class="body"><p>${'<em><strong>'.repeat(500)}`,
      'template-too-deep',
    ],
    ['marks of our own', '<section class="\uE0000\uE001">{{draft}}</section>', 'class-unknown'],
  ]
  test.each(cases)('%s', (_, source, code) => {
    expect(linted(templateOf(source)).map((problem) => problem.code)).toContain(code)
  })

  test('sections that call each other without end in sight', () => {
    const names = Array.from({ length: 9 }, (_, index) => `s${index}`)
    const parts = names.map((name, index) => [name, `{{> s${index + 1}}}`.repeat(20)])
    const templates = templateOf('{{> s0}}', { ...Object.fromEntries(parts), s9: '–' })
    expect(linted(templates).map(({ code }) => code)).toContain('template-too-deep')
  })
})

test('every list of the view is filled by an exemplar, so that its names are known', () => {
  const unknown = (shape: Shape, path: string): readonly string[] => [
    ...(isUnknown(shape) ? [path] : []),
    ...[...(shape.names ?? [])].flatMap(([name, inner]) => unknown(inner, `${path}.${name}`)),
    ...(shape.each === null ? [] : unknown(shape.each, `${path}[]`)),
  ]
  expect(unknown(view, '')).toEqual([])
})
