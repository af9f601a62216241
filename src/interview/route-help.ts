import { routesQuestion } from '../assessment/route-facts.ts'
import { provisionsDealtWith } from '../catalogue/applies.ts'
import { type Text, text } from '../problems/text.ts'
import { describeDate } from '../quantities/approximate-date.ts'
import { rowsOf } from '../routes/crosswalk.ts'
import type { CrosswalkRow } from '../routes/crosswalk-row.ts'
import type { Instrument } from '../routes/instruments.ts'
import type { Place } from './place.ts'
import { recordAt } from './records.ts'
import { chosenInstrument, trapLines } from './route-remarks.ts'
import type { View } from './target.ts'
import { catalogued } from './words.ts'

/** So many duties fit on a screen beside the rest. */
const mostRows = 5

/** `:why` at a Convention that was chosen: a trap first, then what is known for this field. */
export const routeWhy = (place: Place, view: View): readonly Text[] => {
  const instrument = instrumentAt(place, view)
  if (place.at !== 'field' || instrument === null) return []
  return [...trapLines(instrument), ...fieldLines(place.field, instrument, view)]
}

const instrumentAt = (place: Place, { draft }: View): Instrument | null =>
  place.at === 'field' && place.question === routesQuestion
    ? chosenInstrument(recordAt(draft.answers, place.question, place.record))
    : null

const fieldLines = (field: string, instrument: Instrument, view: View): readonly Text[] => {
  switch (field) {
    case 'ratified':
    case 'ratifiedOn':
    case 'lookedOn':
      return ratificationSeen(instrument.code, view)
    case 'excluded':
      return [exclusionOf(instrument)]
    case 'scope':
      return scopeLines(instrument, view)
    case 'asked':
      return mentionLines(instrument, view)
    case 'request':
      return [...dutyLines(instrument, view), ...evidenceLines(instrument, view)]
    default:
      return []
  }
}

/** What was seen of a ratification is a reminder with its date, never an answer. */
export const ratificationSeen = (code: string, { state, wording }: View): readonly Text[] => {
  const seen = state?.conventions.find(({ convention }) => convention === code)
  if (seen === undefined) return []
  const asOf = seen.asOf ?? describeDate(state?.asOf ?? '', wording.locale)
  const values = { code, asOf, on: describeDate(seen.on ?? '', wording.locale) }
  if (seen.status === 'notRatified') {
    return [
      text(
        '{code} was not ratified when we saw it (as of {asOf}). Look it up: that may have changed.',
        values,
      ),
    ]
  }
  return seen.on === undefined
    ? [text('We have seen {code} as ratified (as of {asOf}). Look it up all the same.', values)]
    : [
        text(
          'We have seen {code} as ratified on {on} (as of {asOf}). Look it up all the same.',
          values,
        ),
      ]
}

const exclusionOf = ({ code, mayListExclusions, names }: Instrument): Text => {
  if (mayListExclusions === true) {
    return text(
      '{code} obliges the State to list in its first report whom it leaves out. As we read it, who is not on that list is covered.',
      { code },
    )
  }
  return names === 'trap'
    ? text('{code} has such an exception: this answer decides whether you can use it.', { code })
    : text('We know of no such list under {code}. You may leave this open.', { code })
}

const scopeLines = (instrument: Instrument, view: View): readonly Text[] => {
  const { scope, scopeSure } = instrument
  const told = { scope: catalogued(scope) }
  return [
    scopeSure === 'seen'
      ? text('The text says: {scope}', told)
      : text('As we read the text: {scope}', told),
    ...rowsToTell(instrument, view).flatMap(({ articles, reach, why, limits }) => [
      text('  - {articles}: it reaches {reach}.{why}{limits}', {
        articles: articlesIn(articles),
        reach: catalogued(reach),
        why: why === undefined ? '' : text(' {sentence}', { sentence: catalogued(why) }),
        limits:
          limits === undefined ? '' : text(' Limits: {limits}', { limits: catalogued(limits) }),
      }),
    ]),
  ]
}

/** "Articles 1 and 2", "Article 3". */
const articlesIn = (articles: string): Text =>
  text('{count, plural, one {Article {numbers}} other {Articles {numbers}}}', {
    count: / |,/.test(articles) ? 2 : 1,
    numbers: catalogued(articles),
  })

/** What of it carries something that the paper deals with; all of it where nothing does. */
const rowsToTell = ({ code }: Instrument, { draft }: View): readonly CrosswalkRow[] => {
  const told = provisionsDealtWith(draft.answers)
  const rows = rowsOf(code)
  const fitting = rows.filter(({ provisions }) => provisions.some((key) => told.includes(key)))
  return (fitting.length > 0 ? fitting : rows).slice(0, mostRows)
}

const mentionLines = ({ code }: Instrument, { state }: View): readonly Text[] =>
  (state?.mentions ?? [])
    .filter(({ convention }) => convention === code)
    .map(({ year, text: said }) =>
      year === undefined
        ? text('Known to us, of a year that was not shown: {said}', { said })
        : text('Known to us, of {year}: {said}', { year: String(year), said }),
    )

const dutyLines = (instrument: Instrument, view: View): readonly Text[] => [
  text('What {code} asks, in our words:', { code: instrument.code }),
  ...rowsToTell(instrument, view).map(({ articles, duty }) =>
    text('  - {articles}: {duty}', { articles: articlesIn(articles), duty: catalogued(duty) }),
  ),
]

const evidenceLines = (instrument: Instrument, view: View): readonly Text[] => {
  const evidence = rowsToTell(instrument, view).flatMap((row) => row.evidence ?? [])
  return evidence.length === 0
    ? []
    : [
        text('Of your evidence these serve:'),
        ...[...new Set(evidence)].map((one) =>
          text('  - {evidence}', { evidence: catalogued(one) }),
        ),
      ]
}

/** `:example` at the sentence on scope and at the request, from what is known of the Convention. */
export const routeExample = (place: Place, view: View): readonly Text[] => {
  const instrument = instrumentAt(place, view)
  if (place.at !== 'field' || instrument === null) return []
  if (place.field === 'scope') {
    const scope = catalogued(instrument.scope)
    return [text('Left open, the paper says: “{scope}” Add a fact of your own.', { scope })]
  }
  if (place.field !== 'request') return []
  return [
    text(
      'For example: “to state how many homeworkers were covered in 2025, by which text, and to send that text”. Ask for what one of these duties needs:',
    ),
    ...dutyLines(instrument, view).slice(1),
  ]
}
