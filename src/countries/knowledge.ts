import { z } from 'zod'
import { provisionKeys } from '../convention/provisions.ts'
import { type Text, text } from '../problems/text.ts'

const stateFormatName = 'c177-state'
/** Rises when the meaning of a part changes; new optional parts keep it. */
const stateFormatVersion = 1

/** What is expected, in words that are translated where they are shown. */
const expected = ({ english }: Text): string => english

const words = z.string().regex(/\S/, expected(text('a text that is not empty')))
const day = z.iso.date(expected(text('a day such as 2026-05-31')))
const sourceName = z
  .string()
  .regex(/^[\w.-]+$/, expected(text('the name of an entry under "sources"')))
const convention = z
  .string()
  .regex(/^[CP]\d{1,3}$/, expected(text('a Convention such as C26 or C111')))
/** A list that may be left out of a file where it has nothing in it. */
const listOf = <S extends z.ZodType>(part: S) => z.array(part).default([])
const provisions = listOf(z.enum(provisionKeys))

const sourceSchema = z.strictObject({
  url: z
    .string()
    .refine(
      (url) => /^https?:\/\/\S+$/i.test(url) && URL.canParse(url),
      expected(text('a link that begins with http:// or https://')),
    ),
  /** What stands there. */
  what: words,
})

const ratificationSchema = z.strictObject({
  ratified: day.nullable(),
  /** Worked out from Article 12, unless the note says otherwise. */
  inForce: day.nullable(),
  /** How sure the dates are: `found` in the source, `derived` from another date, or `not-found`. */
  sure: z.enum(['found', 'derived', 'not-found']),
  source: sourceName,
  note: words.optional(),
})

const requestSchema = z.strictObject({
  text: words,
  provisions,
  /** The text that was read broke off in the middle of the request. */
  cutOff: z.literal(true).optional(),
})

const commentSchema = z.strictObject({
  /** A general observation is about reports, not about this Convention alone. */
  kind: z.enum(['observation', 'directRequest', 'generalObservation']),
  /** The year in which the Committee adopted it. */
  year: z.int().min(1996, expected(text('a year such as 2024'))),
  /** The page gives no date: the year was inferred. */
  yearInferred: z.literal(true).optional(),
  published: words.optional(),
  /** Of NORMLEX. */
  commentId: z
    .string()
    .regex(/^\d+$/, expected(text('the number of a comment on NORMLEX, in quotation marks')))
    .optional(),
  /** `listedOnly`: only its name was seen, on a page that lists it. */
  read: z.enum(['whole', 'excerpt', 'listedOnly']),
  /** Where the part that was read ends. */
  brokeOffAt: words.optional(),
  /** An Article named as a whole stands under its first provision: Article 1 under 1.a, Article 4 under 4.1. */
  provisions,
  /** The Articles in the words of the comment. */
  articles: words.optional(),
  points: listOf(z.strictObject({ about: words, text: words })),
  /** Only what was read. */
  openRequests: listOf(requestSchema),
  /** Organisations whose observations it takes up. */
  organisations: z.array(words).optional(),
  note: words.optional(),
  /** Where it was read, or where it is listed. */
  source: sourceName,
})

const lawSchema = z.strictObject({
  title: words,
  namedBy: z.enum(['committee', 'other']),
  source: sourceName,
})

const otherConventionSchema = z
  .strictObject({
    convention,
    status: z.enum(['ratified', 'notRatified']),
    /** The day or year of ratification, where the source gives it. */
    on: z
      .string()
      .regex(/^\d{4}(?:-\d{2}-\d{2})?$/, expected(text('a day or a year: 2026-05-31 or 2026')))
      .optional(),
    /** When the source was true, in words. */
    asOf: words.optional(),
    source: sourceName,
    note: words.optional(),
  })
  .refine(
    ({ status, asOf }) => status === 'ratified' || asOf !== undefined,
    expected(text('"asOf", the day on which that was so')),
  )

const mentionSchema = z.strictObject({
  /** Under which Convention, or null where that was not shown. */
  convention: convention.nullable(),
  kind: z.enum(['observation', 'directRequest', 'comment']),
  year: z.int().optional(),
  text: words,
  /** Whether the part that was read names homeworkers. */
  namesHomeworkers: z.boolean(),
  source: sourceName,
})

const noteSchema = z.strictObject({ text: words, source: sourceName.optional() })

const partsSchema = z.strictObject({
  format: z.literal(stateFormatName),
  version: z.literal(stateFormatVersion),
  /** ISO 3166-1 alpha-2, or XA to XZ for an invented State. */
  code: z
    .string()
    .regex(/^[A-Z]{2}$/, expected(text('the two-letter code of a State, such as BG'))),
  /** When it was put together. */
  asOf: day,
  /** Of the Home Work Convention; null where none is known. */
  ratification: ratificationSchema.nullable().default(null),
  /** By which letters the State's reports fall due. The year of a report is never told. */
  reportingGroup: z
    .strictObject({ letters: words, sure: z.enum(['found', 'assumed']), source: sourceName })
    .nullable()
    .default(null),
  /** Of the Committee of Experts on the Home Work Convention, the latest first. */
  comments: listOf(commentSchema),
  laws: listOf(lawSchema),
  /** What was seen of other Conventions; what is missing here is not known. */
  conventions: listOf(otherConventionSchema),
  /** Other Conventions to look up first: proposals, each to be confirmed. */
  carriers: listOf(convention),
  /** What the Committee said under other Conventions. */
  mentions: listOf(mentionSchema),
  notes: listOf(noteSchema),
  sources: z.record(sourceName, sourceSchema).default({}),
})

/** Every source that a part names must stand under `sources`. */
const sourcesAreThere = (
  state: z.infer<typeof partsSchema>,
  { addIssue }: z.RefinementCtx,
): void => {
  const lists = ['comments', 'laws', 'conventions', 'mentions', 'notes'] as const
  const named = [
    { path: ['ratification'], part: state.ratification },
    { path: ['reportingGroup'], part: state.reportingGroup },
    ...lists.flatMap((list) => state[list].map((part, index) => ({ path: [list, index], part }))),
  ]
  for (const { path, part } of named) {
    if (part?.source === undefined || Object.hasOwn(state.sources, part.source)) continue
    addIssue({
      code: 'custom',
      path: [...path, 'source'],
      message: expected(text('the name of an entry under "sources"')),
    })
  }
}

/** What is known of a State, as its file holds it: ours in `known/`, or `countries/XX.json` of a case. */
export const stateKnowledgeSchema = partsSchema.superRefine(sourcesAreThere)

export type StateKnowledge = z.infer<typeof stateKnowledgeSchema>
export type KnownComment = StateKnowledge['comments'][number]
export type KnownRequest = KnownComment['openRequests'][number]

/** A State of which nothing is known; that says nothing about the State. */
export const nothingKnownOf = (code: string, asOf: string): StateKnowledge => ({
  format: stateFormatName,
  version: stateFormatVersion,
  code,
  asOf,
  ratification: null,
  reportingGroup: null,
  comments: [],
  laws: [],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [],
  sources: {},
})

/** The comments of the latest year that is known; there may be a later one that is not. */
export const latestComments = ({ comments }: StateKnowledge): readonly KnownComment[] => {
  const latest = Math.max(...comments.map(({ year }) => year))
  return comments.filter(({ year }) => year === latest)
}

/** "observation of 2024", to stand in a sentence. */
export const nameOfComment = ({ kind, year }: KnownComment): Text => {
  const values = { year: String(year) }
  switch (kind) {
    case 'observation':
      return text('observation of {year}', values)
    case 'directRequest':
      return text('direct request of {year}', values)
    case 'generalObservation':
      return text('general observation of {year} on reports', values)
  }
}

/** Where a source can be opened. */
export const linkOf = ({ sources }: StateKnowledge, source: string): string | null =>
  sources[source]?.url ?? null
