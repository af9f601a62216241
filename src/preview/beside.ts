import { answersIn } from '../document/answers-in.ts'
import { directionOf } from '../document/direction.ts'
import { attributes, type Markup, markup } from '../document/markup.ts'
import type { Block } from '../document/tree.ts'
import { text } from '../problems/text.ts'
import type { Rests } from './drafts.ts'
import type { Placed } from './place-problems.ts'
import { numbered, type Reader } from './reader.ts'

type Beside = { readonly placed: readonly Placed[]; readonly rests: Rests }

/** What stands beside each paragraph: its problems, what a claim rests on, and the questions behind it with the way to them. */
export const besideBlocks = (
  { placed, rests }: Beside,
  reader: Reader,
): ((block: Block) => Markup | null) => {
  const byBlock = new Map<Block | null, Placed[]>()
  for (const one of placed) byBlock.set(one.block, [...(byBlock.get(one.block) ?? []), one])
  return (block) => {
    const problems = byBlock.get(block) ?? []
    const source = block.type === 'contents' ? null : sourceOf(answersIn(block), reader)
    const support = supportOf(block, rests, reader)
    if (problems.length === 0 && source === null && support === null) return null
    const marks = attributes({ lang: reader.language, dir: directionOf(reader.language) })
    return markup`<div class="beside"${marks}>${problemsOf(problems, reader)}${support}${source}</div>`
  }
}

/** Templates give the paragraph of a claim the id "claim-C-01". */
const supportOf = (block: Block, rests: Rests, { say }: Reader): Markup | null => {
  const id = 'id' in block && typeof block.id === 'string' ? block.id : ''
  const words = rests.get(id.replace(/^claim-/, ''))
  return words === undefined ? null : markup`<p class="rests">${say(words)}</p>`
}

const problemsOf = (placed: readonly Placed[], reader: Reader): Markup | null =>
  placed.length === 0
    ? null
    : markup`<ul class="problems-here">${placed.map((one) => problemOf(one, reader))}</ul>`

const problemOf = ({ problem, number }: Placed, { say }: Reader): Markup => {
  const name = say(numbered(problem, number))
  return markup`<li class="${problem.severity}" id="at-${number}" tabindex="-1"><a href="#problem-${number}">${name}</a>. ${say(problem.message)}</li>`
}

/** So many questions are named at once; more are folded away. */
const most = 2

const sourceOf = (questions: readonly string[], reader: Reader): Markup | null => {
  const ways = questions.map((question) => wayOf(question, reader))
  if (ways.length === 0) return null
  if (ways.length <= most) return markup`<div class="source">${ways}</div>`
  const summary = reader.say(
    text('From {count, plural, one {# question} other {# questions}}', { count: ways.length }),
  )
  return markup`<details class="source"><summary>${summary}</summary>${ways}</details>`
}

const wayOf = (question: string, { say, nameOf, wayTo }: Reader): Markup => {
  const name = nameOf(question) ?? question
  return markup`<p>${say(text('Question: {name}', { name }))} <code>${wayTo(question)}</code></p>`
}
