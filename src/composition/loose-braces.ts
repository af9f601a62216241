import type { Place, Problem } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import { helperNames } from './helper-list.ts'
import { placeInContent } from './marked-template.ts'
import { templateProblem } from './template-problems.ts'

/** To the braces after its last quotation mark, over elements and values in the sentence. */
const toItsEnd = '[^\\n]{0,4000}?["“”][^\\n"“”]{0,1000}?\\}\\}'
const call = `(?:\\{\\s*)?(?:${helperNames.join('|')})\\s*["“”„](?:${toItsEnd}|[^<>\\n]*)`
const loose = new RegExp(`<!--[\\s\\S]{0,4000}?-->|(?<begin>>\\s*)${call}|\\{\\{+|\\}\\}+`, 'g')
const begins = new RegExp(`^\\s*${call}|\\{\\{|\\}\\}`)

/** Whether words that stand alone are a helper that lost braces. */
export const isLoose = (words: string): boolean => begins.test(words)

/** Braces, or a helper without them, that stand among the words and would be printed as they are. */
export const looseBraces = (content: hbs.AST.ContentStatement, file: string): readonly Problem[] =>
  [...String(content.original).matchAll(loose)]
    .filter(([found]) => !found.startsWith('<!--'))
    .map(({ index, groups }) => {
      const begin = groups?.['begin']?.length ?? 0
      return bracesLoose({ file, ...placeInContent(content, index + begin) })
    })

const bracesLoose = (place: Place): Problem =>
  templateProblem('template-braces-loose', place, {
    message: text('Two braces are missing here: what stands here would be printed as it is.'),
    hint: text('Write {say}, with two braces at both ends.', { say: '{{say "…"}}' }),
  })
