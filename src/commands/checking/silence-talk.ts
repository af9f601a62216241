import { verbatim } from '../../interview/words.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Asking } from '../asking.ts'
import { severityWords } from '../report.ts'
import type { Silenceable, SilenceTalk } from './silence-finding.ts'

/** Asks in the terminal which finding is as it should be, and why. */
export const silenceTalk = ({ choose, line }: Asking, { say }: Saying): SilenceTalk => {
  const words = async (question: Text) => (await line(question, { refuse: emptyRefused })).trim()
  return {
    choose: (findings) =>
      choose<Silenceable | null>(
        text('Is one of these as it should be? Then it can be silenced, with a reason.'),
        [
          { value: null, label: text('No, go on') },
          ...findings.map((one) => ({ value: one, label: labelOf(one, { say }) })),
        ],
      ),
    reason: () => words(text('Why may it stay as it is?')),
    by: () => words(text('Who says so? A function is enough, such as “the secretary”.')),
  }
}

const emptyRefused = (typed: string): Text | null =>
  typed.trim() === '' ? text('A few words are needed.') : null

type Saying = Pick<Wording, 'say'>

/** "note  3.practice.claims  C-03: The claim does not say …" */
const labelOf = ({ problem }: Silenceable, { say }: Saying): Text => {
  const { question, record } = problem.place
  const where = [question, record].filter((part) => part !== undefined).join('  ')
  return verbatim(`${say(severityWords[problem.severity])}  ${where}: ${say(problem.message)}`)
}
