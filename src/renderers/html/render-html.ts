import { directionOf } from '../../document/direction.ts'
import { everyBlock } from '../../document/finish.ts'
import { attributes, type Markup, markup } from '../../document/markup.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { writeBlocks } from './blocks/write-blocks.ts'
import type { Beside } from './blocks/writing.ts'
import { paperStyle } from './paper-style.ts'

export type ArticleOptions = {
  /** Level of the paper's title among the headings of the page around it: 1 where nothing is above it. */
  readonly level: 1 | 2
  /** Set before every id, so that none clashes with those of the page around. */
  readonly prefix: string
  /** What to put after a block that stands in the flow of the page. */
  readonly beside: Beside
  /** Whether the title stands above the article, so that its chapters come below it. */
  readonly isTitled?: boolean
}

/** A tree as one `<article>`, to stand in a page that has `paperStyle`. */
export const renderArticle = (tree: DocumentTree, options: ArticleOptions): Markup => {
  const { language, running, children } = tree
  const marks = attributes({ class: 'paper', lang: language, dir: directionOf(language) })
  const isBelow = options.isTitled === true || hasTitle(tree)
  const level = isBelow ? options.level : options.level - 1
  return markup`<article${marks}>${lineOf('draft', running.draft)}${lineOf('notice', running.notice)}${writeBlocks(
    children,
    { ...options, level },
  )}</article>`
}

/** A tree as a page that needs nothing else: its style stands in it, and nothing is fetched or run. */
export const renderHtml = (tree: DocumentTree): string => {
  const { title, author, subject, language } = tree
  const marks = attributes({ lang: language, dir: directionOf(language) })
  const isTitled = !hasTitle(tree) && !hasOneChapter(tree)
  const heading = isTitled ? markup`<h1 class="unseen">${title}</h1>` : null
  const article = renderArticle(tree, { level: 1, prefix: '', beside: () => null, isTitled })
  const page = markup`<!doctype html>
<html${marks}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${author}">
<meta name="description" content="${subject}">
<title>${title}</title>
<style>${{ html: paperStyle }}</style>
</head>
<body>
<main>${heading}${article}</main>
</body>
</html>
`
  return page.html
}

const lineOf = (look: string, words: string | null): Markup | null =>
  words === null ? null : markup`<p class="${look}">${words}</p>`

/** Its heading is that of the page; several, such as of letters, stand below one that only a listener meets. */
const hasOneChapter = ({ children }: DocumentTree): boolean => {
  let chapters = 0
  for (const block of everyBlock(children))
    if (block.type === 'heading' && block.level === 1) chapters += 1
  return chapters === 1
}

const hasTitle = ({ children }: DocumentTree): boolean => {
  for (const block of everyBlock(children))
    if (block.type === 'paragraph' && block.look === 'title') return true
  return false
}
