import inquirer from 'inquirer'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { severityWords } from '../report.ts'
import type { Silenceable, SilenceTalk } from './silence-finding.ts'

/** Asks in the terminal which finding is as it should be, and why. */
export const silenceTalk = ({ say }: Wording): SilenceTalk => ({
  choose: async (findings) => {
    const { chosen } = await inquirer.prompt<{ chosen: Silenceable | null }>([
      {
        type: 'select',
        name: 'chosen',
        message: say(
          text('Is one of these as it should be? Then it can be silenced, with a reason.'),
        ),
        choices: [
          { value: null, name: say(text('No, go on')) },
          ...findings.map((one) => ({ value: one, name: lineOf(one, { say }) })),
        ],
      },
    ])
    return chosen
  },
  reason: () => askWords(say(text('Why may it stay as it is?')), { say }),
  by: () =>
    askWords(say(text('Who says so? A function is enough, such as “the secretary”.')), { say }),
})

type Saying = Pick<Wording, 'say'>

/** "note  3.practice.claims  C-03: The claim does not say …" */
const lineOf = ({ problem }: Silenceable, { say }: Saying): string => {
  const { question, record } = problem.place
  const where = [question, record].filter((part) => part !== undefined).join('  ')
  return `${say(severityWords[problem.severity])}  ${where}: ${say(problem.message)}`
}

const askWords = async (message: string, { say }: Saying): Promise<string> => {
  const { words } = await inquirer.prompt<{ words: string }>([
    {
      type: 'input',
      name: 'words',
      message,
      validate: (typed: string) => typed.trim() !== '' || say(text('A few words are needed.')),
    },
  ])
  return words.trim()
}
