import { figureQuestions, textParts } from '../catalogue/asked-in-letters.ts'
import { type letterKinds, letterRecord } from '../catalogue/ratification-records.ts'
import type { Letter, Route } from '../catalogue/records.ts'
import { type ProvisionKey, provisionOf } from '../convention/provisions.ts'
import { recordsIn, replyIn, textIn } from '../editions/edition.ts'
import { articlesCited } from './provision-view.ts'
import { isLookedUp } from './route-plan.ts'
import { boundIn } from './route-view.ts'
import { type Desk, dated, labelOf, listed, type Told, tell } from './told.ts'

type LetterKind = (typeof letterKinds)[number]['value']

const question = 'letters.items'

/**
 * The letters that were chosen. While the question is not answered a draft shows those that suit the State and the
 * organisation, each with a gap for the addressee; a final paper has none.
 */
export const lettersView = (desk: Desk, state: Told) => {
  const around = surroundings(desk, state)
  const told = tell(desk, question)
  const chosen = recordsIn(desk.edition, question, 'letter')
  const planned = desk.draft && told.missing ? usualLetters(desk, around) : []
  return {
    told,
    planned: planned.length > 0,
    items: [...chosen, ...planned].map((letter) => letterView(desk, letter, around)),
  }
}

/** What every letter may speak of. */
const surroundings = (desk: Desk, state: Told) => ({
  state,
  name: tell(desk, 'organisation.name'),
  legalForm: tell(desk, 'organisation.legalForm'),
  sendingDate: tell(desk, 'standing.sendingDate'),
  notBound: boundIn(desk) === false,
  articles: desk.edition.dealtWith.length === 0 ? '' : articlesCited(desk, desk.edition.dealtWith),
  others: otherConventions(desk),
  ask: tell(desk, 'ratification.ask'),
  examined: tell(desk, 'ratification.examined'),
  submitted: tell(desk, 'ratification.submitted'),
  consultation: consultationConvention(desk),
})

type Surroundings = ReturnType<typeof surroundings>

/** "Conventions Nos. 100 and 111", of those that were looked up; empty where there are none. */
const otherConventions = (desk: Desk): string => {
  const numbers = recordsIn(desk.edition, 'routes.conventions', 'route')
    .filter(isLookedUp)
    .flatMap(({ convention }) => convention?.replace(/^C/, '') ?? [])
  return numbers.length === 0
    ? ''
    : desk.wording.fill(
        '{count, plural, one {Convention No. {numbers}} other {Conventions Nos. {numbers}}}',
        { count: numbers.length, numbers: listed(desk, numbers) },
      )
}

/** Convention No. 144, as the user looked it up: ratified, not ratified, or neither is known. */
const consultationConvention = (desk: Desk) => {
  const route: Route | undefined = recordsIn(desk.edition, 'routes.conventions', 'route').find(
    ({ convention }) => convention === 'C144',
  )
  const ratified = route !== undefined && isLookedUp(route)
  const refused = route?.ratified === 'no' && route.lookedOn !== undefined
  return {
    ratified,
    refused,
    open: !ratified && !refused,
    ratifiedOn: dated(desk, route?.ratifiedOn),
    lookedOn: dated(desk, route?.lookedOn),
  }
}

/** Those of the route, with a trade union to be asked where the organisation is none, and what was not found. */
const usualLetters = (desk: Desk, around: Surroundings): readonly Letter[] => {
  const form = textIn(desk.edition, 'organisation.legalForm')
  const isUnion = form === null || form === 'tradeUnion' || form === 'federation'
  const isSigned = around.name.missing || textIn(desk.edition, 'organisation.cosigner') !== null
  const kinds: readonly LetterKind[] = [
    'government',
    'confederation',
    'employers',
    'network',
    ...(isUnion || isSigned ? [] : (['cosign'] as const)),
    ...(around.notBound && !around.consultation.refused ? (['reexamination'] as const) : []),
    ...(around.notBound ? (['submission'] as const) : []),
    ...(['text', 'figure'] as const).filter((kind) => notFound(desk, kind).length > 0),
  ]
  return kinds.map((kind) => ({ id: kind, kind }))
}

const letterView = (desk: Desk, letter: Letter, around: Surroundings) => {
  const asks = letter.asks ?? ''
  const isRequest = letter.kind === 'text' || letter.kind === 'figure'
  return {
    ...around,
    ...kindFlags(letter.kind),
    id: `letter-${letter.id}`,
    kind: letter.kind ?? '',
    kindTold: fieldTold(desk, letter, 'kind'),
    to: fieldTold(desk, letter, 'to'),
    address: fieldTold(desk, letter, 'address'),
    asksTold: fieldTold(desk, letter, 'asks'),
    unknown: isRequest && asks === '' ? notFound(desk, letter.kind) : [],
    asks: linesOf(asks),
  }
}

/** A template can ask for one kind of letter by its name alone. */
const kindFlags = (kind: LetterKind | undefined) => ({
  isGovernment: kind === 'government',
  isConfederation: kind === 'confederation',
  isEmployers: kind === 'employers',
  isNetwork: kind === 'network',
  isCopy: ['government', 'confederation', 'employers', 'network'].includes(kind ?? ''),
  isCosign: kind === 'cosign',
  isReexamination: kind === 'reexamination',
  isSubmission: kind === 'submission',
  isText: kind === 'text',
  isFigure: kind === 'figure',
})

/** A field of the letter as templates meet it; a draft shows where it is missing. */
const fieldTold = (desk: Desk, letter: Letter, name: keyof typeof letterRecord.fields): Told => {
  const field = letterRecord.fields[name]
  const words =
    name === 'kind'
      ? labelOf(desk, letterRecord.fields.kind.kind.choices, letter.kind)
      : letter[name]
  const isMissing = words === undefined || words === ''
  return {
    from: question,
    label: desk.wording.fill(field.label, {}),
    prompt: desk.wording.fill(field.prompt, {}),
    given: !isMissing,
    missing: isMissing,
    wanted: isMissing && desk.draft,
    notKnown: false,
    doesNotApply: false,
    text: words ?? '',
    note: '',
  }
}

const linesOf = (text: string) =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ line: line.trim() }))

/** What was answered with "do not know", for a letter that asks for it; what is alike stands together. */
const notFound = (desk: Desk, kind: LetterKind | undefined) =>
  (kind === 'figure' ? figuresAsked(desk) : textsAsked(desk))
    .map(({ lead, asked }) => ({ lead, things: asked.flatMap((one) => withNote(desk, one)) }))
    .filter(({ things }) => things.length > 0)

const withNote = (desk: Desk, { id, words }: Asked) => {
  const reply = replyIn(desk.edition, id)
  return reply?.state === 'notKnown' ? [{ from: id, words, note: reply.note ?? '' }] : []
}

/** A question that may be unknown, and the words by which the letter asks for what it would hold. */
type Asked = { readonly id: string; readonly words: string }
type Group = { readonly lead: string; readonly asked: readonly Asked[] }

const figuresAsked = ({ wording: { fill } }: Desk): readonly Group[] => {
  const words: Readonly<Record<(typeof figureQuestions)[number], string>> = {
    'homework.figures': fill(
      'how many people work at home to the order of others, women and men, and in which sectors',
      {},
    ),
    'homework.formality': fill('how much of this work is registered', {}),
    '6.practice.claims': fill('what the labour statistics say about home work', {}),
  }
  return [{ lead: '', asked: figureQuestions.map((id) => ({ id, words: words[id] })) }]
}

const textsAsked = (desk: Desk): readonly Group[] => {
  const { fill } = desk.wording
  const leads: Readonly<Record<(typeof textParts)[number], string>> = {
    'law.texts': fill('The law, regulation, collective agreement or court decision on:', {}),
    government: fill('What the Government has reported or replied on:', {}),
  }
  return textParts.map((part) => ({
    lead: leads[part],
    asked: desk.edition.dealtWith.map((key) => ({
      id: `${key}.${part}`,
      words: subjectOf(desk, key),
    })),
  }))
}

/** "Article 8: Intermediaries". */
const subjectOf = (desk: Desk, key: ProvisionKey): string =>
  desk.wording.fill('{article}: {title}', {
    article: articlesCited(desk, [key]),
    title: desk.wording.fill(provisionOf(key).title, {}),
  })
