import { wayInWords } from '../../assessment/way-in-words.ts'
import {
  type KnownComment,
  linkOf,
  nameOfComment,
  nothingKnownOf,
  type StateKnowledge,
} from '../../countries/knowledge.ts'
import { nameOfState, statesAsOf } from '../../countries/states.ts'
import { wrap } from '../../interview/terminal/wrap.ts'
import { type Text, text } from '../../problems/text.ts'
import { describeDate } from '../../quantities/approximate-date.ts'
import { waysWithoutRatification } from '../../routes/ways.ts'
import type { Wording } from '../../wording/wording.ts'
import { type LoadedState, ownStateFile } from './state-knowledge.ts'

/** A State as its lines are written: its words, and the numbers by which sources are named. */
type Desk = {
  readonly state: StateKnowledge
  readonly say: Wording['say']
  readonly date: (iso: string) => string
  /** "[2]" */
  readonly cite: (source: string) => string
}

type Lines = readonly string[]

/** In which words, and how wide. */
type Reader = { readonly wording: Wording; readonly columns: number }

/** All that is known of a State, each fact with the number of its source, in lines of at most so many columns. */
export const stateAsText = (
  { knowledge, isOwn }: LoadedState,
  code: string,
  { wording, columns }: Reader,
): string => {
  const state = knowledge ?? nothingKnownOf(code, statesAsOf)
  const sources = Object.keys(state.sources)
  const desk: Desk = {
    state,
    say: wording.say,
    date: (iso) => describeDate(iso, wording.locale),
    cite: (source) => `[${sources.indexOf(source) + 1}]`,
  }
  const lines = [
    ...heading(desk, { knowledge, isOwn }),
    ...section(desk, text('The Home Work Convention, 1996 (No. 177)'), ratificationLines(desk)),
    ...section(desk, text('What the Committee of Experts said about it'), commentsLines(desk)),
    ...section(desk, text('Laws named'), lawLines(desk)),
    ...section(desk, text('Other Conventions, as far as they were seen'), conventionLines(desk)),
    ...section(desk, text('What the Committee said under other Conventions'), mentionLines(desk)),
    ...section(desk, text('Ways that need no ratification'), wayLines(desk)),
    ...section(desk, text('Notes'), noteLines(desk)),
    ...section(desk, text('Where to look'), whereLines(desk)),
    ...section(desk, text('Sources'), sourceLines(desk)),
  ]
  return lines.flatMap((line) => wrap(line, columns, '  ')).join('\n')
}

const heading = ({ state, say, date }: Desk, { knowledge, isOwn }: LoadedState): Lines => [
  titleOf(state.code),
  say(text('As of {day}.', { day: date(state.asOf) })),
  ...(isOwn
    ? [say(text('From the file {file} of the case.', { file: ownStateFile(state.code) }))]
    : []),
  say(
    knowledge === null
      ? text('Nothing is known to us of this State; that does not mean that there is nothing.')
      : text('These are reminders, never answers. What is not told here is not known to us.'),
  ),
]

const titleOf = (code: string): string => {
  const name = nameOfState(code, 'en')
  return name === null ? code : `${name} (${code})`
}

const section = ({ say }: Desk, title: Text, lines: Lines): Lines =>
  lines.length === 0 ? [] : ['', say(title), ...indented(lines)]

const indented = (lines: Lines): Lines => lines.map((line) => (line === '' ? '' : `  ${line}`))

const ratificationLines = (desk: Desk): Lines => [...ratificationOf(desk), ...groupLines(desk)]

const ratificationOf = (desk: Desk): Lines => {
  const { state, say, date, cite } = desk
  const { ratification } = state
  if (ratification === null) return notRatifiedLines(desk)
  const { ratified, inForce, sure, source, note } = ratification
  const told =
    ratified === null
      ? text('Ratified; on which day was not found.')
      : text('Ratified on {day}.', { day: date(ratified) })
  return [
    `${say(told)} ${cite(source)}`,
    ...(inForce === null ? [] : [say(text('In force since {day}.', { day: date(inForce) }))]),
    ...(note === undefined ? [] : [note]),
    ...(sure === 'derived' ? [say(text('Look it up: the date was worked out, not read.'))] : []),
  ]
}

const notRatifiedLines = ({ state, say, cite }: Desk): Lines => {
  const seen = state.conventions.find(isThisConvention)
  const look = say(text('Look on NORMLEX.'))
  return seen === undefined
    ? [`${say(text('Whether the State has ratified it is not known to us.'))} ${look}`]
    : [
        `${say(text('Not ratified, as seen ({asOf}).', { asOf: seen.asOf ?? '' }))} ${cite(seen.source)} ${look}`,
      ]
}

/** Of a State that has not ratified it, this Convention stands among the others. */
const isThisConvention = ({ convention }: { readonly convention: string }): boolean =>
  convention === 'C177'

const groupLines = ({ state, say, cite }: Desk): Lines => {
  const { reportingGroup: group } = state
  if (group === null) return []
  const told =
    group.sure === 'found'
      ? text('Its reports fall due with those of the States under the letters {letters}.', group)
      : text('Its reports are assumed to fall due with those under the letters {letters}.', group)
  const year = text('In which year is not told here: look on NORMLEX.')
  return [`${say(told)} ${cite(group.source)} ${say(year)}`]
}

const commentsLines = (desk: Desk): Lines => {
  const { state, say } = desk
  return state.comments.length === 0
    ? [say(text('No comment known to us: look on NORMLEX.'))]
    : [
        say(
          text(
            'There may be later comments, and more in these. Read the latest as a whole on NORMLEX and say so in the interview; until then “build --final” refuses.',
          ),
        ),
        ...state.comments.flatMap((comment) => ['', ...commentLines(comment, desk)]),
      ]
}

const commentLines = (comment: KnownComment, desk: Desk): Lines => {
  const { say, cite } = desk
  const { commentId, published, points, organisations = [], note } = comment
  const id = commentId === undefined ? '' : `, ${say(text('comment {id}', { id: commentId }))}`
  const where = published === undefined ? '' : `, ${published}`
  return [
    `${say(nameOfComment(comment))}${where}${id} ${cite(comment.source)}`,
    ...[
      say(howMuchWasRead(comment)),
      ...(comment.yearInferred ? [say(text('The year was inferred.'))] : []),
      ...(organisations.length === 0
        ? []
        : [say(text('It takes up observations of: {names}', { names: organisations.join('; ') }))]),
      ...points.map((point) => `${point.about}: ${point.text}`),
      ...requestLines(comment, desk),
      ...(note === undefined ? [] : [note]),
    ].map((line) => `  ${line}`),
  ]
}

const howMuchWasRead = ({ read, brokeOffAt }: KnownComment): Text => {
  if (read === 'whole') return text('Read as a whole.')
  if (read === 'listedOnly') return text('Only listed: its text was not read.')
  return brokeOffAt === undefined
    ? text('Read in part.')
    : text('Read in part. What was read breaks off at: {place}.', { place: brokeOffAt })
}

const requestLines = ({ openRequests }: KnownComment, { say }: Desk): Lines =>
  openRequests.length === 0
    ? []
    : [
        say(text('It asks, as far as it was read:')),
        ...openRequests.map(({ text: asked, cutOff }) =>
          cutOff ? `  - ${asked} ${say(text('(the rest was not read)'))}` : `  - ${asked}`,
        ),
      ]

const lawLines = ({ state, say, cite }: Desk): Lines =>
  state.laws.map(({ title, namedBy, source }) =>
    namedBy === 'committee'
      ? `- ${title} ${cite(source)}`
      : `- ${title} ${cite(source)} ${say(text('(not named by the Committee)'))}`,
  )

const conventionLines = (desk: Desk): Lines => {
  const { state, say } = desk
  const rest = text(
    'Of Conventions that are not listed, and of anything later, nothing is known to us: look on NORMLEX.',
  )
  const first = text(
    'Look these up first for the same facts (a proposal; whether the State has ratified them is to be confirmed): {list}.',
    { list: state.carriers.join(', ') },
  )
  const others = state.conventions.filter((one) => !isThisConvention(one))
  const seen = others.map((one) => conventionLine(one, desk))
  return [
    ...(seen.length === 0 ? [] : [...seen, say(rest)]),
    ...(state.carriers.length === 0 ? [] : [say(first)]),
  ]
}

const conventionLine = (
  { convention, status, on, asOf, source, note }: StateKnowledge['conventions'][number],
  { say, date, cite }: Desk,
): string => {
  const known =
    status === 'notRatified'
      ? text('{convention}: not ratified, as seen ({asOf})', { convention, asOf: asOf ?? '' })
      : on === undefined
        ? text('{convention}: ratified', { convention })
        : /^\d{4}$/.test(on)
          ? text('{convention}: ratified in {year}', { convention, year: on })
          : text('{convention}: ratified on {day}', { convention, day: date(on) })
  const more = note === undefined ? '' : ` ${note}`
  return `${say(known)} ${cite(source)}${more}`
}

const mentionLines = ({ state, say, cite }: Desk): Lines =>
  state.mentions.map((mention) => {
    const { convention, text: told, namesHomeworkers, source } = mention
    const under = convention ?? say(text('a Convention that was not shown'))
    const head = `${under}, ${say(mentionTitle(mention))}`
    const silent = namesHomeworkers
      ? ''
      : ` ${say(text('(The part that was read does not name homeworkers.)'))}`
    return `- ${head}: ${told} ${cite(source)}${silent}`
  })

const mentionTitle = ({ kind, year }: StateKnowledge['mentions'][number]): Text => {
  if (year === undefined) return text('a comment without a year')
  const values = { year: String(year) }
  switch (kind) {
    case 'observation':
      return text('observation of {year}', values)
    case 'directRequest':
      return text('direct request of {year}', values)
    case 'comment':
      return text('comment of {year}', values)
  }
}

/** For the organisation of a State that the Home Work Convention does not bind, as far as is known. */
const wayLines = ({ state, say }: Desk): Lines =>
  state.ratification === null
    ? waysWithoutRatification.map((way) => `- ${say(wayInWords(way))}`)
    : []

const noteLines = ({ state, cite }: Desk): Lines =>
  state.notes.map(({ text: told, source }) =>
    source === undefined ? `- ${told}` : `- ${told} ${cite(source)}`,
  )

const whereLines = ({ state, say }: Desk): Lines => [
  say(
    text(
      'NORMLEX, https://normlex.ilo.org: look for the State, its ratifications and the comments on it.',
    ),
  ),
  say(
    text('To add or correct something for a case of yours, put a file {file} into its folder.', {
      file: ownStateFile(state.code),
    }),
  ),
]

const sourceLines = ({ state }: Desk): Lines =>
  Object.entries(state.sources).map(
    ([name, { what }], index) => `[${index + 1}] ${what}: ${linkOf(state, name) ?? ''}`,
  )
