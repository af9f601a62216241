import { expect, test } from 'vitest'
import { warningsAhead } from '../../../src/commands/papers/people-warnings.ts'
import { peopleWarning } from '../../../src/interview/people-warning.ts'
import { wordingOf } from '../../../src/wording/wording.ts'
import { aDisk, aHost } from '../../dossier/disk.ts'

const { say } = wordingOf('en')
const committee = peopleWarning.committee.english
const everybody = peopleWarning.public.english
const usual = { papers: null, audiences: null }

const aCaseFile = async (answers: object): Promise<string> => {
  const disk = await aDisk()
  const file = { format: 'c177-answers', version: 1, language: 'en', answers }
  await disk.write('case.json', JSON.stringify(file))
  return disk.at('case.json')
}

const bound = { 'standing.country': 'BG' }
const notBound = { 'standing.country': 'XD', 'standing.bound': 'no' }

test('a submission has the warning that the Office sends it to the government', async () => {
  const cases = [await aCaseFile(bound)]
  expect((await warningsAhead({ cases, wanted: usual }, aHost())).map(say)).toEqual([committee])
})

test('a gap report has the warning that it is public', async () => {
  const cases = [await aCaseFile(notBound)]
  expect((await warningsAhead({ cases, wanted: usual }, aHost())).map(say)).toEqual([everybody])
})

test('of two audiences each is named', async () => {
  const cases = [await aCaseFile(notBound), await aCaseFile(bound)]
  const both = [`For the Committee: ${committee}`, `For everybody: ${everybody}`]
  expect((await warningsAhead({ cases, wanted: usual }, aHost())).map(say)).toEqual(both)
  const all = { papers: 'all', audiences: null } as const
  expect((await warningsAhead({ cases, wanted: all }, aHost())).map(say)).toEqual(both)
})

test('papers that are named need no case to be read', async () => {
  const wanted = { papers: ['brief', 'gap-report'], audiences: null } as const
  const warnings = await warningsAhead({ cases: ['nowhere'], wanted }, aHost())
  expect(warnings.map(say)).toEqual([everybody])
})

test('a case that cannot be read has the stricter warning, the blank interview none', async () => {
  const nowhere = await warningsAhead({ cases: ['nowhere'], wanted: usual }, aHost())
  expect(nowhere.map(say)).toEqual([committee])
  const blank = { papers: [], audiences: null }
  expect(await warningsAhead({ cases: [], wanted: blank }, aHost())).toEqual([])
})
