import { type Text, text } from '../problems/text.ts'
import type { Kind } from '../questions/kinds.ts'
import { headingOf } from './headings.ts'
import { knownCommentLines, knownOnShortPath } from './known-comments.ts'
import type { Asking, Handler, Outcome, Scene } from './outcome.ts'
import { plainAsking } from './outcome.ts'
import type { Place } from './place.ts'
import type { Prompt } from './prompt.ts'
import { chosenOf } from './show-value.ts'
import { readSpecialReply } from './special-reply.ts'
import type { Target } from './target.ts'
import { targetAt } from './targets.ts'

/** A place that asks for one answer: a question, a field of a record, a step of the short path. */
export const askTarget: Handler<Place> = {
  prompt: (scene) => {
    const target = targetAt(scene.place, scene)
    return target === null
      ? plainAsking(text('There is nothing to ask here.'))
      : asking(target, scene)
  },
  take: (typed, scene) => {
    const target = targetAt(scene.place, scene)
    return target === null ? { type: 'next', said: [] } : taken(typed, target, scene)
  },
}

const asking = (target: Target, scene: Scene<Place>): Asking => {
  const type = promptType(target)
  const chosen = chosenOf(target.current, target.kind)
  const hasOffers = type === 'one' || type === 'many'
  return {
    type,
    heading: headingOf(scene.stop, scene.draft.answers),
    question: target.words.prompt,
    body: scene.place.at === 'question' ? knownAt(scene.place.question, scene) : [],
    hints: [...(target.words.hint === null ? [] : [target.words.hint]), ...handling(type, target)],
    offers: target.offers,
    initial: hasOffers ? '' : target.initial,
    chosen: hasOffers ? (chosen ?? []) : [],
  }
}

/** On the short path the Committee's own words stand beside the choice of what the paper is about. */
const knownAt = (question: string, scene: Scene<Place>): readonly Text[] => {
  const isShortChoice = question === 'scope.matters' && scene.stop.walk.type === 'short'
  return isShortChoice ? knownOnShortPath(scene) : knownCommentLines(question, scene)
}

const promptType = ({ kind, offers }: Target): Prompt['type'] => {
  if (kind.type === 'longText') return 'lines'
  if (offers.length === 0) return 'line'
  return isOneOf(kind) ? 'one' : 'many'
}

const isOneOf = (kind: Kind): boolean => kind.type === 'choice'

/** How each prompt is worked with where one sees it drawn. */
export const handlingHints = {
  lines: text('Enter begins a new line; an empty line ends. :edit opens your editor.'),
  oneNew: text('Type a number or use the arrows, then Enter. Enter alone leaves it open.'),
  oneKept: text('Type a number or use the arrows, then Enter. Enter alone keeps it.'),
  many: text('Type numbers, such as 1 3, or mark with the space bar; then Enter.'),
} as const

/** How the prompt is worked with. */
const handling = (type: Prompt['type'], { current }: Target): readonly Text[] => {
  const others = text('Also: ? (do not know), - (does not apply), :skip, :back, :help')
  switch (type) {
    case 'line':
      return [
        current === undefined ? others : text('Enter keeps the answer. Also: ?, -, :back, :help'),
      ]
    case 'lines':
      return [handlingHints.lines, others]
    case 'one':
      return [current === undefined ? handlingHints.oneNew : handlingHints.oneKept, others]
    case 'many':
      return [handlingHints.many, others]
  }
}

const taken = (typed: string, target: Target, scene: Scene<Place>): Outcome => {
  if (typed.trim() === '') return emptied(target, scene)
  if (typed === target.initial && target.current !== undefined) return { type: 'next', said: [] }
  const special = readSpecialReply(typed, scene.wording.say)
  if (special !== null) return stored(target.putSpecial(special), [])
  const reading = target.read(typed)
  if (!reading.ok && reading.meant !== undefined) return toMeaning(typed, scene)
  if (!reading.ok && !scene.insists) return doubted(typed, reading.message)
  const value = reading.ok ? reading.value : reading.kept
  if (same(value, target.current)) return { type: 'next', said: [] }
  const said = reading.ok
    ? heardAs(reading.heard)
    : [text('Kept as you typed it, and marked as a problem.')]
  return stored(target.put(value), [...said, ...remarksOn(value, target)])
}

/** What was understood, in words. */
export const heardAs = (heard: Text | undefined): readonly Text[] =>
  heard === undefined ? [] : [text('Understood: {heard}.', { heard })]

export const remarksOn = (value: unknown, { remark }: Target): readonly Text[] => {
  const told = remark(value)
  return told === null ? [] : [told]
}

/** Asked with its readings to choose from; what was typed goes on standing where it was typed. */
const toMeaning = (typed: string, { place, stop }: Scene<Place>): Outcome => ({
  type: 'go',
  to: { place: { at: 'meant', of: place, typed }, walk: stop.walk },
  said: [],
  left: typed,
})

const stored = (replying: ReturnType<Target['put']>, said: readonly Text[]): Outcome =>
  replying.length === 0 ? { type: 'next', said } : { type: 'store', replying, said }

/** An answer that was there and was deleted in the prompt is taken away only after a question. */
const emptied = (target: Target, scene: Scene<Place>): Outcome => {
  if (promptType(target) === 'many') return unmarked(target)
  if (target.current === undefined || target.initial === '' || target.offers.length > 0)
    return { type: 'next', said: [] }
  if (scene.insists) return stored(target.put(undefined), [text('The answer was taken away.')])
  const said = [
    text('You emptied the answer. Enter again takes it away; :skip leaves it as it was.'),
  ]
  return { type: 'stay', said, typed: '', isDoubt: true }
}

const unmarked = ({ kind, current, put }: Target): Outcome => {
  const had = chosenOf(current, kind) ?? []
  if (had.length === 0) return { type: 'next', said: [] }
  const none = kind.type === 'consent' ? { union: false, ilo: false, public: false } : []
  return stored(put(none), [text('Now nothing of it is chosen.')])
}

const doubted = (typed: string, message: Text): Outcome => ({
  type: 'stay',
  said: [message, text('Correct it, or press Enter again to keep it as it is.')],
  typed,
  isDoubt: true,
})

const same = (value: unknown, current: unknown): boolean =>
  JSON.stringify(value) === JSON.stringify(current)
