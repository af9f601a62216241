import { nextRecordId } from '../answers/record-answer.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import type { Question } from '../catalogue/question.ts'
import { type Text, text } from '../problems/text.ts'
import { headingOf } from './headings.ts'
import { type Asking, type Handler, type Outcome, plainAsking, type Scene } from './outcome.ts'
import type { Place } from './place.ts'
import { askedFields, type RawRecord, recordKindOf, recordsAt } from './records.ts'
import { recordName } from './show-record.ts'
import { asSpecialReply, readSpecialReply, typedSpecialReply } from './special-reply.ts'
import { takeOverAt } from './take-over.ts'
import { catalogued, verbatim } from './words.ts'

type ListPlace = Extract<Place, { at: 'question' }>

/** The list of a question that asks for records: add, change, remove, go on. */
export const askRecords: Handler<ListPlace> = {
  prompt: (scene) => {
    const question = questionWithId(scene.place.question)
    return question === null ? plainAsking(text('There is nothing here.')) : asking(question, scene)
  },
  take: (typed, scene) => {
    const words = typed.trim()
    if (words === '') return { type: 'next', said: [] }
    const special = readSpecialReply(words, scene.wording.say)
    if (special !== null) return withoutRecords(special, scene)
    if (isWord(words, [scene.wording.say(addWord), 'a', 'add'])) return adding(scene)
    return takingOver(words, scene) ?? onRecord(words, scene) ?? asText(words, scene)
  },
}

const addWord = text('a')
const removeWord = text('r')
const takeWord = text('t')

const asking = (question: Question, scene: Scene<ListPlace>): Asking => {
  const records = recordsAt(scene.draft.answers, question.id)
  const known = takeOverAt(question.id)
  const said = asSpecialReply(scene.draft.answers[question.id])
  return {
    ...plainAsking(catalogued(question.prompt)),
    heading: headingOf(scene.stop, scene.draft.answers),
    body: [
      ...(said === null
        ? records.map((record, index) => numbered(question.id, record, index))
        : [verbatim(`  ${typedSpecialReply(said, scene.wording.say)}`)]),
      ...(known?.lines(scene) ?? []),
    ],
    hints: [
      ...(question.hint === undefined ? [] : [catalogued(question.hint)]),
      ...(known?.hint(scene) ?? []),
      ...handling(question, records.length),
    ],
  }
}

const numbered = (question: string, record: RawRecord, index: number): Text =>
  text('  {number}. {record}', { number: index + 1, record: recordName(question, record) })

const handling = ({ id }: Question, count: number): readonly Text[] => {
  const one = catalogued(recordKindOf(id)?.one ?? '')
  return count === 0
    ? [
        text('Type a to add {one}. Enter goes on without.', { one }),
        text('Also: ? (do not know), - (does not apply), :back, :help'),
      ]
    : [
        text('Type a to add {one}, a number to change that one, r 1 to take the first away.', {
          one,
        }),
        text('Enter goes on. Also: :back, :help'),
      ]
}

const isWord = (typed: string, words: readonly string[]): boolean =>
  words.includes(typed.toLowerCase())

const withoutRecords = (value: object, scene: Scene<ListPlace>): Outcome => {
  const { question } = scene.place
  return recordsAt(scene.draft.answers, question).length === 0
    ? { type: 'store', replying: [{ question, value }], said: [] }
    : {
        type: 'stay',
        said: [text('There is something in the list already. Take it away first, or press Enter.')],
        typed: '',
        isDoubt: false,
      }
}

const adding = ({ place, stop, draft, usedIds }: Scene<ListPlace>, typed?: string): Outcome => {
  const asked = questionWithId(place.question)
  const kind = recordKindOf(place.question)
  if (asked?.kind.type !== 'records' || kind === null) return { type: 'next', said: [] }
  const record = nextRecordId(draft, asked.kind.record, usedIds)
  const [first] = askedFields(kind)
  const field = typed === undefined ? first : kind.named
  if (field === undefined) return { type: 'next', said: [] }
  const to = {
    place: { at: 'field', question: place.question, record, field },
    walk: stop.walk,
  } as const
  return { type: 'go', to, said: [], ...(typed !== undefined && { typed }) }
}

/** "t 1" makes an entry of the first that is known to us; what only the user can say is asked next. */
const takingOver = (typed: string, scene: Scene<ListPlace>): Outcome | null => {
  const { place, stop, wording } = scene
  const found = /^(?<letter>\p{L}+)\s*(?<number>\d+)\.?$/u.exec(typed)
  const isTaking = isWord(found?.groups?.['letter'] ?? '', [wording.say(takeWord), 't', 'take'])
  const known = takeOverAt(place.question)
  if (!isTaking || known === null || known.hint(scene).length === 0) return null
  const record = known.entry(Number(found?.groups?.['number']), scene)
  if (record === null) return { type: 'stay', said: [known.noSuch], typed: '', isDoubt: false }
  const field = {
    at: 'field',
    question: place.question,
    record: record.id,
    field: known.next,
  } as const
  return {
    type: 'store',
    replying: [{ question: place.question, record: record.id, value: record }],
    said: [text('Taken over as {id}. Change it as you like.', { id: record.id })],
    to: { place: field, walk: stop.walk },
  }
}

/** "2" changes the second; "r 2" asks whether to take it away. */
const onRecord = (typed: string, scene: Scene<ListPlace>): Outcome | null => {
  const { place, stop, draft, wording } = scene
  const found = /^(?<letter>\p{L}*)\s*(?<number>\d+)\.?$/u.exec(typed)
  const letter = found?.groups?.['letter'] ?? ''
  const isRemoval = isWord(letter, [wording.say(removeWord), 'r', 'remove'])
  if (found === null || (letter !== '' && !isRemoval)) return null
  const records = recordsAt(draft.answers, place.question)
  const record = records[Number(found.groups?.['number']) - 1]
  if (record === undefined) return noSuch(typed, records.length)
  const { question } = place
  const [field] = askedFields(
    recordKindOf(question) ?? { prefix: '', one: '', named: '', fields: {} },
  )
  if (isRemoval || field === undefined) {
    return go({ at: 'removal', question, record: record.id }, stop.walk)
  }
  return go({ at: 'field', question, record: record.id, field }, stop.walk)
}

const go = (place: Place, walk: Scene<Place>['stop']['walk']): Outcome => ({
  type: 'go',
  to: { place, walk },
  said: [],
})

const noSuch = (typed: string, count: number): Outcome => ({
  type: 'stay',
  said: [
    count === 0
      ? text('There is nothing in the list yet. Type a to add.')
      : text(
          'There is no “{typed}” in the list. It has {count, plural, one {# entry} other {# entries}}.',
          {
            typed,
            count,
          },
        ),
  ],
  typed: '',
  isDoubt: false,
})

/** Somebody answers at once instead of typing "a": the words begin a new record. */
const asText = (typed: string, scene: Scene<ListPlace>): Outcome => {
  const kind = recordKindOf(scene.place.question)
  const named = kind?.fields[kind.named]?.kind.type
  const isSentence = typed.length > 3 && (named === 'text' || named === 'longText')
  return isSentence
    ? adding(scene, typed)
    : {
        type: 'stay',
        said: [text('Type a to add, a number to change, r and a number to take away, or Enter.')],
        typed: '',
        isDoubt: false,
      }
}
