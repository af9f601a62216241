import { questionWithId } from '../catalogue/catalogue.ts'
import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'
import type { Move, Upgrade } from './upgrade.ts'

/** What an upgrade did, as notes: first that there was one, then each answer that does not stand where it stood. */
export const upgradeProblems = (upgrade: Upgrade): readonly Problem[] => [
  upgraded(upgrade),
  ...upgrade.moved.map((move) => note('answer-moved', move, movedWords(move))),
  ...upgrade.renamed.map((move) => note('answer-renamed', move, renamedWords(move))),
  ...upgrade.unplaced.map((move) => note('answer-unplaced', move, unplacedWords(move))),
]

type Words = Pick<Problem, 'message' | 'hint'>

const upgraded = ({ from, to }: Upgrade): Problem => ({
  code: 'file-upgraded',
  severity: 'note',
  place: {},
  message: text('The file has version {from} and was read as version {to}.', { from, to }),
  hint: text('The file itself is as it was; it is written anew when you next answer something.'),
})

const note = (code: string, { to }: Move, words: Words): Problem => ({
  ...{ code, severity: 'note', ...words },
  place: questionWithId(to) === null ? {} : { question: to },
})

const movedWords = ({ from, to }: Move): Words => ({
  message: text('What was answered under "{from}" stands now under "{to}", in another form.', {
    from,
    to: nameOf(to),
  }),
  hint: text('Look whether it still says what was meant.'),
})

const renamedWords = ({ from, to }: Move): Words => ({
  message: text('What was answered under "{from}" stands now under "{to}".', {
    from,
    to: nameOf(to),
  }),
  hint: text('There is nothing to do.'),
})

const unplacedWords = ({ from, to }: Move): Words => ({
  message: text('What was answered under "{from}" found no place.', { from }),
  hint: text('It is kept in the file, under "unplaced" as "{to}"; say it anew where it fits.', {
    to,
  }),
})

/** As people know it; an id where it is a field's. */
const nameOf = (id: string): Text => ({ english: questionWithId(id)?.label ?? id })
