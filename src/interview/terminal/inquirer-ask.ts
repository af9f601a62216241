import { ExitPromptError } from '@inquirer/core'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Prompt, Reply } from '../prompt.ts'
import { readSpecialReply } from '../special-reply.ts'
import { type Canvas, drawAbove } from './draw.ts'
import type { Lines } from './lines.ts'
import { type ListState, listPrompt } from './list-prompt.ts'
import type { OnChange } from './screen.ts'
import { textPrompt } from './text-prompt.ts'

/** Streams that a test may replace. */
export type Streams = NonNullable<Parameters<typeof textPrompt>[1]>

/** The screen, as it is now. */
export type Screen = {
  readonly canvas: () => Canvas
  readonly rows: () => number
  readonly write: (lines: readonly string[]) => void
  readonly onChange: OnChange
  /** Puts the program to sleep, as Ctrl-Z does. */
  readonly sleep: () => void
}

/** Prompts that are redrawn while one types: for terminals that can move their cursor. */
export const inquirerAsk =
  (screen: Screen, streams: Streams = {}) =>
  async (prompt: Prompt): Promise<Reply> => {
    try {
      return await asked(prompt, screen, streams)
    } catch (thrown) {
      if (thrown instanceof ExitPromptError) return { type: 'stopped' }
      throw thrown
    }
  }

type Resumed = { readonly lines: Lines | null; readonly list: ListState | null }

/** What stands above and the prompt; both anew, below, where the screen has changed meanwhile. */
const asked = async (prompt: Prompt, screen: Screen, streams: Streams): Promise<Reply> => {
  let resumed: Resumed = { lines: null, list: null }
  let shown = prompt
  for (;;) {
    const canvas = screen.canvas()
    const above = drawAbove(shown, canvas)
    screen.write(above)
    const height = heightBelow(above.length, screen.rows())
    const showing = { prompt, canvas, height, screen, streams }
    if (prompt.type === 'line' || prompt.type === 'lines') {
      const reply = await textPrompt(textConfig(showing, resumed.lines), streams)
      if (reply.type !== 'redraw') return reply
      resumed = { lines: reply.state, list: null }
    } else {
      const reply = await listPrompt(listConfig(showing, resumed.list), streams)
      if (reply.type !== 'redraw') return reply
      resumed = { lines: null, list: reply.state }
    }
    shown = { ...prompt, isBrief: false }
  }
}

/** Rows for a prompt, so that as much as can be of what stands above is seen with it. */
const heightBelow = (used: number, rows: number): number =>
  Math.max(2, Math.min(rows - 4, Math.max(5, rows - Math.min(used, 12) - 4)))

type Showing = {
  readonly prompt: Prompt
  readonly canvas: Canvas
  readonly height: number
  readonly screen: Screen
}

const textConfig = ({ prompt, canvas, height, screen }: Showing, resumed: Lines | null) => ({
  initial: prompt.initial,
  isLong: prompt.type === 'lines',
  // "do not know" needs no empty line after it.
  isWhole: (line: string) => readSpecialReply(line, canvas.say) !== null,
  width: canvas.width,
  height,
  resumed,
  onChange: screen.onChange,
  onSleep: screen.sleep,
})

const listConfig = ({ prompt, canvas, height, screen }: Showing, resumed: ListState | null) => {
  const { say, style, width } = canvas
  const isMany = prompt.type === 'many'
  return {
    rows: prompt.offers.map(({ sign, label, hint }) => ({
      sign,
      label: labelOf(label, hint, say),
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
    resumed,
    onChange: screen.onChange,
    onSleep: screen.sleep,
  }
}

type OfferLabel = Prompt['offers'][number]

const labelOf = (
  label: OfferLabel['label'],
  hint: OfferLabel['hint'],
  say: Wording['say'],
): string => (hint === null ? say(label) : `${say(label)} (${say(hint)})`)
