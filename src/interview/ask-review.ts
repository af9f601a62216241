import { type Text, text } from '../problems/text.ts'
import { reviewTitle } from './headings.ts'
import { type Handler, type Outcome, plainAsking, type Scene } from './outcome.ts'
import { paperIn } from './paper-in-words.ts'
import type { Place, Walk } from './place.ts'
import { type ReviewItem, reviewItems } from './review-items.ts'

type ReviewPlace = Extract<Place, { at: 'review' }>

/** Check your answers. At the end of the short path the same prompt offers the draft. */
export const askReview: Handler<ReviewPlace> = {
  prompt: (scene) => ({
    ...plainAsking(text('Check your answers.')),
    heading: reviewTitle(scene.place.of),
    body: reviewItems(scene.place.of, scene).flatMap(lines),
    hints: scene.place.of === 'short' ? endOfShortPath(scene) : endOfSection,
  }),
  take: (typed, scene) => {
    const words = typed.trim().toLowerCase()
    const isShort = scene.place.of === 'short'
    if (words === '') return isShort ? { type: 'makeDraft' } : { type: 'next', said: [] }
    if (/^\d+\.?$/.test(words)) return changing(Number.parseInt(words, 10), scene)
    if (isShort && isWord(words, moreWord, scene)) return toTasks(scene)
    if (isWord(words, stopWord, scene)) return { type: 'quit' }
    return {
      type: 'stay',
      said: [isShort ? notUnderstoodAtEnd : notUnderstood],
      typed: '',
      isDoubt: false,
    }
  },
}

const moreWord = text('more')
const stopWord = text('stop')

const endOfShortPath = ({ draft }: Scene<ReviewPlace>): readonly Text[] => [
  text('Enter makes the draft of your {paper} now (a PDF).', { paper: paperIn(draft.answers) }),
  text('A number changes that answer. “more” goes on with more questions. “stop” stops here.'),
]

const endOfSection: readonly Text[] = [
  text('Enter goes on. A number changes that answer. Also: :back, :list, :help'),
]

const notUnderstood = text('Type the number of an answer to change it, or press Enter to go on.')
const notUnderstoodAtEnd = text(
  'Press Enter for the draft, or type the number of an answer, “more” or “stop”.',
)

const lines = ({ label, answer, topic }: ReviewItem, index: number): readonly Text[] => [
  ...(topic === null ? [] : [text('{topic}:', { topic })]),
  text('  {number}. {label}: {answer}', { number: index + 1, label, answer }),
]

const isWord = (typed: string, word: Text, { wording }: Scene<ReviewPlace>): boolean =>
  typed === word.english || typed === wording.say(word).toLowerCase()

const toTasks = ({ stop }: Scene<ReviewPlace>): Outcome => ({
  type: 'go',
  to: { place: { at: 'tasks' }, walk: stop.walk },
  said: [],
})

const changing = (number: number, scene: Scene<ReviewPlace>): Outcome => {
  const { of } = scene.place
  const item = reviewItems(of, scene)[number - 1]
  return item === undefined
    ? { type: 'stay', said: [notUnderstood], typed: '', isDoubt: false }
    : { type: 'go', to: { place: item.place, walk: changingFrom(scene) }, said: [] }
}

const changingFrom = ({ place: { of }, stop: { walk } }: Scene<ReviewPlace>): Walk => ({
  type: 'change',
  review: of,
  ...(walk.type === 'change' && walk.review !== of && { within: walk.review }),
})
