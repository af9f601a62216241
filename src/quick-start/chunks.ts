import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { readCompiled } from './compiled.ts'

/** A chunk that runs in this process; `script` knows by now which of its functions were needed. */
export type Chunk = {
  readonly file: string
  readonly source: Uint8Array
  readonly script: Script
  readonly module: { exports: unknown }
}

/** The chunks of a folder, each run when first asked for. */
export type Chunks = {
  /** What a chunk exports. */
  readonly load: (name: string) => unknown
  readonly loaded: ReadonlyMap<string, Chunk>
}

type Surroundings = {
  /** Of the chunks. */
  readonly folder: URL
  /** Of the modules that they were made of. */
  readonly modules: URL
}

/** Node's own that take milliseconds to open, and that most calls name and never use. */
const late: ReadonlySet<string> = new Set(['node:crypto', 'node:child_process'])

/** Stands for a module of Node's, which is opened when something of it is first wanted. */
const whenUsed = (open: () => object): object =>
  new Proxy({}, { get: (_, name) => Reflect.get(open(), name) })

/** What a chunk finds around it, in this order. */
const around = 'exports, require, module, urlOf, importPackage'

/**
 * Reads chunks as Node reads CommonJS modules, but hands V8 what it compiled when they were built: functions that
 * the first run needed are in it, so that a start neither parses nor compiles.
 */
export const chunksIn = ({ folder, modules }: Surroundings): Chunks => {
  const loaded = new Map<string, Chunk>()
  const fromNode = createRequire(modules)
  const ofNode = (asked: string): unknown =>
    late.has(asked) ? whenUsed(() => fromNode(asked)) : fromNode(asked)
  const load = (name: string): unknown => {
    const known = loaded.get(name)
    if (known !== undefined) return known.module.exports
    const chunk = compile(name, folder)
    // Known before it runs: chunks may need each other.
    loaded.set(name, chunk)
    chunk.script.runInThisContext()(
      chunk.module.exports,
      (asked: string) => (asked.startsWith('./') ? load(asked.slice(2)) : ofNode(asked)),
      chunk.module,
      (path: string) => new URL(path, modules).href,
      // In here, because V8 forgets of compiled code where its imports go.
      (asked: string) => import(asked),
    )
    return chunk.module.exports
  }
  return { load, loaded }
}

/**
 * Code that V8 will not have, of another version or other flags, it compiles anew without a word. A chunk goes by
 * its bare name: V8 keeps that in what it compiled, where no path of anybody's machine belongs. (Nor a name that was
 * cut out of a path: V8 would keep the whole.)
 */
const compile = (name: string, folder: URL): Chunk => {
  const file = fileURLToPath(new URL(name, folder))
  const source = readFileSync(file)
  const compiled = readCompiled(file, source)
  const script = new Script(`(function (${around}) {${source.toString()}\n})`, {
    filename: name,
    ...(compiled !== null && { cachedData: compiled }),
  })
  return { file, source, script, module: { exports: {} } }
}
