import type { RawAnswers } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { defaultAudience } from '../catalogue/papers-of-case.ts'
import type { Reader } from '../evidence/released.ts'
import { type Text, text } from '../problems/text.ts'
import type { Place } from './place.ts'

/** Who reads a paper for each audience, and so what must not stand in it; told before any paper is made. */
export const peopleWarning: Readonly<Record<Reader, Text>> = {
  committee: text(
    'The Office sends all of this to the government. Your organisation’s name is published, and the signer’s name reaches the government. Write no homeworker’s name.',
  ),
  public: text(
    'This paper is public: everybody may read it, the government and the firms too. Your organisation’s name stands in it. What tells of one person only, or was told without consent to everybody, stays out. Write no homeworker’s name.',
  ),
}

/** The warning that fits the paper of these answers. */
export const warningFor = (answers: RawAnswers): Text => peopleWarning[defaultAudience(answers)]

/** Whether what is asked at a place may touch people. */
export const isAboutPeople = (place: Place): boolean => {
  if (place.at === 'matter') return place.part !== 'law'
  return 'question' in place && questionWithId(place.question)?.aboutPeople === true
}
