import type { RawAnswers } from '../catalogue/applies.ts'
import { numberOf, referTo } from '../convention/cite.ts'
import { isProvisionKey, provisionOf, provisions } from '../convention/provisions.ts'
import { text } from '../problems/text.ts'
import type { Choice, Kind, ReferredList } from '../questions/kinds.ts'
import type { Offer } from './prompt.ts'
import { recordsAt } from './records.ts'
import { recordName } from './show-record.ts'
import { catalogued } from './words.ts'

/** What may be chosen for a kind; empty where one types instead, or where there is nothing to choose yet. */
export const offersOf = (kind: Kind, answers: RawAnswers): readonly Offer[] => {
  switch (kind.type) {
    case 'choice':
    case 'choices':
      return kind.choices.map(offerOfChoice)
    case 'consent':
      return consentOffers
    case 'provisions':
      return provisions.map(({ key, title }) => ({
        value: referTo(key),
        sign: numberOf(key),
        label: catalogued(title),
        hint: null,
      }))
    case 'references':
      return offersOfRecords(kind.to, answers)
    default:
      return []
  }
}

/** Articles are chosen by their own numbers: "7" would else mean the seventh of the list. */
const offerOfChoice = (choice: Choice, index: number): Offer => ({
  value: choice.value,
  sign: isProvisionKey(choice.value) ? numberOf(choice.value) : String(index + 1),
  label: catalogued(isProvisionKey(choice.value) ? provisionOf(choice.value).title : choice.label),
  hint: choice.hint === undefined ? null : catalogued(choice.hint),
})

/** The value that stands for "to nothing of this". */
export const consentToNothing = 'nothing'

const consentOffers: readonly Offer[] = [
  {
    value: 'union',
    sign: '1',
    label: text('our organisation works with it'),
    hint: null,
  },
  {
    value: 'ilo',
    sign: '2',
    label: text('the ILO reads it, and so the government'),
    hint: null,
  },
  { value: 'public', sign: '3', label: text('everybody may read it'), hint: null },
  { value: consentToNothing, sign: '4', label: text('to nothing of this'), hint: null },
]

const offersOfRecords = (list: ReferredList, answers: RawAnswers): readonly Offer[] =>
  recordsAt(answers, list).map((record, index) => ({
    value: record.id,
    sign: String(index + 1),
    label: recordName(list, record),
    hint: null,
  }))
