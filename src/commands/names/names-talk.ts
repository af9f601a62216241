import type { Text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { type AskSecret, askSecret } from '../leaks/passphrase.ts'

export type Offered = { readonly value: string; readonly label: Text }

/** How names are talked about with the person at the terminal; a test answers in her place. */
export type NamesTalk = {
  /** What is typed is not shown; null for an empty line. */
  readonly secret: AskSecret
  readonly choose: (question: Text, offers: readonly Offered[]) => Promise<string>
  /** One line, with what stands there now. */
  readonly line: (question: Text, now: string) => Promise<string>
}

export const namesTalk = (wording: Wording): NamesTalk => ({
  secret: askSecret(wording),
  choose: async (question, offers) => {
    const { default: inquirer } = await import('inquirer')
    const choices = offers.map(({ value, label }) => ({ value, name: wording.say(label) }))
    const message = wording.say(question)
    const { chosen } = await inquirer.prompt<{ chosen: string }>([
      { type: 'select', name: 'chosen', message, choices },
    ])
    return chosen
  },
  line: async (question, now) => {
    const { default: inquirer } = await import('inquirer')
    const message = wording.say(question)
    const { typed } = await inquirer.prompt<{ typed: string }>([
      { type: 'input', name: 'typed', message, default: now },
    ])
    return typed
  },
})
