import { PassThrough, Writable } from 'node:stream'
import { emptyDraft, serialiseDraft } from '../../src/answers/draft.ts'
import type { Change } from '../../src/answers/record-answer.ts'
import { conduct } from '../../src/interview/conduct.ts'
import { begin } from '../../src/interview/interview.ts'
import type { Ask, Prompt, Reply } from '../../src/interview/prompt.ts'
import { readSpecialReply } from '../../src/interview/special-reply.ts'
import { inquirerAsk } from '../../src/interview/terminal/inquirer-ask.ts'
import { plainAsk } from '../../src/interview/terminal/plain-ask.ts'
import { styleFor } from '../../src/interview/terminal/style.ts'
import { withTextWords } from '../../src/interview/terminal/text-words.ts'
import { wordingOf } from '../../src/wording/wording.ts'

const wording = wordingOf('en')
const { say } = wording

/** What somebody does at a prompt, whatever it looks like. */
export type Step =
  /** Types an answer anew; in a text of several lines it comes below what stands there. */
  | { readonly type: string }
  /** Chooses: with the arrows and the space bar where it is drawn, by numbers where it is not. */
  | { readonly choose: readonly number[] }
  /** A word with a colon, after some lines where a text is asked for. */
  | { readonly word: string; readonly after?: string }
  | 'enter'

type Mode = 'drawn' | 'plain'

const [enter, anew, arrowDown] = ['\r', '\u0005\u0015', '\u001B[B']

/** The keys for a step where prompts are drawn. */
const keysFor = (step: Step, prompt: Prompt): string => {
  if (step === 'enter') return enter
  if ('word' in step) return `${linesOf(step.after, prompt)}${anew}${step.word}${enter}`
  if ('choose' in step) return choosing(step.choose, prompt)
  if (prompt.type !== 'lines') return `${anew}${step.type}${enter}`
  return linesOf(step.type, prompt) + (isWhole(step.type, prompt) ? '' : enter)
}

const linesOf = (words: string | undefined, { type }: Prompt): string =>
  type === 'lines' && words !== undefined ? `${words.replaceAll('\n', enter)}${enter}` : ''

const isWhole = (words: string, { initial }: Prompt): boolean =>
  initial === '' && readSpecialReply(words, say) !== null

/** From row to row, as the list goes round; what is marked already is marked no more by another press. */
const choosing = (wanted: readonly number[], { type, offers, chosen }: Prompt): string => {
  const marked = offers.findIndex(({ value }) => chosen.includes(value))
  let at = type === 'many' ? Math.max(0, marked) : marked
  const to = (row: number): string => {
    const steps = (row - at + (at < 0 ? 0 : offers.length)) % offers.length
    const keys = arrowDown.repeat(at < 0 ? row + 1 : steps)
    at = row
    return keys
  }
  if (type === 'one') return `${anew}${to((wanted[0] ?? 0) % offers.length)}${enter}`
  const rows = new Set(wanted.map((row) => row % offers.length))
  const moves = offers.flatMap(({ value }, row) =>
    rows.has(row) === chosen.includes(value) ? [] : [`${to(row)} `],
  )
  return `${anew}${moves.join('')}${enter}`
}

/** The lines for a step where nothing is drawn. */
const wordsFor = (step: Step, prompt: Prompt): string => {
  if (step === 'enter') return '\n'
  if ('word' in step) return `${plainLines(step.after, prompt)}${step.word}\n`
  if ('choose' in step) return numbers(step.choose, prompt)
  if (prompt.type !== 'lines') return step.type === '' ? ':clear\n' : `${step.type}\n`
  return plainLines(step.type, prompt) + (isWhole(step.type, prompt) ? '' : '\n')
}

const plainLines = (words: string | undefined, { type }: Prompt): string =>
  type === 'lines' && words !== undefined ? `${words}\n` : ''

const numbers = (wanted: readonly number[], { type, offers }: Prompt): string => {
  const signs = wanted.map((row) => offers[row % offers.length]?.sign ?? '')
  if (type === 'one') return `${signs[0] ?? offers[0]?.sign}\n`
  const all = offers.filter(({ sign }) => signs.includes(sign)).map(({ sign }) => sign)
  return all.length === 0 ? ':clear\n' : `${all.join(' ')}\n`
}

/** Somebody new each time, who does one thing after the other; null: Ctrl-C. */
export type Steps = () => (prompt: Prompt) => Step | null

/** What an interview leaves behind, and what was asked in it. */
export type Left = {
  /** As it is written to the disk. */
  readonly file: string
  readonly changes: readonly Change[]
  readonly asked: readonly string[]
}

/** Goes through an interview of a new case. */
export const left = async (mode: Mode, steps: Steps): Promise<Left> => {
  const asked: string[] = []
  const changes: Change[] = []
  let draft = emptyDraft('en')
  const next = steps()
  const ask = somebody(mode, (prompt) => {
    asked.push(say(prompt.question))
    return next(prompt)
  })
  await conduct(begin(draft, null), {
    ...{ wording, ask, tell: () => {}, state: () => null },
    save: async (recorded) => {
      draft = recorded.draft
      changes.push(...recorded.changes)
      return null
    },
    usedIds: () => changes.map(({ record }) => record ?? ''),
    edit: async () => ({ text: '' }),
    today: () => '2026-11-22',
    problems: async () => [],
    papers: async () => [],
    makeDraft: async () => null,
    ...{ file: 'answers.json', command: 'c177 interview', makeAll: 'c177 build' },
  })
  return { file: serialiseDraft(draft), changes, asked }
}

/** Somebody who does one thing after the other in a mode; after the last comes Ctrl-C. */
const somebody = (mode: Mode, next: (prompt: Prompt) => Step | null): Ask => {
  const input = new PassThrough()
  const shown = mode === 'drawn' ? drawn(input) : plain(input)
  const ask: Ask = (prompt) => {
    const step = next(prompt)
    if (step === null) return Promise.resolve<Reply>({ type: 'stopped' })
    const reply = shown(prompt)
    input.write(mode === 'drawn' ? keysFor(step, prompt) : wordsFor(step, prompt))
    return reply
  }
  const readText = () => Promise.resolve({ text: 'from a file\nin two lines\n' })
  return withTextWords(ask, { say, readText, goPlain: () => [] })
}

const canvas = () => ({ say, style: styleFor({ NO_COLOR: '1' }), width: 79 })

const drawn = (input: PassThrough): Ask => {
  const output = Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), {
    columns: 80,
  })
  const onChange = () => () => {}
  const screen = { canvas, rows: () => 24, write: () => {}, onChange, sleep: () => {} }
  return inquirerAsk(screen, { input, output })
}

const plain = (input: PassThrough): Ask =>
  plainAsk(canvas, { input, write: () => {}, longestLine: Number.POSITIVE_INFINITY }).ask
