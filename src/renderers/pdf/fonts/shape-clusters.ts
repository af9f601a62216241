import type { ShapedGlyph, ShapeGlyphs } from './engine.ts'
import type { Part, Shaped, Speech, Unit } from './face.ts'
import { blankWidth, type Look, type Units } from './units.ts'

/*
 * One code for one cluster: its whole text and all its glyphs, wherever the font puts them. So a reader gets
 * back what was written, in the order in which it was written, without a word of ActualText. What is odd here
 * is owed to readers (named where it applies), and was found by reading documents back in all of them.
 */

export type Shaping = {
  readonly shape: ShapeGlyphs
  readonly units: Units
  /** From the font's own units to thousandths of the type size. */
  readonly scale: number
  /** What a blank is given besides its own width, in the font's own units: see `wordSpace`. */
  readonly widening: number
}

/** Shapes a text of one script. */
export const shapeClusters = (text: string, speech: Speech, shaping: Shaping): Shaped => {
  const rightToLeft = speech.direction === 'rtl'
  const clusters = clustersOf(text, shaping.shape(text, speech), rightToLeft)
  const codes = new Codes(shaping)
  let carried = ''
  for (const [index, { text: own, parts, advance: width }] of clusters.entries()) {
    const advance = own === ' ' ? width + shaping.widening : width
    const cluster = { text: carried + own, parts, advance }
    carried = ''
    if (rightToLeft) codes.rightToLeft(cluster)
    else carried = codes.leftToRight(cluster, clusters[index + 1])
  }
  return codes.shaped()
}

const mark = /[\p{Mn}\p{Cf}]/u
const nonSpacing = /\p{Mn}/u
const formatBefore = /^\p{Cf}+/u
const formatBehind = /\p{Cf}$/u

class Codes {
  readonly #units: Units
  readonly #scale: number
  readonly #codes: Unit[] = []
  readonly #advances: number[] = []

  constructor({ units, scale }: Shaping) {
    this.#units = units
    this.#scale = scale
  }

  /** Gives what of the text belongs to the next cluster. */
  leftToRight(cluster: Look, next: Look | undefined): string {
    const at = markAt(cluster)
    if (at < 0) {
      this.#whole(cluster)
      return ''
    }
    const base = { ...cluster, text: cluster.text.slice(0, at) }
    const rest = cluster.text.slice(at)
    // PDF.js drops a code whose text ends in a format character; in front of the next one it keeps it.
    if (formatBehind.test(rest) && !nonSpacing.test(rest) && next && !/^\s/.test(next.text)) {
      this.#whole(base)
      return rest
    }
    // PDF.js takes a code whose text has a non-spacing mark for one without width, and then sees blanks.
    this.#add(this.#units.of(base, true), cluster.advance * this.#scale - blankWidth)
    this.#blank(rest, blankWidth)
    return ''
  }

  /** One character a code where it can be: PDF.js turns the text of a code round. */
  rightToLeft(cluster: Look): void {
    const before = formatBefore.exec(cluster.text)?.[0] ?? ''
    const text = cluster.text.slice(before.length)
    if (text === '') {
      this.#whole(cluster)
      return
    }
    if (before !== '') this.#blank(before, 0)
    const at = markAt({ ...cluster, text })
    this.#whole({ ...cluster, text: at < 0 ? text : text.slice(0, at) })
    if (at >= 0) for (const character of text.slice(at)) this.#blank(character, 0)
  }

  shaped(): Shaped {
    const width = this.#advances.reduce((sum, advance) => sum + advance, 0)
    return { units: this.#codes, advances: this.#advances, width }
  }

  #whole(look: Look): void {
    this.#add(this.#units.of(look), look.advance * this.#scale)
  }

  #blank(text: string, advance: number): void {
    this.#add(this.#units.of({ text, parts: [], advance: 0 }), advance)
  }

  #add(unit: Unit, advance: number): void {
    this.#codes.push(unit)
    this.#advances.push(advance)
  }
}

/** Where the first mark behind the first letter stands; -1 if there is none, or the cluster has no width to share. */
const markAt = ({ text, advance }: Look): number => {
  if (advance === 0) return -1
  const first = (formatBefore.exec(text)?.[0].length ?? 0) + 1
  const at = text.slice(first).search(mark)
  return at < 0 ? -1 : first + at
}

/** The clusters in the order in which they are read. */
const clustersOf = (
  text: string,
  glyphs: readonly ShapedGlyph[],
  rightToLeft: boolean,
): readonly Look[] => {
  const groups = groupsOf(glyphs)
  if (rightToLeft) groups.reverse()
  // Nothing but joiners: one blank code keeps them.
  if (groups.length === 0) return text === '' ? [] : [{ text, parts: [], advance: 0 }]
  return groups.map((group, index) => ({
    text: text.slice(index === 0 ? 0 : group.cluster, groups[index + 1]?.cluster ?? text.length),
    parts: group.parts,
    advance: group.advance,
  }))
}

type Group = { readonly cluster: number; readonly parts: Part[]; advance: number; rise: number }

const groupsOf = (glyphs: readonly ShapedGlyph[]): Group[] => {
  const groups: Group[] = []
  for (const { glyph, cluster, advance, rise, x, y } of glyphs) {
    let group = groups.at(-1)
    if (group?.cluster !== cluster) {
      group = { cluster, parts: [], advance: 0, rise: 0 }
      groups.push(group)
    }
    group.parts.push({ glyph, x: group.advance + x, y: group.rise + y })
    group.advance += advance
    group.rise += rise
  }
  return groups
}
