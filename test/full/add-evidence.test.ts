import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runAddEvidence } from '../../src/commands/evidence/add-evidence.ts'
import type { AskedField } from '../../src/commands/evidence/add-talk.ts'
import type { Content } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { call } from '../commands/calling.ts'
import { caseOf, fileBeside, itemsOf } from '../commands/evidence/cases.ts'
import { photograph, tellingPdf } from '../evidence-files/making.ts'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const own = 'ana-ivanova-zlatograd.jpg'

describe('a photograph that is added by a script', () => {
  test('is copied under a neutral name, byte for byte, and kept in the house', async () => {
    const path = caseOf()
    const bytes = await photograph('jpeg')
    const { code, out } = await call(['evidence', 'add', path, fileBeside(path, own, bytes)])
    expect([code, out]).toEqual([0, 'E-01\tevidence/E-01.jpg\timage/jpeg\tkept\n'])
    expect(hashOf(readFileSync(join(path, 'evidence/E-01.jpg')))).toBe(hashOf(bytes))
    const [{ addedBy, ...item } = { id: '' }] = itemsOf(path)
    expect(item).toEqual({
      ...{ id: 'E-01', kind: 'photograph', use: 'kept', file: 'E-01.jpg' },
      ...{ fileType: 'image/jpeg', fileBytes: bytes.length, sha256: hashOf(bytes) },
      addedOn: '2026-08-01',
    })
    expect(addedBy).toBe(nodeHost().user)
  })

  test('leaves its own name nowhere in the case', async () => {
    const path = caseOf()
    await call(['evidence', 'add', path, fileBeside(path, own, await photograph('jpeg'))])
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
      expect(name).not.toMatch(/ivanova/)
      if (!['evidence', 'versions'].includes(name))
        expect(readFileSync(join(path, name))).not.toContain('ivanova')
    }
  })

  test('stands in the journal before it stands in the answers', async () => {
    const path = caseOf()
    await call(['evidence', 'add', path, fileBeside(path, own, await photograph('jpeg'))])
    const [, line = ''] = readFileSync(join(path, 'journal.ndjson'), 'utf8').split('\n')
    const { question, record, old, new: given } = JSON.parse(line)
    expect([question, record, old]).toEqual(['evidence.items', 'E-01', null])
    expect(given).toEqual(itemsOf(path)[0])
  })
})

test('several files become evidence one after the other, and ids are never given twice', async () => {
  const path = caseOf({ 'evidence.items': [{ id: 'E-06', title: 'Count' }] })
  const files = [
    fileBeside(path, 'a.png', await photograph('png')),
    fileBeside(path, 'b.pdf', await tellingPdf()),
    fileBeside(path, 'c.txt', 'hours of May'),
  ]
  const { code, out, talk } = await call(['evidence', 'add', path, ...files])
  expect(code).toBe(0)
  expect(out.split('\n').slice(0, 3)).toEqual([
    'E-07\tevidence/E-07.png\timage/png\tkept',
    'E-08\tevidence/E-08.pdf\tapplication/pdf\tkept',
    'E-09\tevidence/E-09.txt\ttext/plain\tkept',
  ])
  expect(talk).toContain('[evidence-file-not-printable]')
})

test('the same file added twice is told, and not added', async () => {
  const path = caseOf()
  const file = fileBeside(path, own, await photograph('jpeg'))
  await call(['evidence', 'add', path, file])
  const again = await call(['evidence', 'add', path, file])
  expect([again.code, again.out]).toEqual([0, ''])
  expect(again.talk).toMatch(/evidence-file-twice[\s\S]*as E-01/)
  expect(itemsOf(path)).toHaveLength(1)
})

describe('with --to', () => {
  test('the file belongs to evidence that is there, and its answers stay', async () => {
    const path = caseOf({ 'evidence.items': [{ id: 'E-04', kind: 'paySlip', title: 'Slips' }] })
    const file = fileBeside(path, own, await photograph('jpeg'))
    const { out } = await call(['evidence', 'add', path, file, '--to', 'E-04'])
    expect(out).toMatch(/^E-04\tevidence\/E-04\.jpg/)
    expect(itemsOf(path)[0]).toMatchObject({ kind: 'paySlip', title: 'Slips', file: 'E-04.jpg' })
  })

  test('an original is never replaced', async () => {
    const path = caseOf()
    await call(['evidence', 'add', path, fileBeside(path, 'a.jpg', await photograph('jpeg'))])
    const other = fileBeside(path, 'b.png', await photograph('png'))
    const { code, talk } = await call(['evidence', 'add', path, other, '--to', 'E-01'])
    expect(code).toBe(1)
    expect(talk).toContain('[evidence-has-file]')
    expect(readdirSync(join(path, 'evidence'))).toEqual(['E-01.jpg'])
  })

  test.each([
    ['evidence that is not there', ['a.jpg', '--to', 'E-99'], 'evidence-not-there'],
    ['two files', ['a.jpg', 'b.jpg', '--to', 'E-01'], 'wrong-call'],
  ])('%s is a wrong call', async (_, words, code) => {
    const found = await call(['evidence', 'add', caseOf(), ...words])
    expect(found.code).toBe(2)
    expect(found.talk).toContain(`[${code}]`)
  })
})

describe('what is refused', () => {
  test('an empty file, while the others are added', async () => {
    const path = caseOf()
    const files = [
      fileBeside(path, 'empty.jpg', ''),
      fileBeside(path, 'a.png', await photograph('png')),
    ]
    const { code, out, talk } = await call(['evidence', 'add', path, ...files])
    expect(code).toBe(1)
    expect(out).toMatch(/^E-01\t/)
    expect(talk).toMatch(/ERROR {2}\[evidence-file-empty\]\s+File 1 of 2: The file is empty/)
  })

  test('a file above the limit, before it is read', async () => {
    const path = caseOf()
    const file = fileBeside(path, 'film.mp4', 'x')
    truncateSync(file, 50 * 1024 * 1024 + 1)
    const { files } = nodeHost()
    const read = (asked: string) => {
      if (asked === file) throw new Error('was read')
      return files.read(asked)
    }
    const { code, talk } = await call(['evidence', 'add', path, file], {
      files: { ...files, read },
    })
    expect([code, talk.includes('[evidence-file-too-large]')]).toEqual([1, true])
  })

  test('a file with which the case would have more than two gigabytes', async () => {
    const path = caseOf()
    const file = fileBeside(path, 'a.png', await photograph('png'))
    await call(['evidence', 'add', path, fileBeside(path, 'b.txt', 'b')])
    truncateSync(join(path, 'evidence/E-01.txt'), 2 * 1024 * 1024 * 1024)
    const { code, talk } = await call(['evidence', 'add', path, file])
    expect([code, talk.includes('[evidence-file-case-full]')]).toEqual([1, true])
    expect(itemsOf(path)).toHaveLength(1)
  })

  test('a file that is not there, and a case that is none', async () => {
    const path = caseOf()
    const found = await call(['evidence', 'add', path, join(path, 'nothing.jpg')])
    expect([found.code, found.talk.includes('[file-not-there]')]).toEqual([2, true])
    const other = await call(['evidence', 'add', join(path, 'none'), 'a.jpg'])
    expect([other.code, other.talk.includes('[case-missing]')]).toEqual([2, true])
  })

  test('a lone file of answers, which has no folder of its own', async () => {
    const path = caseOf()
    const lone = fileBeside(path, 'lone.json', readFileSync(join(path, 'answers.json')))
    const { code, talk } = await call(['evidence', 'add', lone, 'a.jpg'])
    expect([code, talk.includes('[evidence-needs-folder]')]).toEqual([2, true])
  })

  test('a copy that a failing disk has changed is not recorded', async () => {
    const path = caseOf()
    const file = fileBeside(path, 'a.png', await photograph('png'))
    const { files } = nodeHost()
    const writeAtomically = (to: string, content: Content) =>
      files.writeAtomically(to, content instanceof Uint8Array ? content.slice(1) : content)
    const { code, talk } = await call(['evidence', 'add', path, file], {
      files: { ...files, writeAtomically },
    })
    expect([code, talk.includes('[evidence-copy-differs]')]).toEqual([1, true])
    expect(itemsOf(path)).toEqual([])
  })
})

test('a file that stands there already is not written over', async () => {
  const path = caseOf()
  await call(['evidence', 'add', path, fileBeside(path, 'a.txt', 'a')])
  writeFileSync(join(path, 'evidence/E-02.txt'), 'left by a stop')
  await call(['evidence', 'add', path, fileBeside(path, 'b.txt', 'b')])
  expect(readFileSync(join(path, 'evidence/E-02.txt'), 'utf8')).toBe('left by a stop')
  expect(itemsOf(path)[1]).toMatchObject({ file: 'E-02-2.txt' })
})

test('a PDF that is called a photograph is told, and its true type counts', async () => {
  const path = caseOf()
  const file = fileBeside(path, 'photo.jpg', await tellingPdf())
  const { code, out, talk } = await call(['evidence', 'add', path, file])
  expect([code, out]).toEqual([0, 'E-01\tevidence/E-01.pdf\tapplication/pdf\tkept\n'])
  expect(talk).toMatch(/warning {2}evidence\.items {2}E-01 {2}\[evidence-file-misnamed\]/)
})

describe('in a terminal', () => {
  const added = async (bytes: Uint8Array, answers: Partial<Record<AskedField, string>>) => {
    const path = caseOf()
    const file = fileBeside(path, 'a', bytes)
    const asked: string[] = []
    const host = { ...nodeHost(), print: () => undefined, tell: () => undefined }
    const ask = async (field: AskedField, among?: readonly string[]) => {
      asked.push(among === undefined ? field : `${field}: ${among.join(' ')}`)
      return answers[field] ?? null
    }
    const options = { case: path, files: [file], to: null, quiet: false, talk: { ask } }
    await runAddEvidence(options, host, wordingOf('en'))
    return { asked, item: itemsOf(path)[0] }
  }

  test('a picture is asked about, and goes where somebody says who looked at it', async () => {
    const answers = {
      ...{ kind: 'photograph', title: 'Uppers', shows: 'Two uppers', giveAway: 'nothing' },
      use: 'printed',
    }
    const { asked, item } = await added(await photograph('jpeg'), answers)
    expect(asked).toEqual(['kind', 'title', 'shows', 'giveAway', 'use'])
    expect(item).toMatchObject(answers)
  })

  test.each(['something', undefined])(
    'one of which “%s” was said is kept, unasked',
    async (said) => {
      const answers = said === undefined ? {} : { giveAway: said }
      const { asked, item } = await added(await photograph('jpeg'), { ...answers, use: 'printed' })
      expect([asked.includes('use'), item?.['use'], item?.['kind']]).toEqual([
        ...[false, 'kept', 'photograph'],
      ])
    },
  )

  test('a PDF may go beside the paper, not into it', async () => {
    const { asked, item } = await added(await tellingPdf(), { use: 'exhibit' })
    expect(asked).toEqual(['kind', 'title', 'use: exhibit kept'])
    expect(item?.['use']).toBe('exhibit')
  })

  test('what cannot be printed is not asked where it goes', async () => {
    const { asked } = await added(new TextEncoder().encode('notes'), {})
    expect(asked).toEqual(['kind', 'title'])
  })
})

test('a link to a file elsewhere may be added: its bytes are copied', async () => {
  const path = caseOf()
  const link = join(path, '../link.png')
  symlinkSync(fileBeside(path, 'a.png', await photograph('png')), link)
  expect((await call(['evidence', 'add', path, link])).out).toMatch(/^E-01\t/)
})
