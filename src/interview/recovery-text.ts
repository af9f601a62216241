import { type Text, text } from '../problems/text.ts'
import { nameOf } from './record-all.ts'

/** What the opening of a case found amiss and set right; questions by their ids. */
export type Recovered = {
  readonly putBack: readonly string[]
  readonly recovery: {
    readonly rebuilt: 'missing' | 'damaged' | null
    readonly setAside: string | null
    readonly damagedLines: number
    readonly byHand: readonly string[]
  }
}

/** A sentence for each thing that was set right; none where all was well. */
export const recoveryText = ({ putBack, recovery }: Recovered): readonly Text[] => [
  ...answersText(putBack, recovery),
  ...damagedText(recovery.damagedLines),
  ...byHandText(recovery.byHand),
]

type Recovery = Recovered['recovery']

const answersText = (
  putBack: readonly string[],
  { rebuilt, setAside }: Recovery,
): readonly Text[] => {
  const count = putBack.length
  if (rebuilt === 'missing') {
    return [
      text(
        'The file of answers was gone; it was made anew out of the journal, with {count, plural, one {# answer} other {# answers}}.',
        { count },
      ),
    ]
  }
  if (rebuilt === 'damaged') {
    return [
      text(
        'The file of answers was damaged; it was made anew out of the journal, with {count, plural, one {# answer} other {# answers}}, and the damaged one is kept as {name}.',
        { count, name: setAside ?? '' },
      ),
    ]
  }
  const label = nameOf(putBack.at(-1) ?? '')
  if (count === 0) return []
  return [
    count === 1
      ? text(
          'The program was stopped while it saved. Your last answer ({label}) was still in the journal and was put back.',
          { label },
        )
      : text(
          'The program was stopped while it saved. {count} answers were still in the journal and were put back, the last of them: {label}.',
          { count, label },
        ),
  ]
}

const damagedText = (count: number): readonly Text[] =>
  count === 0
    ? []
    : [
        text(
          '{count, plural, one {A line of the journal was cut off or damaged and is} other {# lines of the journal were cut off or damaged and are}} kept apart, in a file whose name ends in “journal.damaged.ndjson”; all else was read.',
          { count },
        ),
      ]

const byHandText = (questions: readonly string[]): readonly Text[] =>
  questions.length === 0
    ? []
    : [
        text(
          '{count, plural, one {An answer was} other {# answers were}} changed in the file itself ({label}{count, plural, one {} other { …}}); the journal has noted it, and “c177 history” shows what stood there before.',
          { count: questions.length, label: nameOf(questions[0] ?? '') },
        ),
      ]
