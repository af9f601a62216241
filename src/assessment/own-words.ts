import { textOf } from '../answers/answers.ts'
import { nameOfState } from '../countries/states.ts'
import type { FreeText } from './free-texts.ts'
import type { Facts, Finding } from './rule.ts'
import { sentencesOf } from './sentences.ts'

/**
 * What the organisation says in its own words, where the paper is in English: what a law says, what the
 * government or the Committee said and what a witness told is theirs. The rules of wording read English only.
 */
export const ownWords = ({ answers, texts }: Facts): readonly FreeText[] =>
  /^en\b/i.test(answers.language) ? texts.filter(isOwn) : []

const isOwn = ({ question, field, nature }: FreeText): boolean =>
  nature === 'words' &&
  // A proposal speaks in the words of a law.
  !/\.(?:law\.texts|government|proposal)$/.test(question) &&
  !(question === 'committee.comments' && field !== 'since') &&
  !(question === 'routes.conventions' && field === 'asked') &&
  !(question === 'ratification.obstacles' && field === 'said') &&
  question !== 'evidence.items'

/** The same words with the State called "the State", so that rules need one name only. */
export const withoutName = (words: string, { answers }: Facts): string => {
  const code = textOf(answers, 'standing.country') ?? ''
  const name = textOf(answers, 'standing.countryName') ?? nameOfState(code, 'en')
  return name === null ? words : words.replaceAll(name, 'the State')
}

/** Where a text stands, as a finding names it. */
export const placeOf = ({ question, record }: FreeText): Pick<Finding, 'question' | 'record'> => ({
  question,
  ...(record !== undefined && { record }),
})

/** What a text must mention before it is worth being read sentence by sentence. */
type Search = { readonly mention: RegExp; readonly test: (sentence: string) => boolean }

/** A finding for every sentence of the organisation’s own words that a test picks out. */
export const sentencesWhere = (
  facts: Facts,
  { mention, test }: Search,
  words: Pick<Finding, 'message' | 'hint'>,
): readonly Finding[] =>
  ownWords(facts)
    .filter((place) => mention.test(place.text))
    .flatMap((place) =>
      sentencesOf(place.text)
        .filter(test)
        .map((sentence) => ({ ...placeOf(place), ...words, words: sentence })),
    )
