import { applies, type RawAnswers } from '../catalogue/applies.ts'
import { questions, questionWithId, sections } from '../catalogue/catalogue.ts'
import type { Question, Section } from '../catalogue/question.ts'
import { numberOf } from '../convention/cite.ts'
import { nearest } from '../problems/nearest.ts'
import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { type Place, questionPlace } from './place.ts'
import { askedFields, recordKindOf, recordsAt } from './records.ts'
import { isAskable } from './steps.ts'
import type { View } from './target.ts'
import { catalogued } from './words.ts'

/** Where `:jump` leads, or why it leads nowhere. */
export type Found = { readonly place: Place } | { readonly said: readonly Text[] }

/** Finds a question, a record, a section or an Article by its id, its number or a part of its name. */
export const findPlace = (typed: string, view: View): Found => {
  const wanted = simple(typed)
  const { answers } = view.draft
  const record = recordPlace(typed, answers)
  if (record !== null) return { place: record }
  const question = questionWithId(typed.trim())
  if (question !== null) return reached([question], view)
  const section = sectionNamed(typed, view.wording)
  if (section !== null) return reached(section.questions, view)
  const labelled = questions.filter((one) => simple(view.wording.say(one.label)).includes(wanted))
  return labelled.length === 0 ? { said: [unknown(typed, view)] } : reachedByLabel(labelled, view)
}

/** "Article 4(2)(d)", "4.2.d" and "4 (2) (d)" are written the same. */
const simple = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^art(icle|\.)?\s+(?=\d)/, '')
    .replace(/[\s().]/g, '')

const recordPlace = (typed: string, answers: RawAnswers): Place | null => {
  const id = typed.trim().toUpperCase()
  const question = questions.find(({ id: list }) =>
    recordsAt(answers, list).some((record) => record.id === id),
  )?.id
  const kind = question === undefined ? null : recordKindOf(question)
  const field = kind === null ? undefined : askedFields(kind)[0]
  return question === undefined || field === undefined
    ? null
    : { at: 'field', question, record: id, field }
}

/** A section by its short name, its Article, or the beginning or a part of its title. */
export const sectionNamed = (typed: string, { say }: Wording): Section | null => {
  const wanted = simple(typed)
  if (wanted === '') return null
  const title = (section: Section) => simple(say(section.title))
  return (
    sections.find(({ id }) => simple(id) === wanted) ??
    sections.find((section) => title(section) === wanted) ??
    sections.find((section) => title(section).startsWith(wanted)) ??
    sections.find((section) => title(section).includes(wanted)) ??
    null
  )
}

/** The first of some questions that can be asked now. */
const reached = (wanted: readonly Question[], { draft }: View): Found => {
  const open = wanted.find((question) => isAskable(questionPlace(question.id), draft.answers))
  if (open !== undefined) return { place: questionPlace(open.id) }
  const [question] = wanted
  return { said: [question === undefined ? text('There is nothing there.') : notNow(question)] }
}

const notNow = ({ provision, label }: Question): Text =>
  provision === undefined
    ? text('“{label}” does not apply now, because of another answer.', { label: catalogued(label) })
    : text(
        'Your paper does not deal with Article {number} yet. Type :jump scope.provisions to add it.',
        { number: numberOf(provision) },
      )

/** The same label stands under every Article, so several may be meant. */
const reachedByLabel = (labelled: readonly Question[], view: View): Found => {
  const open = labelled.filter((question) => applies(question, view.draft.answers))
  if (open.length < 2) return reached(open.length === 0 ? labelled : open, view)
  const most = 6
  return {
    said: [
      text('Several questions are called so. Type one of these:'),
      ...open
        .slice(0, most)
        .map(({ id, label }) => text('  :jump {id}   ({label})', { id, label: catalogued(label) })),
    ],
  }
}

const unknown = (typed: string, { wording }: View): Text => {
  const names = sections.flatMap(({ id, title }) => [id, wording.say(title)])
  const near = nearest(typed, names)
  return near === null
    ? text('Nothing here is called “{typed}”. Type :list to see all parts.', { typed })
    : text('Nothing here is called “{typed}”. Did you mean “{near}”? :list shows all parts.', {
        typed,
        near,
      })
}
