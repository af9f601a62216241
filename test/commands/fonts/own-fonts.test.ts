import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readOwnFonts } from '../../../src/commands/fonts/own-fonts.ts'
import { loadFonts } from '../../../src/commands/papers/fonts.ts'
import { type Host, HostError } from '../../../src/host/host.ts'
import { fontKeyOf } from '../../../src/renderers/pdf/fonts/face-table.ts'
import { wordingOf } from '../../../src/wording/wording.ts'
import { call, copyOfSample } from '../calling.ts'
import { faceOf, familyNamed, inPackage } from './font-files.ts'
import { filesWithFonts, hostWithFonts } from './font-hosts.ts'

const regular = faceOf('Noto Sans Gujarati')
const gujarati = (weight: string): Uint8Array =>
  new Uint8Array(
    readFileSync(
      inPackage(familyNamed('Noto Sans Gujarati'), `${weight}/NotoSansGujarati_${weight}.ttf`),
    ),
  )

/** A folder of a user's own font files that goes away with the test. */
const folderWith = (files: Readonly<Record<string, Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'c177-own-fonts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}
const hostWith = (files: Readonly<Record<string, Uint8Array>>): Host =>
  hostWithFonts({ own: folderWith(files) })

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** Where a table's entry stands in the directory of a font. */
const entryOf = (bytes: Uint8Array, tag: string): number => {
  const entries = Array.from({ length: (bytes[5] ?? 0) as number }, (_, index) => 12 + 16 * index)
  const found = entries.find((at) => String.fromCharCode(...bytes.subarray(at, at + 4)) === tag)
  if (found === undefined) throw new Error(`the font has no table ${tag}`)
  return found
}

const renamed = (from: string, to: string): Uint8Array => {
  const bytes = regular.slice()
  bytes.set(text(to), entryOf(bytes, from))
  return bytes
}

/** The font with other permissions (OS/2, fsType). */
const allowing = (fsType: number): Uint8Array => {
  const bytes = regular.slice()
  const view = new DataView(bytes.buffer)
  view.setUint16(view.getUint32(entryOf(bytes, 'OS/2') + 8) + 8, fsType)
  return bytes
}

describe('a user’s own fonts', () => {
  test('are none where there is no folder', async () => {
    expect(await readOwnFonts(hostWithFonts())).toEqual({ families: [], problems: [] })
  })

  test('are put together to a family, with the nearest weight for regular and bold', async () => {
    const weights = ['300Light', '400Regular', '500Medium', '600SemiBold', '900Black']
    const { families, problems } = await readOwnFonts(
      hostWith(Object.fromEntries(weights.map((weight) => [`${weight}.ttf`, gujarati(weight)]))),
    )
    expect(problems).toEqual([])
    expect(families.map(({ name }) => name)).toEqual(['Noto Sans Gujarati'])
    const { normal, bold, italics, bolditalics } = families[0]?.files.faces ?? {}
    expect(normal?.key).toBe(fontKeyOf(gujarati('400Regular')))
    expect(bold?.key).toBe(fontKeyOf(gujarati('600SemiBold')))
    expect([italics, bolditalics]).toEqual([normal, bold])
    expect(families[0]?.points.has('ક'.codePointAt(0) ?? 0)).toBe(true)
  })

  test('have italics of their own where there are such files', async () => {
    const style = (name: 'normal' | 'italics' | 'bolditalics') => faceOf('Noto Serif', name)
    const { families } = await readOwnFonts(
      hostWith({
        'a.ttf': style('bolditalics'),
        'b.ttf': style('italics'),
        'c.ttf': style('normal'),
      }),
    )
    const faces = Object.entries(families[0]?.files.faces ?? {})
    expect(Object.fromEntries(faces.map(([name, { key }]) => [name, key]))).toEqual({
      normal: fontKeyOf(style('normal')),
      bold: fontKeyOf(style('normal')),
      italics: fontKeyOf(style('italics')),
      bolditalics: fontKeyOf(style('bolditalics')),
    })
  })

  test('come in the order of their file names', async () => {
    const hebrew = faceOf('Noto Serif Hebrew')
    const { families } = await readOwnFonts(
      hostWith({
        '1-thai.ttf': faceOf('Noto Sans Thai'),
        '2-hebrew.ttf': hebrew,
        '3.ttf': regular,
      }),
    )
    expect(families.map(({ name }) => name)).toEqual([
      'Noto Sans Thai',
      'Noto Serif Hebrew',
      'Noto Sans Gujarati',
    ])
    expect(families.map(({ points }) => points.has(0x05d0))).toEqual([false, true, false])
  })

  test('have only the characters that all faces of their family have', async () => {
    const math = Buffer.from(faceOf('Noto Sans Math'))
    const [from, to] = ['Math', 'Thai'].map((word) => Buffer.from(word, 'utf16le').swap16())
    for (let at = math.indexOf(from ?? ''); at >= 0; at = math.indexOf(from ?? '', at + 1))
      math.set(to ?? [], at)
    const { families } = await readOwnFonts(
      hostWith({ 'math.ttf': math, 'thai.ttf': faceOf('Noto Sans Thai', 'bold') }),
    )
    expect(families.map(({ name }) => name)).toEqual(['Noto Sans Thai'])
    const has = (letter: string) => families[0]?.points.has(letter.codePointAt(0) ?? 0)
    expect([has('a'), has('ก'), has('∑')]).toEqual([true, false, false])
  })

  test('are asked before those that come along, and after the papers’ own', async () => {
    const light = gujarati('300Light')
    const host = hostWith({ 'light.ttf': light })
    const drawn = new Map([['gu', [...'aક'].map((letter) => letter.codePointAt(0) ?? 0)]])
    const families = await loadFonts(host, drawn)
    expect(families.map(({ name }) => name)).toEqual(['Noto Serif', 'Noto Sans Gujarati'])
    expect(families[1]?.faces.bold.key).toBe(fontKeyOf(light))
    expect(families[1]?.faces.bold).toBe(families[1]?.faces.normal)
  })

  test('may stand among licences, notes and hidden files', async () => {
    const { families, problems } = await readOwnFonts(
      hostWith({ 'OFL.txt': text('…'), 'NOTES.md': text('…'), '.hidden': text('…') }),
    )
    expect([families, problems]).toEqual([[], []])
  })

  test.each([0, 4, 8, 6, 12])('may be embedded where fsType is %i', async (fsType) => {
    const { families } = await readOwnFonts(hostWith({ 'a.ttf': allowing(fsType) }))
    expect(families).toHaveLength(1)
  })
})

describe('a font file that cannot be used is told, and passed over', () => {
  const collection = text('ttcf\0\u0002\0\0\0\0\0\u0001\0\0\0\u0010')
  const cases: readonly [what: string, bytes: Uint8Array, message: RegExp][] = [
    ['packed for the web', text('wOFF\0\u0001\0\0 and more'), /packed for the web/],
    ['packed anew for the web', text('wOF2\0\u0001\0\0 and more'), /packed for the web/],
    ['several fonts', collection, /holds several fonts/],
    ['shapes of another kind', text('OTTO\0\0\0\0\0\0\0\0'), /no TrueType outlines/],
    ['cut short', regular.slice(0, regular.length / 2), /damaged or no font/],
    ['empty', new Uint8Array(), /damaged or no font/],
    ['no font at all', text('a letter to a friend'), /damaged or no font|no TrueType/],
    ['without characters', renamed('cmap', 'cmop'), /damaged or no font/],
    ['variable', renamed('STAT', 'fvar'), /a variable font/],
    ['not to be embedded', allowing(2), /does not allow/],
    ['not to be embedded in part', allowing(0x104), /does not allow/],
    ['not to be embedded as shapes', allowing(0x200), /does not allow/],
  ]
  test.each(cases)('%s', async (_, bytes, message) => {
    const { families, problems } = await readOwnFonts(
      hostWith({ 'bad.ttf': bytes, 'good.ttf': faceOf('Noto Sans Thai') }),
    )
    expect(families.map(({ name }) => name)).toEqual(['Noto Sans Thai'])
    const [problem] = problems
    expect(problems).toMatchObject([{ code: 'own-font-unusable', severity: 'warning' }])
    const { say } = wordingOf('en')
    expect(problem && say(problem.message)).toMatch(message)
    expect(problem && say(problem.message)).toContain('"bad.ttf"')
    expect(problem && say(problem.hint)).toMatch(/^(?:Put|Fetch|Take|Look) .+\.$/)
  })

  test('that may not be read', async () => {
    const host = hostWith({ 'a.ttf': regular })
    const read = async () => {
      throw new HostError('EACCES')
    }
    const { families, problems } = await readOwnFonts({ ...host, files: { ...host.files, read } })
    expect(families).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['own-font-unusable'])
  })

  test('with the case that is checked, and hinders nothing', async () => {
    const own = folderWith({ 'bad.ttf': text('') })
    const path = copyOfSample('fictional-union')
    const { code, out } = await call(['check', path, '--json'], { files: filesWithFonts({ own }) })
    expect(code).toBe(0)
    expect(JSON.parse(out).problems).toContainEqual(
      expect.objectContaining({ code: 'own-font-unusable', case: path, file: null }),
    )
    expect(out).not.toContain(own)
  }, 60_000)
})
