import { directionOf } from '../document/direction.ts'
import { attributes, type Markup, markup } from '../document/markup.ts'
import { text } from '../problems/text.ts'
import type { Choice } from './drafts.ts'
import type { Reader } from './reader.ts'
import type { Shown } from './shown.ts'

/** A paper that can be chosen, with its name for the user. */
export type Offer = Choice & { readonly name: string }

export type PageOptions = {
  readonly reader: Reader
  readonly offers: readonly Offer[]
  readonly chosen: Choice
}

/** The page as it is first sent, with the paper in it; its script keeps it new. */
export const page = (shown: Shown, options: PageOptions): string => {
  const { language, say } = options.reader
  const marks = attributes({ lang: language, dir: directionOf(language), 'data-view': 'pages' })
  return markup`<!doctype html>
<html${marks}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(text('Preview of the paper'))}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="paper.css">
<link rel="stylesheet" href="page.css">
<script type="module" src="follow.js"></script>
</head>
<body>
<a class="skip" href="#text">${say(text('Go to the text'))}</a>
<header>
${barOf(options)}
<div id="fault">${shown.fault}</div>
</header>
<main>
${paneOf('text', say(text('Text')), markup`${helpOf(options.reader)}${versioned(shown)}`)}
${paneOf('pages', say(text('Pages')), pagesOf(options))}
${paneOf('problems', say(text('Problems')), markup`<div id="problem-list">${shown.problems}</div>`)}
</main>
</body>
</html>
`.html
}

const helpOf = ({ say }: Reader): Markup => {
  const words = text(
    'Under a paragraph stands the question behind it. To change the answer, begin “c177 interview” in another terminal, and type there what stands in typewriter letters.',
  )
  return markup`<p class="help source">${say(words)}</p>`
}

/** Tells the script which versions it was sent with the page. */
const versioned = ({ version, treeVersion, article }: Shown): Markup =>
  markup`<div id="paper-text" data-version="${version}" data-tree-version="${treeVersion}">${article}</div>`

/** Each pane scrolls by itself where they stand side by side, by keys too. */
const paneOf = (id: string, title: string, content: Markup): Markup =>
  markup`<section id="${id}" class="pane" tabindex="0" aria-labelledby="${id}-title"><h2 id="${id}-title" class="pane-title">${title}</h2><div id="${id}-content">${content}</div></section>`

const barOf = (options: PageOptions): Markup => {
  const { say } = options.reader
  return markup`<div class="bar">
<h1>${say(text('Preview'))}</h1>
<p class="choice"><label for="paper">${say(text('Paper'))}</label> <select id="paper" autocomplete="off">${optionsOf(options)}</select></p>
<fieldset class="views"><legend>${say(text('Show'))}</legend>${viewsOf(options.reader)}</fieldset>
<p class="choice"><label><input type="checkbox" id="sources" autocomplete="off" checked> ${say(text('Questions under the paragraphs'))}</label></p>
<p class="news"><span id="status" role="status"${statusWords(options.reader)}></span> <button type="button" id="change" hidden>${say(text('Go to what changed'))}</button></p>
</div>`
}

const optionsOf = ({ offers, chosen }: PageOptions): readonly Markup[] =>
  offers.map(({ document, edition, name }) => {
    const isChosen = document === chosen.document && edition === chosen.edition
    const marks = attributes({
      'data-document': document,
      'data-edition': edition,
      selected: isChosen ? 'selected' : null,
    })
    return markup`<option${marks}>${name}</option>`
  })

const viewsOf = ({ say }: Reader): readonly Markup[] =>
  [
    { value: 'text', name: say(text('Text')) },
    { value: 'pages', name: say(text('Pages')) },
    { value: 'problems', name: say(text('Problems')) },
  ].map(
    ({ value, name }) =>
      markup`<label><input type="radio" name="view" autocomplete="off" value="${value}"> <span id="view-${value}">${name}</span></label>`,
  )

/** What the script says, so that it holds no words of its own. */
const statusWords = ({ say }: Reader): readonly Markup[] =>
  attributes({
    'data-updated': say(text('Updated.')),
    'data-lost': say(text('The program has ended or cannot be reached; the last page is shown.')),
  })

const pagesOf = ({ reader }: PageOptions): Markup => {
  const { say } = reader
  const marks = attributes({
    'data-drawing': say(text('The pages are being drawn …')),
    'data-page': say(text('Page {page} of {pages}', { page: '{page}', pages: '{pages}' })),
    'data-failed': say(text('The pages could not be drawn; the text is beside them.')),
  })
  return markup`<p><a id="pdf" href="paper.pdf" download>${say(text('Save this draft as a PDF'))}</a></p><p id="pages-news" role="status"></p><div id="sheets"${marks}></div>`
}
