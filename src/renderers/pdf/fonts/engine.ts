import type * as HarfBuzz from 'harfbuzzjs'
import type { Speech } from './face.ts'

/** A glyph as the shaper placed it, in the order in which it is drawn from left to right; the font's own units. */
export type ShapedGlyph = {
  readonly glyph: number
  /** Where in the text its cluster begins, in UTF-16 units. */
  readonly cluster: number
  readonly advance: number
  readonly rise: number
  readonly x: number
  readonly y: number
}

export type ShapeGlyphs = (text: string, speech: Speech) => readonly ShapedGlyph[]

/** HarfBuzz, once it is loaded. */
export type Engine = { readonly open: (bytes: Uint8Array) => ShapeGlyphs }

/** Loads HarfBuzz, which takes some 15 ms and is not needed for plain Latin, Greek and Cyrillic. */
export const loadEngine = async (): Promise<Engine> => {
  const harfBuzz = await import('harfbuzzjs')
  return { open: (bytes) => shaperOf(harfBuzz, bytes) }
}

const shaperOf = (harfBuzz: typeof HarfBuzz, bytes: Uint8Array): ShapeGlyphs => {
  const { Blob, Buffer, BufferFlag, ClusterLevel, Direction, Face, Font, shape } = harfBuzz
  const font = new Font(new Face(new Blob(bytes)))
  const buffer = new Buffer()
  return (text, { direction, language }) => {
    buffer.reset()
    buffer.addText(text)
    buffer.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR)
    buffer.guessSegmentProperties()
    if (isTag.test(language)) buffer.setLanguage(language)
    buffer.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES)
    // A joiner draws nothing; its text goes to the cluster beside it.
    buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
    shape(font, buffer)
    const places = buffer.getGlyphPositions()
    return buffer.getGlyphInfos().map(({ codepoint: glyph, cluster }, index) => {
      const place = places[index]
      if (!place) throw new Error('The shaper gave a glyph without a place')
      const { xAdvance: advance, yAdvance: rise, xOffset: x, yOffset: y } = place
      return { glyph, cluster, advance, rise, x, y }
    })
  }
}

const isTag = /^[A-Za-z0-9-]+$/
