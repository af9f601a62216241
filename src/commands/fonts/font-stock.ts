import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import { type FaceTable, fontKeyOf, readTable } from '../../renderers/pdf/fonts/face-table.ts'
import type { FaceFile, FamilyFiles } from '../../renderers/pdf/fonts/open-faces.ts'
import { onceAHost } from '../papers/once-a-host.ts'
import { packageFile } from '../papers/package-files.ts'
import { type Coverage, loadCoverages } from './coverage.ts'
import { installCommand, loadManifest, type ManifestFamily, optionalFolder } from './manifest.ts'
import type { KnownFamily } from './needed-families.ts'
import { type OwnFamily, readOwnFonts } from './own-fonts.ts'

/** A family whose files are there; they are read when it is opened. */
export type InstalledFamily = KnownFamily & { readonly open: () => Promise<FamilyFiles> }

/** An optional family that is not installed, and the command that installs it. */
export type AbsentFamily = KnownFamily & { readonly command: string }

export type FontStock = {
  /** In order of fallback: the papers' own family, the user's own, the rest. */
  readonly installed: readonly [InstalledFamily, ...InstalledFamily[]]
  readonly absent: readonly AbsentFamily[]
  /** Whether any installed family has a character. */
  readonly hasGlyph: HasGlyph
  /** Of the user's own font files. */
  readonly problems: readonly Problem[]
}

/** What there is to set papers in; looked up once, and no font file but the user's own is read for it. */
export const loadStock = onceAHost(async (host): Promise<FontStock> => {
  const [[textFamily, ...others], coverage, own] = await Promise.all([
    loadManifest(host),
    loadCoverages(host),
    readOwnFonts(host),
  ])
  const known = await Promise.all(others.map((family) => look(host, family, coverage)))
  const installed: FontStock['installed'] = [
    {
      ...knownFamily(textFamily, coverage),
      comesFirst: true,
      open: opener(host, textFamily, tableOf),
    },
    ...own.families.map(ownFamily),
    ...known.flatMap((family) => ('open' in family ? [family] : [])),
  ]
  return {
    installed,
    absent: known.flatMap((family) => ('command' in family ? [family] : [])),
    hasGlyph: anyOf(installed),
    problems: own.problems,
  }
})

const knownFamily = (
  { family, scripts, languages }: ManifestFamily,
  coverage: Coverage,
): KnownFamily => ({
  name: family,
  comesFirst: false,
  scripts,
  languages,
  has: coverage(family),
})

const ownFamily = ({ name, points, files }: OwnFamily): InstalledFamily => ({
  name,
  comesFirst: true,
  scripts: [],
  languages: [],
  has: (point) => points.has(point),
  open: async () => files,
})

const look = async (
  host: Host,
  family: ManifestFamily,
  coverage: Coverage,
): Promise<InstalledFamily | AbsentFamily> => {
  const known = knownFamily(family, coverage)
  const paths = family.optional ? facePaths(family) : []
  const found = await Promise.all(paths.map((path) => host.files.entryAt(path)))
  return found.every((entry) => entry === 'file')
    ? { ...known, open: opener(host, family, async () => null) }
    : { ...known, command: installCommand(family) }
}

/** Where the font files of a family stand, each once. */
export const facePaths = (family: ManifestFamily): readonly string[] =>
  [...new Set(Object.values(family.faces))].map(pathIn(family))

/** Where a face stands: an optional package in its folder, any other wherever Node finds it. */
const pathIn =
  ({ package: name, optional }: ManifestFamily) =>
  (face: string): string =>
    optional
      ? packageFile(`${optionalFolder}/node_modules/${name}/${face}`)
      : createRequire(import.meta.url).resolve(`${name}/${face}`)

type TableOf = (
  host: Host,
  file: { readonly path: string; readonly key: string },
) => Promise<FaceTable | null>

/** Reads each file of a family once, however many styles it stands for and however often it is asked for. */
const opener = (
  host: Host,
  family: ManifestFamily,
  table: TableOf,
): (() => Promise<FamilyFiles>) => {
  const known: { files?: Promise<FamilyFiles> } = {}
  return () => {
    known.files ??= readFamily(host, family, table)
    return known.files
  }
}

const readFamily = async (
  host: Host,
  family: ManifestFamily,
  table: TableOf,
): Promise<FamilyFiles> => {
  const read = new Map<string, Promise<FaceFile>>()
  const faceAt = (face: string): Promise<FaceFile> => {
    const path = pathIn(family)(face)
    const file = read.get(path) ?? readFace(host, path, table)
    read.set(path, file)
    return file
  }
  const [normal, bold, italics, bolditalics] = await Promise.all([
    faceAt(family.faces.normal),
    faceAt(family.faces.bold),
    faceAt(family.faces.italics),
    faceAt(family.faces.bolditalics),
  ])
  return { name: family.family, faces: { normal, bold, italics, bolditalics } }
}

const readFace = async (host: Host, path: string, table: TableOf): Promise<FaceFile> => {
  const bytes = await host.files.read(path)
  const key = fontKeyOf(bytes)
  return { key, bytes, table: await table(host, { path, key }) }
}

/** Where the table of a font file is kept that was made when the program was built. */
export const tablePath = (face: string): string =>
  packageFile(`dist/fonts/${basename(face, '.ttf')}.table`)

/** The table made of this very file; null if there is none, and then all is as right, only slower. */
const tableOf: TableOf = async (host, { path, key }) => {
  try {
    const table = readTable(await host.files.read(tablePath(path)))
    return table?.key === key ? table : null
  } catch (thrown) {
    if (thrown instanceof HostError) return null
    throw thrown
  }
}

/** The papers' own family answers at once; what the others said is remembered, for a text is long and its letters few. */
const anyOf = ([first, ...others]: FontStock['installed']): HasGlyph => {
  const known = new Map<number, boolean>()
  return (codePoint) => {
    if (first.has(codePoint)) return true
    const answer = known.get(codePoint) ?? others.some(({ has }) => has(codePoint))
    known.set(codePoint, answer)
    return answer
  }
}
