import type Handlebars from 'handlebars'
import { questionWithId } from '../catalogue/catalogue.ts'
import type { Wording } from '../wording/wording.ts'
import type { HelperName } from './helper-list.ts'
import type { Told } from './told.ts'

/** The one engine of a filling, with its own helpers: nothing is registered for everybody. */
export type Engine = typeof Handlebars

type Options = { readonly hash: Readonly<Record<string, unknown>> }

/** The words of a filling: those of the paper, and the language (BCP 47) of the answers, if it is another. */
type Words = {
  readonly wording: Wording
  readonly answersLanguage?: string | undefined
  readonly charts?: ReadonlyMap<string, string> | undefined
}

/**
 * Registers what templates may call; every value is escaped, so an answer can never become markup. The words are
 * those of the filling which goes on.
 */
export const registerHelpers = (engine: Engine, wordsNow: () => Words): void => {
  const desk: HelperDesk = {
    engine,
    get wording() {
      return wordsNow().wording
    },
    get answersLanguage() {
      return wordsNow().answersLanguage
    },
    get charts() {
      return wordsNow().charts
    },
  }
  const safe = (html: string) => new engine.SafeString(html)
  const known: Readonly<Record<HelperName, Handlebars.HelperDelegate>> = {
    say: (english: unknown, { hash }: Options) => safe(sentence(desk, String(english), hash)),
    answer: (told: Told) => safe(answered(desk, told)),
    piece: (text: unknown, { hash }: Options) =>
      safe(
        piece(desk, String(text), { ...ownWords(desk, hash), from: String(hash['from'] ?? '') }),
      ),
    paragraphs: (told: Told, { hash }: Options) => safe(paragraphs(desk, told, hash)),
    missing: (told: Told) => safe(missing(desk, told)),
    // Only what was drawn for this paper is put in as markup, whatever words are given.
    chart: (name: unknown) => safe(desk.charts?.get(String(name)) ?? ''),
    orDash: (text: unknown) => (text === '' ? '–' : text),
  }
  engine.registerHelper(known)
}

type HelperDesk = Words & { readonly engine: Engine }

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

/** Of which answer words are, and in which language, if it is another than that of the paper. */
type Origin = { readonly from: string; readonly language?: string | undefined }

/** Words from inside a record are the organisation's own, or in the language that is named. */
const ownWords = (
  { answersLanguage }: HelperDesk,
  { language }: Readonly<Record<string, unknown>>,
): Pick<Origin, 'language'> => ({
  language: typeof language === 'string' && language !== '' ? language : answersLanguage,
})

const piece = (desk: HelperDesk, text: string, { from, language = '' }: Origin): string => {
  const escaped = desk.engine.escapeExpression
  const lang = language === '' ? '' : ` lang="${escaped(language)}"`
  return `<data value="${escaped(from)}"${lang}>${withBreaks(desk, text)}</data>`
}

/** An answer's own words; choices, dates and countries are told in the words of the paper. */
const given = (desk: HelperDesk, text: string, { from }: Told): string => {
  const kind = questionWithId(from)?.kind.type
  const isOwn = kind === 'text' || kind === 'longText'
  return piece(desk, text, { from, language: isOwn ? desk.answersLanguage : undefined })
}

/** An answer inside a sentence; a draft says in its place that it is missing, or not known. */
const answered = (desk: HelperDesk, told: Told): string => {
  if (told.given) return given(desk, told.text, told)
  const { fill } = desk.wording
  const { from, label } = told
  if (told.notKnown) return piece(desk, fill('(not known)', {}), { from })
  if (!told.wanted) return ''
  return piece(desk, fill('[Still missing: {label}]', { label }), { from })
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
  const words = (text: string) => given(desk, text, told)
  if (told.given) return numbered(told.text, { ...marksOf(desk, hash), words })
  if (told.notKnown) {
    const { from } = told
    return numbered(unknownWords(desk, told), { words: (text) => piece(desk, text, { from }) })
  }
  return missing(desk, told)
}

type Marks = {
  /** Words of one paragraph as HTML. */
  readonly words: (text: string) => string
  readonly id?: string
  readonly lead?: string
}

const marksOf = (
  { engine }: HelperDesk,
  { id, lead }: Readonly<Record<string, unknown>>,
): Omit<Marks, 'words'> => ({
  ...(typeof id === 'string' && { id: engine.escapeExpression(id) }),
  ...(lead !== undefined && { lead: `<strong>${String(lead)}</strong> ` }),
})

const unknownWords = ({ wording }: HelperDesk, { label, note }: Told): string =>
  note === ''
    ? wording.fill('{label}: we do not know.', { label })
    : wording.fill('{label}: we do not know ({note}).', { label, note })

const numbered = (text: string, { words, id, lead = '' }: Marks): string =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => {
      const inside = words(paragraph.trim())
      if (index > 0) return `<p class="numbered">${inside}</p>`
      const mark = id === undefined ? '' : ` id="${id}"`
      return `<p class="numbered"${mark}>${lead}${inside}</p>`
    })
    .join('')

/** What a draft still misses, in the question's own words; nothing in a final paper. */
const missing = ({ engine, wording }: HelperDesk, told: Told): string => {
  if (!told.wanted) return ''
  const label = wording.fill('Still missing: {label}.', { label: told.label })
  const words = `<strong>${engine.escapeExpression(label)}</strong> ${engine.escapeExpression(told.prompt)}`
  return `<aside class="gap" id="${engine.escapeExpression(told.from)}">${words}</aside>`
}
