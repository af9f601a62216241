import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { readColonWord } from './colon-words.ts'
import { plainAsking } from './outcome.ts'
import type { Ask, Offer, Prompt } from './prompt.ts'
import { readChosen } from './read-chosen.ts'

/** What may be done with a case on which somebody else works. */
export type LockAnswer = 'read' | 'takeOver' | 'stop'

export type LockQuestion = {
  /** Who works there since when, as far as it is known. */
  readonly found: Text
  /** Whether there is something to be read instead. */
  readonly mayRead: boolean
}

/** Asks until one of the three is chosen. To stop asking is to stop: nobody's case is taken over by a slip. */
export const askLock = async (
  ask: Ask,
  question: LockQuestion,
  say: Wording['say'],
): Promise<LockAnswer> => {
  let said: readonly Text[] = []
  for (;;) {
    const prompt = lockPrompt(question, said)
    const reply = await ask(prompt)
    if (reply.type === 'stopped') return 'stop'
    if (reply.type === 'word' && readColonWord(reply.line, say).word === 'quit') return 'stop'
    const chosen = reply.type === 'typed' ? readChosen(reply.text, prompt.offers, say) : null
    const answer = answers.find((one) => chosen?.length === 1 && chosen[0]?.value === one)
    if (answer !== undefined) return answer
    said = [text('Type one of the numbers, or :quit to stop.')]
  }
}

const answers: readonly LockAnswer[] = ['read', 'takeOver', 'stop']

const lockPrompt = ({ found, mayRead }: LockQuestion, said: readonly Text[]): Prompt => ({
  ...plainAsking(found),
  type: 'one',
  hints: [
    text(
      'Two who write at once undo each other’s work. Ask the other person before you take over.',
    ),
  ],
  offers: offersOf(mayRead),
  chosen: [mayRead ? 'read' : 'stop'],
  said,
  isBrief: false,
})

const offersOf = (mayRead: boolean): readonly Offer[] =>
  answers
    .filter((value) => mayRead || value !== 'read')
    .map((value, index) => ({ value, sign: String(index + 1), label: labels[value], hint: null }))

const labels: Readonly<Record<LockAnswer, Text>> = {
  read: text('Read only: show the answers'),
  takeOver: text('Take over, and write here'),
  stop: text('Stop'),
}
