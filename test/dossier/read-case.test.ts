import { describe, expect, test } from 'vitest'
import { emptyDraft, serialiseDraft } from '../../src/answers/draft.ts'
import { readCase } from '../../src/dossier/read-case.ts'
import { aDisk, aHost, failing } from './disk.ts'

const good = serialiseDraft(emptyDraft('en'))

describe('reading a case', () => {
  test('takes a folder or a file of answers', async () => {
    const disk = await aDisk()
    await disk.write('answers.json', good)
    await disk.write('other.json', good)
    expect(await readCase(aHost(), disk.folder)).toMatchObject({
      found: true,
      folder: disk.folder,
      file: disk.at('answers.json'),
      parsed: { ok: true },
    })
    expect(await readCase(aHost(), disk.at('other.json'))).toMatchObject({
      found: true,
      folder: disk.folder,
      parsed: { ok: true },
    })
  })

  test('tells what is not there apart from what cannot be read', async () => {
    const disk = await aDisk()
    expect(await readCase(aHost(), disk.folder)).toEqual({ found: false })
    expect(await readCase(aHost(), disk.at('nowhere'))).toEqual({ found: false })
  })

  test('says where a broken file is broken', async () => {
    const disk = await aDisk()
    await disk.write('answers.json', '{\n  "format": "c177-answers",\n  "version": oops\n}')
    expect(await readCase(aHost(), disk.folder)).toMatchObject({
      parsed: {
        ok: false,
        problems: [
          {
            code: 'not-json',
            place: { case: disk.folder, file: 'answers.json', line: 3, column: 14 },
          },
        ],
      },
    })
  })

  test('refuses what is not UTF-8, with the place', async () => {
    const disk = await aDisk()
    const bytes = Buffer.from('{\n  "a": "caf\xE9"}', 'latin1')
    await disk.write('answers.json', bytes)
    expect(await readCase(aHost(), disk.folder)).toMatchObject({
      parsed: { ok: false, problems: [{ code: 'not-utf8', place: { line: 2, column: 12 } }] },
    })
  })

  test('refuses a file over 20 megabytes without reading it', async () => {
    const disk = await aDisk()
    await disk.write('answers.json', good)
    const host = aHost({ sizeOf: async () => 21 * 1024 * 1024, read: failing('READ') })
    expect(await readCase(host, disk.folder)).toMatchObject({
      parsed: { ok: false, problems: [{ code: 'file-too-large' }] },
    })
  })

  test('says so where the disk does not give the file', async () => {
    const disk = await aDisk()
    await disk.write('answers.json', good)
    expect(await readCase(aHost({ read: failing('EACCES') }), disk.folder)).toMatchObject({
      parsed: { ok: false, problems: [{ code: 'file-unreadable' }] },
    })
  })
})
