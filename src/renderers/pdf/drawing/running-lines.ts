import { directionOf } from '../../../document/direction.ts'
import type { DocumentTree } from '../../../document/tree.ts'
import { drawableText, settableText } from '../drawable-text.ts'
import type { Face, Speech } from '../fonts/face.ts'
import type { FaceSet } from '../fonts/open-faces.ts'
import type { PageMargins } from '../layout/inner.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { noticeType, runningType, type Sheet, sheets, type Type, textWidth } from '../look.ts'
import type { Run } from '../node.ts'
import type { TextLine } from '../text/text-line.ts'

type Placed = {
  readonly line: TextLine
  readonly x: number
  readonly y: number
  /** Whether its text ends here; a line before that may end inside of a long word. */
  readonly isLast: boolean
}
export type PlacedLine = Placed & { readonly kind: 'header' | 'footer' }

/** What stands on every page around the text. */
export type RunningLines = {
  readonly margins: PageMargins
  /** Where the hair lines under the head and over the foot begin and end, and their heights. */
  readonly rules: {
    readonly left: number
    readonly right: number
    readonly head: number
    readonly foot: number
  }
  readonly linesOf: (page: number, pages: number) => readonly PlacedLine[]
  readonly watermark: { readonly word: string; readonly face: Face; readonly speech: Speech } | null
}

const headTop = 36
const footBottom = 32
const air = { head: 6, notice: 4, text: 19, foot: 7 }
const leastMargin = { top: 76, bottom: 62 }

/** Sets head, notice and foot once; a long notice takes its room from the text. */
export const runningLines = (tree: DocumentTree, set: Typesetter, faces: FaceSet): RunningLines => {
  const sheet = sheets[tree.paper]
  const { running } = tree
  const face = faces.text('normal').lineHeight(1)
  const print: Print = (text, type, width) =>
    set([{ text: settableText(text), ...runLook(type, face) }], width)
  const head = headOf(tree, sheet, print)
  const foot = print(running.foot, runningType, textWidth * 0.72)
  const footTop = sheet.height - footBottom - Math.max(runningType.leading, heightOf(foot))
  const isBack = directionOf(tree.language) === 'rtl'
  const turned = (lines: readonly Placed[]) => (isBack ? lines.map(acrossOf(sheet)) : lines)
  const fixed = [
    ...as('header', turned(head.lines)),
    ...as('footer', turned(below(foot, sheet.left, footTop))),
  ]
  const pageLine = (text: string) =>
    turned(onRight(print(text, runningType, textWidth), sheet, footTop))
  const bottom = sheet.height - footTop + air.foot + air.text
  return {
    margins: {
      left: sheet.left,
      right: sheet.right,
      top: Math.max(leastMargin.top, head.bottom + air.text),
      bottom: Math.max(leastMargin.bottom, bottom),
    },
    rules: {
      left: isBack ? sheet.right : sheet.left,
      right: sheet.width - (isBack ? sheet.left : sheet.right),
      head: head.rule,
      foot: footTop - air.foot,
    },
    linesOf: (page, pages) => [
      ...fixed,
      ...as('footer', pageLine(pageText(running.page, page, pages))),
    ],
    watermark: watermarkOf(tree, faces),
  }
}

const watermarkOf = (tree: DocumentTree, faces: FaceSet): RunningLines['watermark'] => {
  const word = drawableText(tree.running.draft ?? '').trim()
  if (word === '') return null
  const face = faces.faceFor('bold', word, tree.language) ?? faces.text('bold')
  const speech = { language: tree.language, direction: directionOf(tree.language) }
  return { word, face, speech }
}

// The running lines of a paper from right to left change sides.
const acrossOf =
  (sheet: Sheet) =>
  (placed: Placed): Placed => ({
    ...placed,
    x: sheet.width - placed.x - placed.line.getWidth(),
  })

const as = (kind: PlacedLine['kind'], lines: readonly Placed[]): readonly PlacedLine[] =>
  lines.map((placed) => ({ ...placed, kind }))

/** "Page {page} of {pages}" with its numbers. */
export const pageText = (pattern: string, page: number, pages: number): string =>
  pattern.replaceAll('{page}', `${page}`).replaceAll('{pages}', `${pages}`)

/** What stands over a table's head on each further page. */
export const continuedLine = (
  { running }: DocumentTree,
  set: Typesetter,
  face: number,
): TextLine | null => {
  const text = drawableText(running.continued).trim()
  return set([{ text, ...runLook(noticeType, face) }])[0] ?? null
}

type Print = (text: string, type: Type, width: number) => readonly TextLine[]

const runLook = (type: Type, face: number): Omit<Run, 'text'> => ({
  fontSize: type.size,
  lineHeight: type.leading / (type.size * face),
  ...(type.bold ? { bold: true } : {}),
  ...(type.italics ? { italics: true } : {}),
  ...(type.color ? { color: type.color } : {}),
})

type Head = {
  readonly lines: readonly Placed[]
  readonly rule: number
  readonly bottom: number
}

const headOf = (tree: DocumentTree, sheet: Sheet, print: Print): Head => {
  const { head, draft, notice } = tree.running
  const word = draft === null ? [] : print(draft, { ...runningType, bold: true }, textWidth)
  const wordWidth = Math.max(0, ...word.map((line) => line.getWidth() + 12))
  const title = print(head, runningType, textWidth - wordWidth)
  const tallest = Math.max(runningType.leading, heightOf(title), heightOf(word))
  const rule = headTop + tallest + air.head - 3
  const noticeLines = notice === null ? [] : print(notice, noticeType, textWidth)
  const noticeTop = rule + air.notice
  const bottom = notice === null ? rule : noticeTop + heightOf(noticeLines)
  const lines = [
    ...below(title, sheet.left, headTop),
    ...onRight(word, sheet, headTop),
    ...below(noticeLines, sheet.left, noticeTop),
  ]
  return { lines, rule, bottom }
}

const heightOf = (lines: readonly TextLine[]): number =>
  lines.reduce((sum, line) => sum + line.getHeight(), 0)

const below = (lines: readonly TextLine[], x: number, top: number): Placed[] => {
  let y = top
  return lines.map((line, index) => {
    const placed = { line, x, y, isLast: index === lines.length - 1 }
    y += line.getHeight()
    return placed
  })
}

const onRight = (lines: readonly TextLine[], sheet: Sheet, top: number): Placed[] =>
  below(lines, 0, top).map((placed) => ({
    ...placed,
    x: sheet.left + textWidth - placed.line.getWidth(),
  }))
