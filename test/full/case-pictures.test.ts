import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { casePictures } from '../../src/commands/papers/case-pictures.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { insideOnly } from '../../src/preview/inside-only.ts'
import { png } from '../builders/pictures.ts'
import { call, copyOfSample, newFolder } from '../commands/calling.ts'

const front = readFileSync(new URL('../../templates/submission/front.hbs', import.meta.url), 'utf8')

/** A case whose first part holds these elements, on line 7 of its file; and a folder for its pictures. */
const caseWith = (elements: string): string => {
  const path = copyOfSample('barely-started')
  mkdirSync(join(path, 'templates/submission'), { recursive: true })
  mkdirSync(join(path, 'templates/pictures'))
  const source = front.replace('</section>', `\n${elements}\n</section>`)
  writeFileSync(join(path, 'templates/submission/front.hbs'), source)
  return path
}

const picture = (path: string): string => join(path, 'templates/pictures/mark.png')
const img = (src: string): string =>
  `<figure><img src="${src}" alt="A needle and a thread"></figure>`

type Found = { readonly code: string; readonly file: string; readonly line: number }

/** What the build says of the templates, and the paper, if one was written. */
const built = async (path: string) => {
  const { out } = await call(['build', path, '--format', 'html', '--json'])
  const { files, problems } = JSON.parse(out)
  const [file] = files
  return {
    html: file === undefined ? null : readFileSync(file.path, 'utf8'),
    problems: problems
      .filter(({ file: of }: Found) => of?.startsWith('templates/'))
      .map(({ code, file: of, line }: Found) => `${code} ${of}:${line}`),
  }
}

const linted = async (path: string): Promise<readonly string[]> => {
  const { out } = await call(['lint', path, '--json'])
  return JSON.parse(out).problems.map(({ code, line }: Found) => `${code} ${line}`)
}

const place = 'templates/submission/front.hbs:7'

test('a picture of the case stands in the paper itself, without its remarks', async () => {
  const path = caseWith(img('mark.png'))
  writeFileSync(picture(path), png())
  const { html, problems } = await built(path)
  expect(problems).toEqual([])
  const data = Buffer.from(png()).toString('base64')
  expect(html).toContain(`<img src="data:image/png;base64,${data}" alt="A needle and a thread"`)
  expect(await linted(path)).toEqual([])
})

test('one that no template names is not read', async () => {
  const path = caseWith(img('mark.png'))
  writeFileSync(picture(path), png())
  writeFileSync(join(path, 'templates/pictures/huge.png'), 'no picture')
  expect((await built(path)).problems).toEqual([])
})

test('a paper that asks for one which is not there is refused at the line of the template; lint says the same', async () => {
  const path = caseWith(`${img('mark.png')}${img('../mark.png')}`)
  const { html, problems } = await built(path)
  expect(html).toBe(null)
  // What stands wrong is told first: a name is judged where the element begins.
  expect(problems).toEqual([`picture-name-wrong ${place}`])
  expect(await linted(path)).toEqual(['picture-missing 7', 'picture-name-wrong 7'])
})

/** What is found of the pictures that a template names. */
const found = (path: string, src: string, host = nodeHost()) =>
  casePictures(host, path, [{ file: 'templates/submission/front.hbs', source: img(src) }])

describe('a picture that cannot be shown', () => {
  const beside = (path: string) => join(path, '../mark.png')
  const cases: readonly (readonly [
    what: string,
    fault: string,
    prepare: (path: string) => void,
  ])[] = [
    ['is no picture', 'unknown-format', (path) => writeFileSync(picture(path), 'text')],
    ['is cut short', 'damaged', (path) => writeFileSync(picture(path), png().subarray(0, 40))],
    [
      'is too large to be read',
      'too-large',
      (path) => writeFileSync(picture(path), new Uint8Array(20 * 1024 * 1024 + 1)),
    ],
    [
      'is a link out of the case',
      'outside',
      (path) => {
        writeFileSync(beside(path), png())
        symlinkSync(beside(path), picture(path))
      },
    ],
    [
      'lies in a folder that is a link out of the case',
      'outside',
      (path) => {
        const outside = newFolder()
        writeFileSync(join(outside, 'mark.png'), png())
        rmSync(join(path, 'templates/pictures'), { recursive: true })
        symlinkSync(outside, join(path, 'templates/pictures'))
      },
    ],
  ]
  test.each(cases)('%s (%s)', async (_, fault, prepare) => {
    const path = caseWith('')
    prepare(path)
    expect([...(await found(path, 'mark.png'))]).toEqual([['mark.png', fault]])
    const inPreview = await found(path, 'mark.png', insideOnly(nodeHost(), path))
    expect([...inPreview]).toEqual([['mark.png', fault]])
  })
})

test.each([
  '../../../mark.png',
  '..\\..\\mark.png',
  '/usr/share/pixmaps/mark.png',
  'file:///tmp/mark.png',
  'http://127.0.0.1:9/mark.png',
  '//127.0.0.1/mark.png',
  'data:image/png;base64,AAAA',
])('%s is never looked for', async (src) => {
  const path = caseWith('')
  writeFileSync(join(path, '../mark.png'), png())
  const touched: string[] = []
  const host = nodeHost()
  const entryAt = (asked: string) => {
    touched.push(asked)
    return host.files.entryAt(asked)
  }
  const pictures = await found(path, src, { ...host, files: { ...host.files, entryAt } })
  expect([pictures.size, touched]).toEqual([0, []])
})

test('a folder of that name is no picture', async () => {
  const path = caseWith('')
  mkdirSync(picture(path))
  expect((await found(path, 'mark.png')).size).toBe(0)
})
