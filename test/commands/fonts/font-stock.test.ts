import { describe, expect, test } from 'vitest'
import { loadStock, tablePath } from '../../../src/commands/fonts/font-stock.ts'
import { loadFonts } from '../../../src/commands/papers/fonts.ts'
import { type Host, HostError } from '../../../src/host/host.ts'
import {
  type FaceTable,
  fontKeyOf,
  writeTable,
} from '../../../src/renderers/pdf/fonts/face-table.ts'
import { call, copyOfSample } from '../calling.ts'
import { faceOf } from './font-files.ts'
import { hostWithFonts } from './font-hosts.ts'

/** A host that remembers which font files were read. */
const listening = (): { readonly host: Host; readonly read: string[] } => {
  const host = hostWithFonts()
  const read: string[] = []
  const files: Host['files'] = {
    ...host.files,
    read: (path) => {
      const [name] = path.match(/[^/\\]+\.ttf$/) ?? []
      if (name !== undefined) read.push(name)
      return host.files.read(path)
    },
  }
  return { host: { ...host, files }, read }
}

const drawn = (language: string, text: string) =>
  new Map([[language, [...text].map((character) => character.codePointAt(0) ?? 0)]])

const fourFaces = [
  'NotoSerif_400Regular.ttf',
  'NotoSerif_400Regular_Italic.ttf',
  'NotoSerif_700Bold.ttf',
  'NotoSerif_700Bold_Italic.ttf',
]

describe('of the font files', () => {
  test('a check reads none', async () => {
    const { host, read } = listening()
    await call(['check', copyOfSample('fictional-union')], { files: host.files })
    expect(read).toEqual([])
  }, 60_000)

  test('a Latin text reads those of the papers’ own family, once for all papers', async () => {
    const { host, read } = listening()
    const [first] = await loadFonts(host, drawn('en', 'home work'))
    const [again] = await loadFonts(host, drawn('fr', 'travail à domicile'))
    expect(read.sort()).toEqual(fourFaces)
    expect(again?.faces).toBe(first?.faces)
  })

  test('another script reads those of its family too; what stands in for italics is the same file', async () => {
    const { host, read } = listening()
    const [, other] = await loadFonts(host, drawn('hi', 'घर'))
    const devanagari = ['NotoSerifDevanagari_400Regular.ttf', 'NotoSerifDevanagari_700Bold.ttf']
    expect(read.sort()).toEqual([...fourFaces, ...devanagari].sort())
    expect(other?.faces.italics).toBe(other?.faces.normal)
    expect(other?.faces.bolditalics).toBe(other?.faces.bold)
    expect(other?.faces.bold.key).not.toBe(other?.faces.normal.key)
  })
})

describe('the table of a face', () => {
  const key = fontKeyOf(faceOf('Noto Serif'))
  const table = (more: Partial<FaceTable>): FaceTable => ({
    key,
    characters: Uint16Array.of(0x41),
    ligatures: [],
    glyphs: Uint16Array.of(36),
    leftClasses: Uint16Array.of(0),
    rightClasses: Uint16Array.of(0),
    kerning: Int16Array.of(0),
    rightCount: 1,
    declined: [],
    ...more,
  })

  /** What the regular face comes with where this stands in the place of its table. */
  const tableFrom = async (kept: Uint8Array | HostError): Promise<FaceTable | null | undefined> => {
    const host = hostWithFonts()
    const read = async (path: string): Promise<Uint8Array> => {
      if (path !== tablePath('NotoSerif_400Regular.ttf')) return host.files.read(path)
      if (kept instanceof HostError) throw kept
      return kept
    }
    const { installed } = await loadStock({ ...host, files: { ...host.files, read } })
    return (await installed[0].open()).faces.normal.table
  }

  test('that was made of the very file comes with it', async () => {
    expect(await tableFrom(writeTable(table({})))).toEqual(table({}))
  })

  test('is left where it was made of another, where it is none, and where there is none', async () => {
    expect(await tableFrom(writeTable(table({ key: `${key}-` })))).toBeNull()
    expect(await tableFrom(new TextEncoder().encode('no table'))).toBeNull()
    expect(await tableFrom(writeTable(table({})).slice(0, -1))).toBeNull()
    expect(await tableFrom(new HostError('ENOENT'))).toBeNull()
  })
})
