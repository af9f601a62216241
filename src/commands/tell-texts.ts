import type { Host } from '../host/host.ts'
import { wrap } from '../interview/terminal/wrap.ts'
import type { Text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

type Desk = { readonly host: Host; readonly wording: Wording }

/** Paragraphs of talk, with an empty line after each; broken between words where somebody reads them in a terminal. */
export const tellTexts = (texts: readonly Text[], desk: Desk): void => {
  for (const one of texts) desk.host.tell(`${inLines(one, desk)}\n`)
}

/** Sentences of talk below each other, broken as paragraphs are. */
export const tellSentences = (texts: readonly Text[], desk: Desk): void => {
  for (const one of texts) desk.host.tell(inLines(one, desk))
}

const inLines = (one: Text, { host, wording }: Desk): string => {
  const said = wording.say(one)
  return host.columns === undefined ? said : wrap(said, host.columns - 1).join('\n')
}
