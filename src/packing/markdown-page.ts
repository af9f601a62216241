/** Where a link leads from the page, by where it leads from the text; null where that is not carried. */
export type LinkTo = (target: string) => string | null

/**
 * A text in Markdown as a page that any browser shows without a network: headings, paragraphs, lists of one level,
 * tables, code, strong words and links, which is all that our own texts use.
 */
export const markdownPage = (markdown: string, linkTo: LinkTo): string => {
  const body = blocksOf(markdown.replace(/<!--[\s\S]*?-->/g, '')).map((lines) =>
    blockAsHtml(lines, linkTo),
  )
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? []
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

const style = `
body { font: 1.05rem/1.5 serif; margin: 0 }
main { max-width: 46rem; margin: 0 auto; padding: 1rem }
pre { overflow-x: auto; padding: .5rem; background: #f2f2f2; color: #111 }
code, pre { font-family: monospace; font-size: .95em }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: start; vertical-align: top }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark } pre { background: #222; color: #eee } }
`

type Block = readonly [string, ...string[]]

/** Lines between blank ones; code holds its blank lines, and an item of a list what is indented below it. */
const blocksOf = (markdown: string): readonly Block[] => {
  const blocks: [string, ...string[]][] = []
  let open: [string, ...string[]] | null = null
  let isCode = false
  for (const line of markdown.split(/\r?\n/)) {
    const last = blocks.at(-1)
    if (!isCode && line.trim() === '') open = null
    else if (open === null && last !== undefined && goesOn(line, last[0])) {
      last.push('', line)
      open = last
    } else if (open === null || (!isCode && beginsAnew(line, open[0]))) {
      open = [line]
      blocks.push(open)
    } else open.push(line)
    if (line.trimStart().startsWith('```')) isCode = !isCode
  }
  return blocks
}

/** Code, a list or a heading may follow a paragraph without a blank line between. */
const beginsAnew = (line: string, first: string): boolean =>
  line.startsWith('```') || (listMark.test(line) && !listMark.test(first)) || line.startsWith('#')

/** What is indented, or has the same mark, belongs to the list above the blank line. */
const goesOn = (line: string, first: string): boolean =>
  listMark.test(first) &&
  (/^ {2}/.test(line) || (listMark.test(line) && line.startsWith('-') === first.startsWith('-')))

const listMark = /^(?:- |\d+\. )/

const blockAsHtml = (lines: Block, linkTo: LinkTo): string => {
  const [first] = lines
  const [, marks, title = ''] = /^(#{1,6}) (.+)$/.exec(first) ?? []
  if (marks !== undefined) return heading(marks.length, title, linkTo)
  if (first.startsWith('```')) return `<pre>${escaped(lines.slice(1, -1).join('\n'))}</pre>`
  if (first.startsWith('|')) return table(lines, linkTo)
  if (listMark.test(first)) return list(lines, linkTo)
  return `<p>${inline(lines.join('\n'), linkTo)}</p>`
}

/** Its id is what the usual places for Markdown make of it, so that links within a page go on working. */
const heading = (level: number, title: string, linkTo: LinkTo): string => {
  const id = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
  return `<h${level} id="${id}">${inline(title, linkTo)}</h${level}>`
}

const list = (lines: Block, linkTo: LinkTo): string => {
  const kind = lines[0].startsWith('-') ? 'ul' : 'ol'
  // What does not begin with a mark goes on with the item above, indented.
  const items = lines
    .join('\n')
    .split(/^(?:- |\d+\. )/m)
    .slice(1)
  const told = items.map((item) => `<li>${itemAsHtml(item.replace(/^ {2,3}/gm, ''), linkTo)}</li>`)
  return `<${kind}>\n${told.join('\n')}\n</${kind}>`
}

const itemAsHtml = (item: string, linkTo: LinkTo): string => {
  const blocks = blocksOf(item.trim())
  const [only] = blocks
  return only !== undefined && blocks.length === 1
    ? inline(only.join('\n'), linkTo)
    : blocks.map((lines) => blockAsHtml(lines, linkTo)).join('\n')
}

const table = ([head, , ...rows]: Block, linkTo: LinkTo): string => {
  const row = (line: string, tag: 'th' | 'td'): string => {
    const cells = line.replace(/^\||\|\s*$/g, '').split(/(?<!\\)\|/)
    const told = cells.map(
      (cell) => `<${tag}>${inline(cell.trim().replaceAll('\\|', '|'), linkTo)}</${tag}>`,
    )
    return `<tr>${told.join('')}</tr>`
  }
  return `<table>\n${[row(head, 'th'), ...rows.map((line) => row(line, 'td'))].join('\n')}\n</table>`
}

/** Code is set aside meanwhile, because nothing else counts in it; marks may stand around it. */
const inline = (words: string, linkTo: LinkTo): string => {
  const code: string[] = []
  const marked = words.replace(/`([^`]+)`/g, (_, told: string) => `\0${code.push(told) - 1}\0`)
  return marksAsHtml(escaped(marked))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, told: string, target: string) => {
      const href = linkTo(target)
      return href === null ? told : `<a href="${href}">${told}</a>`
    })
    .replace(
      /\0(\d+)\0/g,
      (_, index: string) => `<code>${escaped(code[Number(index)] ?? '')}</code>`,
    )
}

const marksAsHtml = (words: string): string =>
  words
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\p{L}\p{N}*])[*_]([^*_\s][^*_]*)[*_](?![\p{L}\p{N}*])/gu, '<em>$1</em>')

const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
