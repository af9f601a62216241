import { BorderStyle, type IParagraphStyleOptions, LineRuleType } from 'docx'
import type { ParagraphLook } from '../../document/tree.ts'
import {
  captionType,
  cellType,
  headingTypes,
  millimetre,
  narrowCellType,
  noticeType,
  paragraphTypes,
  runningType,
  type Type,
  writingType,
} from '../pdf/look.ts'
import {
  accent,
  eighths,
  hairline,
  ink,
  inkLine,
  muted,
  requestEdge,
  textBlock,
  twips,
} from './look.ts'

type More = NonNullable<IParagraphStyleOptions['paragraph']>

/** How one kind of paragraph looks: where Word knows the kind, by the name that Word gives it. */
export type Row = {
  readonly name: string
  readonly type: Type
  /** Points above and below; readers add them up. */
  readonly before?: number
  readonly after?: number
  readonly basedOn?: string
  readonly next?: string
  readonly more?: More
}

const { plain, title, subtitle, lead, note, label, letterhead, signature } = paragraphTypes
const quoteType = { size: 10, leading: 14.5 }
const entryType = { size: 10.5, leading: 14.5 }

const rule = (color: string, points: number, space = 0) => ({
  style: BorderStyle.SINGLE,
  color,
  size: eighths(points),
  space,
})
const dashed = { style: BorderStyle.DASHED, color: muted, size: eighths(0.8), space: 6 }

/** The line at the side of a request. */
export const sideLine = rule(accent, 2.5, requestEdge / 20 - 2)

const entry = (level: 1 | 2 | 3, more: Partial<Row>): Row => ({
  name: `toc ${level}`,
  type: entryType,
  next: 'Normal',
  ...more,
  more: {
    indent: { left: twips(14 * (level - 1)), right: twips(30) },
    keepNext: level === 1,
    rightTabStop: textBlock,
  },
})

const heading = (level: 1 | 2 | 3, before: number, after: number): Row => ({
  name: `heading ${level}`,
  type: headingTypes[level],
  before,
  after,
  next: 'BodyText',
  more: { keepNext: true, keepLines: true, outlineLevel: level - 1 },
})

/** Every named style of a paragraph, by its id. */
export const styleRows = {
  BodyText: { name: 'Body Text', type: plain, after: 7 },
  NumberedParagraph: { name: 'Numbered Paragraph', type: plain, after: 7, basedOn: 'BodyText' },
  Title: { name: 'Title', type: title, before: 12, after: 8, next: 'Subtitle' },
  Subtitle: {
    name: 'Subtitle',
    type: subtitle,
    after: 24,
    next: 'BodyText',
    more: { contextualSpacing: true },
  },
  Heading1: heading(1, 26, 10),
  Heading2: heading(2, 17, 7),
  Heading3: heading(3, 11, 5),
  LetterSubject: {
    ...heading(1, 11, 6),
    name: 'Letter Subject',
    type: headingTypes[3],
    basedOn: 'Heading1',
  },
  Lead: { name: 'Lead', type: lead, before: 3, after: 10, basedOn: 'BodyText' },
  SmallPrint: { name: 'Small Print', type: note, after: 5, more: { keepNext: true } },
  Label: {
    name: 'Label',
    type: label,
    before: 8,
    after: 3.5,
    next: 'BodyText',
    more: { keepNext: true },
  },
  Letterhead: {
    name: 'Letterhead',
    type: letterhead,
    after: 30,
    more: { contextualSpacing: true },
  },
  Signature: {
    name: 'Signature',
    type: signature,
    before: 18 * millimetre + 14,
    after: 10,
    more: {
      border: { top: rule(ink, 0.5, 4) },
      keepLines: true,
      indent: { right: textBlock - inkLine },
    },
  },
  Quote: {
    name: 'Quote',
    type: quoteType,
    before: 1,
    after: 8,
    more: { indent: { left: twips(22), right: twips(22) } },
  },
  Request: {
    name: 'Request',
    type: plain,
    after: 6,
    basedOn: 'BodyText',
    more: { keepLines: true },
  },
  Gap: {
    name: 'Gap',
    type: plain,
    before: 11,
    after: 13,
    more: {
      border: { top: dashed, bottom: dashed, left: dashed, right: dashed },
      keepLines: true,
      indent: { left: twips(7), right: twips(7) },
    },
  },
  WritingLine: {
    name: 'Writing Line',
    type: writingType,
    more: {
      border: { bottom: rule(muted, 0.5) },
      spacing: { line: twips(writingType.leading), lineRule: LineRuleType.EXACT },
    },
  },
  ListBullet: { name: 'List Bullet', type: plain, after: 4 },
  ListNumber: { name: 'List Number', type: plain, after: 4 },
  ListTick: { name: 'List Tick', type: plain, after: 4, more: { keepLines: true } },
  ListContinue: { name: 'List Continue', type: plain, after: 4 },
  TableText: { name: 'Table Text', type: cellType, after: 1 },
  TableTextNarrow: { name: 'Table Text Narrow', type: narrowCellType, after: 1 },
  TableHead: { name: 'Table Head', type: { ...cellType, bold: true }, after: 1 },
  TableHeadNarrow: {
    name: 'Table Head Narrow',
    type: { ...narrowCellType, bold: true },
    after: 1,
  },
  Caption: {
    name: 'caption',
    type: captionType,
    before: 10,
    after: 6,
    next: 'BodyText',
    more: { keepNext: true, keepLines: true },
  },
  FigureCaption: { name: 'Figure Caption', type: captionType, before: 2, after: 14 },
  Figure: { name: 'Figure', type: plain, before: 8, after: 4 },
  TOCHeading: {
    name: 'TOC Heading',
    type: headingTypes[2],
    before: 16,
    after: 6,
    more: { keepNext: true },
  },
  TOC1: entry(1, { type: { ...entryType, bold: true }, before: 5.5, after: 1.5 }),
  TOC2: entry(2, { after: 1.5 }),
  TOC3: entry(3, { type: { size: 9.5, leading: 13.5 }, after: 1 }),
  Header: {
    name: 'header',
    type: runningType,
    more: {
      border: { bottom: rule(hairline, 0.4, 3) },
      rightTabStop: textBlock,
    },
  },
  Notice: { name: 'Notice', type: noticeType, before: 3 },
  Footer: {
    name: 'footer',
    type: runningType,
    more: { border: { top: rule(hairline, 0.4, 6) }, rightTabStop: textBlock },
  },
  FootnoteText: { name: 'footnote text', type: { size: 9, leading: 12 }, after: 2 },
  /** Keeps two tables apart, which would run into one. */
  Between: { name: 'Between Tables', type: { size: 4, leading: 8 } },
} as const satisfies Readonly<Record<string, Row>>

export type StyleId = keyof typeof styleRows

/** The style of a paragraph's look. */
export const styleOfLook = {
  plain: 'BodyText',
  lead: 'Lead',
  note: 'SmallPrint',
  label: 'Label',
  letterhead: 'Letterhead',
  title: 'Title',
  subtitle: 'Subtitle',
  signature: 'Signature',
} as const satisfies Record<ParagraphLook, StyleId>

/** Room above a paragraph of that style, in twips. */
export const roomAbove = (style: string | undefined): number => {
  const row: Row | undefined = style === undefined ? undefined : tableOfRows.get(style)
  return twips(row?.before ?? 0)
}

const tableOfRows: ReadonlyMap<string, Row> = new Map(Object.entries(styleRows))

/** The style of every table. */
export const tableStyle = 'PaperTable'
