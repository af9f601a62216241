import type Handlebars from 'handlebars'
import type { Wording } from '../wording/wording.ts'
import type { HelperName } from './helper-list.ts'
import type { Told } from './told.ts'

/** The one engine of a filling, with its own helpers: nothing is registered for everybody. */
export type Engine = typeof Handlebars

type Options = { readonly hash: Readonly<Record<string, unknown>> }

/**
 * Registers what templates may call; every value is escaped, so an answer can never become markup. The wording is
 * that of the filling which goes on.
 */
export const registerHelpers = (engine: Engine, wordingNow: () => Wording): void => {
  const desk: HelperDesk = {
    engine,
    get wording() {
      return wordingNow()
    },
  }
  const safe = (html: string) => new engine.SafeString(html)
  const known: Readonly<Record<HelperName, Handlebars.HelperDelegate>> = {
    say: (english: unknown, { hash }: Options) => safe(sentence(desk, String(english), hash)),
    answer: (told: Told) => safe(answered(desk, told)),
    piece: (text: unknown, { hash }: Options) =>
      safe(piece(desk, String(text), String(hash['from'] ?? ''))),
    paragraphs: (told: Told, { hash }: Options) => safe(paragraphs(desk, told, hash)),
    missing: (told: Told) => safe(missing(desk, told)),
    orDash: (text: unknown) => (text === '' ? '–' : text),
  }
  engine.registerHelper(known)
}

type HelperDesk = {
  readonly engine: Engine
  readonly wording: Wording
}

const sentence = (
  desk: HelperDesk,
  english: string,
  values: Readonly<Record<string, unknown>>,
): string => {
  const escaped = Object.entries(values).map(([name, value]) => [name, escapedValue(desk, value)])
  return desk.wording.fill(english, Object.fromEntries(escaped))
}

const escapedValue = (desk: HelperDesk, value: unknown): string | number => {
  if (typeof value === 'number') return value
  return isTold(value) ? answered(desk, value) : withBreaks(desk, value)
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'from' in value && 'wanted' in value

/** Escapes for HTML and keeps the lines of an answer. */
const withBreaks = ({ engine }: HelperDesk, value: unknown): string => {
  const html =
    value instanceof engine.SafeString
      ? String(value)
      : engine.escapeExpression(String(value ?? ''))
  return html.replace(/\r?\n/g, '<br>')
}

const piece = (desk: HelperDesk, text: string, from: string): string =>
  `<data value="${desk.engine.escapeExpression(from)}">${withBreaks(desk, text)}</data>`

/** An answer inside a sentence; a draft says in its place that it is missing, or not known. */
const answered = (desk: HelperDesk, told: Told): string => {
  if (told.given) return piece(desk, told.text, told.from)
  const { fill } = desk.wording
  if (told.notKnown) return piece(desk, fill('(not known)', {}), told.from)
  if (!told.wanted) return ''
  return piece(desk, fill('[Still missing: {label}]', { label: told.label }), told.from)
}

/**
 * An answer as numbered paragraphs; "do not know" is said, and a gap is shown in a draft. `id` marks the first
 * paragraph; `lead` runs in before its words.
 */
const paragraphs = (
  desk: HelperDesk,
  told: Told,
  hash: Readonly<Record<string, unknown>>,
): string => {
  if (told.given) return numbered(desk, told.text, { ...marksOf(hash), from: told.from })
  if (told.notKnown) return numbered(desk, unknownWords(desk, told), { from: told.from })
  return missing(desk, told)
}

type Marks = { readonly from: string; readonly id?: string; readonly lead?: string }

const marksOf = ({ id, lead }: Readonly<Record<string, unknown>>): Omit<Marks, 'from'> => ({
  ...(typeof id === 'string' && { id }),
  ...(lead !== undefined && { lead: `<strong>${String(lead)}</strong> ` }),
})

const unknownWords = ({ wording }: HelperDesk, { label, note }: Told): string =>
  note === ''
    ? wording.fill('{label}: we do not know.', { label })
    : wording.fill('{label}: we do not know ({note}).', { label, note })

const numbered = (desk: HelperDesk, text: string, { from, id, lead = '' }: Marks): string =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => {
      const words = piece(desk, paragraph.trim(), from)
      if (index > 0) return `<p class="numbered">${words}</p>`
      const mark = id === undefined ? '' : ` id="${desk.engine.escapeExpression(id)}"`
      return `<p class="numbered"${mark}>${lead}${words}</p>`
    })
    .join('')

/** What a draft still misses, in the question's own words; nothing in a final paper. */
const missing = ({ engine, wording }: HelperDesk, told: Told): string => {
  if (!told.wanted) return ''
  const label = wording.fill('Still missing: {label}.', { label: told.label })
  const words = `<strong>${engine.escapeExpression(label)}</strong> ${engine.escapeExpression(told.prompt)}`
  return `<aside class="gap" id="${engine.escapeExpression(told.from)}">${words}</aside>`
}
