import type { Problem } from '../../problems/problem.ts'
import { unknownName } from '../template-problems.ts'
import type { Linting } from './linting.ts'
import { isUnknown, type Shape, wordsShape, yesNoShape } from './shape.ts'
import { type Expression, placeOf, type Section } from './template-nodes.ts'

/** What names mean at a place of a template. */
export type Scope = {
  readonly shape: Shape
  /** Where `../` leads; null at the top. */
  readonly outer: Scope | null
  /** How many lists are around, for `@first` and its like. */
  readonly lists: number
  /** Names of the template's own: `{{#each provisions as |one|}}`. */
  readonly params: ReadonlyMap<string, Shape>
}

/** A place in a template while its names are judged. */
export type Here = {
  readonly linting: Linting
  readonly section: Section
  readonly scope: Scope
  /** The sections by which this one is called, the document first. */
  readonly callers: readonly Section[]
  readonly depth: number
}

export const report = ({ linting }: Here, problem: Problem): void => {
  linting.problems.push(problem)
}

/** What the engine knows inside of a list. */
const listNames = ['first', 'last', 'index', 'key']

/** "answer" of `{{answer it}}`; null for `{{../it}}`, `{{organisation.name}}` and whatever else cannot be a helper. */
export const helperNameOf = (path: hbs.AST.Node): string | null => {
  const found = path as Expression
  if (found.type !== 'PathExpression' || found.data || found.depth > 0) return null
  return found.parts.length === 1 && found.original === found.parts[0] ? found.original : null
}

/**
 * What a path leads to, or null where it leads nowhere, which is then told with the nearest name; `besides` are
 * names that might have been meant too.
 */
export const resolve = (
  path: Expression,
  here: Here,
  besides: readonly string[] = [],
): Shape | null => {
  if (path.type !== 'PathExpression') {
    report(
      here,
      unknownName('original' in path ? String(path.original) : '', [], placeOf(here.section, path)),
    )
    return null
  }
  if (path.data) return resolveData(path, here)
  const start = outerScope(here.scope, path.depth)
  if (start === null) {
    report(here, unknownName(path.original, [path.parts.join('.')], placeOf(here.section, path)))
    return null
  }
  return follow(path, start, { here, besides })
}

/** A way that no view tells is followed without a word. */
type Following = { readonly here: Here; readonly besides: readonly string[] }

const follow = (
  path: hbs.AST.PathExpression,
  start: Scope,
  { here, besides }: Following,
): Shape | null => {
  const isPlain = path.depth === 0 && !/^(?:\.\/|this\b)/.test(path.original)
  let shape = start.shape
  for (const [index, part] of path.parts.entries()) {
    const param = index === 0 && isPlain ? start.params.get(part) : undefined
    const next = param ?? shape.names?.get(part) ?? lengthOf(shape, part)
    if (next === undefined) {
      if (isUnknown(shape)) return shape
      const known = [...(shape.names?.keys() ?? [])]
      const found =
        index > 0 ? known : [...outside(part, start), ...start.params.keys(), ...known, ...besides]
      report(here, unknownName(part, found, placeOf(here.section, path)))
      return null
    }
    shape = next
  }
  return shape
}

/** A list knows how long it is. */
const lengthOf = ({ each }: Shape, part: string): Shape | undefined =>
  each !== null && part === 'length' ? wordsShape : undefined

/** "../name", where it stands further out. */
const outside = (name: string, scope: Scope, way = '../'): readonly string[] => {
  if (scope.outer === null) return []
  return scope.outer.shape.names?.has(name) === true
    ? [`${way}${name}`]
    : outside(name, scope.outer, `${way}../`)
}

const outerScope = (scope: Scope | null, depth: number): Scope | null =>
  depth === 0 || scope === null ? scope : outerScope(scope.outer, depth - 1)

const resolveData = (path: hbs.AST.PathExpression, here: Here): Shape | null => {
  const [first = ''] = path.parts
  const isKnown = listNames.includes(first) && path.parts.length === 1
  if (isKnown && here.scope.lists > path.depth) {
    return /^(?:first|last)$/.test(first) ? yesNoShape : wordsShape
  }
  const known = here.scope.lists > path.depth ? listNames : []
  report(here, unknownName(first, known, placeOf(here.section, path)))
  return null
}
