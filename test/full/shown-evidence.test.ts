import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { call } from '../commands/calling.ts'
import { type Changes, caseWith } from '../commands/evidence/making.ts'
import { photograph, planted } from '../evidence-files/making.ts'

const printed = async (changes: Changes = {}): Promise<string> =>
  caseWith(await photograph('jpeg'), { use: 'printed', ...changes })

const built = async (path: string, ...words: readonly string[]) => {
  const { out } = await call(['build', path, '--format', 'html', '--json', ...words])
  const { files, problems } = JSON.parse(out)
  return {
    html: readFileSync(files[0].path, 'utf8'),
    codes: problems.map(({ code }: { readonly code: string }) => code),
  }
}

const pictureIn = (html: string): Buffer | null => {
  const data = /<img src="data:image\/jpeg;base64,([^"]+)"/.exec(html)?.[1]
  return data === undefined ? null : Buffer.from(data, 'base64')
}

describe('a photograph that may be printed', () => {
  test('stands in the annex of evidence, upright, with its words and nothing of its maker', async () => {
    const { html } = await built(await printed())
    expect(html).toContain('alt="Two uppers and a pot of glue"')
    expect(html).toMatch(/<figcaption[^>]*>.*E-01.*Uppers.*May 2026.*Rhodope/s)
    const picture = pictureIn(html)
    const { width, height, exif } = await sharp(picture ?? undefined).metadata()
    expect([width, height, exif]).toEqual([200, 300, undefined])
    for (const words of Object.values(planted))
      expect(picture?.toString('latin1')).not.toContain(words)
  })

  test('is told in the language of the answers, where the paper’s own words have another', async () => {
    const path = await printed()
    const answers = join(path, 'answers.json')
    writeFileSync(
      answers,
      readFileSync(answers, 'utf8').replace('"language":"en"', '"language":"bg"'),
    )
    expect((await built(path)).html).toMatch(/<figure[^>]* lang="bg"/)
    expect((await built(await printed())).html).not.toMatch(/<figure[^>]* lang=/)
  })

  test('is read back from a PDF that is drawn with it', async () => {
    const { out } = await call(['build', await printed(), '--json'])
    expect(JSON.parse(out).files[0].format).toBe('pdf')
  })
})

describe('no picture stands in the paper', () => {
  const cases: readonly (readonly [
    what: string,
    changes: Readonly<Record<string, unknown>>,
    code: string,
  ])[] = [
    ['that nobody looked at', { giveAway: undefined }, 'picture-not-looked-at'],
    ['that may give somebody away', { giveAway: 'something' }, 'picture-gives-away'],
    ['without words', { shows: undefined }, 'picture-without-words'],
    ['with words that say nothing', { shows: 'A photograph' }, 'evidence-picture-unsaid'],
    ['without consent to the ILO', { consent: { union: true } }, 'evidence-file-withheld'],
    ['whose consent was taken back', { consentWithdrawn: '2026-07' }, 'evidence-file-withheld'],
    ['that is kept', { use: 'kept' }, 'evidence-unused'],
  ]
  test.each(cases)('%s', async (_, changes, code) => {
    const { html, codes } = await built(await printed(changes))
    expect(pictureIn(html)).toBe(null)
    expect(codes).toContain(code)
  })

  test('that is not the one which was added', async () => {
    const path = await printed()
    writeFileSync(join(path, 'evidence/E-01.jpg'), await photograph('png'))
    const { html, codes } = await built(path)
    expect([pictureIn(html), codes.includes('evidence-file-changed')]).toEqual([null, true])
  })

  test('that is gone', async () => {
    const path = await printed()
    rmSync(join(path, 'evidence/E-01.jpg'))
    const { html, codes } = await built(path)
    expect([pictureIn(html), codes.includes('evidence-file-missing')]).toEqual([null, true])
  })
})
