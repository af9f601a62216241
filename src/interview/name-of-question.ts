import { questionWithId } from '../catalogue/catalogue.ts'
import { numberOf } from '../convention/cite.ts'
import { type Text, text } from '../problems/text.ts'
import { catalogued } from './words.ts'

/** The label of a question, with its Article: the same label stands under each. */
export const nameOfQuestion = (id: string): Text => {
  const question = questionWithId(id)
  const label = catalogued(question?.label ?? id)
  return question?.provision === undefined
    ? label
    : text('{label}, Article {number}', { label, number: numberOf(question.provision) })
}
