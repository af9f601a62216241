import type { Block, DocumentTree, Inline } from '../../../src/document/tree.ts'
import { sentences } from './text/sentences.ts'
import { cell, headRow, link, list, row, table, treeOf } from './trees.ts'

/** Every language of the sentences in one paper: its heading, its words mixed with others, a list, a table. */
export const scriptsTree = (): DocumentTree => ({
  ...treeOf([
    {
      type: 'paragraph',
      look: 'title',
      id: null,
      number: null,
      sign: null,
      children: [said('Scripts')],
    },
    { type: 'contents', title: [said('Contents')], entries: entries() },
    ...Object.entries(sentences).flatMap(([language, sentence], index) =>
      chapter(language, sentence, index),
    ),
  ]),
  title: 'Scripts',
})

/** A whole paper in one language. */
export const paperIn = (language: string): DocumentTree => {
  const sentence = sentences[language] ?? ''
  const blocks = chapter(language, sentence, 0).map((block) => withoutLanguage(block))
  return { ...treeOf(blocks), language, title: sentence }
}

const said = (text: string): Inline => ({ type: 'words', text })

const nameOf = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

const entries = () =>
  Object.keys(sentences).map((language) => ({
    level: 1 as const,
    to: `in-${language}`,
    text: nameOf(language),
  }))

const chapter = (language: string, sentence: string, index: number): Block[] => {
  const [first = '', ...others] = sentence.split(' ')
  return [
    {
      type: 'heading',
      level: 1,
      id: `in-${language}`,
      language,
      children: [said(nameOf(language))],
    },
    {
      type: 'paragraph',
      look: 'plain',
      id: null,
      number: index + 1,
      sign: null,
      language,
      children: [said(`${sentence} `), { type: 'strong', children: [said(sentence)] }],
    },
    {
      type: 'paragraph',
      look: 'plain',
      id: null,
      number: null,
      sign: index % 2 === 0 ? 'partly' : null,
      children: [
        said('They said: '),
        { type: 'foreign', language, children: [said(sentence)] },
        said(' See '),
        link('https://example.org/', 'the source'),
        said('.'),
      ],
    },
    { ...list(true, first, others.join(' ')), language },
    {
      ...table(first, {
        head: [headRow(first, nameOf(language))],
        body: [row(cell(others.slice(0, 3).join(' ')), cell('12.50', { figure: true }))],
      }),
      language,
    },
    { type: 'request', children: [{ ...list(false, sentence), language }] },
  ]
}

const withoutLanguage = (block: Block): Block => {
  const { language: _, ...rest } = { language: undefined, ...block }
  return rest as Block
}
