import type { Text } from '../problems/text.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { readColonWord } from './colon-words.ts'
import { plainAsking } from './outcome.ts'
import type { Ask, Prompt } from './prompt.ts'
import type { Ending } from './world.ts'

/** What a case is called when nobody says otherwise. */
const usualName = 'my-case'

/** Asks once in which folder the answers are to be kept. */
export const askFolder = async (ask: Ask, say: Wording['say']): Promise<string | Ending> => {
  let said: readonly Text[] = []
  for (;;) {
    const reply = await ask(folderPrompt(said))
    if (reply.type === 'stopped') return { code: 130, said: [] }
    if (reply.type === 'typed' && reply.text.trim() !== '') return reply.text.trim()
    const isQuit = reply.type === 'word' && readColonWord(reply.line, say).word === 'quit'
    if (isQuit) return { code: 0, said: [text('Nothing was begun.')] }
    said = [
      text('First type a name for the folder, such as {usualName}. :quit stops.', { usualName }),
    ]
  }
}

const folderPrompt = (said: readonly Text[]): Prompt => ({
  ...plainAsking(text('What should the folder be called in which your answers are kept?')),
  hints: [
    text('It is made here, for you alone. If it is there already, we go on with it.'),
    text('Enter takes the name that stands there; or change it.'),
  ],
  initial: usualName,
  said,
  isBrief: said.length > 0,
})
