import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

const blank = ['build', '--document', 'consent-sheet']

describe('the sheet for consent', () => {
  test('needs no case, and has two pages', async () => {
    const out = newFolder()
    const { code, out: answer } = await call([...blank, '--out', out, '--json'])
    const { ok, problems, files } = JSON.parse(answer)
    expect([code, ok, problems]).toEqual([0, true, []])
    expect(files).toMatchObject([
      {
        case: null,
        path: join(out, 'consent-sheet.pdf'),
        document: 'consent-sheet',
        edition: null,
        language: 'en',
        draft: false,
        pages: 2,
      },
    ])
  })

  test('may be a page to read and a Word document, told as blank', async () => {
    const out = newFolder()
    const { code, out: told } = await call([...blank, '--format', 'html,docx', '--out', out])
    expect([code, told.match(/\tblank\n/g)?.length]).toEqual([0, 2])
    expect(readdirSync(out)).toEqual(['consent-sheet.docx', 'consent-sheet.html'])
    expect(readFileSync(join(out, 'consent-sheet.html'), 'utf8')).toContain('class="boxes"')
  })

  test('stands beside the papers of a case that is named, and is not among all of them', async () => {
    const path = copyOfSample('barely-started')
    await call(['build', path, '--document', 'letters,consent-sheet', '--format', 'html'])
    expect(readdirSync(join(path, 'out'))).toEqual(['consent-sheet.html', 'letters.html'])
    const other = copyOfSample('barely-started')
    await call(['build', other, '--document', 'all', '--format', 'html'])
    expect(readdirSync(join(other, 'out'))).not.toContain('consent-sheet.html')
  })

  test('and the blank interview can be made by one call', async () => {
    const out = newFolder()
    const words = ['build', '--document', 'consent-sheet,questionnaire', '--format', 'html']
    expect((await call([...words, '--out', out])).code).toBe(0)
    expect(readdirSync(out)).toEqual(['consent-sheet.html', 'questionnaire.html'])
  })
})
