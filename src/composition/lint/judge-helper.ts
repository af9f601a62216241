import { questions, questionWithId } from '../../catalogue/catalogue.ts'
import { valuesNamedIn } from '../../wording/sentence-values.ts'
import { helperNamed, helperNames } from '../helper-list.ts'
import { unknownName } from '../template-problems.ts'
import { putIn } from '../written-ids.ts'
import {
  argumentsWrong,
  bareAnswer,
  listNotWords,
  notAnswer,
  notWords,
  questionUnknown,
  valueMissing,
  valueUnknown,
  yesNoNotWords,
} from './name-problems.ts'
import { type Here, helperNameOf, report, resolve } from './scope.ts'
import {
  hasLetters,
  notLiteral,
  unreachable,
  unreadableSentence,
  valueNotGiven,
  valueNotNamed,
} from './sentence-problems.ts'
import { isAnswer, isUnknown, type Shape, wordsShape } from './shape.ts'
import { type Expression, expressionOf, pairsOf, placeOf } from './template-nodes.ts'

type Helper = NonNullable<ReturnType<typeof helperNamed>>
type HelperCall = Pick<hbs.AST.MustacheStatement, 'params' | 'hash' | 'loc' | 'type'>

/** Judges what a helper is given: how much, of what kind, under which names. */
export const judgeHelper = (helper: Helper, call: HelperCall, here: Here): void => {
  const [first, ...more] = call.params
  if (first === undefined || more.length > 0) {
    report(here, argumentsWrong(helper.name, placeOf(here.section, call)))
  }
  if (first !== undefined) judgeFirst(helper, expressionOf(first), here)
  judgeNamed(helper, call, here)
  if (helper.takes === 'sentence') judgeSentence(call, here)
}

/** What an expression yields; null where that cannot be told, which was then reported. */
export const shapeOfExpression = (expression: Expression, here: Here): Shape | null => {
  if (expression.type === 'PathExpression') return resolve(expression, here)
  if (expression.type !== 'SubExpression') return wordsShape
  const helper = helperNamed(helperNameOf(expression.path) ?? '')
  if (helper === null) {
    const { original } = expression.path
    report(here, unknownName(original, helperNames, placeOf(here.section, expression.path)))
    return null
  }
  judgeHelper(helper, { ...expression, type: 'MustacheStatement' }, here)
  return wordsShape
}

const judgeFirst = (helper: Helper, first: Expression, here: Here): void => {
  const place = placeOf(here.section, first)
  if (helper.takes === 'sentence') {
    if (first.type !== 'StringLiteral') report(here, notLiteral(place))
    return
  }
  const shape = shapeOfExpression(first, here)
  if (shape === null || isUnknown(shape)) return
  if (helper.takes === 'words') judgeWords(first, shape, here)
  else if (!isAnswer(shape)) report(here, notAnswer(helper.name, nameOf(first), place))
}

/** Words are asked for here, so an answer, a list or a thing with parts is a mistake. */
export const judgeWords = (expression: Expression, shape: Shape, here: Here): void => {
  const place = placeOf(here.section, expression)
  const name = nameOf(expression)
  if (expression.type === 'StringLiteral' && hasLetters(withoutPlaceholders(expression.value))) {
    report(here, unreachable(place, here.linting.isOwn(here.section.template.file)))
  }
  if (shape.isWords || isUnknown(shape)) return
  if (isAnswer(shape)) report(here, bareAnswer(name, place))
  else if (shape.each !== null) report(here, listNotWords(name, place))
  else if (shape.isYesNo) report(here, yesNoNotWords(name, place))
  else report(here, notWords(name, [...(shape.names?.keys() ?? [])], place))
}

/** "{page}" is filled later, and the same in every language. */
const withoutPlaceholders = (words: string): string => words.replace(/\{\w+\}/g, '')

export const nameOf = (expression: Expression): string =>
  'original' in expression ? String(expression.original) : '…'

const judgeNamed = (helper: Helper, call: HelperCall, here: Here): void => {
  const pairs = pairsOf(call.hash)
  for (const pair of pairs) judgePair(helper, pair, here)
  for (const needed of helper.needs) {
    if (!pairs.some(({ key }) => key === needed)) {
      report(here, valueMissing(helper.name, needed, placeOf(here.section, call)))
    }
  }
}

const judgePair = (helper: Helper, pair: hbs.AST.HashPair, here: Here): void => {
  const place = placeOf(here.section, pair)
  const { key } = pair
  if (helper.named !== 'any' && !helper.named.includes(key)) {
    report(here, valueUnknown({ helper: helper.name, name: key }, helper.named, place))
    return
  }
  const value = expressionOf(pair.value)
  const shape = shapeOfExpression(value, here)
  if (shape === null) return
  if (key === 'id' && value.type !== 'StringLiteral') here.linting.ids.add(putIn)
  if (key === 'from' && value.type === 'StringLiteral') {
    if (questionWithId(value.value) === null) {
      report(
        here,
        questionUnknown(
          value.value,
          questions.map(({ id }) => id),
          place,
        ),
      )
    }
  } else if (key === 'id' && value.type === 'StringLiteral') here.linting.ids.add(value.value)
  // A sentence takes answers too: it puts them in as "answer" would.
  else if (helper.takes !== 'sentence' || !isAnswer(shape)) judgeWords(value, shape, here)
}

/** The sentence must be one, and name what it is given. */
const judgeSentence = ({ params, hash }: HelperCall, here: Here): void => {
  const [first] = params.map(expressionOf)
  if (first?.type !== 'StringLiteral') return
  const place = placeOf(here.section, first)
  const named = valuesNamedIn(first.value)
  if (named === null) {
    report(here, unreadableSentence(place))
    return
  }
  const pairs = pairsOf(hash)
  const given = pairs.map(({ key }) => key)
  for (const name of named) {
    if (!given.includes(name)) report(here, valueNotGiven(name, given, place))
  }
  for (const pair of pairs) {
    if (!named.has(pair.key)) {
      report(here, valueNotNamed(pair.key, [...named], placeOf(here.section, pair)))
    }
  }
}
