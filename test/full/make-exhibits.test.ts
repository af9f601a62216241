import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { BuiltFile } from '../../src/commands/papers/make-paper.ts'
import { exhibitTexts } from '../../src/evidence-files/exhibit-texts.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { lockNames } from '../../src/keys/key-file.ts'
import { call } from '../commands/calling.ts'
import { itemsOf } from '../commands/evidence/cases.ts'
import { caseWith, changeItem } from '../commands/evidence/making.ts'
import { photograph, planted, tellingPdf } from '../evidence-files/making.ts'

const built = async (path: string, ...words: readonly string[]) => {
  const { code, out } = await call(['build', path, '--format', 'html', '--json', ...words])
  const { files, problems } = JSON.parse(out)
  return {
    code,
    exhibits: files.filter(({ document }: BuiltFile) => document.startsWith('exhibit')),
    codes: problems.map((one: { readonly code: string }) => one.code),
    problems,
  }
}

const namesIn = (path: string, folder = 'exhibits'): readonly string[] => {
  const at = join(path, 'out', folder)
  return existsSync(at) ? readdirSync(at) : []
}

const paperOf = (path: string): string => readFileSync(join(path, 'out/submission.html'), 'utf8')

const pdf = { kind: 'document', use: 'exhibit', giveAway: undefined, consent: undefined }

describe('a PDF as an exhibit', () => {
  test('stands beside the paper, cleaned, with a sheet of its own', async () => {
    const path = await caseWith(await tellingPdf(), pdf)
    const { code, exhibits } = await built(path)
    expect(code).toBe(0)
    expect(namesIn(path)).toEqual(['E-01.cover.pdf', 'E-01.pdf'])
    expect(paperOf(path)).toContain('(exhibit: the file E-01 beside this paper)')
    const told = exhibits.map(({ document, format, edition, pages }: BuiltFile) => [
      ...[document, format, edition, pages],
    ])
    expect(told).toEqual([
      ['exhibit', 'pdf', 'committee', 1],
      ['exhibit-cover', 'pdf', 'committee', 1],
    ])
    const bytes = readFileSync(join(path, 'out/exhibits/E-01.pdf'))
    expect(bytes.toString('latin1')).not.toContain(planted.artist)
    expect((await PDFDocument.load(bytes)).getAuthor()).toBe(undefined)
  })

  test('has a sheet with both fingerprints, and how it was obtained', async () => {
    const path = await caseWith(await tellingPdf(), { ...pdf, obtained: 'Handed over by a member' })
    const { exhibits } = await built(path)
    const sheet = await exhibitTexts(readFileSync(join(path, 'out/exhibits/E-01.cover.pdf')))
    const words = sheet
      ?.map(({ text }) => text)
      .join('\n')
      .replace(/\s+/g, ' ')
    for (const part of [
      'Exhibit E-01',
      'Uppers',
      'May 2026',
      'Handed over by a member',
      'E-01.pdf',
    ])
      expect(words).toContain(part)
    expect(words).toContain(itemsOf(path)[0]?.['sha256'])
    expect(words).toContain(exhibits[0].sha256)
  })

  test('with a telephone number in it is a finding that does not tell the number', async () => {
    const path = await caseWith(await tellingPdf('Call +359 888 123 456'), pdf)
    const { codes, problems } = await built(path)
    expect(codes).toContain('exhibit-personal-data')
    expect(JSON.stringify(problems)).not.toContain('888')
  })

  test('with a page that has no words, as a scan, asks to be looked at', async () => {
    const scan = await PDFDocument.create()
    scan.addPage()
    const path = await caseWith(await scan.save(), pdf)
    expect((await built(path)).codes).toContain('exhibit-not-searched')
    changeItem(path, { giveAway: 'nothing' })
    expect((await built(path)).codes).not.toContain('exhibit-not-searched')
  })

  test('that is locked stays, and the paper is made', async () => {
    const locked = await PDFDocument.load(await tellingPdf())
    locked.encrypt({ userPassword: 'open', ownerPassword: 'own' })
    const path = await caseWith(await locked.save(), pdf)
    const { code, codes } = await built(path)
    expect([code, codes.includes('evidence-file-encrypted'), namesIn(path)]).toEqual([0, true, []])
    expect(paperOf(path)).not.toContain('(exhibit:')
  })
})

describe('a photograph as an exhibit', () => {
  test('is drawn anew for a whole page', async () => {
    const bytes = await photograph('jpeg', { width: 3000, height: 2000 })
    const path = await caseWith(bytes, { use: 'exhibit' })
    await built(path)
    expect(namesIn(path)).toEqual(['E-01.cover.pdf', 'E-01.jpg'])
    const exhibit = readFileSync(join(path, 'out/exhibits/E-01.jpg'))
    const { width, height, exif, xmp } = await sharp(exhibit).metadata()
    expect([width, height, exif, xmp]).toEqual([1559, 2339, undefined, undefined])
  })

  test.each([
    ['nobody looked at', { giveAway: undefined }],
    ['may give somebody away', { giveAway: 'something' }],
    ['has no consent for the ILO', { consent: { union: true } }],
    ['was taken back', { consentWithdrawn: '2026-07' }],
    ['is kept', { use: 'kept' }],
  ])('does not go out if it %s', async (_, changes) => {
    const path = await caseWith(await photograph('jpeg'), { use: 'exhibit', ...changes })
    await built(path)
    expect(namesIn(path)).toEqual([])
  })

  test('does not go out if it is not the one that was added', async () => {
    const path = await caseWith(await photograph('jpeg'), { use: 'exhibit' })
    writeFileSync(join(path, 'evidence/E-01.jpg'), await photograph('png'))
    const { codes } = await built(path)
    expect([codes.includes('evidence-file-changed'), namesIn(path)]).toEqual([true, []])
  })
})

test('exhibits for the house do not lie among those for the Committee', async () => {
  const path = await caseWith(await photograph('jpeg'), {
    ...{ use: 'exhibit', consent: { union: true } },
  })
  await built(path, '--edition', 'committee,internal')
  expect(namesIn(path)).toEqual([])
  expect(namesIn(path, 'exhibits.internal')).toEqual(['E-01.cover.pdf', 'E-01.jpg'])
})

test('an exhibit whose consent was taken back is taken away, and nothing else in the folder', async () => {
  const path = await caseWith(await photograph('jpeg'), { use: 'exhibit' })
  await built(path)
  writeFileSync(join(path, 'out/exhibits/notes.txt'), 'mine')
  changeItem(path, { consentWithdrawn: '2026-07' })
  const { codes } = await built(path)
  expect([codes.includes('exhibit-removed'), namesIn(path)]).toEqual([true, ['notes.txt']])
  expect(existsSync(join(path, 'evidence/E-01.jpg'))).toBe(true)
})

test('where the folder cannot be cleared, that is told', async () => {
  const path = await caseWith(await photograph('jpeg'), { use: 'exhibit' })
  await built(path)
  changeItem(path, { use: 'kept' })
  const { files } = nodeHost()
  const { HostError } = await import('../../src/host/host.ts')
  const remove = async () => {
    throw new HostError('EACCES')
  }
  const { out } = await call(['build', path, '--format', 'html', '--json'], {
    files: { ...files, remove },
  })
  expect(out).toContain('exhibit-not-removed')
})

test('a paper that is refused has no exhibits', async () => {
  const path = await caseWith(await photograph('jpeg'), { use: 'exhibit' })
  const { code, exhibits } = await built(path, '--final')
  expect([code, exhibits, namesIn(path)]).toEqual([1, [], []])
})

test('neither an exhibit with the name of a witness nor its sheet is written', async () => {
  const path = await caseWith(await tellingPdf('Slip of Velina Drazheva'), pdf)
  const passphrase = 'seven blue kettles'
  const key = await lockNames(new Map([['W-01', { name: 'Velina Drazheva' }]]), {
    passphrase,
    workFactor: 1,
  })
  writeFileSync(join(path, 'witnesses.key.age'), key)
  const file = join(path, 'words.txt')
  writeFileSync(file, passphrase)
  const { code, codes, problems } = await built(path, '--passphrase-file', file)
  expect([code, codes.includes('leak'), namesIn(path)]).toEqual([1, true, []])
  expect(JSON.stringify(problems)).not.toMatch(/Velina|Drazheva/)
})
