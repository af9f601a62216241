import { contentOf, mayHoldWords } from '../../document/content-model.ts'
import { type HtmlEvent, htmlEvents } from '../../document/html-events.ts'
import { looseText, strayEnd, unclosed, unknownElement } from '../../document/judge-element.ts'
import { helperNamed } from '../helper-list.ts'
import type { Program } from '../marked-template.ts'
import { tooDeep } from '../template-problems.ts'
import { judgeTag } from './judge-tag.ts'
import { deepest, goesOn, type Linting } from './linting.ts'
import {
  closedAcross,
  helperMisplaced,
  inTag,
  linkWithoutWords,
  openAcross,
  tableWithoutCaption,
  tableWithoutHeader,
  tagCutOff,
} from './markup-problems.ts'
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
import { endTagCutOff, htmlOf, partsIn, type TemplateHtml, tagsBegunIn } from './template-html.ts'
import {
  type Block,
  branchesOf,
  type Call,
  calledName,
  expressionOf,
  type Mustache,
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
  const sheet: Sheet = { walk, where, html, frames }
  for (const offset of tagsBegunIn(html.html)) tell(sheet, inTag(html.placeAt(offset)))
  for (const event of htmlEvents(html.html)) judgeEvent(event, sheet)
  const cut = endTagCutOff(html.html)
  if (cut !== null) tell(sheet, tagCutOff(html.placeAt(cut)))
  for (const { name, place } of frames.slice(1)) {
    const { block } = where
    tell(sheet, block === null ? unclosed(name, place) : openAcross(name, block, place))
  }
  for (const left of frames.slice(1)) leave(left, frames[0])
  return frames[0]
}

const judgeEvent = (event: HtmlEvent, sheet: Sheet): void => {
  const { type, start } = event
  const place = sheet.html.placeAt(start)
  if (type === 'text') judgeText(event.text, start, sheet)
  else if (type === 'close') close(event.name, start, sheet)
  else if (type === 'foreign') tell(sheet, unknownElement(event.what, place))
  else {
    judgeTag({ ...event, place }, sheet)
    if (sheet.frames.length === deepest) tell(sheet, tooDeep(place))
    const frame = newFrame(event.name, place, topOf(sheet).rules)
    sheet.frames.push({ ...frame, href: event.attributes['href'] ?? null })
  }
}

const close = (name: string, start: number, sheet: Sheet): void => {
  const { frames, where, html } = sheet
  const opened = frames.findLastIndex((frame, depth) => depth > 0 && frame.name === name)
  if (opened < 0) {
    const { block } = where
    const isAround = block !== null && where.around.includes(name)
    const place = html.placeAt(start)
    tell(
      sheet,
      isAround ? closedAcross(name, block, place) : strayEnd(name, topOf(sheet).name, place),
    )
    return
  }
  const [closed, ...left] = frames.splice(opened)
  tell(sheet, ...left.map((inner) => unclosed(inner.name, inner.place)))
  if (closed === undefined) return
  for (const inner of left) leave(inner, closed)
  leave(closed, topOf(sheet))
  judgeWhole(closed, sheet)
}

/** What was met in an element was met in the one around it. */
const leave = (inner: Frame, outer: Frame): void => {
  outer.isFilled = true
  outer.seen.add(inner.name)
  for (const name of inner.seen) outer.seen.add(name)
}

/** What only a whole element tells. */
const judgeWhole = ({ name, place, seen, href, isFilled }: Frame, sheet: Sheet): void => {
  if (name === 'table') {
    if (!seen.has('caption')) tell(sheet, tableWithoutCaption(place))
    if (!seen.has('th')) tell(sheet, tableWithoutHeader(place))
  }
  // An empty link to a place of the paper gets that place's number.
  if (name === 'a' && !isFilled && href !== null && !href.startsWith('#')) {
    tell(sheet, linkWithoutWords(place))
  }
}

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
  if (!mayHoldWords(frame.rules)) {
    tell(sheet, looseText(frame.rules, html.placeAt(firstOf(html.html, start, /\S/u))))
  } else if (hasLetters(words.replace(questionIds, '')) && !where.isSentence) {
    const place = html.placeAt(firstOf(html.html, start, /\p{L}/u))
    tell(sheet, unreachable(place, walk.linting.isOwn(where.section.template.file)))
  }
}

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
  if (helper !== null && makes.some((name) => !allowed.has(name))) {
    tell(sheet, helperMisplaced(helper.name, frame.rules, place))
  } else if (makes.length === 0 && !mayHoldWords(frame.rules))
    tell(sheet, looseText(frame.rules, place))
  const [first] = statement.params.map(expressionOf)
  if (helper?.takes === 'sentence' && first?.type === 'StringLiteral') {
    const html = { html: first.value, statements: [], placeAt: () => place }
    judgeHtml(html, sheet.walk, { ...whereIn(sheet), block: null, isSentence: true })
  }
}

const whereIn = (sheet: Sheet): Where => {
  const { where, frames } = sheet
  const open = frames.slice(1).map(({ name }) => name)
  return { ...where, parent: topOf(sheet).rules, around: [...where.around, ...open] }
}

const putInBlock = (block: Block, sheet: Sheet): void => {
  const { walk } = sheet
  const name = block.path.original
  const where = { ...whereIn(sheet), block: name, depth: sheet.where.depth + 1 }
  if (where.depth > deepest) return
  const [inside, other] = branchesOf(block)
  const taken = branchOf(walk)
  const passed = branchOf(walk)
  const within = { ...where, ...listsAround(block, where) }
  if (inside !== null) {
    meet(judgeProgram(inside, taken, within), sheet)
    // The second of a list comes after the first, whose last heading may be of another level.
    if (name === 'each') judgeProgram(inside, { ...branchOf(walk), levels: taken.levels }, within)
  }
  if (other !== null) meet(judgeProgram(other, passed, where), sheet)
  joinWalks(walk, [taken, passed])
}

/** What stands for the first of a list alone stands once. */
const listsAround = (block: Block, { isInList, isListInList }: Where) => {
  const [param] = block.params.map(expressionOf)
  const isOfOne =
    block.path.original === 'if' &&
    param?.type === 'PathExpression' &&
    /^@(?:first|last)$/.test(param.original)
  if (isOfOne) return { isInList: isListInList, isListInList }
  return block.path.original === 'each'
    ? { isInList: true, isListInList: isInList }
    : { isInList, isListInList }
}

const putInSection = (call: Call, sheet: Sheet): void => {
  const { section, callers, depth } = sheet.where
  const called = sheet.walk.linting.sections.byName.get(calledName(call))
  const above = [...callers, section]
  if (called === undefined || above.includes(called) || depth > deepest) return
  const where = { ...whereIn(sheet), section: called, callers: above, around: [], block: null }
  meet(judgeProgram(called.program, sheet.walk, { ...where, depth: depth + 1 }), sheet)
}

const meet = (met: Frame, sheet: Sheet): void => {
  const frame = topOf(sheet)
  for (const name of met.seen) frame.seen.add(name)
  frame.isFilled ||= met.isFilled
}
