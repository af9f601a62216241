/** The look of the page around a paper: bar, panes, problems. Contrasts are 7 : 1 or more; nothing is told by colour alone. */
export const pageStyle = `
:root { --ink: #1a1a1a; --muted: #43484f; --accent: #1f3a5f; --hairline: #b4bac3; --ground: #e9edf2; --error: #7a1512; }
* { box-sizing: border-box }
html { color: var(--ink); background: var(--ground); font: 1rem/1.45 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column }
a { color: var(--accent) }
code { font: .92em/1.4 ui-monospace, Consolas, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; display: inline-block; max-width: 100%; direction: ltr; user-select: all }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; inset-inline-start: -100vw; top: 0; padding: .5rem 1rem; background: #fff; z-index: 3 }
.skip:focus { inset-inline-start: 0 }

.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.5rem; padding: .5rem 1.25rem; background: #fff; border-bottom: 1px solid var(--hairline) }
.bar h1 { font-size: 1rem; margin: 0 }
.bar p { margin: 0 }
.bar select, .bar input { font: inherit }
.bar select { max-width: min(100%, 24rem); padding: .2rem .4rem; color: inherit; background: #fff; border: 1px solid var(--muted); border-radius: 3px }
.views { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: center }
.views legend { float: inline-start; padding: 0; margin-inline-end: 1rem }
.views label, .choice label { white-space: nowrap }
.views input:checked + span { font-weight: 700 }
.news { min-height: 1.45em; color: var(--muted) }

.fault { padding: .6rem 1.25rem; background: #fff; border-bottom: 3px double var(--error) }
.fault p { margin: 0; font-weight: 700; color: var(--error) }
.fault ul { margin: .3rem 0 0; padding-inline-start: 1.4rem; max-height: 20vh; overflow: auto }

main { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); min-height: 0 }
[data-view='text'] main { grid-template-columns: minmax(0, 1fr) }
[data-view='text'] :is(#pages, #problems), [data-view='pages'] #problems, [data-view='problems'] #pages { display: none }
.pane { overflow: auto; overflow-anchor: none; padding: 0 1.25rem 1.25rem }
.pane:focus-visible { outline-offset: -3px }
.pane-title { font-size: .875rem; font-weight: 400; color: var(--muted); margin: 0; padding: .6rem 0; text-align: center }
#paper-text, .help { max-width: 46rem; margin: 0 auto }
#paper-text { background: #fff; box-shadow: 0 0 0 1px var(--hairline) }
.help { font-size: .875rem; color: var(--muted); padding: 0 0 .6rem }
@media (min-width: 64rem) {
  body { height: 100vh; height: 100dvh; overflow: hidden }
}

.beside { font: .8125rem/1.45 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--muted); margin: -.3rem 0 .9rem }
.beside p { margin: 0 }
.beside ul { margin: 0 0 .2rem; padding: 0; list-style: none }
.beside summary { cursor: pointer }
.problems-here li { border-inline-start: 3px solid var(--muted); padding-inline-start: .6rem; color: var(--ink) }
.problems-here .error, .problems .error { border-inline-start: 6px double var(--error) }
.problems-here a { font-weight: 700 }
.error a, .error strong { color: var(--error) }
.hide-sources .source { display: none }
.changed { box-shadow: -.9rem 0 0 -.7rem var(--accent) }
[dir='rtl'] .changed { box-shadow: .9rem 0 0 -.7rem var(--accent) }

#problems-content { max-width: 46rem; margin: 0 auto }
.problems { list-style: none; margin: 0; padding: 0 }
.problems > li { background: #fff; border: 1px solid var(--hairline); border-inline-start: 3px solid var(--muted); margin: 0 0 .6rem; padding: .6rem .9rem }
.problems p { margin: 0 0 .25rem }
.places { list-style: none; margin: 0; padding: 0; font-size: .875rem; color: var(--muted) }

#pages-content { text-align: center }
#pages-content p { margin: 0 0 .6rem }
.sheet { display: block; width: 100%; margin: 0 auto 1rem; background: #fff; box-shadow: 0 0 0 1px var(--hairline); overflow: hidden }
.sheet canvas { display: block; width: 100%; height: 100% }

@media (max-width: 63.99rem) {
  main, [data-view='text'] main { grid-template-columns: minmax(0, 1fr) }
  [data-view='pages'] :is(#text, #problems), [data-view='problems'] :is(#text, #pages) { display: none }
  .pane { overflow: visible; padding: 0 .75rem .75rem }
}
@media (max-width: 40rem) {
  .bar { padding: .5rem .75rem; gap: .3rem 1rem }
  .pane { padding: 0 }
  #problems, #pages { padding: 0 .75rem .75rem }
  .help { padding: 0 .75rem .6rem }
  .choice, .choice select { max-width: 100% }
}
@media (forced-colors: active) {
  :root { --ink: CanvasText; --muted: CanvasText; --accent: LinkText; --hairline: CanvasText; --ground: Canvas; --error: CanvasText }
  .changed { outline: 1px solid CanvasText }
}
@media print {
  html { background: #fff }
  body, main { display: block; height: auto; overflow: visible }
  .bar, .skip, #fault, .pane-title, #pages, .beside, [data-view='problems'] #text { display: none }
  [data-view] #text { display: block }
  [data-view='problems'] #text { display: none }
  .pane { padding: 0; overflow: visible }
  #paper-text { max-width: none; box-shadow: none }
  .help { display: none }
  .changed { box-shadow: none }
}
`
