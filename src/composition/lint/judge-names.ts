import { blockNames, helperNamed, helperNames } from '../helper-list.ts'
import { looseBraces } from '../loose-braces.ts'
import type { Program } from '../marked-template.ts'
import { tooDeep, unescaped, unknownName, unknownSection } from '../template-problems.ts'
import { judgeHelper, judgeWords, nameOf, shapeOfExpression } from './judge-helper.ts'
import { deepest, goesOn, type Linting } from './linting.ts'
import {
  alwaysThere,
  argumentsWrong,
  callsItself,
  notList,
  notOffered,
  notThing,
  valueUnknown,
} from './name-problems.ts'
import { type Here, helperNameOf, report, resolve, type Scope } from './scope.ts'
import { isAnswer, isUnknown, type Shape, unknownShape, withNames, wordsShape } from './shape.ts'
import {
  type Block,
  blockName,
  branchesOf,
  type Call,
  calledName,
  expressionOf,
  type Mustache,
  pairsOf,
  placeOf,
  type Section,
  type Statement,
  statementsOf,
} from './template-nodes.ts'

/**
 * Judges every name that the document and the sections it calls ask for, on all branches: whether it is there,
 * and whether it is of the kind that stands there.
 */
export const judgeNames = (linting: Linting, document: Section, view: Shape): void => {
  linting.called.add(document.template.file)
  const scope: Scope = { shape: view, outer: null, lists: 0, params: new Map() }
  judgeProgram(document.program, { linting, section: document, scope, callers: [], depth: 0 })
}

const judgeProgram = (program: Program | null, here: Here): void => {
  for (const statement of program === null ? [] : statementsOf(program)) {
    if (!goesOn(here.linting)) return
    judgeStatement(statement, here)
  }
}

const judgeStatement = (statement: Statement, here: Here): void => {
  const { type } = statement
  if (type === 'MustacheStatement') judgeMustache(statement, here)
  else if (type === 'BlockStatement') judgeBlock(statement, here)
  else if (type === 'PartialStatement') judgeCall(statement, here)
  else if (type === 'ContentStatement') {
    for (const problem of looseBraces(statement, here.section.template.file)) report(here, problem)
  } else if (type !== 'CommentStatement') {
    report(here, notOffered(placeOf(here.section, statement)))
  }
}

const judgeMustache = (statement: Mustache, here: Here): void => {
  const place = placeOf(here.section, statement)
  if (!statement.escaped) report(here, unescaped(place))
  const name = helperNameOf(statement.path)
  const helper = name === null ? null : helperNamed(name)
  if (helper !== null) judgeHelper(helper, statement, here)
  else if (statement.params.length + pairsOf(statement.hash).length > 0) {
    const known = [...helperNames, ...blockNames.map((block) => `#${block}`)]
    const at = placeOf(here.section, statement.path)
    report(here, unknownName(nameOf(expressionOf(statement.path)), known, at))
  } else {
    const path = expressionOf(statement.path)
    const shape = resolve(path, here, helperNames)
    if (shape !== null) judgeWords(path, shape, here)
  }
}

const judgeBlock = (block: Block, here: Here): void => {
  const name = blockName(block)
  if (here.depth > deepest) report(here, tooDeep(placeOf(here.section, block)))
  else if (blockNames.includes(name)) judgeKnownBlock(name, block, here)
  else report(here, unknownName(name, blockNames, placeOf(here.section, block.path)))
}

const judgeKnownBlock = (name: string, block: Block, here: Here): void => {
  const [param, ...more] = block.params
  if (param === undefined || more.length > 0) {
    report(here, argumentsWrong(name, placeOf(here.section, block)))
  }
  for (const pair of pairsOf(block.hash)) {
    report(here, valueUnknown({ helper: name, name: pair.key }, [], placeOf(here.section, pair)))
  }
  const found = param === undefined ? null : shapeOfExpression(expressionOf(param), here)
  if (found !== null) judgeCondition(block, found, here)
  const [inside, other] = branchesOf(block)
  const scope = scopeInside(name, { block, found: found ?? unknownShape, here })
  judgeProgram(inside, { ...here, scope, depth: here.depth + 1 })
  judgeProgram(other, { ...here, depth: here.depth + 1 })
}

/** Whether what the block is given is of the kind that it needs. */
const judgeCondition = (block: Block, shape: Shape, here: Here): void => {
  const [param] = block.params
  if (param === undefined || isUnknown(shape)) return
  const place = placeOf(here.section, param)
  const name = nameOf(expressionOf(param))
  if (blockName(block) === 'each') {
    if (shape.each === null) report(here, notList(name, place))
  } else if (blockName(block) === 'with') {
    if (shape.names === null) report(here, notThing(name, place))
  } else if (shape.names !== null && !shape.isOptional && !shape.isWords) {
    report(here, alwaysThere(name, isAnswer(shape), place))
  }
}

type Inside = { readonly block: Block; readonly found: Shape; readonly here: Here }

/** `each` and `with` lead into what they are given, and `../` back out; conditions change nothing. */
const scopeInside = (name: string, { block, found, here }: Inside): Scope => {
  const { scope } = here
  if (name !== 'each' && name !== 'with') return scope
  const shape = name === 'each' ? (found.each ?? unknownShape) : found
  const [first, second] = block.program?.blockParams ?? []
  const params = new Map(scope.params)
  if (first !== undefined) params.set(first, shape)
  if (second !== undefined) params.set(second, wordsShape)
  return { shape, outer: scope, lists: scope.lists + (name === 'each' ? 1 : 0), params }
}

const judgeCall = (call: Call, here: Here): void => {
  const { names, byName } = here.linting.sections
  const name = calledName(call)
  const place = placeOf(here.section, call)
  if (call.params.length > 1) report(here, argumentsWrong(name, place))
  if (!names.includes(name)) report(here, unknownSection(name, names, place))
  const called = byName.get(name)
  const scope = scopeOfCall(call, here)
  if (called === undefined) return
  here.linting.called.add(called.template.file)
  const callers = [...here.callers, here.section]
  if (callers.includes(called)) report(here, callsItself(name, place))
  else if (here.depth > deepest) report(here, tooDeep(place))
  else {
    const inside = { section: called, scope, callers, depth: here.depth + 1 }
    judgeProgram(called.program, { ...here, ...inside })
  }
}

/** A section sees what stands where it is called, or what it is given. */
const scopeOfCall = (call: Call, here: Here): Scope => {
  const { scope } = here
  const [context] = call.params
  const given = context === undefined ? null : shapeOfExpression(expressionOf(context), here)
  const pairs = pairsOf(call.hash).map(({ key, value }): [string, Shape] => [
    key,
    shapeOfExpression(expressionOf(value), here) ?? unknownShape,
  ])
  if (context === undefined && pairs.length === 0) return { ...scope, params: new Map() }
  const shape = context === undefined ? scope.shape : (given ?? unknownShape)
  const full = pairs.length === 0 ? shape : withNames(shape, new Map(pairs))
  return { shape: full, outer: scope, lists: scope.lists, params: new Map() }
}
