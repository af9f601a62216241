import type { Text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Prompt } from '../prompt.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** How a terminal is drawn on. */
export type Canvas = {
  readonly say: Wording['say']
  readonly style: Style
  /** Columns that texts may take. */
  readonly width: number
}

/** What stands above a prompt, a line each: what was said, the heading, the question, its list and its hints. */
export const drawAbove = (prompt: Prompt, canvas: Canvas): readonly string[] => {
  const said = drawTexts(prompt.said, canvas)
  const spaced = said.length === 0 ? [] : ['', ...said]
  return prompt.isBrief ? spaced : [...spaced, '', ...drawQuestion(prompt, canvas)]
}

/** Sentences, a line or more each. */
export const drawTexts = (texts: readonly Text[], { say, width }: Canvas): readonly string[] =>
  texts.flatMap((text) => wrap(say(text), width, '  '))

const drawQuestion = (prompt: Prompt, canvas: Canvas): readonly string[] => {
  const { heading, question, body, hints } = prompt
  const { say, style, width } = canvas
  const lines = (text: Text, indent: string) => wrap(`${indent}${say(text)}`, width)
  return [
    ...(heading === null ? [] : lines(heading, '').map(style.quiet)),
    ...lines(question, '').map(style.strong),
    ...body.flatMap((text) => wrap(say(text), width, '     ')),
    ...hints.flatMap((text) => lines(text, '  ')).map(style.quiet),
  ]
}
