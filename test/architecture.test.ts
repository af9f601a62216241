import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Which rooms a room may import; the table of src/README.md. */
const ground = [
  'problems',
  'convention',
  'quantities',
  'countries',
  'routes',
  'questions',
  'evidence',
]
const mayImport: Readonly<Record<string, readonly string[]>> = {
  problems: [],
  wording: ['problems'],
  convention: [],
  quantities: ['problems'],
  countries: ['convention', 'problems'],
  routes: ['convention'],
  questions: ['convention', 'countries', 'quantities', 'problems'],
  evidence: ['convention', 'quantities', 'questions'],
  catalogue: ground,
  answers: [...ground, 'catalogue'],
  assessment: [...ground, 'catalogue', 'answers', 'pay'],
  editions: [...ground, 'catalogue', 'answers', 'assessment', 'pay'],
  overview: [...ground, 'catalogue', 'answers', 'assessment'],
  pay: ['quantities', 'problems'],
  surveys: ['convention', 'quantities', 'questions', 'evidence', 'catalogue', 'pay', 'problems'],
  charts: ['quantities', 'pay', 'problems'],
  leaks: ['quantities', 'problems'],
  keys: ['problems'],
  'evidence-files': ['evidence', 'host', 'problems'],
  bundles: ['host', 'problems'],
  document: ['problems'],
  // Not `answers`, nor `assessment`: what `withhold` took away must be out of reach.
  composition: [
    ...ground,
    'catalogue',
    'editions',
    'overview',
    'document',
    'wording',
    'pay',
    'charts',
  ],
  renderers: ['document', 'problems'],
  host: ['problems'],
  preview: ['document', 'host', 'problems'],
  sealing: ['host', 'problems'],
  dossier: ['answers', 'host', 'problems', 'sealing'],
  interview: [...ground, 'catalogue', 'answers', 'assessment', 'wording', 'pay'],
  commands: [
    ...ground,
    'wording',
    'catalogue',
    'answers',
    'assessment',
    'editions',
    'overview',
    'document',
    'composition',
    'renderers',
    'host',
    'dossier',
    'preview',
    'interview',
    'quick-start',
    'pay',
    'surveys',
    'charts',
    'leaks',
    'keys',
    'evidence-files',
    'bundles',
    'sealing',
  ],
  'quick-start': [],
  packing: ['bundles', 'commands', 'host', 'quick-start'],
  'cli.ts': ['commands', 'quick-start'],
}

/** Rooms, or parts of one, that need Node; the rest is to run in a web page too. */
const needNode =
  /^src\/(?:host|dossier|preview|interview\/terminal|quick-start|packing|commands|evidence-files|bundles|sealing)\/|^src\/cli\.ts$/

/**
 * Who touches files: the host for all others, what finds the program's own code before there is a host, and what
 * packs that code.
 */
const readFiles = /^src\/(?:host|quick-start|packing)\//

type Sources = ReadonlyMap<string, string>

const root = join(import.meta.dirname, '..')
const sources: Sources = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const name = `src/${path.split(sep).join('/')}`
      return [name, readFileSync(join(root, name), 'utf8')]
    }),
)

const roomOf = (path: string): string => path.split('/')[1] ?? ''

/** What a file imports, in any of the ways that there are: statically, for types, when needed, anew. */
const importsOf = (source: string): readonly string[] =>
  [
    ...source.matchAll(/^(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...source.matchAll(/^import\s*['"]([^'"]+)['"]/gm),
    ...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ].map(([, from = '']) => from)

const fileOf = (path: string, from: string): string =>
  normalize(join(dirname(path), from))
    .split(sep)
    .join('/')

/** Imports that go where the table does not allow: "src/a/x.ts → b". */
const wrongImports = (files: Sources): readonly string[] =>
  [...files].flatMap(([path, source]) =>
    importsOf(source)
      .filter((from) => from.startsWith('.'))
      .map((from) => roomOf(fileOf(path, from)))
      .filter((room) => room !== roomOf(path) && !mayImport[roomOf(path)]?.includes(room))
      .map((room) => `${path} → ${room}`),
  )

const wrongNodeImports = (files: Sources): readonly string[] =>
  [...files].flatMap(([path, source]) =>
    importsOf(source)
      .filter((from) => from.startsWith('node:'))
      .filter((from) => !needNode.test(path) || (/^node:fs/.test(from) && !readFiles.test(path)))
      .map((from) => `${path} → ${from}`),
  )

/** A way through rooms that comes back to where it began, or null. */
const cycleOfRooms = (files: Sources): readonly string[] | null => {
  const graph = new Map<string, Set<string>>()
  for (const [path, source] of files) {
    const to = graph.get(roomOf(path)) ?? new Set()
    for (const from of importsOf(source)) {
      if (from.startsWith('.')) to.add(roomOf(fileOf(path, from)))
    }
    to.delete(roomOf(path))
    graph.set(roomOf(path), to)
  }
  const walk = (way: readonly string[]): readonly string[] | null => {
    const room = way.at(-1) ?? ''
    if (way.indexOf(room) < way.length - 1) return way
    for (const next of graph.get(room) ?? []) {
      const found = walk([...way, next])
      if (found !== null) return found
    }
    return null
  }
  for (const room of graph.keys()) {
    const found = walk([room])
    if (found !== null) return found
  }
  return null
}

describe('the house', () => {
  test('has the rooms that the table names, and no other', () => {
    expect([...new Set([...sources.keys()].map(roomOf))].sort()).toEqual(
      Object.keys(mayImport).sort(),
    )
  })

  test('imports in one direction', () => {
    expect(wrongImports(sources)).toEqual([])
  })

  test('has no cycle between its rooms', () => {
    expect(cycleOfRooms(sources)).toBeNull()
  })

  test('is free of Node in its core, and touches files in one place', () => {
    expect(wrongNodeImports(sources)).toEqual([])
  })

  test('names in src/README.md every room that it has', () => {
    const readme = readFileSync(join(root, 'src/README.md'), 'utf8')
    for (const room of Object.keys(mayImport))
      expect(readme).toMatch(new RegExp(`^\\|.*\`${room}`, 'm'))
  })

  test('has nothing but named exports', () => {
    for (const [path, source] of sources) {
      expect([path, source.match(/^export (?:default|\*)/m)]).toEqual([path, null])
    }
  })

  test('keeps no state between calls: nothing at the top of a file can be assigned anew', () => {
    for (const [path, source] of sources) {
      expect([path, source.match(/^(?:export )?(?:let|var) /m)]).toEqual([path, null])
    }
  })
})

describe('the line is seen to be crossed', () => {
  const crossing = (path: string, source: string): Sources => new Map([...sources, [path, source]])
  const cases: readonly [what: string, path: string, source: string][] = [
    ['by a value', 'src/composition/x.ts', "import { a } from '../answers/answers.ts'"],
    ['by a type', 'src/renderers/pdf/x.ts', "import type { A } from '../../editions/edition.ts'"],
    ['over lines', 'src/document/x.ts', "import {\n  a,\n  b,\n} from '../wording/wording.ts'"],
    ['when needed', 'src/interview/x.ts', "const { a } = await import('../dossier/journal.ts')"],
    ['for its effect', 'src/wording/x.ts', "import '../host/host.ts'"],
    ['by handing on', 'src/answers/x.ts', "export { a } from '../wording/wording.ts'"],
  ]
  test.each(cases)('%s', (_, ...[path, source]) => {
    expect(wrongImports(crossing(path, source))).toHaveLength(1)
  })

  test('by a cycle', () => {
    const files = crossing('src/problems/x.ts', "import { a } from '../document/tree.ts'")
    expect(cycleOfRooms(files)).not.toBeNull()
  })

  test.each([
    ['src/answers/x.ts', "import { join } from 'node:path'"],
    ['src/interview/x.ts', "import os from 'node:os'"],
    ['src/dossier/x.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/commands/x.ts', "const fs = await import('node:fs')"],
  ])('by Node: %s', (path, source) => {
    expect(wrongNodeImports(crossing(path, source))).toHaveLength(1)
  })
})
