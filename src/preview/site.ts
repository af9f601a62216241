import type { DocumentTree } from '../document/tree.ts'
import type { Result } from '../problems/problem.ts'
import type { Choice, Drafts, State } from './drafts.ts'
import { type Offer, page } from './page.ts'
import type { Reader } from './reader.ts'
import type { Answer, Site } from './serve.ts'
import { showState, type WriteArticle } from './shown.ts'
import type { Stream } from './stream.ts'

/** A file of the page itself, which is the same for every case. */
export type Asset = { readonly type: string; readonly read: () => Promise<string | Uint8Array> }

export type SiteOptions = {
  readonly drafts: Drafts
  readonly offers: readonly Offer[]
  /** The paper that is shown where none is chosen. */
  readonly usual: () => Promise<Choice>
  readonly write: WriteArticle
  /** The pages of a paper as a PDF, or why there can be none. */
  readonly draw: (tree: DocumentTree) => Promise<Result<Uint8Array>>
  readonly reader: Reader
  readonly assets: ReadonlyMap<string, Asset>
}

const html = 'text/html; charset=utf-8'
const json = 'application/json; charset=utf-8'

/** What there is to ask for: nothing but these names, and no file of the case. */
export const siteOf = (options: SiteOptions): Site => {
  const draw = drawnOnce(options.draw)
  return async (name, query) => {
    const asset = options.assets.get(name)
    if (asset !== undefined) return { type: asset.type, body: await asset.read() }
    const route = routes.get(name)
    return route === undefined ? null : route(await chosenIn(query, options), { ...options, draw })
  }
}

/** A tree that was drawn is not drawn again; one that could not be is tried anew. */
const drawnOnce = (draw: SiteOptions['draw']): SiteOptions['draw'] => {
  const known = new WeakMap<DocumentTree, ReturnType<SiteOptions['draw']>>()
  return (tree) => {
    const drawn = known.get(tree) ?? draw(tree)
    known.set(tree, drawn)
    drawn.catch(() => known.delete(tree))
    return drawn
  }
}

type Route = (chosen: Choice, options: SiteOptions) => Promise<Answer>

const showPage: Route = async (chosen, { drafts, write, reader, offers }) => {
  const shown = showState(await drafts.current(chosen), write, reader)
  return { type: html, body: page(shown, { reader, offers, chosen }) }
}

const sendDraft: Route = async (chosen, { drafts, write, reader }) => {
  const state = await drafts.current(chosen)
  const { article, problems, fault, ...facts } = showState(state, write, reader)
  const parts = { article: article.html, problems: problems.html, fault: fault.html }
  return { type: json, body: JSON.stringify({ ...facts, ...parts }) }
}

const plain = 'text/plain; charset=utf-8'

/** What hinders the pages is told in words, as 422 (RFC 9110, 15.5.21): the same tree would not be drawn later. */
const sendPdf: Route = async (chosen, { drafts, draw, reader: { say } }) => {
  const { tree } = await drafts.current(chosen)
  const pdf = tree === null ? null : await draw(tree).catch(() => null)
  if (pdf === null) return { type: plain, body: '', status: 503 }
  if (pdf.ok) return { type: 'application/pdf', body: pdf.value }
  const words = pdf.problems.map(({ message, hint }) => `${say(message)} ${say(hint)}`)
  return { type: plain, body: words.join(' '), status: 422 }
}

const tellEvents: Route = async (chosen, options) => ({ stream: await streamOf(chosen, options) })

const routes: ReadonlyMap<string, Route> = new Map([
  ['', showPage],
  ['draft.json', sendDraft],
  ['paper.pdf', sendPdf],
  ['events', tellEvents],
])

/** Tells the number of the newest version; the page then asks for it. */
const streamOf = async (chosen: Choice, { drafts }: SiteOptions): Promise<Stream> => {
  let { version } = await drafts.current(chosen)
  const follow = (hear: () => void) => {
    const tell = (state: State): void => {
      if (state.version === version) return
      version = state.version
      hear()
    }
    const stop = drafts.follow(chosen, tell)
    // What changed before somebody followed.
    void drafts.current(chosen).then(tell)
    return stop
  }
  return { newest: () => String(version), follow }
}

/** What the query chooses, where it is offered; else the usual paper. */
const chosenIn = async (
  query: URLSearchParams,
  { offers, usual }: SiteOptions,
): Promise<Choice> => {
  const wanted = offers.find(
    ({ document, edition }) =>
      document === query.get('document') && edition === query.get('edition'),
  )
  return wanted ?? usual()
}
