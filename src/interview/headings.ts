import type { RawAnswers } from '../catalogue/applies.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { matterNamed } from '../catalogue/matters.ts'
import type { Section } from '../catalogue/question.ts'
import { numberOf } from '../convention/cite.ts'
import { isProvisionKey, type ProvisionKey } from '../convention/provisions.ts'
import { type Text, text } from '../problems/text.ts'
import { chosenMatters } from './matter-claims.ts'
import type { Place, Reviewed, Stop } from './place.ts'
import { fieldsOfRecord } from './records.ts'
import { indexIn, isAskable, sectionWithId, stepsOf } from './steps.ts'
import { catalogued } from './words.ts'

/** Where one is, in a line above the question. */
export const headingOf = ({ place, walk }: Stop, answers: RawAnswers): Text | null => {
  if (place.at === 'field') return fieldHeading(place, answers)
  const topic = walk.type === 'short' ? shortTopic(place, answers) : topicOf(place)
  const steps = stepsOf(walk, answers).filter((step) =>
    isWhom(step) ? isDue(step, place, answers) : step.at === 'matter' || isAskable(step, answers),
  )
  const number = indexIn(steps, place) + 1
  if (number === 0 || topic === null) return topic
  // Before the matters are chosen nobody knows how many questions there will be.
  const isOpen = walk.type === 'short' && answers['scope.matters'] === undefined
  return isOpen
    ? text('{topic} (question {number})', { topic, number })
    : text('{topic} (question {number} of {all})', { topic, number, all: steps.length })
}

const isWhom = (step: Place): boolean => step.at === 'matter' && step.part === 'whom'

/** Whether it is one or many is asked only after a number was not given. */
const isDue = (whom: Place, place: Place, answers: RawAnswers): boolean => {
  const isBefore = place.at === 'matter' && whom.at === 'matter' && place.matter === whom.matter
  return isAskable(whom, answers) && !(isBefore && place.part === 'affected')
}

/** On the short path one stays with the matter, whatever question it is. */
const shortTopic = (place: Place, answers: RawAnswers): Text | null => {
  const provision = place.at === 'question' ? questionWithId(place.question)?.provision : undefined
  const matter = chosenMatters(answers).find((one) => one.provision === provision)
  return matter === undefined ? topicOf(place) : matterTopic(matter.value)
}

const topicOf = (place: Place): Text | null => {
  if (place.at === 'matter') return matterTopic(place.matter)
  const id = 'question' in place ? questionWithId(place.question)?.section : undefined
  const section = id === undefined ? null : sectionWithId(id)
  return section === null ? null : sectionTitle(section)
}

const matterTopic = (value: string): Text | null => {
  const matter = matterNamed(value)
  return matter === null
    ? null
    : text('{matter}. Article {number}', {
        matter: catalogued(matter.label),
        number: numberOf(matter.provision),
      })
}

const fieldHeading = (place: Extract<Place, { at: 'field' }>, answers: RawAnswers): Text | null => {
  const question = questionWithId(place.question)
  if (question?.kind.type !== 'records') return null
  const fields = fieldsOfRecord(answers, place)
  return text('{list}: {record} (question {number} of {all})', {
    list: catalogued(question.label),
    record: place.record,
    number: fields.indexOf(place.field) + 1,
    all: fields.length,
  })
}

/** "Article 4(2)(d): Equal remuneration", or the section's own title. */
export const sectionTitle = ({ id, title }: Pick<Section, 'id' | 'title'>): Text =>
  isProvisionKey(id) ? articleTitle(id, title) : catalogued(title)

const articleTitle = (key: ProvisionKey, title: string): Text =>
  text('Article {number}: {title}', { number: numberOf(key), title: catalogued(title) })

/** What is reviewed, by name. */
export const reviewTitle = (of: Reviewed): Text => {
  const section = sectionWithId(of)
  return section === null ? text('The short path') : sectionTitle(section)
}
