import { Parser } from 'htmlparser2'
import { type Text, text } from '../problems/text.ts'
import { imageSurfaces } from './image-surfaces.ts'
import { linkText } from './link-text.ts'
import type { Surface } from './surface.ts'

/** All places of a finished web page where words may stand: text, attributes, remarks, pictures in it. */
export const htmlSurfaces = (html: string): readonly Surface[] => {
  const reading = new Reading()
  const parser = new Parser(reading.handler(), { decodeEntities: true, recognizeCDATA: true })
  parser.write(html)
  parser.end()
  return reading.surfaces()
}

/** Elements that stand inside of a line; all others part words. */
const inLine = new Set(
  'a abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
)
/** What only says how something looks, or is counted. */
const technical =
  /^(?:class|style|colspan|rowspan|width|height|viewbox|d|points|transform|fill|stroke.*|font-.*|text-anchor|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dir|charset|xmlns.*|scope|role|type|rel|start|opacity|preserveaspectratio)$/

class Reading {
  #shown = ''
  #title = ''
  #around = ''
  readonly #found: Surface[] = []

  handler() {
    return {
      onopentag: (name: string, attributes: Record<string, string>) => {
        this.#around = name
        if (!inLine.has(name)) this.#shown += '\n'
        for (const [key, value] of Object.entries(attributes)) this.#attribute(key, value)
      },
      onclosetag: (name: string) => {
        this.#around = ''
        if (!inLine.has(name)) this.#shown += '\n'
      },
      ontext: (words: string) => this.#text(words),
      oncomment: (words: string) => {
        this.#found.push({ place: text('HTML: remark'), text: words })
      },
      onprocessinginstruction: (_: string, words: string) => {
        this.#found.push({ place: text('HTML: remark'), text: words })
      },
    }
  }

  surfaces(): readonly Surface[] {
    return [
      { place: text('HTML: text'), text: this.#shown },
      { place: text('HTML: title'), text: this.#title },
      ...this.#found,
    ]
  }

  #text(words: string): void {
    if (this.#around === 'title') this.#title += words
    else if (this.#around === 'style') this.#style(words)
    else this.#shown += words
  }

  /** Names of fonts are no names of people; what a style prints, and its remarks, may be. */
  #style(words: string): void {
    const printed = words.match(/\/\*[\s\S]*?\*\/|content\s*:[^;}]*/g) ?? []
    for (const found of printed) this.#found.push({ place: text('HTML: style'), text: found })
  }

  #attribute(key: string, value: string): void {
    if (technical.test(key) || value.trim() === '') return
    const place = placeOf(key)
    const data = /^data:(image\/[^;,]+)?;base64,(.*)$/s.exec(value)
    if (data !== null) {
      this.#found.push(...imageSurfaces(bytesOf(data[2] ?? ''), text('HTML: picture')))
      return
    }
    const isSpoken = spoken.has(key)
    this.#found.push({ place, text: linkText(value), ...(!isSpoken && { bare: true as const }) })
  }
}

const spoken = new Set(['alt', 'title', 'aria-label', 'content', 'summary'])

const placeOf = (key: string): Text => {
  if (key === 'alt') return text('HTML: alternative text')
  if (key === 'href') return text('HTML: link')
  return text('HTML: attribute {key}', { key })
}

const bytesOf = (base64: string): Uint8Array => {
  try {
    return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
