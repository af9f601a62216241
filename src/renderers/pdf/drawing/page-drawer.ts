import type { Stamps } from '../layout/flowing.ts'
import type { Inline, InnerLine, Page, PdfmakeFile } from '../layout/inner.ts'
import { family } from '../layout/typesetter.ts'
import { colour } from '../look.ts'
import type { Outline } from '../node.ts'
import { drawVector } from './draw-vector.ts'
import type { RunningLines } from './running-lines.ts'
import type { WordRecord } from './word-record.ts'

type Bookmark = { readonly level: number; readonly item: PdfmakeFile['outline'] }

export type Drawing = {
  readonly file: PdfmakeFile
  readonly running: RunningLines
  readonly record: WordRecord
  /** Where each id of the tree stands, found before the first page is drawn. */
  readonly pageOf: ReadonlyMap<string, number>
}

/** Draws laid-out pages: lines as few runs of text, links, bookmarks, running lines. */
export class PageDrawer {
  readonly #drawing: Drawing
  readonly #file: PdfmakeFile
  readonly #names: ReadonlyMap<string, string>
  #bookmarks: Bookmark[]
  #page = 0

  constructor(drawing: Drawing) {
    this.#file = drawing.file
    this.#drawing = drawing
    this.#names = destinationNames(drawing.pageOf.keys())
    this.#bookmarks = [{ level: 0, item: drawing.file.outline }]
  }

  draw(pages: readonly Page[]): void {
    for (const page of pages) {
      const { width, height } = page.pageSize
      this.#page++
      this.#file.addPage({ size: [width, height] })
      this.#drawAround(pages.length)
      for (const item of page.items) {
        if (item.type === 'vector') drawVector(this.#file, item.item)
        else this.#drawLine(item.item, item.item.x ?? 0, item.item.y ?? 0)
      }
    }
  }

  #drawAround(pages: number): void {
    const { running } = this.#drawing
    const { left, right } = running.margins
    const x2 = this.#file.page.width - right
    if (running.watermark) this.#drawWatermark(running.watermark)
    for (const y of [running.rules.head, running.rules.foot])
      drawVector(this.#file, {
        type: 'line',
        x1: left,
        x2,
        y1: y,
        y2: y,
        lineWidth: 0.4,
        lineColor: colour.hairline,
      })
    for (const { line, x, y, isLast } of running.linesOf(this.#page, pages)) {
      this.#drawLine(line, x, y)
      if (isLast) this.#drawing.record.add('\n', this.#page, undefined)
    }
  }

  // Under the text, so that no letter is paler for it.
  #drawWatermark(word: string): void {
    const { width, height } = this.#file.page
    const font = this.#file.provideFont(family, true, false)
    const diagonal = Math.hypot(width, height)
    const size = Math.min(130, (diagonal * 0.55) / font.widthOfString(word, 1))
    const angle = (-Math.atan2(height, width) * 180) / Math.PI
    this.#file.save()
    this.#file.rotate(angle, { origin: [width / 2, height / 2] })
    this.#file._font = font
    this.#file.fontSize(size).fillColor(colour.watermark)
    const x = width / 2 - font.widthOfString(word, size) / 2
    this.#file.text(word, x, height / 2 - size * 0.72, { lineBreak: false })
    this.#file.restore()
    this.#drawing.record.add(`${word}\n`, this.#page, undefined)
  }

  #drawLine(line: InnerLine, x: number, y: number): void {
    const stamps = line.stamps
    if (stamps && !stamps.repeated) this.#mark(stamps, x, y)
    const ascent = line.getAscenderHeight()
    for (const run of runsOf(line)) {
      this.#drawRun(run, x, y + ascent)
      this.#drawing.record.add(`${run.text}${run.lineEnd ? '\n' : ''}`, this.#page, stamps)
    }
    if (stamps?.pageOf) this.#drawPageNumber(line, stamps.pageOf, { x, y })
  }

  #mark({ anchors = [], outline }: Stamps, x: number, y: number): void {
    const { record } = this.#drawing
    const top = Math.max(0, y - 6)
    for (const id of anchors) {
      const name = this.#names.get(id)
      if (name && record.addPlace(id, this.#page))
        this.#file.addNamedDestination(name, 'XYZ', x, top, null)
    }
    if (outline) this.#bookmark(outline, top)
  }

  #bookmark({ level, text }: Outline, top: number): void {
    const above = this.#bookmarks.filter((bookmark) => bookmark.level < level)
    const item = above
      .at(-1)
      ?.item.addItem(text, { left: this.#file.page.width, top, expanded: level === 1 })
    this.#bookmarks = item ? [...above, { level, item }] : above
  }

  #drawRun(run: DrawnRun, x: number, baseline: number): void {
    const { font, fontSize, color } = run.look
    const left = x + run.x
    const top = baseline - (font.ascender / 1000) * fontSize
    const text = run.text.trimEnd().replaceAll('\u00a0', ' ')
    const width = run.width - trailingWidth(run)
    if (text === '') return
    this.#file._font = font
    this.#file.fontSize(fontSize).fillColor(color)
    this.#file.text(text, left, top, { lineBreak: false, textWidth: width, wordCount: 1 })
    if (run.look.underlined) this.#file.rect(left, baseline + fontSize * 0.16, width, 0.4).fill()
    this.#link(run, { left, top, width })
  }

  #link(run: DrawnRun, box: { left: number; top: number; width: number }): void {
    const { link, goTo, fontSize, font } = run.look
    const height = font.lineHeight(fontSize)
    const name = goTo === undefined ? undefined : this.#names.get(goTo)
    if (link) this.#file.link(box.left, box.top, box.width, height, link)
    else if (name) this.#file.goTo(box.left, box.top, box.width, height, name)
  }

  // A dotted line to the number; drawn, so that no row of full stops is read aloud.
  #drawPageNumber(
    line: InnerLine,
    { to, right }: { readonly to: string; readonly right: number },
    { x, y }: { readonly x: number; readonly y: number },
  ): void {
    const page = this.#drawing.pageOf.get(to)
    const look = line.inlines.at(-1)
    if (page === undefined || !look) return
    const text = `${page}`
    const width = look.font.widthOfString(text, look.fontSize)
    const baseline = y + line.getAscenderHeight()
    const run: DrawnRun = { text, look, x: 0, width, lineEnd: false }
    this.#drawLeader(x + line.getWidth() + 6, right - width - 6, baseline)
    this.#drawRun(run, right - width, baseline)
    this.#drawing.record.addPageNumber(to, text)
  }

  #drawLeader(x1: number, x2: number, baseline: number): void {
    if (x2 - x1 < 8) return
    // Dots of all entries stand under each other.
    const start = x1 + (4 - (x1 % 4))
    const y = baseline - 1
    drawVector(this.#file, {
      type: 'line',
      x1: start,
      x2,
      y1: y,
      y2: y,
      lineWidth: 0.9,
      lineColor: colour.muted,
      lineCap: 'round',
      dash: { length: 0.01, space: 4 },
    })
  }
}

/** Neighbouring words of one look, drawn in one stroke. */
type DrawnRun = {
  readonly text: string
  readonly look: Inline
  readonly x: number
  readonly width: number
  readonly lineEnd: boolean
}

const runsOf = (line: InnerLine): DrawnRun[] => {
  const runs: DrawnRun[] = []
  for (const inline of line.inlines) {
    const above = runs.at(-1)
    const { text, x, width } = inline
    const lineEnd = inline.lineEnd === true
    if (above && sameLook(above.look, inline))
      runs[runs.length - 1] = {
        ...above,
        text: above.text + text,
        width: above.width + width,
        lineEnd,
      }
    else runs.push({ text, look: inline, x, width, lineEnd })
  }
  return runs
}

const sameLook = (one: Inline, other: Inline): boolean =>
  one.font === other.font &&
  one.fontSize === other.fontSize &&
  one.color === other.color &&
  one.underlined === other.underlined &&
  one.link === other.link &&
  one.goTo === other.goTo

const trailingWidth = ({ text, look }: DrawnRun): number => {
  const trailing = text.slice(text.trimEnd().length)
  return trailing === '' ? 0 : look.font.widthOfString(trailing, look.fontSize)
}

// pdfkit sorts names by the reader's language, PDF readers by bytes: digits of one length agree.
const destinationNames = (ids: Iterable<string>): Map<string, string> =>
  new Map(Array.from(ids, (id, index) => [id, `d${`${index}`.padStart(6, '0')}`]))

/** Where each id first stands, before anything is drawn. */
export const placesOf = (pages: readonly Page[]): Map<string, number> => {
  const places = new Map<string, number>()
  for (const [index, page] of pages.entries())
    for (const { type, item } of page.items) {
      if (type !== 'line' || item.stamps?.repeated) continue
      for (const id of item.stamps?.anchors ?? []) if (!places.has(id)) places.set(id, index + 1)
    }
  return places
}
