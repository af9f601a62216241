import { helperNamed } from '../helper-list.ts'
import { helperNameOf } from './scope.ts'
import { expressionOf, type Mustache, pairsOf } from './template-nodes.ts'

/**
 * What a sentence puts in that holds no element and no answer, its values as they stand in the template; null of
 * every other statement. Only such a one may stand inside of an attribute.
 */
export const plainSentence = ({ path, params, hash }: Mustache): string | null => {
  const isSentence = helperNamed(helperNameOf(path) ?? '')?.takes === 'sentence'
  const [sentence, ...more] = params.map(literal)
  if (!isSentence || sentence == null || more.length > 0) return null
  const values = new Map<string, string>()
  for (const { key, value } of pairsOf(hash)) {
    const words = literal(value)
    if (words === null) return null
    values.set(key, words)
  }
  return sentence.replace(/\{\s*(\w+)\s*\}/g, (whole, name: string) => values.get(name) ?? whole)
}

/** Words in quotation marks that no attribute is broken by. */
const literal = (given: hbs.AST.Expression): string | null => {
  const expression = expressionOf(given)
  return expression.type === 'StringLiteral' && !/[<>"]/.test(expression.value)
    ? expression.value
    : null
}
