import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright-core'
import { builtProgram } from '../interview/pty.ts'

const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser of the tests; where there is none they fail, and say how to get one. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = places.find((place) => place !== '' && existsSync(place))
  if (executablePath === undefined) {
    throw new Error(
      'These tests need Chromium. Debian and Ubuntu: "apt-get install chromium". Elsewhere install it, and name it in CHROMIUM.',
    )
  }
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking']
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
}

export type Preview = { readonly address: string; readonly stop: () => void }

/** The built program, previewing a case. */
export const startPreview = async (path: string): Promise<Preview> => {
  const words = [builtProgram(), 'preview', path, '--no-open', '--quiet']
  const program = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = await new Promise<readonly string[]>((resolve, reject) => {
    createInterface(program.stdout).once('line', (line) => resolve([line]))
    program.once('exit', (code) => reject(new Error(`the preview ended with ${code}`)))
  })
  return { address: address ?? '', stop: () => void program.kill('SIGINT') }
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What axe finds, in a line each: rule, and the first element. */
export const violationsIn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as typeof import('axe-core') & {
      axe: typeof import('axe-core')
    }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  })
}
