import type { Host } from '../../host/host.ts'
import { plainAsking } from '../../interview/outcome.ts'
import type { Prompt } from '../../interview/prompt.ts'
import { readChosen } from '../../interview/read-chosen.ts'
import { openTerminal } from '../../interview/terminal/terminal.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'

/** Asks whether a case is to become what a version was. Whatever is not yes is no. */
export const askRestore = async (
  version: string,
  host: Host,
  wording: Wording,
): Promise<boolean> => {
  const terminal = openTerminal(wording, host.environment)
  try {
    const prompt = restorePrompt(version)
    const reply = await terminal.ask(prompt)
    const chosen =
      reply.type === 'typed' ? readChosen(reply.text, prompt.offers, wording.say) : null
    return chosen?.length === 1 && chosen[0]?.value === 'restore'
  } finally {
    terminal.close()
  }
}

const restorePrompt = (version: string): Prompt => ({
  ...plainAsking(text('Make the case what version {version} was?', { version })),
  type: 'one',
  hints: [text('How it stands now is kept as a version, so this can be undone.')],
  offers: [
    { value: 'keep', sign: '1', label: text('No, leave it as it is'), hint: null },
    { value: 'restore', sign: '2', label: text('Yes, bring that version back'), hint: null },
  ],
  chosen: ['keep'],
  said: [],
  isBrief: false,
})
