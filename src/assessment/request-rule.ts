import { text } from '../problems/text.ts'
import { ownWords, placeOf } from './own-words.ts'
import type { Rule } from './rule.ts'

/** A request names what a government can send or do. */
export const requestCanBeAnswered: Rule = {
  code: 'request-vague',
  severity: 'warning',
  looksFor: 'A request that names nothing that a government could send or do by a day.',
  example: {
    found: '“To respect homeworkers.”',
    better: '“To state how many workshops were inspected in 2025 and what was found.”',
  },
  why: 'The Committee passes on what a government can give: a text, a figure, a date or an act.',
  source:
    'What the Committee asked in its own comments on Convention No. 177; the craft of drafting',
  find: (facts) =>
    ownWords(facts)
      .filter(({ question, field }) => question.endsWith('.request') || field === 'request')
      .filter(({ text: words }) => isVague(words))
      .map((place) => ({
        ...placeOf(place),
        words: place.text,
        message: text('The request names nothing that a government could send or do by a day.'),
        hint: text(
          'Ask for a text, a figure, a date or an act, such as “to state how many workshops were inspected in 2025 and what was found”.',
        ),
      })),
}

const isVague = (request: string): boolean =>
  wordCount(request) < 5 || goodIntention.test(request) || !canBeGiven.test(request)

const wordCount = (words: string): number => words.split(/\s+/).filter((word) => word !== '').length

/** "to respect the law" names a law, but nothing to be given. */
const goodIntention =
  /^(?:(?:please|the government|should|to) )*(?:respect|observe|honou?r|obey|follow|comply with|apply|implement|enforce) (?:the |all |its |this |these )*(?:(?:labour|national|existing) )?(?:laws?|convention|rights?|rules?|provisions?|obligations?|articles?)(?: of \p{L}+)?\.?$/iu

const canBeGiven = new RegExp(
  [
    // asked for in a question
    'whether|how (?:many|much|often|long|far|it|the|these|this|that|homeworkers|piece)|which|what|when|by whom|who|why|where',
    // asked for as a thing
    'texts?|cop(?:y|ies)|laws?|legislation|decrees?|regulations?|provisions?|figures?|numbers?|statistics?|data|dates?|reports?|registers?|inspections?|inspectors?|meetings?|amendments?|decisions?|judgments?|agreements?|programmes?|plans?|surveys?|evaluations?|penalt(?:y|ies)|fines?|complaints?|budgets?|minutes|timetables?|consultations?|results?|forms?|lists?|information|details|examples?|deadlines?|drafts?|bills?|rates?|contracts?|payments?',
    '(?:measures|steps|action)s? (?:taken|planned|adopted|envisaged|foreseen|intended)',
    // asked for as an act
    'amend|adopt|repeal|issue|publish|transmit|supply|submit|communicate|indicate|specify|clarify|set up|establish|convene|consult|inspect|count|fix|ratify|state|send|show|explain|describe',
  ]
    .map((words) => `(?:${words})`)
    .join('|')
    .replace(/^/, '(?<![\\p{L}-])(?:')
    .concat(')(?!\\p{L})'),
  'iu',
)
