import { type IStylesOptions, LineRuleType, StyleForCharacter, StyleForParagraph } from 'docx'
import { gapIdType, paragraphTypes, type Type } from '../pdf/look.ts'
import { accent, face, halfPoints, hex, ink, signFace, twips } from './look.ts'
import { type Row, styleRows, tableStyle } from './styles.ts'
import { element } from './xml.ts'

const runOf = (type: Type) => ({
  size: halfPoints(type.size),
  color: type.color === undefined ? ink : hex(type.color),
  ...(type.bold ? { bold: true } : {}),
  ...(type.italics ? { italics: true } : {}),
})

const paragraphStyle = ([id, row]: readonly [string, Row]): StyleForParagraph =>
  new StyleForParagraph({
    id,
    name: row.name,
    basedOn: row.basedOn ?? 'Normal',
    next: row.next ?? id,
    quickFormat: true,
    uiPriority: 1,
    paragraph: {
      ...row.more,
      spacing: {
        before: twips(row.before ?? 0),
        after: twips(row.after ?? 0),
        line: twips(row.type.leading),
        lineRule: LineRuleType.AT_LEAST,
        ...row.more?.spacing,
      },
    },
    run: runOf(row.type),
  })

const signs = { ascii: signFace, hAnsi: signFace, cs: signFace, eastAsia: signFace }

const characterStyles = [
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    run: { color: accent, underline: { type: 'single' as const } },
  },
  { id: 'CrossReference', name: 'Cross Reference', run: { color: accent } },
  { id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } },
  { id: 'Sign', name: 'Sign', run: { font: signs } },
  {
    id: 'GapId',
    name: 'Gap Id',
    run: { size: halfPoints(gapIdType.size), color: hex(gapIdType.color) },
  },
]

/** What every paragraph stands on, and the language of the document (ISO/IEC 29500-1, 17.7.5). */
const defaults = (language: string) =>
  element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      element('w:rPr', {}, [
        element('w:rFonts', {
          'w:ascii': face,
          'w:hAnsi': face,
          'w:eastAsia': face,
          'w:cs': face,
        }),
        element('w:color', { 'w:val': ink }),
        element('w:sz', { 'w:val': halfPoints(paragraphTypes.plain.size) }),
        element('w:szCs', { 'w:val': halfPoints(paragraphTypes.plain.size) }),
        element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language }),
      ]),
    ]),
    element('w:pPrDefault', {}, [element('w:pPr', {}, [element('w:widowControl')])]),
  ])

const defaultStyle = (type: 'paragraph' | 'character' | 'table', id: string, name: string) =>
  element('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    ...(type === 'paragraph' ? [element('w:qFormat')] : []),
    ...(type === 'table' ? [cellMargins(0, 0)] : []),
  ])

const cellMargins = (side: number, top: number) => {
  const width = (edge: string, points: number) =>
    element(`w:${edge}`, { 'w:w': twips(points), 'w:type': 'dxa' })
  return element('w:tblPr', {}, [
    element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    element('w:tblCellMar', {}, [
      width('top', top),
      width('left', side),
      width('bottom', top),
      width('right', side),
    ]),
  ])
}

const paperTable = () =>
  element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyle }, [
    element('w:name', { 'w:val': 'Paper Table' }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element('w:qFormat'),
    cellMargins(5.5, 3),
  ])

/** All named styles of a paper in that language (BCP 47). */
export const stylesOf = (language: string): IStylesOptions => ({
  importedStyles: [
    defaults(language),
    defaultStyle('paragraph', 'Normal', 'Normal'),
    defaultStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
    defaultStyle('table', 'TableNormal', 'Normal Table'),
    ...Object.entries(styleRows).map(paragraphStyle),
    ...characterStyles.map(
      (style) => new StyleForCharacter({ ...style, basedOn: 'DefaultParagraphFont' }),
    ),
    paperTable(),
  ],
})
