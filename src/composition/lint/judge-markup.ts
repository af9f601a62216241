import { contentOf, elementNames, mayHoldWords } from '../../document/content-model.ts'
import { type HtmlEvent, htmlEvents } from '../../document/html-events.ts'
import { looseText, strayEnd, unclosed, unknownElement } from '../../document/judge-element.ts'
import { endedBy, endsAround, forgottenBefore } from '../../document/nesting.ts'
import type { Place } from '../../problems/problem.ts'
import { helperNamed } from '../helper-list.ts'
import { isLoose } from '../loose-braces.ts'
import type { Program } from '../marked-template.ts'
import { tooDeep } from '../template-problems.ts'
import { judgeTag } from './judge-tag.ts'
import { judgeWhole } from './judge-whole.ts'
import { deepest, goesOn, type Linting } from './linting.ts'
import { closedAcross, helperMisplaced, inTag, openAcross, tagCutOff } from './markup-problems.ts'
import {
  branchOf,
  type Frame,
  joinWalks,
  newFrame,
  type Sheet,
  tell,
  topOf,
  type Walk,
  type Where,
} from './markup-walk.ts'
import { helperNameOf } from './scope.ts'
import { hasLetters, unreachable } from './sentence-problems.ts'
import { cellOf, ofEither, withCell } from './table-rows.ts'
import { endTagCutOff, htmlOf, partsIn, type TemplateHtml, tagsBegunIn } from './template-html.ts'
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
} from './template-nodes.ts'

/** Judges the elements of a document and of the sections that it calls, each branch by itself, in reading order. */
export const judgeMarkup = (linting: Linting, document: Section): void => {
  const walk: Walk = { linting, levels: new Set([0]), ids: new Set() }
  judgeProgram(document.program, walk, {
    section: document,
    callers: [],
    parent: 'document',
    around: [],
    block: null,
    isInList: false,
    isListInList: false,
    isSentence: false,
    depth: 0,
  })
}

/** Judges a branch or a whole file; yields what was met in it. */
const judgeProgram = (program: Program, walk: Walk, where: Where): Frame =>
  judgeHtml(htmlOf(program, where.section), walk, where)

const judgeHtml = (html: TemplateHtml, walk: Walk, where: Where): Frame => {
  const frames: Sheet['frames'] = [newFrame(where.parent, html.placeAt(0), where.parent)]
  if (!goesOn(walk.linting, html.html.length)) return frames[0]
  const sheet: Sheet = { walk, where, html, frames, forgotten: [] }
  for (const offset of tagsBegunIn(html.html)) tell(sheet, inTag(html.placeAt(offset)))
  const events = htmlEvents(html.html)
  const ends = endsAround(events)
  for (const [index, event] of events.entries()) judgeEvent(event, ends[index] ?? null, sheet)
  const cut = endTagCutOff(html.html)
  if (cut !== null) tell(sheet, tagCutOff(html.placeAt(cut)))
  tellOpen(sheet)
  return frames[0]
}

/** What is still open at the end of a branch. */
const tellOpen = ({ frames: [around, ...open], where: { block }, walk }: Sheet): void => {
  for (const frame of open) {
    const { name, place } = frame
    if (block !== null) tell({ walk }, openAcross(name, block, place))
    else if (elementNames.has(name)) tell({ walk }, unclosed(name, place))
    around.isBroken = true
    leave(frame, around)
  }
}

const judgeEvent = (event: HtmlEvent, around: string | null, sheet: Sheet): void => {
  const { type, start } = event
  const place = sheet.html.placeAt(start)
  if (type === 'text') judgeText(event.text, start, sheet)
  else if (type === 'close') close({ ...event, around }, sheet)
  else if (type === 'foreign') tell(sheet, unknownElement(event.what, place))
  else {
    endForgotten(event.name, around, sheet)
    judgeTag({ ...event, place }, sheet)
    if (sheet.frames.length === deepest) tell(sheet, tooDeep(place))
    const { attributes } = event
    const frame = newFrame(event.name, place, topOf(sheet).rules)
    const href = attributes['href'] ?? null
    sheet.frames.push({ ...frame, href, cell: cellOf(attributes) })
  }
}

/** The open elements by their rules: what is unknown holds what may stand around it. */
const rulesIn = ({ frames }: Sheet): readonly string[] => frames.map(({ rules }) => rules)

const endForgotten = (name: string, around: string | null, sheet: Sheet): void => {
  const index = forgottenBefore({ name, open: rulesIn(sheet), around })
  if (index !== null) end(index - 1, sheet)
}

/** Ends what is open inside of an element: no end tag of it was met. */
const end = (index: number, sheet: Sheet): void => {
  const { frames, forgotten } = sheet
  const outer = frames[index]
  for (const left of frames.splice(index + 1)) {
    forgotten.push(left.name)
    if (elementNames.has(left.name)) tell(sheet, unclosed(left.name, left.place))
    for (const frame of frames) frame.isBroken = true
    if (outer !== undefined) leave(left, outer)
  }
}

type End = { readonly name: string; readonly start: number; readonly around: string | null }

const close = ({ name, start, around }: End, sheet: Sheet): void => {
  const { frames } = sheet
  const ended = endedBy({ name, open: frames.map((frame) => frame.name), around })
  if (ended === null || ended.isSlip) {
    if (isForgotten(name, sheet)) return
    tellStray(name, sheet.html.placeAt(start), sheet)
  }
  if (ended === null) return
  end(ended.index, sheet)
  const [closed] = frames.splice(ended.index)
  if (closed === undefined) return
  leave(closed, topOf(sheet))
  judgeWhole(closed, sheet)
}

/** Whether such an end tag was missed before; it makes up for one. */
const isForgotten = (name: string, { forgotten }: Sheet): boolean => {
  const index = forgotten.lastIndexOf(name)
  if (index >= 0) forgotten.splice(index, 1)
  return index >= 0
}

const tellStray = (name: string, place: Place, sheet: Sheet): void => {
  const { block, around } = sheet.where
  for (const frame of sheet.frames) frame.isBroken = true
  const isAround = block !== null && around.includes(name)
  tell(
    sheet,
    isAround ? closedAcross(name, block, place) : strayEnd(name, topOf(sheet).name, place),
  )
}

/** What was met in an element was met in the one around it. */
const leave = (inner: Frame, outer: Frame): void => {
  outer.isFilled = true
  outer.written = together(outer.written, inner.written)
  outer.seen.add(inner.name)
  for (const name of inner.seen) outer.seen.add(name)
  if (/^t[hd]$/.test(inner.name)) outer.cells = withCell(outer.cells, inner.cell)
  else if (inner.name === 'thead') outer.head.push(...inner.rows)
  else if (inner.name === 'tbody') outer.rows.push(...inner.rows)
  else if (inner.name === 'tr') {
    const { place, cells } = inner
    outer.rows.push({ place, cells, isInBranch: false })
  }
}

const together = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : one + other

const judgeText = (words: string, start: number, sheet: Sheet): void => {
  const parts = partsIn(words, sheet.html)
  const literal = parts.filter((part) => typeof part === 'string').join('')
  if (literal.trim() !== '') judgeWords(literal, start, sheet)
  for (const part of parts) {
    if (typeof part !== 'string') putIn(part, sheet)
  }
}

const judgeWords = (words: string, start: number, sheet: Sheet): void => {
  const { where, html, walk } = sheet
  const frame = topOf(sheet)
  frame.isFilled = true
  frame.written = together(frame.written, words)
  if (!mayHoldWords(frame.rules) && !isUnknown(frame)) {
    tell(sheet, looseText(frame.rules, html.placeAt(firstOf(html.html, start, /\S/u))))
  } else if (hasLetters(words.replace(questionIds, '')) && !where.isSentence && !isLoose(words)) {
    const place = html.placeAt(firstOf(html.html, start, /\p{L}/u))
    tell(sheet, unreachable(place, walk.linting.isOwn(where.section.template.file)))
  }
}

/** Of an element that is none it was told already. */
const isUnknown = ({ name, rules }: Frame): boolean => name !== rules

/** "[practice.claims: affected]": an id is the same in every language. */
const questionIds = /\[[a-z\d]+(?:\.[a-zA-Z\d]+)+(?::[^\]]*)?\]/g

/** Where the first such character of a text stands, whatever is put in, hidden or written as an entity before it. */
const firstOf = (html: string, start: number, wanted: RegExp): number => {
  const tokens = /\uE000\d+\uE001|<!--[\s\S]*?-->|&#?\w+;|[\s\S]/gu
  tokens.lastIndex = start
  for (let found = tokens.exec(html); found !== null; found = tokens.exec(html)) {
    if (found[0].length <= 2 && wanted.test(found[0])) return found.index
  }
  return start
}

const putIn = (statement: Statement, sheet: Sheet): void => {
  const { type } = statement
  if (type === 'MustacheStatement') putInWords(statement, sheet)
  else if (type === 'BlockStatement') putInBlock(statement, sheet)
  else if (type === 'PartialStatement') putInSection(statement, sheet)
}

/** What a helper or a name puts in must be allowed where it stands. */
const putInWords = (statement: Mustache, sheet: Sheet): void => {
  const frame = topOf(sheet)
  const place = placeOf(sheet.where.section, statement)
  const helper = helperNamed(helperNameOf(statement.path) ?? '')
  const makes = helper?.makes ?? []
  const allowed = contentOf(frame.rules)
  frame.isFilled = true
  for (const name of makes) frame.seen.add(name)
  frame.written = together(frame.written, sentenceOf(statement))
  if (helper !== null && makes.some((name) => !allowed.has(name))) {
    tell(sheet, helperMisplaced(helper.name, frame.rules, place))
  } else if (makes.length === 0 && !mayHoldWords(frame.rules) && !isUnknown(frame))
    tell(sheet, looseText(frame.rules, place))
  const [first] = statement.params.map(expressionOf)
  if (helper?.takes === 'sentence' && first?.type === 'StringLiteral') {
    const html = { html: first.value, statements: [], placeAt: () => place }
    const parent = isUnknown(frame) ? 'p' : frame.rules
    judgeHtml(html, sheet.walk, { ...whereIn(sheet), parent, block: null, isSentence: true })
  }
}

/** The sentence that a helper puts in as it stands; null of one with values, and of what else is put in. */
const sentenceOf = ({ path, params, hash }: Mustache): string | null => {
  const [first] = params.map(expressionOf)
  const isSentence = helperNamed(helperNameOf(path) ?? '')?.takes === 'sentence'
  return isSentence && first?.type === 'StringLiteral' && pairsOf(hash).length === 0
    ? first.value
    : null
}

const whereIn = (sheet: Sheet): Where => {
  const { where, frames } = sheet
  const open = frames.slice(1).map(({ name }) => name)
  return { ...where, parent: topOf(sheet).rules, around: [...where.around, ...open] }
}

const putInBlock = (block: Block, sheet: Sheet): void => {
  const { walk } = sheet
  const name = blockName(block)
  const where = { ...whereIn(sheet), block: name, depth: sheet.where.depth + 1 }
  if (where.depth > deepest) return
  const [inside, other] = branchesOf(block)
  const taken = branchOf(walk)
  const passed = branchOf(walk)
  const within = { ...where, ...listsAround(block, where) }
  const met: Frame[] = []
  if (inside !== null) {
    met.push(judgeProgram(inside, taken, within))
    // The second of a list comes after the first, whose last heading may be of another level.
    if (name === 'each') judgeProgram(inside, { ...branchOf(walk), levels: taken.levels }, within)
  }
  if (other !== null) met.push(judgeProgram(other, passed, where))
  for (const branch of met) meet(branch, sheet)
  meetRows(met, name !== 'each' && name !== 'with', sheet)
  joinWalks(walk, [taken, passed])
}

/** What stands for the first of a list alone stands once. */
const listsAround = (block: Block, { isInList, isListInList }: Where) => {
  const [param] = block.params.map(expressionOf)
  const isOfOne =
    blockName(block) === 'if' &&
    param?.type === 'PathExpression' &&
    /^@(?:first|last)$/.test(param.original)
  if (isOfOne) return { isInList: isListInList, isListInList }
  return blockName(block) === 'each'
    ? { isInList: true, isListInList: isInList }
    : { isInList, isListInList }
}

const putInSection = (call: Call, sheet: Sheet): void => {
  const { section, callers, depth } = sheet.where
  const called = sheet.walk.linting.sections.byName.get(calledName(call))
  const above = [...callers, section]
  if (called === undefined || above.includes(called) || depth > deepest) return
  const where = { ...whereIn(sheet), section: called, callers: above, around: [], block: null }
  const met = judgeProgram(called.program, sheet.walk, { ...where, depth: depth + 1 })
  const frame = topOf(sheet)
  meet(met, sheet)
  frame.cells = frame.cells === null || met.cells === null ? null : [...frame.cells, ...met.cells]
  frame.rows.push(...met.rows)
  frame.head.push(...met.head)
}

/** The rows of branches are judged by themselves; their cells count where every way has as many. */
const meetRows = (branches: readonly Frame[], isEither: boolean, sheet: Sheet): void => {
  const frame = topOf(sheet)
  for (const { rows, head } of branches) {
    frame.rows.push(...rows.map((row) => ({ ...row, isInBranch: true })))
    frame.head.push(...head.map((row) => ({ ...row, isInBranch: true })))
  }
  const [one, other] = branches
  if (branches.every(({ cells }) => cells?.length === 0)) return
  const sure = isEither && one && other ? ofEither(one.cells, other.cells) : null
  frame.cells = frame.cells === null || sure === null ? null : [...frame.cells, ...sure]
}

const meet = (met: Frame, sheet: Sheet): void => {
  const frame = topOf(sheet)
  for (const name of met.seen) frame.seen.add(name)
  frame.isFilled ||= met.isFilled
  if (met.isFilled) frame.written = null
  if (met.isBroken) for (const open of sheet.frames) open.isBroken = true
}
