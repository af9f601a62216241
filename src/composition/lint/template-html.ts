import type { Place } from '../../problems/problem.ts'
import type { Program } from '../marked-template.ts'
import { putIn } from '../written-ids.ts'
import { type Section, type Statement, statementsOf } from './template-nodes.ts'

/**
 * The HTML that stands in one branch of a template, with a mark in the place of each statement between braces:
 * each branch can be judged by itself, whatever is put in when it is filled.
 */
export type TemplateHtml = {
  readonly html: string
  /** The statements, by the number in their mark. */
  readonly statements: readonly Statement[]
  /** Where a character of the HTML stands in the template. */
  readonly placeAt: (offset: number) => Place
}

// Private characters of Unicode, which no template needs for words of its own.
const before = '\uE000'
const after = '\uE001'
const mark = new RegExp(`${before}(\\d+)${after}`)

/** Where a statement of the template begins in the HTML, and in its file. */
type Run = { readonly from: number; readonly line: number; readonly column: number }

export const htmlOf = (program: Program, section: Section): TemplateHtml => {
  const statements: Statement[] = []
  const runs: Run[] = []
  let html = ''
  for (const statement of statementsOf(program)) {
    const { line, column } = statement.loc.start
    runs.push({ from: html.length, line, column })
    if (statement.type === 'ContentStatement') html += wordsOf(statement.original)
    else if (statement.type !== 'CommentStatement') {
      html += `${before}${statements.length}${after}`
      statements.push(statement)
    }
  }
  return { html, statements, placeAt: placesIn(html, runs, section) }
}

/** The library's types mistake the original text for flags. */
const wordsOf = (original: unknown): string => String(original).replace(/[\uE000\uE001]/g, '\uFFFD')

const placesIn = (html: string, runs: readonly Run[], { template }: Section) => {
  const begins = runs.map(({ from }) => from)
  const breaks = [...html.matchAll(/\n/g)].map(({ index }) => index)
  return (offset: number): Place => {
    const run = runs[upTo(begins, offset) - 1] ?? { from: 0, line: 1, column: 0 }
    const lines = upTo(breaks, offset - 1)
    const below = lines - upTo(breaks, run.from - 1)
    const lineStart = (breaks[lines - 1] ?? -1) + 1
    const column = below === 0 ? run.column + offset - run.from : offset - lineStart
    return { file: template.file, line: run.line + below, column: column + 1 }
  }
}

/** How many of the rising numbers are not greater. */
const upTo = (rising: readonly number[], number: number): number => {
  let from = 0
  let to = rising.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rising[middle] ?? 0) <= number) from = middle + 1
    else to = middle
  }
  return from
}

/** Where "<" or "</" stands right before what is put in, which would then be read as the name of an element. */
export const tagsBegunIn = (html: string): readonly number[] =>
  [...html.matchAll(/<\/?(?=\uE000)/g)].map(({ index }) => index)

/** Where an end tag begins that has no ">" before the branch ends: it would swallow what comes next. */
export const endTagCutOff = (html: string): number | null =>
  /<\/[a-z][^<>]*$/i.exec(html)?.index ?? null

/** Words and statements in turn, as they follow one another in a text or an attribute. */
export const partsIn = (
  words: string,
  { statements }: Pick<TemplateHtml, 'statements'>,
): readonly (string | Statement)[] =>
  words.split(mark).flatMap((part, index): readonly (string | Statement)[] => {
    if (index % 2 === 0) return part === '' ? [] : [part]
    const statement = statements[Number(part)]
    return statement === undefined ? [] : [statement]
  })

/** The same words without what is put in. */
export const withoutMarks = (words: string): string => words.replace(new RegExp(mark, 'g'), '')

/** The same words with one sign in the place of whatever is put in. */
export const withSigns = (words: string): string => words.replace(new RegExp(mark, 'g'), putIn)

export const hasMark = (words: string): boolean => mark.test(words)

/** For people: "{{…}}" in the place of what is put in. */
export const withDots = (words: string): string => words.replace(new RegExp(mark, 'g'), '{{…}}')
