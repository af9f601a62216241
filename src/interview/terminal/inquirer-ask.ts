import { ExitPromptError } from '@inquirer/core'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Ask, Prompt, Reply } from '../prompt.ts'
import { readSpecialReply } from '../special-reply.ts'
import type { Canvas } from './draw.ts'
import { linePrompt } from './line-prompt.ts'
import { linesPrompt } from './lines-prompt.ts'
import { listPrompt } from './list-prompt.ts'

/** A prompt below what was printed above it, of which `used` lines stand on the screen. */
export type AskBelow = (prompt: Prompt, used: number) => Promise<Reply>

/** Streams that a test may replace. */
export type Streams = NonNullable<Parameters<typeof linePrompt>[1]>

/** Prompts that are redrawn while one types: for terminals that can move their cursor. */
export const inquirerAsk =
  (canvas: Canvas, screenRows: () => number, streams: Streams = {}): AskBelow =>
  async (prompt, used) => {
    try {
      const height = Math.max(5, screenRows() - Math.min(used, 12) - 4)
      return await shown({ prompt, canvas, height, streams })
    } catch (thrown) {
      if (thrown instanceof ExitPromptError) return { type: 'stopped' }
      throw thrown
    }
  }

type Showing = {
  readonly prompt: Prompt
  readonly canvas: Canvas
  readonly height: number
  readonly streams: Streams
}

const shown = ({ prompt, canvas, height, streams }: Showing): ReturnType<Ask> => {
  const { initial } = prompt
  const { say, width } = canvas
  switch (prompt.type) {
    case 'line':
      return linePrompt({ initial }, streams)
    case 'lines': {
      const isWhole = (line: string) => isWholeAnswer(line, say)
      return linesPrompt({ initial, isWhole, width, rows: height }, streams)
    }
    case 'one':
    case 'many':
      return listPrompt(listConfig(prompt, canvas, height), streams)
  }
}

/** "do not know" needs no empty line after it. */
const isWholeAnswer = (line: string, say: Wording['say']): boolean =>
  readSpecialReply(line, say) !== null

const listConfig = (prompt: Prompt, { say, style, width }: Canvas, height: number) => {
  const isMany = prompt.type === 'many'
  return {
    rows: prompt.offers.map(({ sign, label, hint }) => ({
      sign,
      label: hint === null ? say(label) : `${say(label)} (${say(hint)})`,
    })),
    isMany,
    chosen: prompt.offers.flatMap(({ value, sign }) =>
      prompt.chosen.includes(value) ? [sign] : [],
    ),
    initial: prompt.initial,
    ask: say(isMany ? text('Numbers:') : text('Number:')),
    later: say(text('(left for later)')),
    more: [say(text('(more above)')), say(text('(more below)'))] as const,
    width,
    height,
    style,
  }
}
