import type { Unless } from './shape.ts'

/** What may stand between two figures of one number: spaces of all kinds, direction marks, points, strokes. */
export const sep = String.raw`[^\S\n\t.\-]|[\p{Cf}.\-‐‑‒–/()]`
export const run = (from: number, to: number) =>
  String.raw`\d(?:(?:${sep}){0,3}\d){${from - 1},${to - 1}}`

export const digitsOf = (words: string): string => words.replace(/\D/g, '')
export const groupsOf = (words: string): readonly string[] => words.match(/\d+/g) ?? []
export const isYear = (group: string): boolean => /^(?:1[89]|20|21)\d\d$/.test(group)
export const hasYear: Unless = ({ match }) => groupsOf(match).some(isYear)
export const isAllYears: Unless = ({ match }) => groupsOf(match).every(isYear)

/** "1200-1500", "10 000 – 12 000": from low to high, and round. */
export const isSpan: Unless = ({ match }) => {
  const [low, high, ...more] = groupsOf(match).map(Number)
  const stroke = /[-‐‑‒–]/.test(match)
  return stroke && more.length === 0 && (low ?? 0) < (high ?? 0) && (high ?? 0) % 10 === 0
}

/** "118 400 people" */
export const isQuantity: Unless = ({ match, after }) =>
  /^\d{1,3}(?:[^\S\n]\d{3})+$/.test(match) && /^\s\p{L}/u.test(after)

/** What is said to be a number of some kind, after its name: "tel.", "passport no.". */
const called = String.raw`[.:]?(?:\s?(?:no|No|nr|number|Number|numbers|code|is|was|at|on|:|：|=|#|номер|número|numéro|رقم|नंबर|নম্বর)[.:]?){0,3}\s{0,2}`
export const namedAs = (names: string) => String.raw`(?<=(?<!\p{L})(?:${names})${called})`

/** One space, point or stroke between two groups of figures. */
export const gap = String.raw`(?:[^\S\n\t.\-]|[.\-‐‑–])`
/** A year may stand right before ("in 2024 555-123-4567"), another number may not. */
export const alone = String.raw`(?<![\d.,/\p{L}])(?<!(?<!(?<!\d)(?:19|20)\d)\d[ .\-])`
export const ended = String.raw`(?![\d\p{L}]|[.,\-]\d|[^\S\n]\d)`
