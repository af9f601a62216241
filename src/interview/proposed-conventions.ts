import { nextRecordId } from '../answers/record-answer.ts'
import { routesQuestion } from '../assessment/route-facts.ts'
import { provisionsDealtWith } from '../catalogue/applies.ts'
import { numberOf } from '../convention/cite.ts'
import type { StateKnowledge } from '../countries/knowledge.ts'
import { type Text, text } from '../problems/text.ts'
import { carriedBy, carriersFor, isLikely } from '../routes/carriers.ts'
import { type Instrument, instrumentWith, nameOfInstrument } from '../routes/instruments.ts'
import { type RawRecord, recordsAt } from './records.ts'
import type { View } from './target.ts'
import { catalogued, joined, verbatim } from './words.ts'

/** So many fit on a screen; the next come when these are in the list. */
const shownAtOnce = 4

/** Conventions to look up that are not in the list yet: those proposed for the State, else those for what is told. */
const proposals = ({ state, draft }: View): readonly Instrument[] => {
  const told = provisionsDealtWith(draft.answers)
  const named = new Set(recordsAt(draft.answers, routesQuestion).map((one) => one['convention']))
  const ofState = (state?.carriers ?? []).map(instrumentWith).filter((one) => one !== null)
  const likely = ofState.length > 0 ? ofState : carriersFor(told)
  const left = likely.filter(
    ({ code, names }) => isLikely(names) && !named.has(code) && !isSeenUnratified(code, state),
  )
  const carries = ({ code }: Instrument): number => (carriedBy(code, told).length > 0 ? 0 : 1)
  return left.toSorted((one, other) => carries(one) - carries(other))
}

const isSeenUnratified = (code: string, state: StateKnowledge | null): boolean =>
  state?.conventions.some(
    ({ convention, status }) => convention === code && status === 'notRatified',
  ) ?? false

/** The proposals in words, each with whom it reaches and what of the paper it could carry. */
export const proposalLines = (view: View): readonly Text[] => {
  const proposed = proposals(view)
  const shown = proposed.slice(0, shownAtOnce)
  const later = proposed.length - shown.length
  if (shown.length === 0) return []
  return [
    text('A proposal; look up on NORMLEX whether your State has ratified it:'),
    ...shown.map((instrument, index) =>
      text('  t {number}. {convention}{carried}: {scope}', {
        number: index + 1,
        convention: catalogued(nameOfInstrument(instrument)),
        carried: carriedWords(instrument, view),
        scope: scopeOf(instrument),
      }),
    ),
    ...(later === 0
      ? []
      : [
          text(
            '  ({later, plural, one {# more comes} other {# more come}} when these are in the list.)',
            {
              later,
            },
          ),
        ]),
  ]
}

/** Whom it reaches: as it stands in the text, or as we read it. */
const scopeOf = ({ scope, scopeSure }: Instrument): Text =>
  scopeSure === 'seen'
    ? catalogued(scope)
    : text('{scope} (As we read it.)', { scope: catalogued(scope) })

/** For which Articles that the paper deals with it may be of use. */
const carriedWords = ({ code }: Instrument, { draft }: View): Text => {
  const keys = carriedBy(code, provisionsDealtWith(draft.answers))
  const articles = joined(
    keys.map((key) => verbatim(numberOf(key))),
    ', ',
  )
  return keys.length === 0 ? verbatim('') : text(' (for Article {articles})', { articles })
}

/** How a proposal is taken over, where there is one. */
export const proposalHint = (view: View): readonly Text[] =>
  proposals(view).length > 0
    ? [text('Type t 1 to take over the first; then look it up. Nothing counts before that.')]
    : []

/** The entry that a proposal becomes: its name alone. */
export const proposedRoute = (number: number, view: View): RawRecord | null => {
  const proposed = proposals(view).slice(0, shownAtOnce)[number - 1]
  return proposed === undefined
    ? null
    : { id: nextRecordId(view.draft, 'route', view.usedIds), convention: proposed.code }
}
