import { type Text, text } from '../problems/text.ts'
import { type Handler, type Outcome, plainAsking, type Scene } from './outcome.ts'
import type { Place } from './place.ts'
import type { Offer } from './prompt.ts'
import { walkOf } from './resume.ts'
import { type Hit, search } from './search.ts'

type FindPlace = Extract<Place, { at: 'find' }>

/** So many rows are listed; more words make them fewer. */
const mostRows = 40

/** What was found, a row each to go to; other words search anew. */
export const askFind: Handler<FindPlace> = {
  prompt: (scene) => {
    const { words } = scene.place
    if (words === '') return asking(text('What are you looking for?'), '')
    const { hits, near } = search(words, scene)
    if (hits.length > 0) return listing(hits, words)
    return near === null
      ? asking(text('Nothing was found for “{words}”. Try other words.', { words }), '')
      : asking(
          text('Nothing was found for “{words}”. Did you mean “{near}”?', { words, near }),
          near,
        )
  },
  take: (typed, scene) => {
    const words = typed.trim()
    if (words === '') return { type: 'next', said: [] }
    const { hits } = search(scene.place.words, scene)
    const number = /^\d+\.?$/.test(words) ? Number.parseInt(words, 10) : 0
    const hit = hits.slice(0, mostRows)[number - 1]
    return hit === undefined ? anew(words, scene) : going(hit.to, scene)
  },
}

const asking = (question: Text, initial: string) => ({
  ...plainAsking(question),
  hints: [
    text('Type a word or more, as they stand in a question or an answer. Enter alone goes on.'),
  ],
  initial,
})

const listing = (hits: readonly Hit[], words: string) => ({
  ...plainAsking(
    text('{count, plural, one {# place was found} other {# places were found}} for “{words}”.', {
      count: hits.length,
      words,
    }),
  ),
  type: 'one' as const,
  hints: [
    ...(hits.length > mostRows
      ? [text('The first {rows} are listed; type more words to see fewer.', { rows: mostRows })]
      : []),
    text('Type a number to go there, or other words to search anew. Also: :back, :list'),
  ],
  offers: rowsOf(hits),
})

const rowsOf = (hits: readonly Hit[]): readonly Offer[] =>
  hits.slice(0, mostRows).map(({ label }, index) => ({
    value: String(index),
    sign: String(index + 1),
    label,
    hint: null,
  }))

const anew = (words: string, { stop }: Scene<FindPlace>): Outcome => ({
  type: 'go',
  to: { place: { at: 'find', words }, walk: stop.walk },
  said: [],
})

const going = (to: Hit['to'], { stop }: Scene<FindPlace>): Outcome => {
  if (to.at === 'term') return { type: 'stay', said: [to.meaning], typed: '', isDoubt: false }
  const walk = to.at === 'parked' ? stop.walk : walkOf(to)
  return { type: 'go', to: { place: to, walk }, said: [] }
}
