import { nextRecordId } from '../answers/record-answer.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { sendingRecord, sendingsQuestion } from '../catalogue/sending.ts'
import { type Text, text } from '../problems/text.ts'
import { type Handler, type Outcome, plainAsking, type Scene } from './outcome.ts'
import type { Place, Stop } from './place.ts'
import type { Offer } from './prompt.ts'
import { readChosen } from './read-chosen.ts'
import { walkOf } from './resume.ts'
import type { PaperMade } from './sent.ts'
import { catalogued } from './words.ts'

type SentPlace = Extract<Place, { at: 'sent' }>

/** Which of the papers that lie in the folder was sent; its fingerprint is kept with it. */
export const askSent: Handler<SentPlace> = {
  prompt: (scene) => ({
    ...plainAsking(text('Which paper was sent?')),
    type: 'one',
    hints: [
      text('Its fingerprint (SHA-256) is kept, so that you can show later what was sent.'),
      text('Type a number, then Enter. Enter alone goes on. Also: :back'),
    ],
    offers: rowsOf(scene),
  }),
  take: (typed, scene) => {
    if (typed.trim() === '') return { type: 'next', said: [] }
    const value = readChosen(typed, rowsOf(scene), scene.wording.say)?.[0]?.value
    if (value === undefined) return notInList
    const made = scene.papers.find(({ file }) => file === value)
    return made === undefined
      ? { type: 'go', to: dayOf(newId(scene)), said: [], typed: scene.today }
      : recording(made, scene)
  },
}

const notInList: Outcome = {
  type: 'stay',
  said: [text('Type one of the numbers, or press Enter to go on.')],
  typed: '',
  isDoubt: false,
}

const rowsOf = ({ papers }: Scene<SentPlace>): readonly Offer[] => [
  ...papers.map(({ file, paper, edition }, index) =>
    row(
      file,
      index,
      text('{file}: {paper}, {edition}', {
        file,
        paper: label('paper', paper),
        edition: label('edition', edition),
      }),
    ),
  ),
  row('other', papers.length, text('another one, which does not lie in the folder of papers')),
]

const row = (value: string, index: number, words: Text): Offer => ({
  value,
  sign: String(index + 1),
  label: words,
  hint: null,
})

const label = (field: 'paper' | 'edition', value: string): Text =>
  catalogued(
    sendingRecord.fields[field].kind.choices.find((choice) => choice.value === value)?.label ??
      value,
  )

const newId = ({ draft, usedIds }: Scene<SentPlace>): string =>
  nextRecordId(draft, 'sending', usedIds)

/** The day is asked next; that it is today is only offered. */
const recording = (made: PaperMade, scene: Scene<SentPlace>): Outcome => {
  const id = newId(scene)
  const to = addresseeOf(made, scene)
  return {
    type: 'store',
    replying: [
      {
        question: sendingsQuestion,
        record: id,
        value: { id, ...(to !== null && { to }), ...made },
      },
    ],
    said: [
      text('Recorded as {id}, with the SHA-256 of {file}: {sha256}', {
        id,
        file: made.file,
        sha256: made.sha256,
      }),
    ],
    to: dayOf(id),
    typed: scene.today,
  }
}

const dayOf = (record: string): Stop => {
  const place = { at: 'field', question: sendingsQuestion, record, field: 'on' } as const
  return { place, walk: walkOf(place) }
}

/** What goes to the Committee goes to the Office, where the answers say so. */
const addresseeOf = (
  { edition }: PaperMade,
  { draft, wording }: Scene<SentPlace>,
): string | null => {
  const addressee = draft.answers['standing.addressee']
  const isKnown =
    questionWithId('standing.addressee')?.kind.type === 'choice' && typeof addressee === 'string'
  return edition === 'committee' && isKnown
    ? wording.say(text('the International Labour Office'))
    : null
}
