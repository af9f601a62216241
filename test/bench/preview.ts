import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Milliseconds of one preview: to its address, to its first page, and from each change to the new text and pages. */
export type PreviewTimes = {
  readonly address: number
  readonly firstPage: number
  readonly texts: readonly number[]
  readonly pdfs: readonly number[]
}

const changes = 8

/** Previews a case in a process of its own, and changes its answers as the interview does. */
export const measurePreview = async (cli: string, path: string): Promise<PreviewTimes> => {
  const started = performance.now()
  const words = [cli, 'preview', path, '--no-open', '--quiet']
  const program = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const url = await addressOf(program)
    const address = performance.now() - started
    await (await fetch(url)).text()
    const firstPage = performance.now() - started
    await (await fetch(`${url}paper.pdf`)).arrayBuffer()
    const measured = await measureChanges(url, path)
    return { address, firstPage, ...measured }
  } finally {
    program.kill('SIGINT')
    await once(program, 'exit')
  }
}

const addressOf = async ({ stdout }: ChildProcess): Promise<string> => {
  if (stdout === null) throw new Error('no output')
  const [line] = await once(createInterface(stdout), 'line')
  return String(line)
}

const measureChanges = async (url: string, path: string) => {
  const texts: number[] = []
  const pdfs: number[] = []
  const events = await listenTo(`${url}events`)
  for (let count = 0; count < changes; count += 1) {
    const heard = events.next()
    const started = performance.now()
    change(path, `Union ${count}`)
    await heard
    await (await fetch(`${url}draft.json`)).json()
    texts.push(performance.now() - started)
    await (await fetch(`${url}paper.pdf`)).arrayBuffer()
    pdfs.push(performance.now() - started)
  }
  events.stop()
  return { texts, pdfs }
}

const change = (path: string, name: string): void => {
  const file = join(path, 'answers.json')
  const saved: { answers: Record<string, unknown> } = JSON.parse(readFileSync(file, 'utf8'))
  const answers = { ...saved.answers, 'organisation.name': name }
  writeFileSync(`${file}.tmp`, JSON.stringify({ ...saved, answers }))
  renameSync(`${file}.tmp`, file)
}

/** Hears of new versions; the first is told at once and is waited for. */
const listenTo = async (url: string) => {
  const caller = new AbortController()
  const { body } = await fetch(url, { signal: caller.signal })
  const reader = body?.getReader()
  const next = async (): Promise<void> => {
    let heard = ''
    while (!heard.includes('data: ')) {
      const { value } = (await reader?.read()) ?? {}
      heard += new TextDecoder().decode(value)
    }
  }
  await next()
  return { next, stop: () => caller.abort() }
}
