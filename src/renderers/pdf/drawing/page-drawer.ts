import { decimal, type Pdf, type Ref } from '../file/syntax.ts'
import type { EmbeddedFonts } from '../fonts/embedded-fonts.ts'
import type { FootNote } from '../foot-note.ts'
import type { Stamps } from '../layout/flowing.ts'
import type { PageNotes } from '../layout/foot-notes.ts'
import type { Page } from '../layout/inner.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { colour, watermarkWidth } from '../look.ts'
import type { Outline, Run, Vector } from '../node.ts'
import type { Element } from '../structure/element.ts'
import type { Inline } from '../text/inline.ts'
import type { TextLine } from '../text/text-line.ts'
import type { Bookmarks } from './bookmarks.ts'
import { drawVector } from './draw-vector.ts'
import { type Box, type Links, toAddress } from './links.ts'
import { type ArtifactKind, type Owner, PageContent } from './page-content.ts'
import { putPageNumbers } from './page-references.ts'
import type { Pictures } from './pictures.ts'
import { destination, type Place } from './places.ts'
import type { RunningLines } from './running-lines.ts'
import { type DrawnRun, runsOf } from './runs-of-line.ts'
import type { WordRecord } from './word-record.ts'

export type Drawing = {
  readonly fonts: EmbeddedFonts
  readonly pictures: Pictures
  readonly links: Links
  readonly bookmarks: Bookmarks
  readonly running: RunningLines
  readonly set: Typesetter
  readonly record: WordRecord
  /** Where each id of the tree stands, found before the first page is drawn. */
  readonly placeOf: ReadonlyMap<string, Place>
  /** The notes at the foot of each page, by its number from 0. */
  readonly notes: ReadonlyMap<number, PageNotes>
  /** The pages' objects, whose numbers links need before the pages are there. */
  readonly pages: readonly Ref[]
}

/** Draws laid-out pages: lines as few runs of text, each in its element; links, bookmarks, running lines. */
export class PageDrawer {
  readonly #drawing: Drawing
  #content = new PageContent(0, 0)
  #width = 0
  /** Notes of this page whose mark was not drawn yet. */
  #undrawn = new Set<FootNote>()
  /** Notes that stand on a later page than their mark, with the leaf of the mark. */
  readonly #owed = new Map<FootNote, number>()

  constructor(drawing: Drawing) {
    this.#drawing = drawing
  }

  /** The content of one page; pages are drawn in their order. */
  draw({ items, pageSize }: Page, page: number): PageContent {
    this.#content = new PageContent(page, pageSize.height)
    this.#width = pageSize.width
    this.#drawAround()
    this.#openNotes()
    for (const { type, item } of items) if (type === 'vector') this.#drawVector(item)
    for (const line of inReadingOrder(items)) {
      this.#drawOwed(leafOf(line))
      this.#drawLine(line)
    }
    this.#drawOwed(Number.POSITIVE_INFINITY)
    // None is lost, wherever its mark may be.
    for (const note of this.#undrawn) this.#drawNote(note, note.leaf.leaf)
    return this.#content
  }

  #drawVector(vector: Vector): void {
    this.#content.belongTo('layout')
    drawVector(this.#content, vector)
  }

  #drawAround(): void {
    const { running, pages, record } = this.#drawing
    const { page } = this.#content
    if (running.watermark) this.#drawWatermark(running.watermark)
    const { left: x1, right: x2, head, foot } = running.rules
    for (const y of [head, foot])
      this.#drawVector({
        type: 'line',
        x1,
        x2,
        y1: y,
        y2: y,
        lineWidth: 0.4,
        lineColor: colour.hairline,
      })
    for (const { line, x, y, isLast, kind } of running.linesOf(page + 1, pages.length)) {
      this.#drawRunning(line, { x, y }, kind)
      if (isLast) record.add('\n', page + 1, undefined)
    }
  }

  #drawRunning(line: TextLine, { x, y }: At, kind: ArtifactKind): void {
    const baseline = y + line.getAscenderHeight()
    for (const run of runsOf(line)) {
      this.#drawRun(run, { x, y: baseline }, kind)
      this.#drawing.record.add(
        `${run.text}${run.lineEnd ? '\n' : ''}`,
        this.#content.page + 1,
        undefined,
      )
    }
  }

  // Under the text, so that no letter is paler for it.
  #drawWatermark({ word, face, speech }: NonNullable<RunningLines['watermark']>): void {
    const [width, height] = [this.#width, this.#content.height]
    const wide = face.widthOf(word, speech) / 1000
    const size = Math.min(130, (Math.hypot(width, height) * watermarkWidth) / wide)
    const angle = Math.atan2(height, width)
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.#content.belongTo('watermark')
    this.#content.within([cos, sin, -sin, cos, width / 2, height / 2], () => {
      const at = { x: (-wide * size) / 2, y: -size * 0.35 }
      this.#content.fill(colour.watermark)
      this.#content.write(this.#drawing.fonts.show({ face, text: word, speech, size, ...at }))
    })
    this.#drawing.record.add(`${word}\n`, this.#content.page + 1, undefined)
  }

  #openNotes(): void {
    const onPage = this.#drawing.notes.get(this.#content.page)
    this.#undrawn = new Set(onPage?.notes)
    if (onPage) this.#drawVector(onPage.rule)
  }

  /** Right after its mark, wherever it stands on the page: so it is read where it belongs. */
  #drawNote(note: FootNote, leaf: number): void {
    if (!this.#undrawn.delete(note)) {
      this.#owed.set(note, leaf)
      note.leaf.element.hold()
      return
    }
    this.#owed.delete(note)
    for (const line of note.lines) this.#drawLine(line)
  }

  /** Where the page of its mark was full, a note comes before what follows the mark on this one. */
  #drawOwed(before: number): void {
    // The cells of a row may reach their marks on pages that are not in the cells' order.
    const owed = [...this.#owed].sort(([, one], [, other]) => one - other)
    for (const [note, leaf] of owed) if (leaf <= before) this.#drawNote(note, leaf)
  }

  #drawLine(line: TextLine): void {
    const { stamps, x = 0, y = 0 } = line
    if (stamps === undefined) return
    putPageNumbers(line, this.#drawing.placeOf)
    if (stamps.outline && !stamps.repeated) this.#bookmark(stamps.outline, { x, y })
    const baseline = y + line.getAscenderHeight()
    for (const run of runsOf(line)) {
      if (run.look.run.picture) this.#drawPicture(run, stamps, { x, y })
      const owner = stamps.repeated ? 'repeated' : (run.look.run.element ?? stamps.element)
      this.#drawRun(run, { x, y: baseline }, owner)
      const words = `${run.text}${run.lineEnd ? '\n' : ''}`
      this.#drawing.record.add(words, this.#content.page + 1, stamps)
      if (run.look.run.note && !stamps.repeated) {
        this.#drawing.links.endLine()
        this.#drawNote(run.look.run.note, stamps.leaf)
      }
    }
    if (stamps.pageOf && !stamps.repeated) this.#drawPageNumber(line, stamps.pageOf, { x, y })
    this.#drawing.links.endLine()
  }

  #bookmark({ level, text }: Outline, { x, y }: At): void {
    const place = { page: this.#content.page, x, top: y }
    this.#drawing.bookmarks.add(level, text, this.#destination(place))
  }

  #destination(place: Place): Pdf {
    return destination(place, this.#drawing.pages, this.#content.height)
  }

  #drawPicture(run: DrawnRun, stamps: Stamps, { x, y }: At): void {
    const { picture } = run.look.run
    if (picture === undefined) return
    const at = { left: x + run.x, top: y }
    const owner = stamps.repeated ? 'repeated' : stamps.element
    this.#drawing.pictures.draw(this.#content, { ...picture, ...at, owner })
  }

  #drawRun(run: DrawnRun, { x, y }: At, owner: Owner): void {
    const text = run.text + run.blank
    if (text === '') return
    const { font: face, fontSize: size, color, speech, rise } = run.look
    const baseline = this.#content.height - y + rise
    this.#content.belongTo(owner)
    this.#content.fill(color)
    // The blank at the end of words from right to left is on their left.
    const isBack = speech.direction === 'rtl'
    const added = isBack && run.blank !== '' ? (face.widthOf(' ', speech) / 1000) * size : 0
    const start = x + run.x - added
    this.#content.write(
      this.#drawing.fonts.show({ face, text, speech, size, x: start, y: baseline }),
    )
    if (run.text === '') return
    const left = x + run.x + (isBack ? run.trailing : 0)
    const width = run.width - run.trailing
    if (run.look.run.underlined) this.#content.write(underline({ left, baseline, width, size }))
    if (typeof owner !== 'string') this.#link(run, owner, boxOf(run, left, baseline))
  }

  #link({ look, text }: DrawnRun, owner: Element, box: Box): void {
    const target = this.#target(look.run)
    const element = linkAround(owner)
    if (target !== null && element !== null)
      this.#drawing.links.add({ element, target, page: this.#content.page, box, text })
  }

  #target({ link, goTo }: Run): Pdf | null {
    if (link !== undefined) return toAddress(link)
    const place = goTo === undefined ? undefined : this.#drawing.placeOf.get(goTo)
    return place === undefined ? null : this.#destination(place)
  }

  // A dotted line to the number; drawn, so that no row of full stops is read aloud.
  #drawPageNumber(line: TextLine, { to, edge }: NonNullable<Stamps['pageOf']>, { x, y }: At): void {
    const place = this.#drawing.placeOf.get(to)
    const look = line.inlines.at(-1)
    if (place === undefined || !look) return
    const text = `${place.page + 1}`
    const [number] = this.#drawing.set([{ ...look.run, ...lookOf(look), text }])
    if (!number) return
    const width = number.getWidth()
    const baseline = y + line.getAscenderHeight()
    const isBack = line.direction === 'rtl'
    if (isBack) this.#drawLeader(edge + width + 6, x - 6, baseline)
    else this.#drawLeader(x + line.getWidth() + 6, edge - width - 6, baseline)
    const at = { x: isBack ? edge : edge - width, y: baseline }
    for (const run of runsOf(number)) this.#drawRun(run, at, look.run.element ?? 'layout')
    this.#drawing.record.addPageNumber(to, text)
  }

  #drawLeader(x1: number, x2: number, baseline: number): void {
    if (x2 - x1 < 8) return
    // Dots of all entries stand under each other.
    const start = x1 + (4 - (x1 % 4))
    const y = baseline - 1
    this.#drawVector({
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

const leafOf = ({ stamps }: TextLine): number => stamps?.leaf ?? -1

/** The lines of a page as they are read: cells over pages come from pdfmake in the order of their ends. */
const inReadingOrder = (items: Page['items']): readonly TextLine[] => {
  const lines = items.flatMap((each) => (each.type === 'line' ? [each.item] : []))
  const isSorted = lines.every((line, index) => {
    const before = lines[index - 1]
    return before === undefined || leafOf(before) <= leafOf(line)
  })
  return isSorted ? lines : lines.sort((one, other) => leafOf(one) - leafOf(other))
}

type At = { readonly x: number; readonly y: number }

/** How the words look that stand beside something. */
const lookOf = ({ font, fontSize, color }: Inline): Omit<Run, 'text'> => ({
  fontSize,
  color,
  bold: font.style === 'bold' || font.style === 'bolditalics',
})

const boxOf = (run: DrawnRun, left: number, baseline: number): Box => {
  const { font, fontSize } = run.look
  return {
    left,
    right: left + run.width - run.trailing,
    bottom: baseline + (font.descender / 1000) * fontSize,
    top: baseline + (font.ascender / 1000) * fontSize,
  }
}

/** Words of a link may stand in an element of their own inside of it: another language, a short form. */
const linkAround = (element: Element | null): Element | null =>
  element === null || element.role === 'Link' ? element : linkAround(element.parent)

type Under = {
  readonly left: number
  readonly baseline: number
  readonly width: number
  readonly size: number
}

const underline = ({ left, baseline, width, size }: Under): string =>
  `${decimal(left)} ${decimal(baseline - size * 0.16 - 0.4)} ${decimal(width)} 0.4 re f`
