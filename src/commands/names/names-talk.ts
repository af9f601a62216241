import type { Text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { askingAt } from '../asking.ts'
import type { AskSecret } from '../leaks/passphrase.ts'

export type Offered = { readonly value: string; readonly label: Text }

/** How names are talked about with the person at the terminal; a test answers in her place. */
export type NamesTalk = {
  /** What is typed is not shown; null for an empty line. */
  readonly secret: AskSecret
  readonly choose: (question: Text, offers: readonly Offered[]) => Promise<string>
  /** One line, with what stands there now. */
  readonly line: (question: Text, now: string) => Promise<string>
}

export const namesTalk = (wording: Wording): NamesTalk => {
  const { secret, choose, line } = askingAt(wording)
  return { secret, choose, line: (question, now) => line(question, { now }) }
}
