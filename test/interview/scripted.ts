import { type Draft, emptyDraft } from '../../src/answers/draft.ts'
import type { Change, Recorded } from '../../src/answers/record-answer.ts'
import type { StateKnowledge } from '../../src/countries/knowledge.ts'
import { conduct } from '../../src/interview/conduct.ts'
import { begin } from '../../src/interview/interview.ts'
import type { Prompt, Reply } from '../../src/interview/prompt.ts'
import type { PaperMade } from '../../src/interview/sent.ts'
import type { Ending, World } from '../../src/interview/world.ts'
import type { Problem } from '../../src/problems/problem.ts'
import { type Wording, wordingOf } from '../../src/wording/wording.ts'

/** What was asked and told in a scripted interview, and what became of the answers. */
export type Talk = {
  readonly draft: Draft
  readonly prompts: readonly Prompt[]
  /** The questions asked, in words. */
  readonly asked: readonly string[]
  /** Everything that was told before and between prompts. */
  readonly said: readonly string[]
  /** The last prompt, as somebody reads it. */
  readonly screen: string
  readonly changes: readonly Change[]
  readonly ending: Ending
  readonly drafts: number
}

export type Given = {
  readonly draft?: Draft
  readonly last?: Change | null
  readonly wording?: Wording
  /** Called for every save; a problem means that the disk refused. */
  readonly disk?: (recorded: Recorded) => Problem | null
  readonly edit?: World['edit']
  readonly usedIds?: readonly string[]
  readonly state?: StateKnowledge
  /** What `check` finds in a draft. */
  readonly problems?: (draft: Draft) => readonly Problem[]
  /** Papers that lie in the folder of papers. */
  readonly papers?: readonly PaperMade[]
  readonly makeDraft?: World['makeDraft']
}

export const draftWith = (answers: Readonly<Record<string, unknown>>): Draft => ({
  ...emptyDraft('en'),
  answers,
})

/**
 * Words with a colon and "Esc" are what they are; anything else is typed. ":quit<We sew." is a word while
 * "We sew." stands in the prompt. After the last comes Ctrl-C.
 */
export const talk = async (typed: readonly string[], given: Given = {}): Promise<Talk> => {
  const wording = given.wording ?? wordingOf('en')
  const { say } = wording
  const prompts: Prompt[] = []
  const told: string[] = []
  const changes: Change[] = []
  const start = given.draft ?? emptyDraft('en')
  let [draft, drafts] = [start, 0]
  const replies = typed[Symbol.iterator]()
  const world: World = {
    wording,
    ask: async (prompt) => {
      prompts.push(prompt)
      told.push(...prompt.said.map(say))
      return replyOf(replies.next().value)
    },
    tell: (said) => told.push(...said.map(say)),
    save: async (recorded) => {
      const problem = given.disk?.(recorded) ?? null
      if (problem !== null) return problem
      draft = recorded.draft
      changes.push(...recorded.changes)
      return null
    },
    usedIds: () => [...(given.usedIds ?? []), ...changes.map(({ record }) => record ?? '')],
    state: () => given.state ?? null,
    today: () => '2026-11-22',
    papers: async () => given.papers ?? [],
    problems: async () => given.problems?.(draft) ?? [],
    edit: given.edit ?? (async () => ({ text: '' })),
    makeDraft: async () => {
      drafts += 1
      return given.makeDraft === undefined ? 'my-case/out/submission.pdf' : given.makeDraft()
    },
    file: 'my-case/answers.json',
    command: 'c177 interview my-case',
    makeAll: 'c177 build my-case --document all',
  }
  const ending = await conduct(begin(start, given.last ?? null), world)
  const asked = prompts.map(({ question }) => say(question))
  const last = prompts.at(-1)
  const screen = last === undefined ? '' : screenOf(last, say)
  return { draft, prompts, asked, said: told, screen, changes, ending, drafts }
}

const replyOf = (typed: string | undefined): Reply => {
  if (typed === undefined) return { type: 'stopped' }
  if (typed === 'Esc') return { type: 'word', line: ':back', typed: '' }
  const [line = '', stood = ''] = typed.split('<')
  return /^:(?!:)/.test(typed)
    ? { type: 'word', line, typed: stood }
    : { type: 'typed', text: typed }
}

const screenOf = (prompt: Prompt, say: Wording['say']): string =>
  [
    ...prompt.said.map(say),
    ...(prompt.heading === null ? [] : [say(prompt.heading)]),
    say(prompt.question),
    ...prompt.body.map(say),
    ...prompt.offers.map(({ sign, label, value }) => {
      const mark = prompt.chosen.includes(value) ? '*' : ' '
      return `${mark}${sign}. ${say(label)}`
    }),
    `> ${prompt.initial}`,
  ].join('\n')
