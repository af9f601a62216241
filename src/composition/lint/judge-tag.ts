import { judgeCarried } from '../../document/carried.ts'
import { isDrawingElement } from '../../document/drawings/drawing-model.ts'
import { pictureNamed } from '../../document/figures.ts'
import { levelSkipped } from '../../document/heard-problems.ts'
import type { Attributes } from '../../document/html-events.ts'
import { idTwice, judgeElement } from '../../document/judge-element.ts'
import { isEvidencePicture } from '../../document/pictures/read-raster.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { helperNamed } from '../helper-list.ts'
import { headingWithoutId, idInList, inAttribute, inTag } from './markup-problems.ts'
import { type Sheet, tell, topOf } from './markup-walk.ts'
import { plainSentence } from './plain-sentence.ts'
import { helperNameOf } from './scope.ts'
import {
  hasMark,
  partsIn,
  type TemplateHtml,
  withDots,
  withoutMarks,
  withSigns,
} from './template-html.ts'
import { blockName, branchesOf, placeOf, type Statement, statementsOf } from './template-nodes.ts'

export type Tag = { readonly name: string; readonly attributes: Attributes; readonly place: Place }

/** Judges a start tag: its element and attributes, what is put into them, its id, its level if it is a heading. */
export const judgeTag = (tag: Tag, sheet: Sheet): void => {
  const { name, attributes, place } = tag
  if ([name, ...Object.keys(attributes)].some(hasMark)) tell(sheet, inTag(place))
  const element = { name: withDots(name), attributes: literalOf(attributes, sheet.html) }
  tell(sheet, ...judgeElement(element, topOf(sheet).rules, place), ...judgeCarried(element, place))
  for (const value of Object.values(attributes)) judgePutIn(value, sheet)
  // What stands in a drawing is named for the drawing alone.
  if (attributes['id'] !== undefined && !isDrawingElement(name))
    judgeId(attributes['id'], place, sheet)
  const { href = '' } = attributes
  const { links } = sheet.walk.linting
  if (name === 'a' && href.startsWith('#')) links.push({ aim: withSigns(href.slice(1)), place })
  if (/^h[1-3]$/.test(name)) judgeHeading(tag, sheet)
  const { pictures } = sheet.walk.linting
  const { src = '' } = element.attributes
  // Which pictures of the evidence may be shown, only an edition knows.
  if (name === 'img' && pictures !== undefined && !isEvidencePicture(src))
    tell(sheet, ...pictureNamed(attributes['src'] ?? '', pictures, place).problems)
}

/** The attributes as far as they are known before the template is filled. */
const literalOf = (attributes: Attributes, html: TemplateHtml): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const literal = hasMark(value) ? literalValue({ name, value }, html) : value
      return hasMark(name) || literal === null ? [] : [[name, literal]]
    }),
  )

type Attribute = { readonly name: string; readonly value: string }

const literalValue = ({ name, value }: Attribute, html: TemplateHtml): string | null => {
  if (name === 'class') {
    const words = value.split(/\s+/)
    return words.filter((word) => !hasMark(word)).join(' ')
  }
  // A link that is put in whole can be judged only when it is known.
  if (name === 'href') return /^[#\w]/.test(value) ? `${withoutMarks(value)}…` : '#…'
  // No code of a language, and no words, are known to be wrong before they are put in.
  if (name === 'lang') return ''
  if (/^(?:alt|title|src)$/.test(name)) return withDots(value)
  if (name === 'page') return withSentences(value, html)
  return name === 'id' || name === 'value' ? value : null
}

/** The value with its sentences put in; null where something else is put in. */
const withSentences = (value: string, html: TemplateHtml): string | null => {
  const parts = partsIn(value, html).map((part) => {
    if (typeof part === 'string') return part
    return part.type === 'MustacheStatement' ? plainSentence(part) : null
  })
  return parts.includes(null) ? null : parts.join('')
}

/** Into an attribute go plain words; an element would break it. */
const judgePutIn = (value: string, sheet: Sheet): void => {
  for (const part of partsIn(value, sheet.html)) {
    if (typeof part !== 'string') judgeInAttribute(part, sheet)
  }
}

const judgeInAttribute = (statement: Statement, sheet: Sheet): void => {
  const { type } = statement
  const { section } = sheet.where
  if (type === 'MustacheStatement') {
    const helper = helperNamed(helperNameOf(statement.path) ?? '')
    const isPlain = helper === null || helper.name === 'orDash' || plainSentence(statement) !== null
    if (!isPlain) tell(sheet, inAttribute(placeOf(section, statement)))
  } else if (type === 'BlockStatement' && /^(?:if|unless)$/.test(blockName(statement))) {
    for (const branch of branchesOf(statement)) {
      for (const inner of branch === null ? [] : statementsOf(branch))
        judgeInAttribute(inner, sheet)
    }
  } else if (type === 'ContentStatement') {
    if (/[<>"]/.test(statement.value)) tell(sheet, inAttribute(placeOf(section, statement)))
  } else if (type !== 'CommentStatement') tell(sheet, inAttribute(placeOf(section, statement)))
}

const judgeId = (id: string, place: Place, sheet: Sheet): void => {
  const { walk, where } = sheet
  // Curly quotation marks are told by themselves; what they were to hold is known.
  walk.linting.ids.add(withSigns(id).replace(/^[“”„«»]+|[“”«»]+$/g, ''))
  if (hasMark(id)) return
  if (where.isInList) tell(sheet, idInList(id, place))
  else if (walk.ids.has(id)) tell(sheet, idTwice(id, place))
  walk.ids.add(id)
}

/** Every way to this heading must have come by the level above. */
const judgeHeading = ({ name, attributes, place }: Tag, sheet: Sheet): void => {
  const { walk } = sheet
  const level = Number(name.slice(1))
  const skipping = [...walk.levels].filter((before) => level > before + 1)
  const problems: Problem[] =
    skipping.length === 0 ? [] : [levelSkipped(level, Math.max(...skipping), place)]
  if ((attributes['id'] ?? '') === '') problems.push(headingWithoutId(name, place))
  tell(sheet, ...problems)
  walk.levels = new Set([level])
}
