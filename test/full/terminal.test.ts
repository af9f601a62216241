import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtProgram, inTerminal, type Session, type Started } from '../interview/pty.ts'

const esc = '\u001B'
const [ctrlC, ctrlD, ctrlZ, backspace] = ['\u0003', '\u0004', '\u001A', '\u007F']
const [arrowUp, arrowDown, arrowLeft, home, end] = ['A', 'B', 'D', 'H', 'F'].map(
  (letter) => `${esc}[${letter}`,
)

let folder = ''
beforeAll(async () => {
  builtProgram()
  folder = await mkdtemp(join(tmpdir(), 'c177-full-terminal-'))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A terminal marks what is pasted, or no more. */
const [pasteOn, pasteOff] = [`${esc}[?2004h`, `${esc}[?2004l`]

type Mode = 'drawn' | 'plain'
const modes: readonly Mode[] = ['drawn', 'plain']

const flags = (mode: Mode): readonly string[] => (mode === 'plain' ? ['--accessible'] : [])

const interview = (name: string, mode: Mode, more: Partial<Started> = {}): Session =>
  inTerminal({ args: ['interview', name, ...flags(mode)], cwd: folder, ...more })

/** A shell with job control; the first line that it is given starts an interview. */
const shell = async (name: string, mode: Mode): Promise<Session> => {
  const session = inTerminal({
    ...{ command: 'bash', args: ['--norc', '-i'], cwd: folder },
    env: { PS1: 'shell$ ', BASH_SILENCE_DEPRECATION_WARNING: '1' },
  })
  await session.waitFor('shell$')
  const words = [process.execPath, builtProgram(), 'interview', name, ...flags(mode)]
  session.type(`${words.join(' ')}\r`)
  return session
}

const answers = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, name, 'answers.json'), 'utf8')).answers

/** As a terminal does it: a part at a time, while what comes back is read. */
const paste = async (session: Session, text: string): Promise<void> => {
  for (let at = 0; at < text.length; at += 2000) {
    session.type(text.slice(at, at + 2000))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const about = 'organisation.about'

/** Goes to a question that takes a text of several lines. */
const toText = async (session: Session): Promise<void> => {
  await session.answer('What is your organisation in law?', `:jump ${about}`)
  await session.waitFor('What does your organisation do')
  await session.waitFor(/>|Line 1:/)
}

/** Goes to a question that takes one line. */
const toLine = async (session: Session): Promise<void> => {
  await session.answer('What is your organisation in law?', '1')
  await session.waitFor('What is the full name')
  await session.waitFor(/>|Answer:/)
}

const name = 'organisation.name'

describe.each(modes)('a terminal, %s', (mode) => {
  test('is given back as it was when Ctrl-C ends the interview with 130, and all is saved', async () => {
    const at = `stopped-${mode}`
    const session = await shell(at, mode)
    await toLine(session)
    session.type(`half a na${ctrlC}`)
    await session.waitFor('shell$')
    session.type('echo code $?; stty -a\r')
    await session.waitFor('code 130')
    await session.waitFor(/[^-]icanon .*[^-]echo /)
    expect(await answers(at)).toEqual({ 'organisation.legalForm': 'tradeUnion' })
    session.kill()
  })

  test('sleeps with Ctrl-Z, and asks again where one was after “fg”', async () => {
    const at = `asleep-${mode}`
    const session = await shell(at, mode)
    await toLine(session)
    session.type(`${mode === 'drawn' ? 'Union of ' : ''}${ctrlZ}`)
    await session.waitFor('Stopped')
    session.type('stty -a\r')
    await session.waitFor(/[^-]icanon .*[^-]echo /)
    session.type('fg\r')
    await session.waitFor('What is the full name')
    await session.waitFor(mode === 'drawn' ? '> Union of' : 'Answer:')
    session.type(mode === 'drawn' ? 'Stitchers\r' : 'Union of Stitchers\r')
    await session.answer('Which State is the paper about?', ':quit')
    await session.waitFor('shell$')
    expect(await answers(at)).toMatchObject({ [name]: 'Union of Stitchers' })
    session.kill()
  })

  test('loses nothing of what is typed ahead', async () => {
    const at = `ahead-${mode}`
    const session = interview(at, mode)
    session.type('1\rUnion\rBulgaria\rAna Petrova\r')
    await session.waitFor('May the letter say')
    expect(await answers(at)).toMatchObject({
      [name]: 'Union',
      'standing.country': 'BG',
      'organisation.signatory.name': 'Ana Petrova',
    })
    session.kill()
  })

  test.each([
    ['with marks around it', (text: string) => `${esc}[200~${text}${esc}[201~`],
    ['without', (text: string) => text],
  ])('loses nothing of 100 kB that are pasted %s', async (how, marked) => {
    if (mode === 'plain' && how !== 'without') return
    const at = `pasted-${mode}-${how.length}`
    const paragraphs = Array.from(
      { length: 500 },
      (_, index) => `${index} ${'We sew bags. '.repeat(15)}.`,
    )
    const session = interview(at, mode)
    await toText(session)
    await paste(session, marked(`${paragraphs.join('\r')}\r`))
    if (mode === 'drawn') {
      await session.waitFor('499 We sew')
      session.type('\r')
    } else session.type('\r')
    await session.waitFor('What is the address of its office?')
    expect((await answers(at))[about]).toBe(paragraphs.join('\n'))
    session.kill()
  })

  test('ends with Ctrl-D as with :quit, and when the terminal is closed; all is saved', async () => {
    const at = `closed-${mode}`
    const first = interview(at, mode)
    await toLine(first)
    first.type(ctrlD)
    await first.waitFor('To go on later, type')
    expect(await first.ended).toBe(0)
    const output = first.output()
    expect(output.lastIndexOf(pasteOff)).toBeGreaterThanOrEqual(output.lastIndexOf(pasteOn))
    const second = interview(at, mode)
    await second.waitFor('What is the full name')
    second.kill('SIGHUP')
    await second.ended
    expect(await answers(at)).toEqual({ 'organisation.legalForm': 'tradeUnion' })
  })

  test.each([
    ['emoji', 'Union 👩‍🏭👍🏽🇧🇬'],
    ['Arabic', 'اتحاد العاملات في المنزل'],
    ['Devanagari', 'गृह-आधारित कामगार संघ'],
  ])('takes %s as it is typed', async (script, words) => {
    const at = `script-${mode}-${script}`
    const session = interview(at, mode)
    await toLine(session)
    session.type(`${words}\r`)
    await session.waitFor('Which State')
    expect(await answers(at)).toMatchObject({ [name]: words.normalize('NFC') })
    session.kill()
  })

  test('takes a tabulator for a blank', async () => {
    const at = `tab-${mode}`
    const session = interview(at, mode)
    await toLine(session)
    session.type('Home\tStitchers\r')
    await session.waitFor('Which State')
    expect(String((await answers(at))[name]).replace('\t', ' ')).toBe('Home Stitchers')
    session.kill()
  })

  test('is 40 columns wide, and nothing is wider', async () => {
    const session = interview(`narrow-${mode}`, mode, { columns: 40, rows: 15 })
    await session.answer('What is your organisation in law?', ':jump scope.matters')
    await session.answer('What hurts most?', ':why')
    await session.answer('What hurts most?', ':quit')
    expect(await session.ended).toBe(0)
    const rows = session.transcript().split('\n')
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(40)
    // A word that stands alone at the left was broken by the terminal, not by us.
    expect(session.transcript()).toContain('organisation')
  })
})

describe('a drawn prompt', () => {
  test('is drawn anew when the window gets another size, and keeps what was done', async () => {
    const session = interview('resized', 'drawn')
    await session.answer('What is your organisation in law?', ':jump scope.matters')
    await session.waitFor('What hurts most?')
    await session.waitFor('Numbers:')
    session.type(`${arrowDown}${arrowDown} `)
    await session.shows('[x] 3.')
    for (const columns of [40, 120]) {
      session.resize(columns, 24)
      await session.waitFor('What hurts most?')
      await session.waitFor('> [x] 3.')
    }
    session.type('\r')
    await session.waitFor('What happens in practice?')
    expect(await answers('resized')).toEqual({ 'scope.matters': ['glue'] })
    session.kill()
  })

  test('draws a long text anew too, and the cursor stays where it was', async () => {
    const session = interview('resized-text', 'drawn')
    await toText(session)
    const text = 'We sew bags and shoes at home. '.repeat(6).trim()
    session.type(text)
    await session.shows('at home.')
    session.type(home ?? '')
    await session.shows('> We sew')
    session.resize(40, 24)
    await session.waitFor('What does your organisation do')
    await session.waitFor('> We sew')
    session.type('Here: ')
    session.resize(120, 24)
    await session.waitFor('> Here: We sew')
    session.type(`${end}\r\r`)
    await session.waitFor('What is the address')
    expect(await answers('resized-text')).toEqual({ [about]: `Here: ${text}` })
    session.kill()
  })

  test('is edited by characters as people see them', async () => {
    const session = interview('graphemes', 'drawn')
    await toLine(session)
    session.type(`a👩‍🏭b${arrowLeft}${backspace}`)
    await session.shows('> ab')
    session.type(`${home}किं${end}🇧🇬🇧🇬${backspace}\r`)
    await session.waitFor('Which State')
    expect(await answers('graphemes')).toMatchObject({ [name]: 'किंab🇧🇬' })
    session.kill()
  })

  test('takes a very long line, shows its end, and is not slow afterwards', async () => {
    const session = interview('long-line', 'drawn')
    await toText(session)
    const line = `${'x'.repeat(60_000)} ${'жжж '.repeat(5000).trim()}`
    await paste(session, line)
    await session.shows('жжж')
    // A paste without marks ends when nothing more comes.
    await new Promise((resolve) => setTimeout(resolve, 500))
    session.type(`${arrowUp}${arrowDown}y\r\r`)
    await session.waitFor('What is the address')
    expect(String((await answers('long-line'))[about]).replaceAll('\n', '')).toBe(`${line}y`)
    session.kill()
  })

  test('has the cursor on the row on which one stands', async () => {
    const session = interview('cursor', 'drawn')
    await session.waitFor('What is your organisation in law?')
    await session.waitFor('Number:')
    session.type(arrowDown ?? '')
    await session.shows('> 1. a trade union')
    // The frame ends in the row of the number; from there it goes up to the row, two columns in.
    expect(session.output().endsWith(`${esc}[6A\r${esc}[2C`)).toBe(true)
    session.kill()
  })

  test('goes on without drawing after :plain, and nothing that stood there is lost', async () => {
    const session = interview('switched', 'drawn')
    await toText(session)
    session.type('We sew.\r:plain\r')
    await session.waitFor('1 line stands here: “We sew.”')
    await session.waitFor('Line 2:')
    const before = session.output().length
    session.type('We knit.\r\r')
    await session.answer('What is the address', ':quit')
    await session.ended
    expect(session.output().slice(before).replaceAll(`${esc}[?2004l`, '')).not.toContain(esc)
    expect(await answers('switched')).toEqual({ [about]: 'We sew.\nWe knit.' })
  })

  test('has no colour and no bold where NO_COLOR is set', async () => {
    const session = interview('colourless', 'drawn', { env: { NO_COLOR: '1' } })
    await session.waitFor('What is your organisation in law?')
    await session.waitFor('Number:')
    for (const mark of ['1', '2', '22', '31', '0']) {
      expect(session.output()).not.toContain(`${esc}[${mark}m`)
    }
    session.kill()
  })
})

describe('without drawing', () => {
  test.each([
    ['--accessible', {}],
    ['ACCESSIBLE=1', { ACCESSIBLE: '1' }],
    ['TERM=dumb', { TERM: 'dumb' }],
  ])('the menu and the interview after it only ever add lines: %s', async (how, env) => {
    const cwd = await mkdtemp(join(folder, 'menu-'))
    const args = how.startsWith('--') ? [how] : []
    const session = inTerminal({ args, cwd, env })
    await session.answer('What would you like to do?', '1')
    await session.answer('What should the folder be called', 'mine')
    await session.answer('What is your organisation in law?', '4')
    await session.answer('What is the full name', ':quit')
    expect(await session.ended).toBe(0)
    expect(session.output()).not.toContain(esc)
    expect(session.output()).not.toMatch(/\r(?!\n)/)
    expect(session.transcript()).toContain('Chosen: 4. a cooperative')
    expect(session.transcript()).toContain('Saved. Legal form: a cooperative')
  })

  test.each(['0', 'false', ''])('ACCESSIBLE=%j draws as usual', async (value) => {
    const session = interview(`not-plain-${value}`, 'drawn', { env: { ACCESSIBLE: value } })
    await session.waitFor('For a screen reader: type :plain')
    await session.waitFor('Number:')
    expect(session.output()).toContain(esc)
    session.kill()
  })

  test('a line that the terminal has cut off is not taken, and it says so', async () => {
    const session = interview('cut', 'plain')
    await toText(session)
    await paste(session, `${'We sew. '.repeat(800)}\r`)
    await session.waitFor('its end was lost. It was not taken.')
    await session.waitFor('Line 1:')
    await writeFile(join(folder, 'notes.txt'), 'We sew. '.repeat(800).trim())
    session.type(':file notes.txt\r')
    await session.waitFor('One line was read from notes.txt')
    session.type('\r')
    await session.waitFor('What is the address')
    expect((await answers('cut'))[about]).toBe('We sew. '.repeat(800).trim())
    session.kill()
  })
})

describe.each(modes)('a passphrase, %s', (mode) => {
  test('is not shown while it is typed', async () => {
    const cwd = await mkdtemp(join(folder, 'secret-'))
    await writeFile(
      join(cwd, 'answers.json'),
      JSON.stringify({ format: 'c177-answers', version: 1, language: 'en', answers: {} }),
    )
    const session = inTerminal({ args: ['names', '.', ...flags(mode)], cwd })
    await session.waitFor(/what you type is not shown/i)
    session.type('correct horse\r')
    await session.waitFor(/what you type is not shown/i)
    expect(session.output()).not.toContain('correct')
    session.type(ctrlC)
    expect(await session.ended).toBe(130)
  })
})

describe('without a terminal', () => {
  const run = (line: string): string =>
    execFileSync('bash', ['-c', line], {
      ...{ cwd: folder, encoding: 'utf8' },
      env: { PATH: process.env['PATH'], C177: `${process.execPath} ${builtProgram()}` },
    })

  test.each([
    ['nothing to read', '$C177 interview none < /dev/null; echo $?'],
    ['a pipe that ends', 'echo 1 | $C177 interview none --accessible; echo $?'],
    ['nothing to write to', '$C177 interview none > /dev/null 2> /dev/null < /dev/null; echo $?'],
  ])('it asks nothing, and ends with 2: %s', (_, line) => {
    expect(run(line).trim()).toBe('2')
  })

  test.each(['1', '2'])('a reader that stops reading output %s is no fault', (output) => {
    const line = `$C177 check no-such-case ${output}>&1 1>&${output} | true; echo \${PIPESTATUS[0]}`
    expect(run(line).trim()).toMatch(/^[02]$/)
  })
})
