import { type Text, text } from '../problems/text.ts'
import { type ColonWord, colonWords, colonWordsHelp, readColonWord } from './colon-words.ts'
import { explainTerm, explainWhy, showExample } from './explain.ts'
import { findPlace } from './find-place.ts'
import { backward, forward, type Interview, jumped, staying, stopAfter } from './interview.ts'
import { keyOf, type Place, type Walk } from './place.ts'
import type { Reply } from './prompt.ts'
import { walkOf } from './resume.ts'
import { indexIn, stepsOf } from './steps.ts'
import {
  goingOn,
  promptOf,
  quitting,
  type Turn,
  take,
  takenBack,
  viewOf,
  withoutPending,
  withoutReason,
  withPending,
} from './turn.ts'
import type { World } from './world.ts'

type WordReply = Extract<Reply, { type: 'word' }>

/** Does what a word with a colon asks; what stood in the prompt besides is not lost. */
export const obey = async (interview: Interview, reply: WordReply, world: World): Promise<Turn> => {
  const read = readColonWord(reply.line, world.wording.say)
  if (interview.waiting !== null && read.word !== null && leaving.has(read.word)) {
    return leavingReason(interview, reply, world)
  }
  const kept = keeping(interview, reply.typed, world)
  if (read.word === null) return goingOn(staying(kept, unknownWord(read, world), true))
  if (!leaving.has(read.word)) return stayingWord(kept, { ...read, typed: reply.typed }, world)
  const stored = await storingText(interview, reply.typed, world)
  // What could not be saved must not be left behind.
  return stored?.isBrief === true ? goingOn(stored) : leavingWord(stored ?? kept, read, world)
}

/** Without a reason the change is saved all the same; going back leaves the answer as it was. */
const leavingReason = async (
  interview: Interview,
  reply: WordReply,
  world: World,
): Promise<Turn> => {
  const { word } = readColonWord(reply.line, world.wording.say)
  if (word === 'back') return goingOn(takenBack(interview))
  const turn = await withoutReason(interview, world)
  const isSaved = turn.interview.draft !== interview.draft
  return isSaved && word !== 'skip' ? obey(turn.interview, { ...reply, typed: '' }, world) : turn
}

type Word = { readonly word: ColonWord; readonly argument: string }

const leaving: ReadonlySet<ColonWord> = new Set([
  'back',
  'skip',
  'list',
  'jump',
  'find',
  'review',
  'quit',
])

/** Words typed in a prompt wait there for the next time. */
const keeping = (interview: Interview, typed: string, world: World): Interview => {
  const stands = promptOf(interview, world).initial
  if (typed === '' && interview.doubted === '') return withoutPending(interview)
  return typed === '' || typed === stands ? interview : withPending(interview, typed)
}

/** A long text that was begun is an answer already: it is saved before its place is left. */
const storingText = async (
  interview: Interview,
  typed: string,
  world: World,
): Promise<Interview | null> => {
  const prompt = promptOf(interview, world)
  const isText = prompt.type === 'lines' && typed.trim() !== '' && typed !== prompt.initial
  if (!isText) return null
  const taken = await take(interview, typed, world)
  const { interview: after } = await withoutReason(taken.interview, world)
  if (after.draft !== interview.draft) {
    return { ...interview, draft: after.draft, pending: after.pending }
  }
  return keyOf(after.stop.place) === keyOf(interview.stop.place) ? after : null
}

const unknownWord = (
  { typed, near }: { readonly typed: string; readonly near: string | null },
  { wording }: World,
): readonly Text[] => {
  const words = Object.values(colonWords).map(({ word }) => `:${wording.say(word)}`)
  return [
    near === null
      ? text('“:{typed}” is no word known here.', { typed })
      : text('“:{typed}” is no word known here. Did you mean “:{near}”?', { typed, near }),
    text('There are {words}. Type :: to begin a text with a colon.', { words: words.join(' ') }),
  ]
}

const stayingWord = async (
  interview: Interview,
  { word, argument, typed }: Word & { readonly typed: string },
  world: World,
): Promise<Turn> => {
  const view = viewOf(interview, world)
  const { place } = interview.stop
  switch (word) {
    case 'why':
      return goingOn(
        staying(interview, argument === '' ? explainWhy(place, view) : explainTerm(argument, view)),
      )
    case 'example':
      return goingOn(staying(interview, showExample(place, view), true))
    case 'save':
      return goingOn(staying(interview, [savedText(world)], true))
    case 'edit':
      return edit(interview, typed, world)
    default:
      return goingOn(staying(interview, colonWordsHelp()))
  }
}

const savedText = ({ file }: World): Text =>
  text('All your answers are saved in {file}. That happens after every answer.', { file })

const edit = async (interview: Interview, typed: string, world: World): Promise<Turn> => {
  const prompt = promptOf(interview, world)
  if (prompt.offers.length > 0) {
    return goingOn(staying(interview, [text('Here one chooses; there is nothing to edit.')], true))
  }
  const before = typed === '' ? prompt.initial : typed
  const edited = await world.edit(before)
  if ('failed' in edited) return goingOn(staying(interview, [edited.failed], true))
  if (edited.text.trimEnd() === before.trimEnd()) {
    return goingOn(staying(interview, [text('Nothing was changed in the editor.')], true))
  }
  return take(interview, edited.text.trimEnd(), world)
}

const leavingWord = (interview: Interview, { word, argument }: Word, world: World): Turn => {
  switch (word) {
    case 'back':
      return goingOn(backward(interview, []))
    case 'skip':
      return goingOn(forward(interview, stopAfter(interview.stop, interview.draft.answers), []))
    case 'jump':
      return goingOn(argument === '' ? toTasks(interview) : jumping(interview, argument, world))
    case 'find':
      return goingOn(toPlace(interview, { at: 'find', words: argument }))
    case 'review':
      return goingOn(toPlace(interview, { at: 'review', of: 'whole' }))
    case 'quit':
      return { interview, ending: quitting(world) }
    default:
      return goingOn(toTasks(interview))
  }
}

const toTasks = (interview: Interview): Interview => toPlace(interview, { at: 'tasks' })

const toPlace = (interview: Interview, place: Place): Interview =>
  jumped(interview, { place, walk: interview.stop.walk }, [])

const jumping = (interview: Interview, argument: string, world: World): Interview => {
  const view = viewOf(interview, world)
  const found = findPlace(argument, view)
  if ('said' in found) return staying(interview, found.said, true)
  return jumped(interview, { place: found.place, walk: wayTo(found.place, interview) }, [])
}

/** On the short path one stays on it; elsewhere one walks through the section. */
const wayTo = (place: Place, { stop, draft }: Interview): Walk => {
  const isStep = indexIn(stepsOf(stop.walk, draft.answers), place) >= 0
  return isStep && stop.walk.type === 'short' ? stop.walk : walkOf(place)
}
