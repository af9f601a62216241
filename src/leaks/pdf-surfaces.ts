import { type Text, text } from '../problems/text.ts'
import { imageSurfaces, readableIn } from './image-surfaces.ts'
import { linkText } from './link-text.ts'
import { contentText, type KnownFonts } from './pdf/content-text.ts'
import { type Inflate, nameIn, PdfObjects, type PdfStream } from './pdf/objects.ts'
import { ordinaryNames } from './pdf/ordinary-names.ts'
import { type Dictionary, Name, Ref, utf8, type Value, wordsOf } from './pdf/values.ts'
import type { Surface } from './surface.ts'

/**
 * All places of a finished PDF where words may stand: pages, every string of every object, streams that are neither
 * pixels nor fonts, names. A reader of its own, which shares nothing with what drew the file. Never fails: what cannot
 * be read is searched as bytes.
 */
export const pdfSurfaces = (
  bytes: Uint8Array,
  { inflate }: { readonly inflate: (bytes: Uint8Array) => Uint8Array },
): readonly Surface[] => {
  const reading = new Reading(bytes, gently(inflate))
  return [...reading.pages(), ...reading.strings(), ...reading.streams(), ...reading.names()]
}

const gently =
  (inflate: (bytes: Uint8Array) => Uint8Array): Inflate =>
  (bytes) => {
    try {
      const found = inflate(bytes)
      return new Uint8Array(found.buffer, found.byteOffset, found.byteLength)
    } catch {
      return null
    }
  }

class Reading {
  readonly #file: PdfObjects
  readonly #inflate: Inflate
  /** The number of each page from 1, by its object. */
  readonly #pageOf = new Map<number, number>()
  /** Streams that were read as what they are. */
  readonly #seen = new Set<PdfStream>()
  readonly #names = new Set<string>()
  /** The object of the information dictionary. */
  readonly #info: number

  constructor(bytes: Uint8Array, inflate: Inflate) {
    // A plain view: the one that Node hands out is slower to take apart.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#file = new PdfObjects(plain, inflate)
    this.#inflate = inflate
    const infos = this.#file.all.flatMap(({ value }) =>
      value instanceof Map && value.get('Info') instanceof Ref ? [value.get('Info')] : [],
    )
    const last = infos.at(-1)
    this.#info = last instanceof Ref ? last.number : -1
    for (const { value } of this.#file.all)
      if (value instanceof Map && nameIn(value, 'Type') === 'Catalog')
        this.#number(value.get('Pages'), new Set())
  }

  /** Pages in their order, then those that nothing leads to. */
  pages(): readonly Surface[] {
    const loose = this.#file.all.filter(
      ({ number, value }) =>
        value instanceof Map && nameIn(value, 'Type') === 'Page' && !this.#pageOf.has(number),
    )
    for (const { number } of loose) this.#pageOf.set(number, this.#pageOf.size + 1)
    const fonts: KnownFonts = new Map()
    const bodies: Surface[] = []
    const around: Surface[] = []
    for (const [number, page] of this.#pageOf) {
      const place = text('page {page}', { page })
      const shown = this.#shown(this.#file.dictionary(new Ref(number)), fonts)
      bodies.push({ place, text: shown.body, ...(page > 1 && { continues: true }) })
      around.push({ place: text('head or foot of page {page}', { page }), text: shown.around })
    }
    return [...bodies, ...around]
  }

  /** Every string of every object, in words for where it stands. */
  strings(): readonly Surface[] {
    const surfaces: Surface[] = []
    for (const { number, value } of this.#file.all) {
      const isInfo = number === this.#info
      this.#walk(value, { entries: new Map(), key: isInfo ? 'Info' : '', isInfo }, surfaces)
    }
    return surfaces
  }

  streams(): readonly Surface[] {
    return this.#file.streams.flatMap((stream) => this.#stream(stream))
  }

  names(): readonly Surface[] {
    const place = text('a name inside the file')
    return [...new Set([...this.#names, ...this.#file.names])]
      .filter((name) => !ordinaryNames.has(name) && name.length > 2)
      .map((name) => ({ place, text: name, bare: true }))
  }

  #number(node: Value | undefined, above: Set<number>): void {
    if (!(node instanceof Ref) || above.has(node.number)) return
    above.add(node.number)
    const entries = this.#file.dictionary(node)
    if (entries.has('Kids')) {
      for (const kid of this.#file.list(entries.get('Kids'))) this.#number(kid, above)
    } else this.#pageOf.set(node.number, this.#pageOf.size + 1)
  }

  #shown(page: Dictionary, fonts: KnownFonts) {
    const parts = this.#file.list(page.get('Contents')).flatMap((part) => {
      const stream = this.#file.stream(part)
      if (stream === null) return []
      this.#seen.add(stream)
      const data = this.#file.data(stream)
      return data === null ? [] : [data]
    })
    const resources = this.#inherited(page, 'Resources', 0)
    const bytes = parts.length === 1 ? parts[0] : joined(parts)
    return contentText(this.#file, { bytes: bytes ?? new Uint8Array(), resources }, fonts)
  }

  #inherited(page: Dictionary, key: string, depth: number): Value | undefined {
    if (page.has(key) || depth > 20) return page.get(key)
    return page.has('Parent')
      ? this.#inherited(this.#file.dictionary(page.get('Parent')), key, depth + 1)
      : undefined
  }

  #walk(value: Value, spot: Spot, found: Surface[]): void {
    if (value instanceof Uint8Array) found.push(...this.#string(value, spot))
    else if (value instanceof Name) this.#names.add(value.name)
    else if (Array.isArray(value)) for (const item of value) this.#walk(item, spot, found)
    else if (value instanceof Map) {
      for (const [key, inner] of value) {
        this.#names.add(key)
        // The digests by which a file is known are no words.
        if (key !== 'ID' || !Array.isArray(inner))
          this.#walk(inner, { entries: value, key, isInfo: spot.isInfo }, found)
      }
    }
  }

  #string(bytes: Uint8Array, spot: Spot): readonly Surface[] {
    const words = wordsOf(bytes)
    if (words.trim() === '') return []
    const place = this.#placeOf(spot)
    const isBare = !spoken.has(spot.key)
    return [{ place, text: linkText(words), ...(isBare && { bare: true }) }]
  }

  #placeOf({ entries, key, isInfo }: Spot): Text {
    const page = this.#pageNumber(entries)
    if (isInfo) return text('document information: {entry}', { entry: key })
    if (key === 'Title' && entries.has('Parent')) return text('bookmark')
    const known = places[key]
    if (known === undefined) return text('a string inside the file ({entry})', { entry: key })
    return page === null ? known : text('{what} on page {page}', { what: known, page })
  }

  /** By the page that it names, or that the first of what it holds does. */
  #pageNumber(entries: Dictionary): number | null {
    const named = entries.get('Pg') ?? entries.get('P')
    const kids = this.#file.list(entries.get('K'))
    const below = kids.map((kid) => this.#file.dictionary(kid).get('Pg'))
    const found = [named, ...below].find(
      (one) => one instanceof Ref && this.#pageOf.has(one.number),
    )
    return found instanceof Ref ? (this.#pageOf.get(found.number) ?? null) : null
  }

  #stream(stream: PdfStream): readonly Surface[] {
    const { entries } = stream
    if (this.#seen.has(stream) || isMachinery(entries)) return []
    if (nameIn(entries, 'Subtype') === 'Image') return this.#image(stream)
    const data = this.#file.data(stream) ?? stream.raw
    const words = utf8(data) ?? readableIn(data)
    if (nameIn(entries, 'Type') === 'Metadata')
      return [{ place: text('XMP'), text: withoutMarkup(words), bare: true }]
    if (nameIn(entries, 'Type') === 'EmbeddedFile')
      return [
        { place: text('an attached file'), text: words, bare: true },
        ...imageSurfaces(data, text('an attached file'), this.#inflate),
      ]
    return isContent(entries, words) ? [] : [{ place: text('data inside the file'), text: words }]
  }

  #image(stream: PdfStream): readonly Surface[] {
    const filters = this.#file.list(stream.entries.get('Filter'))
    const isWhole = filters.some((filter) => filter instanceof Name && filter.name === 'DCTDecode')
    return isWhole ? imageSurfaces(stream.raw, text('a picture'), this.#inflate) : []
  }
}

/** Where a string stands: in which dictionary, under which key. */
type Spot = { readonly entries: Dictionary; readonly key: string; readonly isInfo: boolean }

const places: Readonly<Record<string, Text>> = {
  Alt: text('alternative text'),
  ActualText: text('text in place of what is drawn'),
  E: text('what a short form stands for'),
  Title: text('title'),
  T: text('title'),
  Contents: text('remark'),
  URI: text('link'),
  F: text('file name'),
  UF: text('file name'),
  Desc: text('description of an attached file'),
  Dest: text('destination of a link'),
  D: text('destination of a link'),
  Names: text('list of names'),
  Lang: text('language'),
}

/** What is read as prose. */
const spoken = new Set(['Alt', 'ActualText', 'E', 'Title', 'Contents', 'Subject', 'Desc'])

/** Tables, fonts, colours and packed objects, which are read elsewhere or say nothing. */
const isMachinery = (entries: Dictionary): boolean =>
  /^(?:ObjStm|XRef)$/.test(nameIn(entries, 'Type')) ||
  /^(?:CIDFontType0C|Type1C|OpenType)$/.test(nameIn(entries, 'Subtype')) ||
  ['Length1', 'N', 'FunctionType', 'ShadingType', 'PatternType'].some((key) => entries.has(key))

/** Forms are read as part of the page that paints them; maps of characters hold every letter and no word. */
const isContent = (entries: Dictionary, words: string): boolean =>
  nameIn(entries, 'Subtype') === 'Form' || words.includes('begincmap') || !/\p{L}{3}/u.test(words)

const withoutMarkup = (xml: string): string =>
  xml
    .replace(/<\?xpacket[^>]*\?>/g, ' ')
    .replace(/<pdfaSchema:[\s\S]*?<\/pdfaSchema:[^>]*>/g, ' ')
    .replace(/\sxmlns:\w+="[^"]*"/g, ' ')
    .replace(/<\/?[\w:]+|\/?>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
    bytes[at++] = 10
  }
  return bytes
}
