import { mkdirSync } from 'node:fs'
import { spawn } from '@lydell/node-pty'

const questions = [
  ['What is your organisation in law?', '1'],
  ['What is the full name', 'Union'],
  ['Which State is the paper about?', 'Bulgaria'],
  ['Who signs the paper?', 'The President'],
  ['May the letter say', '1'],
  ['To whom does the paper go?', '1'],
  ['What hurts most?', '1 3 5'],
  ['What happens in practice?', 'It happens.\r'],
  ['To how many people', '38 of 60'],
  ['When was that?', 'summer 2025'],
  ['How do you know it?', '3'],
  ['What does the law say', '?'],
] as const

/** Milliseconds from Enter to the next question, answer by answer, the answer on the disk between them. */
export const promptToPrompt = async (cli: string, folder: string): Promise<readonly number[]> => {
  mkdirSync(folder, { recursive: true })
  const terminal = spawn(process.execPath, [cli, 'interview', 'case'], {
    cwd: folder,
    cols: 100,
    rows: 40,
  })
  let shown = ''
  let hear = () => {}
  terminal.onData((output) => {
    shown += output
    hear()
  })
  const seen = (words: string): Promise<void> =>
    new Promise((resolve) => {
      hear = () => {
        if (!shown.includes(words)) return
        shown = shown.slice(shown.indexOf(words) + words.length)
        hear = () => {}
        resolve()
      }
      hear()
    })
  const times: number[] = []
  for (const [index, [question, typed]] of questions.entries()) {
    await seen(question)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const next = questions[index + 1]?.[0] ?? 'What does the government say'
    const started = performance.now()
    terminal.write(`${typed}\r`)
    await seen(next)
    times.push(performance.now() - started)
    shown = next
  }
  terminal.kill()
  return times
}
