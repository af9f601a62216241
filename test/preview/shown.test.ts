import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/document/tree.ts'
import type { Rests, State } from '../../src/preview/drafts.ts'
import { page } from '../../src/preview/page.ts'
import type { Reader } from '../../src/preview/reader.ts'
import { type Shown, showState } from '../../src/preview/shown.ts'
import type { Place, Problem, Severity } from '../../src/problems/problem.ts'
import { text } from '../../src/problems/text.ts'
import { renderArticle } from '../../src/renderers/html/render-html.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { answer, cell, gap, paragraph, part, row, table, treeOf } from '../renderers/pdf/trees.ts'

const reader: Reader = {
  language: 'en',
  say: wordingOf('en').say,
  nameOf: (id) => (id === 'unknown.id' ? null : `Name of ${id}`),
  wayTo: (place) => `:jump ${place}`,
}

const problemAt = (place: Place, message = 'Found.', severity: Severity = 'warning'): Problem => ({
  code: 'code',
  severity,
  place,
  message: text('{message}', { message }),
  hint: text('Do it.'),
})

const showing = (
  blocks: readonly Block[] | null,
  problems: readonly Problem[] = [],
  rests: Rests = new Map(),
): Shown => {
  const state: State = {
    version: 1,
    treeVersion: 1,
    tree: blocks === null ? null : treeOf(blocks),
    problems,
    hindrances: blocks === null ? problems : [],
    rests,
  }
  const write: Parameters<typeof showState>[1] = (tree, beside) =>
    renderArticle(tree, { level: 2, prefix: 'p-', beside })
  return showState(state, write, reader)
}

/** The words between two marks of the HTML, without tags. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const claim = (id: string) =>
  paragraph([answer('3.practice.claims', `Claim ${id}.`)], { id: `claim-${id}` })

describe('beside each paragraph', () => {
  it('stands its question, with what to type to go there', () => {
    const { article } = showing([part('body', paragraph([answer('a.b', 'Words')]))])
    expect(plain(article.html)).toBe('Words Question: Name of a.b :jump a.b')
    expect(article.html).toContain('<code>:jump a.b</code>')
  })

  it('stands the id where the question has no name, and nothing where no answer is in it', () => {
    const { article } = showing([paragraph([answer('unknown.id', 'x')]), paragraph('Ours.')])
    expect(plain(article.html)).toBe('x Question: unknown.id :jump unknown.id Ours.')
  })

  it('stands what a claim rests on, at that claim alone', () => {
    const rests = new Map([['C-02', text('C-02 rests on E-01, a survey.')]])
    const { article } = showing([claim('C-01'), claim('C-02')], [], rests)
    const [first, second] = article.html.split('Claim C-02.')
    expect(plain(first ?? '')).not.toContain('rests on')
    expect(plain(second ?? '')).toContain('C-02 rests on E-01, a survey.')
  })

  it('stand many questions folded away', () => {
    const ids = ['a', 'b', 'c']
    const block = table('T', { body: ids.map((id) => row(cell([paragraph([answer(id, id)])]))) })
    expect(showing([block]).article.html).toContain('<summary>From 3 questions</summary>')
  })

  it('stand the problems of the question: of its record, if it has one', () => {
    const { article } = showing(
      [claim('C-01'), claim('C-02')],
      [
        problemAt({ question: '3.practice.claims', record: 'C-02' }, 'No number.'),
        problemAt({ question: '3.practice.claims' }, 'One source.'),
      ],
    )
    const [first, second] = article.html.split('Claim C-02.')
    expect(plain(first ?? '')).toContain('Warning 2 . One source.')
    expect(plain(second ?? '')).toContain('Warning 1 . No number.')
  })

  it('stands no problem of a record that the paper does not show', () => {
    const { article, problems } = showing(
      [claim('C-01')],
      [problemAt({ question: '3.practice.claims', record: 'C-08' })],
    )
    expect(article.html).not.toContain('problem-1')
    expect(problems.html).not.toContain('Go to the paragraph')
    expect(plain(problems.html)).toContain(':jump C-08')
  })

  it('stands the problem of an answer that is missing at its gap', () => {
    const { article } = showing([gap('a.b', 'Still missing.')], [problemAt({ question: 'a.b' })])
    expect(article.html).toMatch(/class="gap".*id="at-1"/s)
  })
})

describe('the list of problems', () => {
  it('counts and names them, the gravest first', () => {
    const { problems } = showing(
      [],
      [problemAt({}, 'Small.', 'note'), problemAt({}, 'Grave.', 'error')],
    )
    expect(plain(problems.html)).toBe(
      '1 error, 0 warnings, 1 note Error 1. Grave. What to do: Do it. Note 2. Small. What to do: Do it.',
    )
  })

  it('leads to the paragraph, and the paragraph back', () => {
    const { article, problems } = showing(
      [claim('C-01')],
      [problemAt({ question: '3.practice.claims', record: 'C-01' })],
    )
    expect(problems.html).toMatch(/<li[^>]* id="problem-1".*href="#at-1"/)
    expect(article.html).toMatch(/<li[^>]* id="at-1".*href="#problem-1"/)
  })

  it('tells the line of the file', () => {
    const { problems } = showing([], [problemAt({ file: 'answers.json', line: 41 })])
    expect(plain(problems.html)).toContain('answers.json, line 41')
  })
})

describe('what somebody wrote', () => {
  const hostile = '<img src=x onerror=alert(1)>"'

  it('is never markup, in problems and names of files too', () => {
    const shown = showing(
      [paragraph([answer(hostile, hostile)])],
      [problemAt({ question: hostile, record: hostile, file: hostile }, hostile, 'error')],
    )
    const all = shown.article.html + shown.problems.html + shown.fault.html
    expect(all).not.toContain('<img')
    expect(all).not.toMatch(/="[^"]*"[^\s>]/)
  })
})

describe('a paper that cannot be made', () => {
  it('tells what hinders it, with a way to the list', () => {
    const { failed, fault } = showing(null, [
      problemAt({ file: 'x.hbs', line: 3 }, 'Unclosed.', 'error'),
    ])
    expect(failed).toBe(true)
    expect(plain(fault.html)).toBe(
      'There is an error, and no page could be made yet. Error 1 . Unclosed. x.hbs, line 3',
    )
    expect(fault.html).toContain('href="#problem-1"')
  })
})

describe('the page', () => {
  const options = {
    reader: { ...reader, language: 'ar' },
    offers: [
      { document: 'submission', edition: 'committee', name: 'Submission' },
      { document: 'brief', edition: 'public', name: 'Brief' },
    ],
    chosen: { document: 'brief', edition: 'public' },
  }
  const html = page(showing([paragraph('x')]), options)

  it('has the language of its reader, and the chosen paper', () => {
    expect(html).toContain('<html lang="ar" dir="rtl"')
    expect(html).toMatch(/data-document="brief"[^>]* selected/)
    expect(html).not.toMatch(/data-document="submission"[^>]* selected/)
  })

  it('runs and fetches nothing but its own files', () => {
    expect(html).not.toMatch(/\son\w+=|\sstyle=|<style|javascript:/)
    expect([...html.matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map(([, to]) => to)).toEqual([
      'icon.svg',
      'paper.css',
      'page.css',
      'follow.js',
      'paper.pdf',
    ])
  })
})
