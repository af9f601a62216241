import { readColonWord } from '../interview/colon-words.ts'
import { plainAsking } from '../interview/outcome.ts'
import type { Prompt, Reply } from '../interview/prompt.ts'
import { readChosen } from '../interview/read-chosen.ts'
import { openTerminal, type Terminal } from '../interview/terminal/terminal.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { StoppedByUser } from './fault.ts'

export type Choice<T> = { readonly value: T; readonly label: Text }

export type LineAsked = {
  readonly hints?: readonly Text[]
  /** What stands there to be kept or changed. */
  readonly now?: string
  /** Why a line is not taken; null where it is. */
  readonly refuse?: (typed: string) => Text | null
}

/** A few questions at the terminal, outside the interview. Who stops them, stops the command: `StoppedByUser`. */
export type Asking = {
  /** One of some choices; Enter alone takes the first. */
  readonly choose: <T>(
    question: Text,
    choices: readonly Choice<T>[],
    hints?: readonly Text[],
  ) => Promise<T>
  readonly line: (question: Text, asked?: LineAsked) => Promise<string>
  /** What is typed is not shown; null for an empty line. */
  readonly secret: (question: Text) => Promise<string | null>
  readonly tell: (texts: readonly Text[]) => void
}

type Environment = Readonly<Record<string, string | undefined>>

/** Each question has the terminal for itself: between two it belongs to whatever the command does. */
export const askingAt = (wording: Wording, environment: Environment = process.env): Asking => {
  const withTerminal = async <T>(use: (terminal: Terminal) => Promise<T>): Promise<T> => {
    const terminal = openTerminal(wording, environment)
    try {
      return await use(terminal)
    } finally {
      terminal.close()
    }
  }
  return {
    choose: (question, choices, hints = []) =>
      withTerminal((terminal) => choose({ question, hints }, choices, { terminal, wording })),
    line: (question, asked = {}) =>
      withTerminal((terminal) => line(question, asked, { terminal, wording })),
    secret: (question) =>
      withTerminal(async (terminal) => {
        const secret = await terminal.secret(question)
        if (secret === 'stopped') throw new StoppedByUser()
        return secret
      }),
    tell: (texts) => {
      const terminal = openTerminal(wording, environment)
      terminal.tell(texts)
      terminal.close()
    },
  }
}

type Desk = { readonly terminal: Terminal; readonly wording: Wording }

type Question = { readonly question: Text; readonly hints: readonly Text[] }

const choose = <T>(
  { question, hints }: Question,
  choices: readonly Choice<T>[],
  desk: Desk,
): Promise<T> => {
  const offers = choices.map(({ label }, index) => ({
    ...{ value: String(index), sign: String(index + 1), label, hint: null },
  }))
  const prompt: Prompt = {
    ...plainAsking(question),
    ...{ type: 'one', hints, offers, chosen: ['0'], said: [], isBrief: false },
  }
  const read = (typed: string): Read<T> => {
    const [one, ...others] = readChosen(typed, offers, desk.wording.say) ?? []
    const choice = others.length > 0 ? undefined : choices[Number(one?.value)]
    return choice ?? { refused: notInList(typed, choices.length) }
  }
  return repeated(prompt, read, desk)
}

const notInList = (typed: string, last: number): Text =>
  text('“{typed}” is not in the list. Type one of its numbers, from {first} to {last}.', {
    typed,
    first: '1',
    last: String(last),
  })

const line = (
  question: Text,
  { hints = [], now = '', refuse = () => null }: LineAsked,
  desk: Desk,
): Promise<string> => {
  const asking = { ...plainAsking(question), hints, initial: now }
  const read = (typed: string): Read<string> => {
    const refused = refuse(typed)
    return refused === null ? { value: typed } : { refused }
  }
  return repeated({ ...asking, said: [], isBrief: false }, read, desk)
}

type Read<T> = { readonly value: T } | { readonly refused: Text }

/** Asks until what is typed can be taken; what was refused stands there to be corrected. */
const repeated = async <T>(
  first: Prompt,
  read: (typed: string) => Read<T>,
  { terminal, wording }: Desk,
): Promise<T> => {
  let prompt = first
  for (;;) {
    const reply = await terminal.ask(prompt)
    if (isLeaving(reply, wording)) throw new StoppedByUser()
    const taken = reply.type === 'typed' ? read(reply.text) : { refused: onlyQuit }
    if ('value' in taken) return taken.value
    const initial =
      reply.type === 'typed' && prompt.offers.length === 0 ? reply.text : prompt.initial
    prompt = { ...prompt, initial, said: [taken.refused], isBrief: true }
  }
}

const onlyQuit = text('Here :quit stops, :again asks again. Other words are for the interview.')

const isLeaving = (reply: Reply, { say }: Wording): boolean =>
  reply.type === 'stopped' ||
  (reply.type === 'word' && readColonWord(reply.line, say).word === 'quit')
