import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Packing, zipOf } from '../bundles/write-zip.ts'
import { readNodeRange } from '../host/node-range.ts'
import { licencesOf } from '../quick-start/licences.ts'
import {
  type Carried,
  carriedFiles,
  libraryFiles,
  pictureLibraries,
  withinOf,
} from './carried-files.ts'
import { markdownPage } from './markdown-page.ts'
import { type Family, nodeLoad, nodeStart, shellStart, windowsStart } from './start-files.ts'

/** What is packed: the folder of the built program, and further folders that hold libraries for pictures. */
export type Packed = {
  readonly root: string
  readonly family: Family
  readonly libraryFolders: readonly string[]
}

export type Archive = {
  /** `c177-0.1.0-windows.zip`. */
  readonly name: string
  /** Names of the libraries for pictures that go along. */
  readonly libraries: readonly string[]
  readonly bytes: AsyncIterable<Uint8Array>
}

/** The program as one archive for a family of machines: everything in one folder, the same bytes for the same files. */
export const archiveOf = async ({ root, family, libraryFolders }: Packed): Promise<Archive> => {
  const { version, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const range = readNodeRange(engines.node)
  const libraries = librariesFor(family, [root, ...libraryFolders])
  const program = onceEach([...(await carriedFiles(root)), ...[...libraries.values()].flat()])
  const files = [
    ...startFiles(family, range),
    text('LICENCES.txt', licences(root, program)),
    ...program.map(carried).map((file) => ({ ...file, path: `program/${file.path}` })),
    ...withinOf(root, 'samples').map((to) => carried({ from: join(root, to), to })),
    ...['README.md', 'TERMINAL.md'].map((to) => carried({ from: join(root, to), to })),
  ]
  const folder = `c177-${version}`
  return {
    name: `${folder}-${family}.zip`,
    libraries: [...libraries.keys()],
    bytes: zipOf(
      withPages(files, family)
        .sort((one, other) => (one.path < other.path ? -1 : 1))
        .map((file) => ({ ...file, path: `${folder}/${file.path}` })),
    ),
  }
}

/** A package that several need may stand in several folders; the program's own comes first. */
const onceEach = (files: readonly Carried[]): readonly Carried[] => [
  ...new Map([...files].reverse().map((file) => [file.to, file])).values(),
]

/** By name; a library that stands in several folders goes along once. */
const librariesFor = (
  family: Family,
  folders: readonly string[],
): ReadonlyMap<string, readonly Carried[]> =>
  new Map(
    folders.flatMap((folder) =>
      pictureLibraries(folder, family).map((name) => [name, libraryFiles(folder, name)] as const),
    ),
  )

const startFiles = (
  family: Family,
  range: ReturnType<typeof readNodeRange>,
): readonly Packing[] => [
  family === 'windows'
    ? text('c177.cmd', windowsStart(range))
    : { ...text('c177', shellStart(range)), mode: 0o755 },
  text('program/start.cjs', nodeStart(range)),
  text('program/load.cjs', nodeLoad),
]

const text = (path: string, words: string): Packing => ({
  path,
  isText: true,
  mode: 0o644,
  read: async () => new TextEncoder().encode(words),
})

const carried = ({ from, to }: Carried): Packing => ({
  path: to,
  isText: !/\.(?:jpe?g|png)$/.test(to),
  mode: 0o644,
  read: async () => readFileSync(from),
})

/** Of what is bundled, of the packages beside it, and the texts that these name without bringing them. */
const licences = (root: string, program: readonly Carried[]): string =>
  [
    readFileSync(join(root, 'dist/chunks/LICENCES.txt'), 'utf8').trim(),
    licencesOf(program.map(({ from }) => from)),
    ...['LGPL-3.0', 'GPL-3.0'].map((name) =>
      readFileSync(join(root, `src/packing/licences/${name}.txt`), 'utf8').trim(),
    ),
  ].join('\n\n')

/** What we explain goes along as pages: a browser shows no Markdown. */
const withPages = (files: readonly Packing[], family: Family): Packing[] => {
  const isOurs = ({ path }: Packing): boolean =>
    path.endsWith('.md') && !path.includes('node_modules/')
  const paths = new Set(files.map(({ path }) => path))
  return files.map((file) =>
    isOurs(file)
      ? { ...file, path: pageName(file.path), read: async () => page(file, paths, family) }
      : file,
  )
}

const pageName = (path: string): string => path.replace(/\.md$/, '.html')

const page = async (
  { path, read }: Packing,
  paths: ReadonlySet<string>,
  family: Family,
): Promise<Uint8Array> => {
  const call = family === 'windows' ? '.\\c177' : './c177'
  const text = new TextDecoder().decode(await read()).replaceAll('npx c177', call)
  const words = withoutInstalling(path === 'README.md' ? withFirstSteps(text, call) : text)
  return new TextEncoder().encode(markdownPage(words, linksFrom(path, paths)))
}

/** A section that begins by installing is for a checkout. */
const withoutInstalling = (markdown: string): string =>
  markdown
    .split(/^(?=## )/m)
    .map((section) =>
      /^\W*npm ci\W*$/m.test(section)
        ? section.replace('\n', '\n\n**Leave this section out:** this folder is ready to run.\n')
        : section,
    )
    .join('')

/** Before the first section; that one tells how a developer begins. */
const withFirstSteps = (readme: string, call: string): string =>
  readme.replace(
    /^## /m,
    `## This folder

It holds the program ready to run: nothing is fetched, and nothing is written here. You need Node, and no network. [Never used a terminal?](TERMINAL.md) Go to this folder in a terminal; then \`${call}\` opens a small menu, and \`${call} doctor\` says what the machine lacks. Keep your cases elsewhere, and name them: \`${call} interview ../my-union\`.

## `,
  )

/** Pages beside this one, the web, or no link. */
const linksFrom =
  (from: string, paths: ReadonlySet<string>) =>
  (target: string): string | null => {
    if (/^(?:https:|#)/.test(target)) return target
    const [path = '', place] = target.split('#')
    const within = posix.join(posix.dirname(from), path)
    const found = [within, `program/${within}`].find((one) => paths.has(one))
    if (found === undefined) return null
    const to = posix.relative(posix.dirname(from), pageName(found))
    return place === undefined ? to : `${to}#${place}`
  }
