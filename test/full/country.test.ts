import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stateFollower } from '../../src/commands/states/follow-state.ts'
import { knownStates } from '../../src/countries/knowledge-of.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { draftOf, fileOf } from '../builders/answers-file.ts'
import { call, newFolder } from '../commands/calling.ts'

const country = (...words: readonly string[]) => call(['country', ...words])

/** A case on a State, with a file of its own on it. */
const caseWith = (code: string, own: string, answers: object = {}): string => {
  const folder = join(newFolder(), 'my-case')
  mkdirSync(join(folder, 'countries'), { recursive: true })
  writeFileSync(join(folder, 'answers.json'), fileOf({ 'standing.country': code, ...answers }))
  writeFileSync(join(folder, 'countries', `${code}.json`), own)
  return folder
}

/** What we know of Bulgaria as a file, with changes. */
const bulgaria = async (changes: object = {}): Promise<string> => {
  const { out } = await country('BG', '--json')
  return JSON.stringify({ ...JSON.parse(out), ...changes }, null, 2)
}

describe('c177 country', () => {
  test('lists the States by name, with the latest comment that is known', async () => {
    const { code, out, talk } = await country()
    const lines = out.split('\n')
    expect([code, talk]).toEqual([0, ''])
    expect(lines[0]).toMatch(/^Code {2}State +Ratified +Latest comment known +As of$/)
    expect(lines).toContainEqual(
      expect.stringMatching(/^BG {4}Bulgaria +2009-07-17 +observation, 2024 +2026-11-21$/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^IN +India +not when seen +none known/))
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80)
  })

  test('lists them for scripts, null for what is not known', async () => {
    const { states } = JSON.parse((await country('--json')).out)
    expect(states).toHaveLength(knownStates.length)
    expect(states.find(({ code }: { code: string }) => code === 'AG')).toEqual({
      code: 'AG',
      name: 'Antigua & Barbuda',
      ratified: null,
      isListedAsRatified: true,
      latestComment: 2024,
      asOf: '2026-11-21',
    })
  })

  test('shows a State with its sources, in lines of 80 columns but for links', async () => {
    const { code, out, talk } = await country('BG')
    expect([code, talk]).toEqual([0, ''])
    expect(out).toMatch(/^Bulgaria \(BG\)\nAs of 21 November 2026\.\n/)
    expect(out).toContain('  Ratified on 17 July 2009. [1]\n')
    expect(out).toContain('    Read in part. What was read breaks off at:')
    expect(out).toContain('      - Continuing detailed information on how measures')
    expect(out).toMatch(/\[1\] UN Minimum Set .*\n.*\n +https:\/\/github\.com/)
    expect(out).not.toMatch(/ $/m)
    const long = out.split('\n').filter((line) => line.length > 79)
    expect(long.filter((line) => !/^ +https?:\/\/\S+$/.test(line))).toEqual([])
  })

  test('names no year in which a report is due', async () => {
    for (const state of ['AL', 'BG', 'NL', 'TJ']) {
      const { out } = await country(state)
      expect(out).toMatch(/letters\s+[A-Z]-[A-Z]\./)
      expect(out).not.toMatch(/20(?:2[6-9]|3\d)(?<!November 2026)/)
    }
  })

  test('shows what was seen of other Conventions, and proposals as proposals', async () => {
    const { out } = await country('Pakistan')
    expect(out).toMatch(
      /Not ratified, as seen \(June 2021; no later ratification was found\)\. \[1\]/,
    )
    expect(out).toContain('  C111: ratified on 24 January 1961 [1]\n')
    expect(out).toContain('  C138: ratified in 2006 ')
    expect(out.replace(/\s+/g, ' ')).toContain(
      '(a proposal; whether the State has ratified them is to be confirmed): C111,',
    )
    expect(out).toContain('C111, direct request of 2011: Asks for measures for home workers')
    expect(out).toContain('No comment known to us: look on NORMLEX.')
  })

  test('says of a State nobody looked at that nothing is known, and where to look', async () => {
    const { code, out } = await country('FR')
    expect(code).toBe(0)
    expect(out).toContain('Nothing is known to us of this State; that does not mean')
    expect(out).toContain('NORMLEX, https://normlex.ilo.org')
    expect(JSON.parse((await country('FR', '--json')).out)).toMatchObject({
      code: 'FR',
      sources: {},
    })
  })

  test('understands names, of several words too', async () => {
    expect((await country('north', 'macedonia')).out).toMatch(/^North Macedonia \(MK\)/)
    expect((await country('Viet Nam')).out).toMatch(/^Vietnam \(VN\)/)
  })

  test.each([
    ['Bulgria', 'Did you mean Bulgaria (BG)?'],
    ['qqqq', 'Write its two-letter code, such as BG, or its name in English.'],
    ['XA', 'Write its two-letter code, such as BG, or its name in English.'],
  ])('%s names no State', async (typed, hint) => {
    const { code, out, talk } = await country(typed)
    expect([code, out]).toEqual([2, ''])
    expect(talk).toContain(hint)
    const { ok, problems } = JSON.parse((await country(typed, '--json')).out)
    expect([ok, problems[0].code]).toEqual([false, 'state-unknown'])
  })

  test('a case that is not there ends with 2', async () => {
    const { code, talk } = await country('BG', '--case', join(newFolder(), 'nowhere'))
    expect(code).toBe(2)
    expect(talk).toContain('[case-missing]')
  })
})

describe('a case’s own file on a State', () => {
  test('wins over ours as a whole', async () => {
    const own = await bulgaria({ asOf: '2027-03-01', notes: [{ text: 'Asked in Sofia.' }] })
    const { out } = await country('BG', '--case', caseWith('BG', own))
    expect(out).toContain('As of 1 March 2027.\nFrom the file countries/BG.json of the case.')
    expect(out).toContain('- Asked in Sofia.')
    expect(out).not.toContain('A trade union of homeworkers')
  })

  test('may describe an invented State', async () => {
    const own = await bulgaria({ code: 'XA' })
    const { code, out } = await country('XA', '--case', caseWith('XA', own))
    expect(code).toBe(0)
    expect(out).toMatch(/^XA\n/)
  })

  test('may be as short as the one of the README', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const [, example = ''] = /```json\n(\{\s+"format": "c177-state".*?)```/s.exec(readme) ?? []
    const { code, out, talk } = await country('XA', '--case', caseWith('XA', example))
    expect([code, talk]).toEqual([0, ''])
    expect(out).toContain('- Which organisations were consulted')
  })

  test('is what the case is judged by', async () => {
    const comment = { kind: 'directRequest', year: 2026, read: 'whole', source: 'un-c177' }
    const none = { laws: [], notes: [], conventions: [] }
    const own = await bulgaria({ comments: [comment], ...none })
    const folder = caseWith('BG', own, { 'committee.latestRead': '2025-02-01' })
    const { problems } = JSON.parse((await call(['check', folder, '--json'])).out)
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'latest-comment-not-read',
        message:
          'The day of reading is before the latest comment known to us, the direct request of 2026.',
      }),
    )
  })

  test('of the case on Bulgaria, ours says that the observation of 2024 is to be read', async () => {
    const folder = join(newFolder(), 'my-case')
    mkdirSync(folder)
    writeFileSync(join(folder, 'answers.json'), fileOf({ 'standing.country': 'BG' }))
    const { code, out } = await call(['check', folder, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).problems).toContainEqual(
      expect.objectContaining({ code: 'latest-comment-not-read', severity: 'error' }),
    )
  })

  const wrong: readonly [what: string, changes: object, code: string, message: string][] = [
    [
      'a part too many',
      { capital: 'Sofia' },
      'state-part-unknown',
      'The part "capital" is unknown in a file on a State.',
    ],
    [
      'a part too few',
      { asOf: undefined },
      'state-part-missing',
      'The part "asOf" is missing in the file on the State.',
    ],
    [
      'a wrong day',
      { asOf: 'May 2026' },
      'state-part-wrong',
      'The part "asOf" is not as it should be; expected: a day such as 2026-05-31.',
    ],
    [
      'another format',
      { format: 'c177-answers' },
      'state-part-wrong',
      'The part "format" is not as it should be; expected: one of c177-state.',
    ],
    [
      'a source that is not there',
      { notes: [{ text: 'Asked.', source: 'us' }] },
      'state-part-wrong',
      'The part "notes.0.source" is not as it should be; expected: the name of an entry under "sources".',
    ],
    [
      'a text for a list',
      { carriers: 'C26' },
      'state-part-wrong',
      'The part "carriers" is not as it should be; expected: a list in square brackets.',
    ],
    [
      'another State',
      { code: 'RO' },
      'state-code-other',
      'The file is named for BG, but its "code" names another State.',
    ],
    [
      'a key that tells too much',
      { 'Maria from Plovdiv': 1 },
      'state-part-unknown',
      'The part "…" is unknown in a file on a State.',
    ],
  ]

  test.each(wrong)('with %s is refused, with its line', async (_, ...[changes, code, message]) => {
    const folder = caseWith('BG', await bulgaria(changes))
    const called = await country('BG', '--case', folder, '--json')
    const { problems } = JSON.parse(called.out)
    expect(called.code).toBe(1)
    expect(problems[0]).toMatchObject({ code, message, file: 'countries/BG.json' })
    expect(problems[0].line).toBeGreaterThan(0)
  })

  test('that is broken is an error of the case, and ours is not used in its stead', async () => {
    const folder = caseWith('BG', '{ "format": ')
    const { code, out } = await call(['check', folder, '--json'])
    const codes = JSON.parse(out).problems.map(
      (problem: { code: string; file: string }) => `${problem.file} ${problem.code}`,
    )
    expect(code).toBe(1)
    expect(codes).toContain('countries/BG.json json-truncated')
    expect(codes).not.toContain('answers.json latest-comment-not-read')
  })
})

test('the interview follows the State of the answers, and reads a case’s own file', async () => {
  const folder = caseWith('BG', await bulgaria({ asOf: '2027-03-01' }))
  const follower = stateFollower(nodeHost(), { folder, file: join(folder, 'answers.json') })
  const after = async (code: unknown) => {
    await follower.follow(draftOf({ 'standing.country': code }))
    return follower.now()
  }
  expect(await after('BG')).toMatchObject({ code: 'BG', asOf: '2027-03-01' })
  expect(await after('AL')).toMatchObject({ code: 'AL', asOf: '2026-11-21' })
  expect(await after('FR')).toMatchObject({ code: 'FR', comments: [] })
  expect(await after('XA')).toBeNull()
  expect(await after({ notKnown: true })).toBeNull()
})
