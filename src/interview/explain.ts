import { questionWithId } from '../catalogue/catalogue.ts'
import { matterNamed } from '../catalogue/matters.ts'
import { questionBank } from '../catalogue/question-bank.ts'
import { ratificationBank } from '../catalogue/ratification-bank.ts'
import { numberOf } from '../convention/cite.ts'
import { type ProvisionKey, provisionOf } from '../convention/provisions.ts'
import { type Text, text } from '../problems/text.ts'
import { expectedOf } from './expected.ts'
import { termNamed, termsIn } from './glossary.ts'
import { knownPoints } from './known-comments.ts'
import type { Place } from './place.ts'
import { recordKindOf } from './records.ts'
import { ratificationSeen, routeExample, routeWhy } from './route-help.ts'
import { type View, wordsOf } from './target.ts'
import { targetAt } from './targets.ts'
import { catalogued } from './words.ts'

/** So many points of the question bank fit on a screen beside the rest. */
const points = 5

/** `:why`: why it is asked, what the Article asks, what a colleague would ask, and hard words. */
export const explainWhy = (place: Place, view: View): readonly Text[] => {
  const words = wordsAt(place, view)
  const key = provisionAt(place)
  const why = words?.why == null ? [] : [words.why]
  const duty = key === null ? [] : [obligationOf(key)]
  const help = key === null ? [] : helpOf(key, place)
  const look = 'question' in place ? lookedForAt(place.question) : []
  const read = [words?.prompt, words?.hint, ...why, ...duty].filter((one) => one != null)
  const terms = termsIn(read, view.wording.say).map(termLine)
  const known = 'question' in place ? knownAt(place.question, view) : []
  const route = routeWhy(place, view)
  const told = [...why, ...duty, ...help, ...known, ...route, ...look, ...terms]
  return told.length === 0 ? [text('The paper needs it to be complete.')] : told
}

const knownAt = (question: string, view: View): readonly Text[] =>
  question === 'standing.bound' ? ratificationSeen('C177', view) : knownPoints(question, view)

/** `:why intermediary`: what one word means. */
export const explainTerm = (typed: string, { wording }: View): readonly Text[] => {
  const found = termNamed(typed, wording.say)
  return [
    found === null
      ? text('“{typed}” is not in the list of hard words.', { typed })
      : termLine(found),
  ]
}

const termLine = (entry: { readonly term: Text; readonly meaning: Text }): Text =>
  text('{term}: {meaning}', entry)

/** `:example`: the question's own, else what others asked for or found, else the form of an answer. */
export const showExample = (place: Place, view: View): readonly Text[] => {
  const ofRoute = routeExample(place, view)
  if (ofRoute.length > 0) return ofRoute
  const example = wordsAt(place, view)?.example ?? exampleOfEntry(place)
  if (example != null) return [text('For example: {example}', { example })]
  const key = provisionAt(place)
  const part = partAt(place)
  if (key !== null && part !== null) {
    return [text('What others have written of:'), ...listed(bankFor(key, part))]
  }
  const kind = targetAt(place, view)?.kind
  return kind === undefined
    ? [text('There is no example here; :why tells more.')]
    : [text('An answer is {expected}.', { expected: expectedOf(kind) })]
}

/** At a list: an example of that by which an entry is named. */
const exampleOfEntry = (place: Place): Text | null => {
  const kind = place.at === 'question' ? recordKindOf(place.question) : null
  const example = kind?.fields[kind.named]?.example
  return example === undefined ? null : catalogued(example)
}

const wordsAt = (place: Place, view: View) => {
  const target = targetAt(place, view)
  if (target !== null) return target.words
  const question = place.at === 'question' ? questionWithId(place.question) : null
  return question === null ? null : wordsOf(question)
}

const provisionAt = (place: Place): ProvisionKey | null => {
  if (place.at === 'matter') return matterNamed(place.matter)?.provision ?? null
  return 'question' in place ? (questionWithId(place.question)?.provision ?? null) : null
}

const obligationOf = (key: ProvisionKey): Text =>
  text('Article {number} asks, in short: {obligation}', {
    number: numberOf(key),
    obligation: catalogued(provisionOf(key).obligation),
  })

type BankPart = 'law' | 'practice' | 'gaps'

const partAt = (place: Place): BankPart | null => {
  if (place.at === 'matter') return place.part === 'law' ? 'law' : 'practice'
  const part = 'question' in place ? questionWithId(place.question)?.part : undefined
  if (part === undefined) return null
  if (part.startsWith('law')) return 'law'
  return part.startsWith('practice') || part === 'pay.records' ? 'practice' : 'gaps'
}

const helpOf = (key: ProvisionKey, place: Place): readonly Text[] => {
  const bank = questionBank[key]
  const part = partAt(place)
  if (part === 'law') return [text('Ask of the law:'), ...listed(bank.askOfTheLaw)]
  if (part === 'practice') return [text('Ask homeworkers:'), ...listed(bank.askOfPeople)]
  return part === null ? [] : [text('Look for:'), ...listed(bank.lookFor)]
}

/** Towards ratification no Article tells what to look for. */
const lookedForAt = (question: string): readonly Text[] => {
  const found = ratificationBank[question]
  return found === undefined ? [] : [text('Look for:'), ...listed(found)]
}

const bankFor = (key: ProvisionKey, part: BankPart): readonly string[] =>
  part === 'law' ? questionBank[key].askOfTheLaw : questionBank[key].usualGaps

const listed = (sentences: readonly string[]): readonly Text[] =>
  sentences
    .slice(0, points)
    .map((sentence) => text('  - {sentence}', { sentence: catalogued(sentence) }))
