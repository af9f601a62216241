import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Family } from './start-files.ts'
import { tracedFiles } from './traced-files.ts'

/** A file that goes along: where it stands on this machine, and where in the archive's folder `program`. */
export type Carried = { readonly from: string; readonly to: string }

/** Packages that the chunks leave to Node, as they ask for them. */
const packages = [
  '@cantoo/pdf-lib',
  'file-type',
  'harfbuzzjs',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'sharp',
]

/** Where a process or a thread begins. */
const starts = [
  'dist/cli.js',
  'dist/commands/many/build-worker.js',
  'dist/commands/many/check-worker.js',
  'dist/commands/preview/draw-worker.js',
]

/** Files that are asked for by a path of the package: the preview's page, the shaper. */
const assets = [
  'pdfjs-dist/legacy/build/pdf.min.mjs',
  'pdfjs-dist/legacy/build/pdf.worker.mjs',
  'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  'harfbuzzjs/dist/harfbuzz.wasm',
]

/** The program without what only developers need, the binaries for pictures left out, in the order of their paths. */
export const carriedFiles = async (root: string): Promise<readonly Carried[]> => {
  const [own, modules] = await Promise.all([
    tracedFiles({ root, inputs: starts, followsLater: false }),
    tracedFiles({ root, inputs: packages, followsLater: true }),
  ])
  const inPackages = [
    ...modules,
    ...assets.map((path) => `node_modules/${path}`),
    ...fontFiles(root),
  ]
  const paths = [
    'package.json',
    ...own,
    ...withinOf(root, 'dist/chunks').filter((path) => path.endsWith('.cjs')),
    ...withinOf(root, 'dist/fonts').filter((path) => path.endsWith('.table')),
    ...withinOf(root, 'dist/preview/client'),
    ...['coverage.json', 'coverage-optional.json', 'manifest.json', 'README.md'].map(
      (name) => `fonts/${name}`,
    ),
    ...withinOf(root, 'fonts/licences'),
    ...withinOf(root, 'templates'),
    ...inPackages,
    ...new Set(inPackages.flatMap((path) => descriptionsAbove(root, path))),
  ]
  return [...new Set(paths)].sort().map((to) => ({ from: join(root, to), to }))
}

/** The package.json of a file's package, and any in a folder between: they say what kind of module it is. */
const descriptionsAbove = (root: string, path: string): readonly string[] => {
  const folders = path.split('/').slice(0, -1)
  return folders
    .map((_, index) => `${folders.slice(0, index + 1).join('/')}/package.json`)
    .filter((file) => existsSync(join(root, file)))
}

/** The files in a folder of the root and below, with forward slashes; none where there is no folder. */
export const withinOf = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

type Manifest = {
  readonly families: readonly {
    readonly package: string
    readonly optional?: boolean
    readonly faces: Readonly<Record<string, string>>
  }[]
}

/** The faces that papers are set in; the packages hold all weights. */
const fontFiles = (root: string): readonly string[] => {
  const { families }: Manifest = JSON.parse(readFileSync(join(root, 'fonts/manifest.json'), 'utf8'))
  return families
    .filter(({ optional }) => optional !== true)
    .flatMap(({ package: name, faces }) =>
      Object.values(faces).map((face) => `node_modules/${name}/${face}`),
    )
}

/** Binaries for pictures that are installed for a family of machines; those in WebAssembly serve every machine. */
export const pictureLibraries = (folder: string, family: Family): readonly string[] => {
  const known =
    family === 'windows'
      ? /^sharp-(?:libvips-)?win32-|^sharp-wasm32$/
      : /^sharp-(?:libvips-)?(?:linux|linuxmusl|darwin)-|^sharp-wasm32$/
  return namesIn(join(folder, 'node_modules/@img')).filter((name) => known.test(name))
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The files of such a library, and of what it needs beside itself. */
export const libraryFiles = (folder: string, library: string): readonly Carried[] =>
  [...withNeeded(folder, `@img/${library}`)]
    .flatMap((name) => withinOf(folder, `node_modules/${name}`))
    .filter((path) => !/\.(?:d\.[cm]?ts|h|map)$/.test(path))
    .map((to) => ({ from: join(folder, to), to }))

/** A package and those that it needs; what stands within a package goes along with it anyway. */
const withNeeded = (folder: string, name: string): ReadonlySet<string> => {
  const needed = new Set([name])
  for (const one of needed) {
    const within = join(folder, 'node_modules', one)
    const { dependencies = {} }: { readonly dependencies?: object } = JSON.parse(
      readFileSync(join(within, 'package.json'), 'utf8'),
    )
    for (const other of Object.keys(dependencies)) {
      if (!existsSync(join(within, 'node_modules', other))) needed.add(other)
    }
  }
  return needed
}
