import type { DocumentTree } from '../../../document/tree.ts'
import { drawableText } from '../drawable-text.ts'
import type { InnerLine, PageMargins } from '../layout/inner.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { noticeType, runningType, type Sheet, sheets, type Type, textWidth } from '../look.ts'
import type { Run } from '../node.ts'
import { splitWords } from '../split-words.ts'

export type PlacedLine = {
  readonly line: InnerLine
  readonly x: number
  readonly y: number
  /** Whether its text ends here; a line before that may end inside of a long word. */
  readonly isLast: boolean
}

/** What stands on every page around the text. */
export type RunningLines = {
  readonly margins: PageMargins
  /** Heights of the hair lines under the head and over the foot. */
  readonly rules: { readonly head: number; readonly foot: number }
  readonly linesOf: (page: number, pages: number) => readonly PlacedLine[]
  readonly watermark: string | null
}

const headTop = 36
const footBottom = 32
const air = { head: 6, notice: 4, text: 19, foot: 7 }
const leastMargin = { top: 76, bottom: 62 }

/** Sets head, notice and foot once; a long notice takes its room from the text. */
export const runningLines = (tree: DocumentTree, set: Typesetter, face: number): RunningLines => {
  const sheet = sheets[tree.paper]
  const { running } = tree
  const print: Print = (text, type, width) =>
    set(
      splitWords(drawableText(text)).map((piece) => ({ ...piece, ...runLook(type, face) })),
      width,
    )
  const head = headOf(tree, sheet, print)
  const foot = print(running.foot, runningType, textWidth * 0.72)
  const footTop = sheet.height - footBottom - foot.length * runningType.leading
  const fixed = [...head.lines, ...below(foot, sheet.left, footTop)]
  const pageLine = (text: string) => onRight(print(text, runningType, textWidth), sheet, footTop)
  const bottom = sheet.height - footTop + air.foot + air.text
  return {
    margins: {
      left: sheet.left,
      right: sheet.right,
      top: Math.max(leastMargin.top, head.bottom + air.text),
      bottom: Math.max(leastMargin.bottom, bottom),
    },
    rules: { head: head.rule, foot: footTop - air.foot },
    linesOf: (page, pages) => [...fixed, ...pageLine(pageText(running.page, page, pages))],
    watermark: running.draft === null ? null : drawableText(running.draft).trim(),
  }
}

/** "Page {page} of {pages}" with its numbers. */
export const pageText = (pattern: string, page: number, pages: number): string =>
  pattern.replaceAll('{page}', `${page}`).replaceAll('{pages}', `${pages}`)

type Print = (text: string, type: Type, width: number) => readonly InnerLine[]

const runLook = (type: Type, face: number): Omit<Run, 'text'> => ({
  fontSize: type.size,
  lineHeight: type.leading / (type.size * face),
  ...(type.bold ? { bold: true } : {}),
  ...(type.italics ? { italics: true } : {}),
  ...(type.color ? { color: type.color } : {}),
})

type Head = {
  readonly lines: readonly PlacedLine[]
  readonly rule: number
  readonly bottom: number
}

const headOf = (tree: DocumentTree, sheet: Sheet, print: Print): Head => {
  const { head, draft, notice } = tree.running
  const word = draft === null ? [] : print(draft, { ...runningType, bold: true }, textWidth)
  const wordWidth = Math.max(0, ...word.map((line) => line.getWidth() + 12))
  const title = print(head, runningType, textWidth - wordWidth)
  const rule = headTop + Math.max(1, title.length, word.length) * runningType.leading + air.head - 3
  const noticeLines = notice === null ? [] : print(notice, noticeType, textWidth)
  const noticeTop = rule + air.notice
  const bottom = notice === null ? rule : noticeTop + noticeLines.length * noticeType.leading
  const lines = [
    ...below(title, sheet.left, headTop),
    ...onRight(word, sheet, headTop),
    ...below(noticeLines, sheet.left, noticeTop),
  ]
  return { lines, rule, bottom }
}

const below = (lines: readonly InnerLine[], x: number, top: number): PlacedLine[] => {
  let y = top
  return lines.map((line, index) => {
    const placed = { line, x, y, isLast: index === lines.length - 1 }
    y += line.getHeight()
    return placed
  })
}

const onRight = (lines: readonly InnerLine[], sheet: Sheet, top: number): PlacedLine[] =>
  below(lines, 0, top).map((placed) => ({
    ...placed,
    x: sheet.left + textWidth - placed.line.getWidth(),
  }))
