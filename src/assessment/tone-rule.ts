import { text } from '../problems/text.ts'
import { sentencesWhere, withoutName } from './own-words.ts'
import type { Rule } from './rule.ts'

/** The paper speaks as the Committee does. */
export const toneIsTheCommittees: Rule = {
  code: 'violation-claimed',
  severity: 'note',
  looksFor:
    'A sentence of yours that says the State violates, breaches or infringes the Convention.',
  example: {
    found: '“The State violates Article 9.”',
    better:
      '“The law stops at the door of the home and does not appear to give effect to Article 9(1).”',
  },
  why: 'The Committee weighs and then judges; it writes that a law “does not appear to give effect” to an Article.',
  source: 'The tone of the comments of the Committee on Convention No. 177',
  find: (facts) =>
    sentencesWhere(
      facts,
      { mention: violation, test: (sentence) => claimsViolation(withoutName(sentence, facts)) },
      {
        message: text('A sentence says that the State violates or breaches the Convention.'),
        hint: text(
          'Say what the law and the practice are, and that they do not appear to give effect to the Article.',
        ),
      },
    ),
}

const violation =
  /\b(?:violat(?:e|es|ed|ing|ions?)|breach(?:|es|ed|ing)|infring(?:e|es|ed|ing|ements?))\b/i
const byTheState =
  /\b(?:States?|Governments?|Ministry|Parliament|authorit(?:y|ies)|law|legislation|policy|practice|Convention|C\.?177|Articles? \d|this|it)\b/i
/** Employers break laws and contracts, and Article 9(2) speaks of remedies for that. */
const byOthers =
  /\b(?:employers?|agents?|firms?|workshops?|factor(?:y|ies)|intermediar(?:y|ies)|compan(?:y|ies)|penalt(?:y|ies)|fines?|sanctions?|remed(?:y|ies)|inspectors?|inspectorate|complaints?)\b|\b(?:violat\w+|breach\w*|infring\w+) (?:of|against) (?:(?:the|their|its|a|home[ -]?work|labour|national|safety|these|those) )*(?:contracts?|laws?|codes?|acts?|decrees?|regulations?|rules?)\b/i

const claimsViolation = (sentence: string): boolean =>
  violation.test(sentence) &&
  byTheState.test(sentence) &&
  (!byOthers.test(sentence) || violatesConvention.test(sentence))

const violatesConvention =
  /\b(?:violat\w+|breach\w*|infring\w+)\s+(?:of )?(?:the |this |its |ILO |home work )*(?:Convention|C\.?177|Articles? \d)/i
