/**
 * The last step of the build: the compiled modules, and the packages that they need, in few files; then what V8
 * makes of these, taken after a run of the commands.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type OutputChunk, type Plugin, rolldown } from 'rolldown'
import { bundleBeginnings } from './beginnings.ts'
import { licencesOf } from './licences.ts'

const dist = fileURLToPath(new URL('../', import.meta.url))
const folder = join(dist, 'chunks')

/** Where a process or a thread begins; the names are those that `partOf` is asked for. */
const parts = {
  program: join(dist, 'commands/program.js'),
  'build-jobs': join(dist, 'commands/many/build-jobs.js'),
  'check-jobs': join(dist, 'commands/many/check-jobs.js'),
  'draw-jobs': join(dist, 'commands/preview/draw-jobs.js'),
}

/** These stay packages: the one awaits at its top, which no chunk can; the other is to find its own files. */
const leftToNode =
  /\bimport\('(harfbuzzjs|pdfjs-dist|pdfjs-dist\/legacy\/build\/pdf\.mjs|sharp|file-type|@cantoo\/pdf-lib)'\)/g

/** In a chunk, a module of ours still knows its own address, and Node imports what is left to it. */
const ownModules: Plugin = {
  name: 'own-modules',
  transform: {
    filter: { code: /\bimport\b/ },
    handler: (code, id) => {
      const path = relative(dist, id).split(sep).join('/')
      if (path.startsWith('../')) return null
      return code
        .replaceAll('import.meta.url', `urlOf(${JSON.stringify(path)})`)
        .replaceAll(leftToNode, "importPackage('$1')")
    },
  },
}

const eagerly = 'var _linebreak = _interopRequireDefault(require("linebreak"));'
const whenAsked = 'var _linebreak = { get default() { return require("linebreak"); } };'

/** pdfmake opens the tables of line breaks at once; ours are found before a word comes to it, so it never asks them. */
const lateLineBreaks: Plugin = {
  name: 'late-line-breaks',
  transform: {
    filter: { id: /pdfmake[\\/]js[\\/]TextBreaker\.js$/ },
    handler: (code) => {
      if (!code.includes(eagerly)) throw new Error('pdfmake asks for line breaks in another way')
      return code.replace(eagerly, whenAsked)
    },
  },
}

/**
 * A chunk for what each command needs beyond the others; names with a hash of the content. Not made smaller: that
 * gains no time, and a fault should tell where it happened.
 */
const bundle = async (): Promise<readonly OutputChunk[]> => {
  const bundling = await rolldown({
    input: parts,
    platform: 'node',
    // A package's modules of the kind that a bundler can see through.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [ownModules, lateLineBreaks],
  })
  const { output } = await bundling.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name]-[hash].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // A source of one-byte characters is read faster.
    charset: 'ascii',
    comments: false,
  })
  await bundling.close()
  return output.filter((file) => file.type === 'chunk')
}

/** A chunk finds what is in chunks, and what is in Node; nothing else. */
const refuseStrays = (chunks: readonly OutputChunk[]): void => {
  const names = new Set(chunks.map(({ fileName }) => fileName))
  const strays = chunks
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((name) => !names.has(name) && !isBuiltin(name))
  if (strays.length > 0) throw new Error(`neither bundled nor Node's own: ${strays.join(', ')}`)
}

/** What an earlier build left. */
const sweep = (chunks: readonly OutputChunk[]): void => {
  const names = new Set(chunks.map(({ fileName }) => fileName))
  for (const name of readdirSync(folder)) {
    // Another build at the same time may have been quicker.
    if (!names.has(name)) rmSync(join(folder, name), { force: true })
  }
}

const listParts = (chunks: readonly OutputChunk[]): void => {
  const begun = chunks.filter(({ isEntry }) => isEntry).map((one) => [one.name, one.fileName])
  const list = JSON.stringify(Object.fromEntries(begun), null, 2)
  writeFileSync(join(dist, 'quick-start/bundled.js'), `export const bundled = ${list}\n`)
}

/** The program goes without; it only starts more slowly. */
const compileAhead = (): void => {
  const { NODE_OPTIONS: _, ...env } = process.env
  const written = mkdtempSync(join(tmpdir(), 'c177-'))
  const words = [join(dist, 'commands/compile-ahead.js'), written]
  const { status, stderr } = spawnSync(process.execPath, words, {
    env,
    encoding: 'utf8',
    input: '',
  })
  rmSync(written, { recursive: true })
  if (status === 0) return
  console.error(`Nothing was compiled ahead, so that commands start more slowly:\n${stderr}`)
}

/** Steps before this one write for the owner alone, as in a case; the program is for all who use the machine. */
const openToAll = (): void => {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
  chmodSync(join(dist, 'cli.js'), 0o755)
}

const chunks = await bundle()
refuseStrays(chunks)
sweep(chunks)
writeFileSync(
  join(folder, 'LICENCES.txt'),
  licencesOf(chunks.flatMap(({ moduleIds }) => moduleIds)),
)
await bundleBeginnings(dist)
listParts(chunks)
compileAhead()
openToAll()
