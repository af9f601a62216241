import { questionWithId } from '../catalogue/catalogue.ts'
import { matterNamed } from '../catalogue/matters.ts'
import { type Text, text } from '../problems/text.ts'
import type { Place, Reviewed } from './place.ts'
import { recordsAt } from './records.ts'
import { recordName, shortened } from './show-record.ts'
import { showValue } from './show-value.ts'
import { isAskable, stepsReviewed } from './steps.ts'
import type { View } from './target.ts'
import { targetAt } from './targets.ts'
import { catalogued, verbatim } from './words.ts'

/** One answer to check: where it is given, and how it reads. */
export type ReviewItem = {
  readonly place: Place
  readonly label: Text
  readonly answer: Text
  /** Set on the first answer about a matter. */
  readonly topic: Text | null
}

/** The answers of a section or of the short path, those that apply. */
export const reviewItems = (of: Reviewed, view: View): readonly ReviewItem[] => {
  const { answers } = view.draft
  const places = stepsReviewed(of, answers).filter((place) => isAskable(place, answers))
  return places.map((place) => ({
    place,
    topic: topicOf(place),
    ...(place.at === 'question' && questionWithId(place.question)?.kind.type === 'records'
      ? listItem(place.question, view)
      : answerItem(place, view)),
  }))
}

const topicOf = (place: Place): Text | null => {
  const matter = place.at === 'matter' && place.part === 'what' ? matterNamed(place.matter) : null
  return matter === null ? null : catalogued(matter.label)
}

type Item = Pick<ReviewItem, 'label' | 'answer'>

const answerItem = (place: Place, view: View): Item => {
  const target = targetAt(place, view)
  if (target === null) return { label: verbatim(''), answer: verbatim('') }
  const { draft, wording } = view
  const { kind, current, words, initial } = target
  const isShare = place.at === 'matter' && place.part === 'affected' && typeof current === 'number'
  return {
    label: words.label,
    answer: isShare
      ? verbatim(shortened(initial))
      : showValue(current, { kind, answers: draft.answers, wording }),
  }
}

const listItem = (id: string, { draft, wording }: View): Item => {
  const { answers } = draft
  const question = questionWithId(id)
  const label = catalogued(question?.label ?? id)
  const records = recordsAt(answers, id)
  const [first] = records
  if (first === undefined) {
    const value = Array.isArray(answers[id]) ? undefined : answers[id]
    const kind = { type: 'text' } as const
    return { label, answer: showValue(value, { kind, answers, wording }) }
  }
  const count = records.length
  const record = recordName(id, first)
  return {
    label,
    answer:
      count === 1
        ? record
        : text('{count, plural, one {# entry} other {# entries}}: {record} …', { count, record }),
  }
}
