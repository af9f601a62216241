/** A class for every hundredth of a table's width. */
const widths = Array.from(
  { length: 100 },
  (_, index) => `.paper .width-${index + 1}{width:${index + 1}%}`,
).join('')

/**
 * The look of a paper on a screen and from a browser's printer: the colours of the printed paper, every contrast
 * on white 7 : 1 or more; sides change with the direction of the language.
 */
export const paperStyle = `
.paper {
  --ink: #1a1a1a; --muted: #43484f; --accent: #1f3a5f; --hairline: #b4bac3; --tint: #e9edf2;
  max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; padding-inline-start: 4rem;
  color: var(--ink); background: #fff; overflow-wrap: break-word;
  font: 1.0625rem/1.5 'Noto Serif', Georgia, 'Times New Roman', serif;
}
.paper p, .paper ul, .paper ol, .paper blockquote, .paper .table, .paper .gap, .paper .request { margin: 0 0 .7em }
.paper :is(h1, h2, h3, h4, h5) { line-height: 1.3; margin: 1.8em 0 .5em; font-size: 1.06em; scroll-margin-top: 1rem }
.paper h1, .paper h2 { font-size: 1.7em }
.paper h3 { font-size: 1.5em }
.paper h4 { font-size: 1.22em }
.paper .title { font-size: 2em; line-height: 1.25; margin: 1em 0 .3em }
.paper .subtitle { font-size: 1.2em; color: var(--muted) }
.paper .lead { font-size: 1.14em }
.paper .note { font-size: .875em; line-height: 1.4; color: var(--muted) }
.paper .label { font-weight: 700; color: var(--accent); margin: 1.1em 0 .35em; break-after: avoid }
.paper .letterhead { font-size: .92em }
.paper .signature { border-top: 1px solid var(--ink); margin: 4.5rem 0 1rem; padding-top: .3rem; max-width: 22rem }
.paper .draft { font-weight: 700; letter-spacing: .12em; color: var(--muted); margin: 0 0 .3rem }
.paper .notice { font-size: .875em; font-style: italic; color: var(--muted); border-bottom: 1px solid var(--hairline); padding-bottom: .5rem; margin-bottom: 1.5rem }
.paper .numbered { position: relative }
.paper .number { position: absolute; inset-inline-start: -3.4rem; width: 2.8rem; text-align: end; font-variant-numeric: lining-nums tabular-nums }
.paper .sign { vertical-align: -.08em; margin-inline-end: .25em }
.paper a { color: var(--accent) }
.paper blockquote { padding: 0 1.6em; font-size: .96em }
.paper .request { border-inline-start: 4px solid var(--accent); padding-inline-start: 1rem }
.paper .request .label { margin-top: 0 }
.paper .request .numbered .number { inset-inline-start: calc(-4.4rem - 4px) }
.paper .gap { border: 2px dashed var(--muted); padding: .5rem .8rem }
.paper .gap p { margin: 0 }
.paper .gap small { color: var(--muted); font-size: .8em }
.paper ul, .paper ol { padding-inline-start: 1.6em }
.paper li { margin: .2em 0 }
.paper .boxes { list-style: '\\2610  ' }
.paper .ruled div { height: 7mm; border-bottom: 1px solid var(--muted) }
.paper .contents ul { list-style: none; padding: 0; margin: 0 }
.paper .contents ul ul { padding-inline-start: 1.2em }
.paper .contents > ul > li { margin-top: .55em }
.paper .contents > ul > li > a { font-weight: 700 }
.paper .contents a { text-decoration: none }
.paper .contents a:hover, .paper .contents a:focus { text-decoration: underline }
.paper .contents-title { font-weight: 700; font-size: 1.22em }
.paper .part + .part { border-top: 1px solid var(--hairline); margin-top: 3rem; padding-top: 1rem }
.paper .table { overflow-x: auto }
.paper table { border-collapse: collapse; width: 100%; font: .875rem/1.4 'Noto Serif', Georgia, serif; border-bottom: 2px solid var(--accent) }
.paper caption { text-align: start; font-weight: 700; padding-bottom: .45rem }
.paper th, .paper td { text-align: start; vertical-align: top; padding: .35rem .5rem; border-top: 1px solid var(--hairline) }
.paper thead th { background: var(--tint); border-top: 2px solid var(--accent); border-bottom: 2px solid var(--accent) }
.paper .figure { text-align: right; font-variant-numeric: lining-nums tabular-nums }
.paper figure { margin: 1.4em 0; break-inside: avoid }
.paper figure > :is(img, svg) { display: block; max-width: 100%; height: auto; background: #fff; forced-color-adjust: none }
.paper figcaption { font-size: .875em; font-weight: 700; margin-top: .45rem; break-before: avoid }
.paper sup { font-size: .75em; line-height: 0 }
.paper .notes { border-top: 1px solid var(--hairline); margin-top: 3rem; padding-top: .8rem; font-size: .875em; line-height: 1.4 }
.paper .notes ol { list-style: none; padding: 0; margin: 0 }
.paper :lang(ur) { line-height: 2 }
.paper :is(a, .table):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
${widths}
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
@media (max-width: 40rem) {
  .paper { padding: 1rem 1rem 3rem; font-size: 1rem }
  .paper .number, .paper .request .numbered .number { position: static; width: auto }
  .paper blockquote { padding: 0 .8em }
  .paper table { min-width: 32rem }
}
@media (forced-colors: active) {
  .paper { --ink: CanvasText; --muted: CanvasText; --accent: LinkText; --hairline: CanvasText; --tint: Canvas; background: Canvas }
}
@media print {
  .paper { max-width: none; padding: 0; padding-inline-start: 2.6rem; font-size: 10.5pt }
  .paper .part + .part { break-before: page; border: 0; margin: 0; padding: 0 }
  .paper :is(h1, h2, h3, h4, h5) { break-after: avoid }
  .paper :is(tr, .gap, .request, .signature) { break-inside: avoid }
  .paper .table { overflow: visible }
  .paper table { min-width: 0; font-size: 9pt }
  .paper thead { display: table-header-group }
  @page { margin: 20mm 18mm }
}
`
