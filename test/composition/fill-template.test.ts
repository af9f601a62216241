import { describe, expect, test } from 'vitest'
import type { Template } from '../../src/composition/marked-template.ts'
import { composed, problemsOf, templateOf, treeOf, wordsOf } from './composing.ts'

const page = (inner: string): string => `<section>\n  ${inner}\n</section>`

/** Code and place of the first problem, and the nearest name it offers. */
const problemIn = (templates: readonly Template[]): string => {
  const result = composed(
    { 'scope.provisions': ['6'], 'organisation.name': 'Union' },
    { templates },
  )
  const nearest = result.problems[0]?.hint.values?.['nearest']
  return [...problemsOf(result), ...(nearest === undefined ? [] : [`→ ${nearest}`])].join(' ')
}

describe('a wrong template is refused with file, line, column and the nearest name', () => {
  const file = 'submission/document.hbs'
  const cases: readonly [what: string, source: string, problem: string][] = [
    [
      'a wrong field',
      page('<p>{{organisation.nmae}}</p>'),
      `template-name-unknown ${file}:2:8 → name`,
    ],
    [
      'a wrong first name',
      page('<p>{{organization.name}}</p>'),
      `template-name-unknown ${file}:2:8 → organisation`,
    ],
    [
      'a wrong field of a condition',
      page('{{#if organisation.nmae}}x{{/if}}'),
      `template-name-unknown ${file}:2:9 → name`,
    ],
    [
      'a wrong field of a negation',
      page('{{#unless organisation.nmae}}x{{/unless}}'),
      `template-name-unknown ${file}:2:13 → name`,
    ],
    [
      'a wrong list',
      page('{{#each provisons}}x{{/each}}'),
      `template-name-unknown ${file}:2:11 → provisions`,
    ],
    [
      'a wrong field inside a list',
      page('{{#each provisions}}<p>\n{{titel}}</p>{{/each}}'),
      `template-name-unknown ${file}:3:3 → title`,
    ],
    [
      'a wrong condition inside a list',
      page('{{#each provisions}}\n{{#if lawAssessment.tols}}x{{/if}}{{/each}}'),
      `template-name-unknown ${file}:3:7 → told`,
    ],
    [
      'a wrong field of what is around',
      page('{{#each provisions}}\n{{../organisation.nmae}}{{/each}}'),
      `template-name-unknown ${file}:3:3 → name`,
    ],
    [
      'a wrong value of a sentence',
      page('<p>{{say "{n}" n=organisation.nmae}}</p>'),
      `template-name-unknown ${file}:2:20 → name`,
    ],
    [
      'a wrong argument of a helper',
      page('<p>{{answer organisation.nmae}}</p>'),
      `template-name-unknown ${file}:2:15 → name`,
    ],
    [
      'a wrong name of the engine',
      page('{{#each provisions}}{{#unless @frist}}x{{/unless}}{{/each}}'),
      `template-name-unknown ${file}:2:33 → first`,
    ],
    [
      'an unknown helper',
      page('<p>{{anwser organisation.name}}</p>'),
      `template-name-unknown ${file}:2:6 → answer`,
    ],
    [
      'an unknown block',
      page('{{#whenever draft}}x{{/whenever}}'),
      `template-name-unknown ${file}:2:3`,
    ],
    [
      'a helper that would write to the terminal',
      page('{{log organisation}}'),
      `template-name-unknown ${file}:2:3`,
    ],
    [
      'a helper that would look anything up',
      page('<p>{{lookup organisation "name"}}</p>'),
      `template-name-unknown ${file}:2:6`,
    ],
    [
      'a helper that lost its first braces',
      page('<p>say "x"}}</p>'),
      `template-braces-loose ${file}:2:6`,
    ],
    ['an unknown section', page('{{> lettr}}'), `template-name-unknown ${file}:2:3`],
    [
      'a block never closed',
      page('{{#if draft}}\n<p>x</p>'),
      `template-unreadable ${file}:4:undefined`,
    ],
    [
      'a block closed as another',
      page('{{#if draft}}\n<p>x</p>\n{{/each}}'),
      `template-unreadable ${file}:2:6`,
    ],
    [
      'blocks ten thousand deep',
      '{{#if draft}}'.repeat(10_000) + '{{/if}}'.repeat(10_000),
      `template-too-large ${file}:undefined:undefined`,
    ],
    ['a brace missing', page('<p>{{draft}</p>'), `template-unreadable ${file}:2:undefined`],
    [
      'a value that would become markup',
      page('<p>{{{organisation.name.text}}}</p>'),
      `template-unescaped ${file}:2:6`,
    ],
    [
      'the same in its other spelling',
      page('<p>{{&organisation.name.text}}</p>'),
      `template-unescaped ${file}:2:6`,
    ],
    [
      'a name that objects have by nature',
      page('<p>{{organisation.hasOwnProperty}}</p>'),
      `template-name-unknown ${file}:2:8`,
    ],
    [
      'a way to the program’s own code',
      page('<p>{{organisation.__proto__.constructor}}</p>'),
      `template-name-unknown ${file}:2:8`,
    ],
    [
      'an element that is none',
      page('<p>a</p>\n    <div>x</div>'),
      `element-unknown ${file}:3:5 → p`,
    ],
    [
      'an element after others on its line',
      page('{{#if draft}}<p>a</p>{{/if}}<p>b</p><div>x</div>'),
      `element-unknown ${file}:2:39 → p`,
    ],
    [
      'an element in the wrong place',
      page('{{#if draft}}<p>a</p>{{/if}}<ul>\n<p>x</p></ul>'),
      `element-misplaced ${file}:3:1`,
    ],
  ]
  test.each(cases)('%s', (_, source, problem) => {
    expect(problemIn(templateOf(source))).toBe(problem)
  })

  test('in the section where it stands', () => {
    const templates = templateOf('{{> good}}\n{{> bad}}', {
      good: '<section><p>x</p></section>',
      bad: '<section>\n<p>{{organisation.nmae}}</p></section>',
    })
    expect(problemIn(templates)).toBe('template-name-unknown submission/bad.hbs:2:6 → name')
  })

  test('in a section that is called inside a list', () => {
    const templates = templateOf('<section>{{#each provisions}}{{> one}}{{/each}}</section>', {
      one: '\n\n{{#if titel}}{{/if}}',
    })
    expect(problemIn(templates)).toBe('template-name-unknown submission/one.hbs:3:7 → title')
  })

  test('a section’s elements are placed by its own lines', () => {
    const templates = templateOf('{{! a note }}\n<section>\n  {{> one}}\n</section>', {
      one: '{{#if draft}}\n  <p>a\n{{/if}}',
    })
    expect(problemIn(templates)).toContain('element-not-closed submission/one.hbs:2:3')
  })
})

describe('names that the engine itself looks for are no way around', () => {
  test.each(['constructor', 'toString', 'valueOf', 'hash', 'length'])(
    '{{organisation.%s}}',
    (name) => {
      const result = composed(
        {},
        { templates: templateOf(page(`<p>{{organisation.${name}}}</p>`)) },
      )
      expect(problemsOf(result)).toEqual(['template-name-unknown submission/document.hbs:2:8'])
    },
  )
})

test('a link whose target was removed is told at its place, with the section that has it', () => {
  const templates = templateOf(
    '<section>\n<p><a href="#law-L-01"></a><a href="#law-L-02"></a></p></section>',
    {
      laws: '<p id="law-{{id}}"></p>',
    },
  )
  const { problems } = composed({}, { templates })
  expect(problems).toMatchObject([
    {
      code: 'reference-leads-nowhere',
      place: { file: 'submission/document.hbs', line: 2, column: 4 },
      hint: { values: { section: 'laws', call: '{{> laws}}' } },
    },
  ])
})

test('one filling does not know the sections of another', () => {
  composed({}, { templates: templateOf('{{> one}}', { one: '<section></section>' }) })
  expect(problemIn(templateOf('{{> one}}'))).toContain('template-name-unknown')
})

test('a template’s text beside answers is its own', () => {
  const templates = templateOf(
    page('<p>&amp; {{say "<strong>bold</strong> {n}" n="<em>"}} {{orDash ""}}{{orDash "x"}}</p>'),
  )
  expect(wordsOf(treeOf(composed({}, { templates })))).toBe('& bold <em> –x')
})
