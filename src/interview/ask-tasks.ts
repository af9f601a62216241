import { assignedIn } from '../answers/section-file.ts'
import { applies } from '../catalogue/applies.ts'
import { sections } from '../catalogue/catalogue.ts'
import type { Section } from '../catalogue/question.ts'
import { type Text, text } from '../problems/text.ts'
import { waitingLabel } from './ask-whole.ts'
import { sectionTitle } from './headings.ts'
import { reviewStop } from './interview.ts'
import { chosenMatters } from './matter-claims.ts'
import { type Handler, type Outcome, plainAsking, type Scene } from './outcome.ts'
import { paperIn } from './paper-in-words.ts'
import type { Place, Stop, Walk } from './place.ts'
import type { Offer } from './prompt.ts'
import { readChosen } from './read-chosen.ts'
import {
  describeStatus,
  isDone,
  problemCounts,
  type Status,
  sectionStatus,
  shortStatus,
} from './status.ts'
import { nextOpen } from './steps.ts'
import type { View } from './target.ts'

/** The task list: every part with how far it is, the draft, and the way out. */
export const askTasks: Handler<Extract<Place, { at: 'tasks' }>> = {
  prompt: (scene) => {
    const tasks = tasksOf(scene)
    const open = tasks.find(({ status }) => status !== null && !isDone(status))
    return {
      ...plainAsking(text('What would you like to do now?')),
      type: 'one',
      heading: text('All parts of the paper'),
      hints: [text('Type a number, or use the arrows; then Enter. Also: :back, :quit, :help')],
      offers: tasks.map(({ offer }) => offer),
      chosen: [open?.offer.value ?? 'draft'],
    }
  },
  take: (typed, scene) => {
    const tasks = tasksOf(scene)
    const chosen = readChosen(
      typed,
      tasks.map(({ offer }) => offer),
      scene.wording.say,
    )
    const value = chosen?.length === 1 ? chosen[0]?.value : undefined
    if (value === undefined) return notInList
    if (value === 'draft') return { type: 'makeDraft' }
    return value === 'stop' ? { type: 'quit' } : { type: 'go', to: stopOf(value, scene), said: [] }
  },
}

const notInList: Outcome = {
  type: 'stay',
  said: [text('Type one of the numbers, or :quit to stop.')],
  typed: '',
  isDoubt: false,
}

type Task = { readonly offer: Offer; readonly status: Status | null }

/** The matters that hurt most come first, then the rest in the order of the paper. */
const tasksOf = ({ draft }: View): readonly Task[] => {
  const problems = problemCounts(draft)
  const assigned = assignedIn(draft)
  const parts = orderedSections(draft.answers).map((section) => ({
    value: section.id,
    title: taskTitle(section, assigned[section.id]),
    status: sectionStatus(section, draft, problems),
  }))
  const rows = [
    { value: 'short', title: text('The short path to a first draft'), status: shortStatus(draft) },
    ...parts,
    { value: 'draft', title: makeDraft(draft.answers), status: null },
    { value: 'sent', title: text('Record that a paper was sent'), status: null },
    { value: 'review', title: text('Check everything: all answers and problems'), status: null },
    { value: 'find', title: text('Find a question or an answer'), status: null },
    ...waitingRow(draft),
    { value: 'stop', title: text('Stop here; everything is saved'), status: null },
  ]
  return rows.map(({ value, title, status }, index) => ({
    offer: { value, sign: String(index + 1), label: rowLabel(title, status), hint: null },
    status,
  }))
}

/** Who works on a part is shown here and nowhere else. */
const taskTitle = (section: Section, member: string | undefined): Text =>
  member === undefined
    ? sectionTitle(section)
    : text('{title} (with {member})', { title: sectionTitle(section), member })

const makeDraft = (answers: View['draft']['answers']): Text =>
  text('Make the draft of the {paper} now (PDF)', { paper: paperIn(answers) })

const rowLabel = (title: Text, status: Status | null): Text =>
  status === null ? title : text('{title}: {status}', { title, status: describeStatus(status) })

const orderedSections = (answers: View['draft']['answers']): readonly Section[] => {
  const asked = sections.filter(({ questions }) => questions.some((one) => applies(one, answers)))
  const first = chosenMatters(answers).map(({ provision }): string => provision)
  const rank = ({ id }: Section) => (first.includes(id) ? first.indexOf(id) : first.length)
  return asked.toSorted((one, other) => rank(one) - rank(other))
}

const waitingRow = ({ parked }: View['draft']) =>
  Object.keys(parked).length === 0
    ? []
    : [{ value: 'parked', title: waitingLabel(parked), status: null }]

const stopOf = (value: string, scene: Scene<Place>): Stop => {
  if (value === 'review') return reviewStop('whole')
  if (value === 'find') return { place: { at: 'find', words: '' }, walk: scene.stop.walk }
  if (value === 'sent') return { place: { at: 'sent' }, walk: scene.stop.walk }
  if (value === 'parked') return { place: { at: 'parked' }, walk: scene.stop.walk }
  return entryOf(value, scene)
}

/** The first open question of a part, or its answers to check. */
const entryOf = (value: string, { draft }: View): Stop => {
  const walk: Walk = value === 'short' ? { type: 'short' } : { type: 'section', section: value }
  const open = nextOpen(walk, null, draft.answers)
  return { place: open ?? { at: 'review', of: value }, walk }
}
