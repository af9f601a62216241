import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtProgram, inTerminal, type Started } from '../interview/pty.ts'

const esc = '\u001B'

let folder = ''
beforeAll(async () => {
  builtProgram()
  folder = await mkdtemp(join(tmpdir(), 'c177-terminal-'))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const interview = (name: string, more: Partial<Started> = {}) =>
  inTerminal({ args: ['interview', name], cwd: folder, ...more })

const answers = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, name, 'answers.json'), 'utf8')).answers

describe.concurrent('the interview in a terminal', { timeout: 20_000 }, () => {
  test('goes the short path, is left in the middle, and is finished another time', async () => {
    const first = interview('whole')
    await first.answer('What is your organisation in law?', '1')
    await first.answer('What is the full name', 'Union of Home Stitchers')
    await first.answer('Which State is the paper about?', 'Bulgaria')
    await first.answer('Who signs the paper?', 'Ana Petrova')
    await first.answer('May the letter say', ':quit')
    await first.waitFor('To go on later, type: npx c177 interview whole')
    expect(await first.ended).toBe(0)
    expect(await answers('whole')).toMatchObject({ 'organisation.signatory.name': 'Ana Petrova' })
    expect((await stat(join(folder, 'whole'))).mode & 0o777).toBe(0o700)

    const second = interview('whole')
    await second.waitFor('Welcome back. We go on where you stopped.')
    await second.answer('May the letter say', '1')
    await second.answer('To whom does the paper go?', `${esc}[B`)
    await second.answer('What hurts most?', '1')
    await second.answer('What happens in practice?', 'They reach half of the minimum wage.\r')
    await second.answer('To how many people', '38 of 60')
    await second.answer('When was that?', 'summer 2025')
    await second.answer('How do you know it?', '2')
    await second.waitFor('It stays out of the paper until they agree.')
    await second.answer('What does the law say', '?')
    await second.answer('What does the government say', 'Nothing.\r')
    await second.answer('What should the Committee ask', 'to say who was inspected\r')
    await second.answer('Check your answers.', '')
    await second.waitFor('The draft of your paper is there: whole/out/submission.pdf')
    await second.answer('What would you like to do now?', ':quit')
    expect(await second.ended).toBe(0)
    expect(await answers('whole')).toMatchObject({
      'scope.matters': ['pay'],
      '4.2.d.law.texts': { notKnown: true },
      '4.2.d.practice.claims': [{ id: 'C-01', affected: 38, asked: 60, evidence: ['E-01'] }],
    })
    expect(
      (await readFile(join(folder, 'whole/out/submission.pdf'))).subarray(0, 4).toString(),
    ).toBe('%PDF')
  })

  test('hears Esc at once', async () => {
    const session = interview(`escape-${Date.now()}`)
    await session.answer('What is your organisation in law?', '1')
    await session.waitFor('What is the full name')
    await session.waitFor('>')
    session.type(esc)
    // Node by itself waits half a second for more of an escape code, and would take this for Alt-1.
    await new Promise((resolve) => setTimeout(resolve, 400))
    session.type('1\r')
    await session.waitFor('What is your organisation in law?')
    await session.waitFor('What is the full name')
    session.kill()
  })

  test('has every acknowledged answer on the disk when Ctrl-C ends it with 130', async () => {
    const session = interview('stopped')
    await session.answer('What is your organisation in law?', '3')
    await session.waitFor('What is the full name')
    await session.waitFor('>')
    session.type('half a na\u0003')
    expect(await session.ended).toBe(130)
    expect(await answers('stopped')).toEqual({ 'organisation.legalForm': 'association' })
  })

  test('has it also when it is killed', async () => {
    const session = interview('killed')
    await session.answer('What is your organisation in law?', '3')
    await session.waitFor('What is the full name')
    session.kill('SIGKILL')
    await session.ended
    expect(await answers('killed')).toEqual({ 'organisation.legalForm': 'association' })
  })

  test('takes a paste with blank lines as one text', async () => {
    const session = interview('paste')
    await session.answer('What is your organisation in law?', ':jump organisation.about')
    await session.waitFor('What does your organisation do')
    await session.waitFor('>')
    session.type(`${esc}[200~One.\r\rTwo.\r${esc}[201~`)
    session.type('\r')
    await session.waitFor('What is the address of its office?')
    expect(await answers('paste')).toEqual({ 'organisation.about': 'One.\n\nTwo.' })
    session.kill()
  })

  test('opens an editor, and takes its private file away afterwards', async () => {
    const editor = join(folder, 'editor.sh')
    await writeFile(
      editor,
      '#!/bin/sh\nstat -c %a "$1" > "$HOME/mode"\nprintf "written\\nthere\\n" > "$1"\n',
    )
    await chmod(editor, 0o700)
    const session = interview('edited', { env: { EDITOR: editor } })
    await session.answer('What is your organisation in law?', ':jump organisation.about')
    await session.answer('What does your organisation do', ':edit')
    await session.waitFor('What is the address of its office?')
    expect(await answers('edited')).toEqual({ 'organisation.about': 'written\nthere' })
    expect(await readFile(join(folder, 'mode'), 'utf8')).toBe('600\n')
    session.kill()
  })

  test('says how to set an editor where none is', async () => {
    const session = interview('no-editor')
    await session.answer('What is your organisation in law?', ':jump organisation.about')
    await session.answer('What does your organisation do', ':edit')
    await session.waitFor('No editor is set.')
    session.kill()
  })

  test('works on a terminal that cannot move its cursor', async () => {
    const session = interview('dumb', { env: { TERM: 'dumb' } })
    await session.answer('What is your organisation in law?', '1')
    await session.answer('What is the full name', 'Union')
    await session.answer('Which State is the paper about?', ':back')
    await session.answer('Now: Union', ':jump organisation.about')
    await session.answer('What does your organisation do', 'We sew.\rWe knit.\r')
    await session.answer('What is the address of its office?', ':quit')
    expect(await session.ended).toBe(0)
    expect(await answers('dumb')).toMatchObject({
      'organisation.name': 'Union',
      'organisation.about': 'We sew.\nWe knit.',
    })
    expect(session.transcript()).not.toContain(esc)
  })

  test('asks once for a folder, and goes on with the case in which one stands', async () => {
    const session = inTerminal({ args: ['interview'], cwd: folder })
    await session.answer('What should the folder be called', '')
    await session.answer('What is your organisation in law?', '1')
    await session.answer('What is the full name', ':quit')
    expect(await session.ended).toBe(0)
    const inside = inTerminal({ args: ['interview'], cwd: join(folder, 'my-case') })
    await inside.waitFor('What is the full name')
    inside.kill()
  })

  test('leaves a broken file alone, says where it is broken, and ends with 1', async () => {
    const broken = join(folder, 'broken.json')
    await writeFile(broken, '{\n  "format": oops')
    const session = interview('broken.json')
    await session.waitFor('broken.json:2:13')
    expect(await session.ended).toBe(1)
    expect(await readFile(broken, 'utf8')).toBe('{\n  "format": oops')
  })
})
