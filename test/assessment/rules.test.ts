import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assessment/assess.ts'
import { rules } from '../../src/assessment/rules.ts'
import { recordsIn } from '../../src/editions/edition.ts'
import { withhold } from '../../src/editions/withhold.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { aCase, type Case, codesOf, findingsOf } from './builder.ts'
import { characterCases } from './cases/character-cases.ts'
import { commentCases } from './cases/comment-cases.ts'
import { consistencyCases } from './cases/consistency-cases.ts'
import { countCases } from './cases/count-cases.ts'
import { coverageCases } from './cases/coverage-cases.ts'
import { evidenceCases, fileCases, publicCases } from './cases/evidence-cases.ts'
import { figureCases } from './cases/figure-cases.ts'
import { gapCases } from './cases/gap-cases.ts'
import { gapReportCases } from './cases/gap-report-cases.ts'
import { harmCases } from './cases/harm-cases.ts'
import { lawCases } from './cases/law-cases.ts'
import { ledgerCases } from './cases/ledger-cases.ts'
import { letterCases } from './cases/letter-cases.ts'
import { payCases } from './cases/pay-cases.ts'
import { personalDataCases } from './cases/personal-data-cases.ts'
import { practiceCases } from './cases/practice-cases.ts'
import { readinessCases } from './cases/readiness-cases.ts'
import { routeCases } from './cases/route-cases.ts'
import { standingCases } from './cases/standing-cases.ts'
import { supplyCases } from './cases/supply-cases.ts'
import { timeCases } from './cases/time-cases.ts'
import { wordingCases } from './cases/wording-cases.ts'

const tables: Readonly<Record<string, readonly Case[]>> = {
  'ready to send': readinessCases,
  'the State': standingCases,
  'the Committee’s comments': commentCases,
  'other Conventions': routeCases,
  'a gap': gapCases,
  'a gap report': gapReportCases,
  'the law': lawCases,
  'the practice': practiceCases,
  'the evidence': evidenceCases,
  'the ledger': ledgerCases,
  'files of evidence': fileCases,
  'what is public': publicCases,
  'what is taken up': coverageCases,
  figures: figureCases,
  'what numbers can be true together': countCases,
  'what an hour of work brings': payCases,
  'how the parts fit': consistencyCases,
  'its time': timeCases,
  'whom it could hurt': harmCases,
  letters: letterCases,
  'the supply chain': supplyCases,
  wording: wordingCases,
  'personal data': personalDataCases,
  characters: characterCases,
}

for (const [subject, cases] of Object.entries(tables)) {
  describe(subject, () => {
    test.each(cases)('$title', ({ given, expect: codes, surroundings }) => {
      expect(codesOf(findingsOf(given, surroundings))).toEqual(codes)
    })
  })
}

const allCases = Object.values(tables).flat()

describe('every rule', () => {
  test('has a code of its own, a reason and a source', () => {
    const codes = rules.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, looksFor, why, source } of rules) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/)
      expect(looksFor).toMatch(/^\p{Lu}.*\.$/u)
      expect(why).toMatch(/^\p{Lu}.*\.$/u)
      expect(source).not.toBe('')
    }
  })

  test.each(rules)('$code is seen firing and silent', ({ code }) => {
    const told = allCases.map((row) => row.expect.some((line) => line.split(': ').at(-1) === code))
    expect(told).toContain(true)
    expect(told).toContain(false)
  })

  test('speaks in whole sentences, and never shows the words that it means', () => {
    const { say } = wordingOf('en')
    for (const { given, surroundings } of allCases) {
      for (const { message, hint } of findingsOf(given, surroundings)) {
        expect(say(message)).toMatch(/^[\p{Lu}“].*\.$/u)
        expect(say(hint)).toMatch(/^\p{Lu}.*\.$/u)
        expect(say(message)).not.toMatch(/\{|888|maria|8001014509|42\.69/)
      }
    }
  })
})

describe('what a rule says', () => {
  const { say } = wordingOf('en')
  const first = (row: { given: Case['given']; hasGlyph?: (point: number) => boolean }) =>
    findingsOf(row.given, row.hasGlyph && { hasGlyph: row.hasGlyph })[0]

  test('a character is named with its code point and its question', () => {
    const found = first({
      given: aCase().with({ 'homework.givers': 'An agent \u{12000}' }),
      hasGlyph: (point) => point < 0x250,
    })
    expect(found?.place).toEqual({ question: 'homework.givers' })
    expect(found && say(found.message)).toBe(
      '“Who gives out the work” holds a character that no font of the paper has: \u{12000} (U+12000).',
    )
  })

  test('of a whole unknown script three characters are named', () => {
    const found = first({
      given: aCase().with({ 'homework.givers': '\u{12000}\u{12001}\u{12002}\u{12003}' }),
      hasGlyph: (point) => point < 0x250,
    })
    expect(found && say(found.message)).toMatch(/holds 4 characters .* \(U\+12002\)\.$/u)
  })

  test('the command is told that installs a font, if there is one for the characters', () => {
    const asked: unknown[] = []
    const hintWith = (command: string | null) => {
      const [found] = findingsOf(aCase().with({ 'homework.givers': '在 a 家' }), {
        hasGlyph: (point) => point < 0x250,
        installing: (...words) => {
          asked.push(words)
          return command
        },
      })
      return found && say(found.hint)
    }
    expect(hintWith('npm install x')).toBe(
      'In the folder of this program, run “npm install x”: it installs a font for them. Or write it with other characters.',
    )
    expect(hintWith(null)).toBe('Write it with other characters.')
    expect(asked[0]).toEqual([['在', '家'], 'en'])
  })

  test('a claim about policy without a figure is only a note', () => {
    const [found] = findingsOf(aCase().dealingWith('3').claim({ affected: undefined }))
    expect(found).toMatchObject({ code: 'claim-without-figure', severity: 'note' })
  })
})

test('what the rule calls withheld is what the committee’s edition leaves out', () => {
  for (const { title, given } of evidenceCases) {
    const assessment = assess(given.answers(), {
      today: '2026-06-30',
      hasGlyph: () => true,
      state: null,
    })
    const edition = withhold(assessment, 'committee')
    const printed = [
      ...recordsIn(edition, '9.1.practice.claims', 'claim'),
      ...recordsIn(edition, '4.2.d.pay.records', 'pay'),
    ].map(({ id }) => id)
    const withheld = assessment.judged.filter(({ problem }) => problem.code === 'claim-withheld')
    for (const { problem } of withheld) {
      expect(printed, title).not.toContain(problem.place.record)
    }
    if (withheld.length === 0) expect(printed, title).toContain('C-11')
  }
})
