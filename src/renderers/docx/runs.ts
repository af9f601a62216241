import {
  ConcreteHyperlink,
  type IContext,
  InternalHyperlink,
  type IRunOptions,
  type IXmlableObject,
  type ParagraphChild,
  SoftHyphen,
  TextRun,
  type XmlComponent,
} from 'docx'
import type { Inline } from '../../document/tree.ts'
import type { Setting, Writing } from './blocks/writing.ts'
import { fieldEnd, fieldStart } from './fields.ts'
import { type Look, type PageSpan, type Span, spansOf, type TextSpan, type Way } from './spans.ts'
import { element, wordsElement } from './xml.ts'

/** Inlines as the runs, links and notes of a paragraph. */
export const runsOf = (
  inlines: readonly Inline[],
  setting: Setting,
  writing: Writing,
): readonly ParagraphChild[] => {
  const spans = spansOf(inlines, setting.language)
  return byWay(spans).flatMap(([way, group]) => {
    const runs = group.flatMap((span) => childrenOf(span, setting, writing))
    return way === null ? runs : linkOf(way, runs, writing)
  })
}

/** Words in the language of their surroundings, from no inline of the tree: a name, a number. */
export const plainRun = (text: string, more: IRunOptions = {}): TextRun =>
  new TextRun({ ...more, children: [wordsElement('w:t', text)] })

type Group = readonly [way: Way | null, spans: Span[]]

/** Spans that follow each other in one link belong to it together. */
const byWay = (spans: readonly Span[]): readonly Group[] => {
  const groups: Group[] = []
  for (const span of spans) {
    const last = groups.at(-1)
    if (last !== undefined && last[0] === span.look.way) last[1].push(span)
    else groups.push([span.look.way, [span]])
  }
  return groups
}

const linkOf = (
  way: Way,
  runs: readonly ParagraphChild[],
  writing: Writing,
): readonly ParagraphChild[] => {
  if ('href' in way) return [new OutwardLink(runs, `Link${writing.nextLink()}`, way.href)]
  const anchor = writing.bookmarks.nameOf(way.to)
  return anchor === null ? runs : [new InternalHyperlink({ children: runs, anchor })]
}

const childrenOf = (span: Span, setting: Setting, writing: Writing): readonly ParagraphChild[] => {
  if (span.kind === 'note') return writing.noteMark(span.note, setting)
  if (span.kind === 'page') return pageNumber(span, writing)
  return [new TextRun({ ...lookOf(span, writing), children: piecesOf(span.text) })]
}

/**
 * The number of a page is a field (ISO/IEC 29500-1, 17.16.5.45), which keeps its look when it is worked out as
 * the file is opened: no number of ours is sure to be right in another program, so none stands there till then.
 */
const pageNumber = (span: PageSpan, writing: Writing): readonly ParagraphChild[] => {
  const anchor = writing.bookmarks.nameOf(span.to)
  const unknown = new TextRun({ ...lookOf(span, writing), children: piecesOf('…') })
  if (anchor === null) return [unknown]
  return [...fieldStart(`PAGEREF ${anchor} \\h \\* MERGEFORMAT`, true), unknown, fieldEnd()]
}

const lookOf = ({ look, rightToLeft }: TextSpan | PageSpan, writing: Writing): IRunOptions => ({
  ...styleOf(look, writing),
  ...(look.bold ? { bold: true } : {}),
  ...(look.italics ? { italics: true } : {}),
  ...(rightToLeft ? { rightToLeft: true } : {}),
  ...(look.language === writing.language ? {} : { language: spoken(look.language) }),
})

const styleOf = ({ way }: Look, writing: Writing): IRunOptions => {
  if (way === null) return {}
  if ('href' in way) return { style: 'Hyperlink' }
  return writing.bookmarks.nameOf(way.to) === null ? {} : { style: 'CrossReference' }
}

/** Word chooses among the three by the script of the words (ISO/IEC 29500-1, 17.3.2.20); the language is one. */
const spoken = (language: string) => ({
  value: language,
  eastAsia: language,
  bidirectional: language,
})

/** Word shows U+00AD as a hyphen; its own element is none until a line breaks there. */
const piecesOf = (text: string): readonly XmlComponent[] =>
  text.split(/([\u00ad\u2028])/).flatMap((piece) => {
    if (piece === '') return []
    if (piece === '\u00ad') return [new SoftHyphen()]
    return [piece === '\u2028' ? element('w:br') : wordsElement('w:t', piece)]
  })

const hyperlinkType =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** A link out of the paper. The library's own takes a name by chance, and no two files would be the same. */
class OutwardLink extends ConcreteHyperlink {
  readonly #href: string

  constructor(children: readonly ParagraphChild[], name: string, href: string) {
    super(children, name)
    this.#href = href
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const { Relationships } = context.viewWrapper
    Relationships.addRelationship(this.linkId, hyperlinkType, this.#href, 'External')
    return super.prepForXml(context)
  }
}
