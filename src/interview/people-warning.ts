import { questionWithId } from '../catalogue/catalogue.ts'
import { type Text, text } from '../problems/text.ts'
import type { Place } from './place.ts'

/** Told before the first prompt about people, and once more before a paper is made. */
export const peopleWarning: Text = text(
  'The Office sends all of this to the government. Your organisation’s name is published, and the signer’s name reaches the government. Write no homeworker’s name.',
)

/** Whether what is asked at a place may touch people. */
export const isAboutPeople = (place: Place): boolean => {
  if (place.at === 'matter') return place.part !== 'law'
  return 'question' in place && questionWithId(place.question)?.aboutPeople === true
}
