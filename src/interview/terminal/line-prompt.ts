import { createPrompt, useEffect, useState } from '@inquirer/core'
import { colonLineOf } from '../colon-words.ts'
import type { Reply } from '../prompt.ts'
import { setLine, useKeys, withoutTab } from './keys.ts'

/** One line of text, with what stands in it already. */
export const linePrompt = createPrompt<Reply, { readonly initial: string }>(
  ({ initial }, done: (reply: Reply) => void) => {
    const [line, setState] = useState(initial)
    useEffect((rl) => {
      if (initial !== '') rl.write(initial)
    }, [])
    useKeys({
      onKey: (name, rl) => {
        if (name === 'return') done(replyOf(line, initial))
        else if (name === 'escape') done({ type: 'word', line: ':back', typed: line })
        else setState(withoutTab(rl))
      },
      onPaste: (pasted, before, rl) => {
        setLine(rl, before + pasted.replace(/\n+/g, ' '))
        setState(rl.line)
      },
      onEnd: () => done({ type: 'word', line: ':quit', typed: line }),
    })
    return `> ${line}`
  },
)

const replyOf = (line: string, initial: string): Reply => {
  const word = colonLineOf(line, initial)
  return word === null ? { type: 'typed', text: line } : { type: 'word', line: word, typed: '' }
}
