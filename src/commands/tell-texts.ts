import type { Host } from '../host/host.ts'
import { wrap } from '../interview/terminal/wrap.ts'
import type { Text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

/** Paragraphs of talk, with an empty line after each; broken between words where somebody reads them in a terminal. */
export const tellTexts = (
  texts: readonly Text[],
  { host, wording }: { readonly host: Host; readonly wording: Wording },
): void => {
  for (const one of texts) {
    const said = wording.say(one)
    const lines = host.columns === undefined ? [said] : wrap(said, host.columns - 1)
    host.tell(`${lines.join('\n')}\n`)
  }
}
