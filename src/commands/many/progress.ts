import type { Host } from '../../host/host.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'

type Desk = { readonly host: Host; readonly wording: Wording }

/** From so many cases on somebody waits, or reads a log. */
const fewest = { atTerminal: 4, elsewhere: 10 }

/** Tells how far many cases are, a line each: "3 of 20: cases/my-union". Of few cases nothing. */
export const progressOf = (cases: number, { host, wording }: Desk): ((path: string) => void) => {
  let done = 0
  if (cases < (host.isTerminal ? fewest.atTerminal : fewest.elsewhere)) return () => undefined
  return (path) => {
    done += 1
    host.tell(wording.say(text('{done} of {cases}: {path}', { done, cases, path })))
  }
}
