import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { builtProgram, inTerminal } from '../interview/pty.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'c177-readme-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Answer = readonly [question: string, typed: string]

/** What is typed at the terminal, and then at each question. */
const session: readonly (readonly [command: string, answers: readonly Answer[]])[] = [
  [
    'c177 interview my-union',
    [
      ['What is your organisation in law?', '1'],
      ['What is the full name', 'Union of Home Stitchers of Valdora'],
      ['Which State is the paper about?', 'XA'],
      ['What is the invented State called?', 'Valdora'],
      ['Has the State ratified', ':why'],
      ['Has the State ratified', '1'],
      ['Who signs the paper?', ':quit'],
    ],
  ],
  [
    'c177 interview my-union',
    [
      ['Who signs the paper?', 'The President'],
      ['May the letter say', '1'],
      ['To whom does the paper go?', '1'],
      ['What hurts most?', '1'],
      [
        'What happens in practice?',
        'Who sews bags at home earns less than half of the minimum wage.\r',
      ],
      ['To how many people', '38 of 60'],
      ['When was that?', 'summer 2025'],
      ['How do you know it?', '3'],
      ['What does the law say', '?'],
      [
        'What does the government say',
        'The Ministry wrote in 2025 that the wage law is for employees.\r',
      ],
      [
        'What should the Committee ask',
        'to state how many homeworkers reached the minimum wage in 2025\r',
      ],
      ['Check your answers', ''],
      ['What would you like to do now?', ':quit'],
    ],
  ],
  ['c177 check my-union', []],
]

const run = async (command: string, answers: readonly Answer[]): Promise<string> => {
  const [, ...args] = command.split(' ')
  const terminal = inTerminal({ args, cwd: folder, columns: 80, rows: 40 })
  for (const [question, typed] of answers) await terminal.answer(question, typed)
  await terminal.ended
  return `$ npx ${command}\n\n${terminal.transcript().trim()}`
}

const begin = '<!-- session -->\n'
const end = '<!-- /session -->'

describe('the README', () => {
  it('shows a whole session as it really is (UPDATE_README=1 writes it anew)', async () => {
    builtProgram()
    const shown: string[] = []
    for (const [command, answers] of session) shown.push(await run(command, answers))
    const block = `${begin}\n\`\`\`\n${shown.join('\n\n')}\n\`\`\`\n\n`
    const from = readme.indexOf(begin)
    const to = readme.indexOf(end)
    if (process.env['UPDATE_README'] === '1') {
      writeFileSync(join(root, 'README.md'), readme.slice(0, from) + block + readme.slice(to))
    } else expect(readme.slice(from, to)).toBe(block)
    expect(existsSync(join(folder, 'my-union/out/submission.pdf'))).toBe(true)
  }, 90_000)

  it('leads only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names the two commands that the package has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(readme).toContain('npm ci\nnpm run demo\n')
    expect(scripts).toMatchObject({ prepare: expect.any(String), demo: expect.any(String) })
  })
})
