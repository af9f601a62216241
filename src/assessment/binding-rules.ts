import { text } from '../problems/text.ts'
import { sentencesWhere } from './own-words.ts'
import { underConvention } from './paper-groups.ts'
import type { Rule } from './rule.ts'

/** Recommendation No. 184 may be named, but only as guidance. */
export const recommendationIsGuidance: Rule = {
  code: 'recommendation-as-binding',
  severity: 'warning',
  looksFor:
    'A sentence of yours that says a Recommendation, such as No. 184, obliges or binds the State.',
  example: {
    found: 'Recommendation No. 184 obliges the State to keep a register.',
    better: 'Article 9 asks for a system of inspection; see also Recommendation No. 184.',
  },
  why: 'A Recommendation guides and binds nobody: who calls it a duty is easily answered.',
  source:
    'ILO on Conventions and Recommendations; Recommendation No. 184 supplements Convention No. 177',
  find: (facts) =>
    sentencesWhere(
      facts,
      { mention: /184|Recommendation/, test: saysRecommendationBinds },
      {
        message: text('A sentence treats a Recommendation as if it bound the State.'),
        hint: text(
          'Rest the duty on the Article, and name the Recommendation only as guidance: “see also”.',
        ),
      },
    ),
}

/** Other Conventions are supervised by themselves, where they are ratified. */
export const otherConventionsHaveTheirOwnWay: Rule = {
  code: 'other-convention-as-binding',
  severity: 'warning',
  looksFor: 'A sentence of yours that rests a duty of the State on another Convention.',
  example: {
    found: 'Convention No. 131 requires the State to fix a minimum wage for home work.',
    better:
      'Article 4(2)(d) asks the State to promote equal treatment in pay; the State has also ratified Convention No. 131.',
  },
  why: 'Another Convention binds only where it is ratified, and is supervised by itself, not under this one.',
  source: 'Article 10 of Convention No. 177; article 23 of the ILO Constitution',
  // A paper on other Conventions rests on them rightly.
  papers: underConvention,
  find: (facts) =>
    sentencesWhere(
      facts,
      { mention: /\bC\.? ?\d|Convention,? (?:No\.? ?)?\d/, test: saysOtherConventionBinds },
      {
        message: text('A sentence rests a duty on another Convention.'),
        hint: text(
          'Rest it on an Article of Convention No. 177. If the State has ratified the other one, say so, and write about it in a paper of its own.',
        ),
      },
    ),
}

const recommendation = '(?:R\\.? ?184|Recommendation(?:s|,? (?:No\\.? ?)?\\d+)?)'
const otherConvention =
  '(?:(?<![\\p{L}\\d])C\\.? ?(?!0*177\\b)\\d{1,3}|Convention,? (?:No\\.? ?)(?!177\\b)\\d{1,3})'
/** What a text "says" or "recommends" is told, not claimed to bind. */
const noReport =
  '(?:(?!\\b(?:say|state|ask|suggest|recommend|advise|propose|guid|speak|name|mention|add|invite|read)\\p{L}*)[^.;:]){0,50}?'
const binding =
  '(?:requires?|obliges?|obligates?|compels?|demands|prescribes|imposes|must|shall|(?:is|are) (?:legally )?binding|binds (?!nobody|no one|no State))'
const boundBy =
  '(?:bound|obliged|required|compelled|(?:in )?(?:violation|breach) of|violat\\p{L}+|breach\\p{L}*|contrary to|obligations?|duty|duties)(?: \\p{L}+){0,3}? (?:by|under|of|to)?(?: the)? ?(?:ILO )?'
const bindsPattern = (name: string): RegExp =>
  new RegExp(
    `${name}(?! asks| recommends)${noReport}(?<!\\p{L})${binding}(?!\\p{L})|(?<!\\p{L})(?<!not )${boundBy}${name}(?![\\d\\p{L}])`,
    'u',
  )
const recommendationBinds = bindsPattern(recommendation)
const otherConventionBinds = bindsPattern(otherConvention)

const saysRecommendationBinds = (sentence: string): boolean => recommendationBinds.test(sentence)

const saysOtherConventionBinds = (sentence: string): boolean =>
  otherConventionBinds.test(sentence) && !/\bratif/i.test(sentence)
