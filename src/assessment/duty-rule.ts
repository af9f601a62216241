import { provisionOfId } from '../catalogue/applies.ts'
import { keyOfReference, numberOf } from '../convention/cite.ts'
import { type Duty, type ProvisionKey, provisionOf } from '../convention/provisions.ts'
import { type Text, text } from '../problems/text.ts'
import type { FreeText } from './free-texts.ts'
import { ownWords, placeOf, withoutName } from './own-words.ts'
import { claimsOf } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { sentencesOf } from './sentences.ts'

/** Under Articles 4, 6 and 8 the State is asked for less than a firm duty. */
export const dutyAsStrongAsItsText: Rule = {
  code: 'duty-overstated',
  severity: 'warning',
  looksFor:
    'A sentence of yours under Article 4, 6 or 8 that tells of a firm duty, where the Article asks for less: “as far as possible”, “to the extent possible”, “where permitted”.',
  example: {
    found: 'Under Article 6: “The State must count all homeworkers.”',
    better:
      '“Article 6 asks for measures so that labour statistics include home work, to the extent possible; the census already asks for the place of work.”',
  },
  why: 'A duty told more strongly than the Convention has it gives the government an easy answer.',
  source: 'Articles 4, 6 and 8 of Convention No. 177, read whole in the authentic English text',
  find: (facts) => {
    const firmClaims = claimsUnderFirmProvisions(facts)
    return ownWords(facts)
      .filter(({ question, record }) => softDuty(question) !== null && !firmClaims.has(record))
      .flatMap((place) => overstatements(place, facts))
  },
}

type SoftDuty = Exclude<Duty, 'firm' | 'definition' | 'saving'>

const softDuty = (question: string): SoftDuty | null => {
  const key = provisionOfId(question)
  const duty = key === null ? null : provisionOf(key).duty
  return duty === 'firm' || duty === 'definition' || duty === 'saving' ? null : duty
}

/** A claim that also concerns a firm provision may speak of its duty. */
const claimsUnderFirmProvisions = (facts: Facts): ReadonlySet<string | undefined> =>
  new Set(
    claimsOf(facts)
      .filter(({ claim }) => (claim.provisions ?? []).some(isFirm))
      .map(({ claim }) => claim.id),
  )

const isFirm = (reference: string): boolean => {
  const key = keyOfReference(reference)
  return key !== null && provisionOf(key).duty === 'firm'
}

const overstatements = (place: FreeText, facts: Facts): readonly Finding[] => {
  const key = provisionOfId(place.question)
  const duty = softDuty(place.question)
  if (key === null || duty === null || !ofDuty.test(place.text)) return []
  if (itsOwnWords[duty].test(place.text)) return []
  return sentencesOf(place.text)
    .filter((sentence) => isOverstated(withoutName(sentence, facts), key))
    .map((sentence) => ({
      ...placeOf(place),
      words: sentence,
      message: overstated[duty](numberOf(key)),
      hint: text(
        'Use the words of the Article, and show what was possible and was not done. If the duty comes from another text, name that text.',
      ),
    }))
}

const ofDuty = /\b(?:must|shall|oblig|requir|bound|binds|compel|duty|has to|have to|forces)/i

/** Who writes these words has kept the measure of the Article. */
const itsOwnWords: Readonly<Record<SoftDuty, RegExp>> = {
  'as-far-as-possible': /\b(?:as|so) far as\b|\bto the extent\b/i,
  'to-the-extent-possible': /\bto the extent\b|\b(?:as|so) far as\b/i,
  'where-permitted': /\b(?:permit|allow|licen[cs]|legal)/i,
}

const overstated: Readonly<Record<SoftDuty, (article: string) => Text>> = {
  'as-far-as-possible': (article) =>
    text(
      'A sentence tells of a firm duty of the State, but Article {article} asks it to promote equal treatment “as far as possible”.',
      { article },
    ),
  'to-the-extent-possible': (article) =>
    text(
      'A sentence tells of a firm duty of the State, but Article {article} asks for measures “to the extent possible”.',
      { article },
    ),
  'where-permitted': (article) =>
    text(
      'A sentence tells of a firm duty of the State, but Article {article} speaks of States where intermediaries are permitted.',
      { article },
    ),
}

const authority =
  '(?:the )?(?:states?|governments?|(?:ministry|minister)(?: of(?: \\p{L}+){1,3}?)?|parliament|legislators?|authorit(?:y|ies)|laws?|legislation|(?:national )?policy)'
/** Little may stand between who must and "must", else "under the law employers must register" would be meant. */
const aside =
  '(?:,[^,.;]{1,60},)?(?: (?:also|still|now|therefore|thus|clearly|always|itself|then|of the State))*'
const obligation =
  '(?:must|shall|(?:is|are) (?:\\p{L}+ly )?(?:obliged|required|bound|compelled)|(?:has|have) (?:a|an|the) (?:\\p{L}+ )?(?:duty|obligation)|(?:is|are) under (?:a|an|the) (?:\\p{L}+ )?(?:duty|obligation)|(?:has|have) to (?:ensure|guarantee|give|adopt|provide|make|pay|protect|secure|grant|apply|include|treat|fix|set))'
const stateMust = new RegExp(
  `(?<![\\p{L}-])(?<!(?:under|by|in|of|for|to|from|at|with) (?:the )?)${authority}${aside} ${obligation}(?!\\p{L})`,
  'iu',
)
const articleObliges =
  /\b(?:Articles? [\d()a-h, and]+|the Convention|C\.?177)\s+(?:\p{L}+ly )?(?:obliges?|compels?|requires?|binds?|forces?)\s+(?:the )?(?:States?|Governments?|legislators?|authorit(?:y|ies)|it|them)\b/iu
const nationalLaw =
  /\b(?:Act|Code|Decree|Constitution|Order|Ordinance|Regulation|[Ss]ections? \d|collective agreement|court|judgment)\b/
const ofTheConvention = /\b(?:Convention|C\.?177|Articles? \d)/

const isOverstated = (sentence: string, key: ProvisionKey): boolean =>
  (stateMust.test(sentence) || articleObliges.test(sentence)) &&
  (!nationalLaw.test(sentence) || ofTheConvention.test(sentence)) &&
  !speaksOfOtherArticles(sentence, key)

/** "Article 7 obliges the State …" under Article 4(2)(c) is no slip: Article 7 does. */
const speaksOfOtherArticles = (sentence: string, key: ProvisionKey): boolean => {
  const named = [...sentence.matchAll(/\bArticles? (\d+)/g)].map(([, number]) => number)
  const [article] = key.split('.')
  return named.length > 0 && !named.includes(article)
}
