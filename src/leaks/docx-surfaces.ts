import { type Text, text } from '../problems/text.ts'
import { imageSurfaces } from './image-surfaces.ts'
import { linkText } from './link-text.ts'
import type { Surface } from './surface.ts'

/**
 * All places of a finished Word document where words may stand: the text of every part over its runs, hidden text and
 * fields too; attributes; remarks of XML; properties; names of files; pictures.
 *
 * @param files the unpacked files of the document by their names
 */
export const docxSurfaces = (files: ReadonlyMap<string, Uint8Array>): readonly Surface[] =>
  [...files].flatMap(([name, bytes]) => {
    const named = { place: text('Word: file name'), text: name.replace(/\.\w+$/, ''), bare: true }
    const isXml = /\.(?:xml|rels|svg|vml)$/i.test(name)
    const place = placeOf(name)
    const inside = isXml ? xmlSurfaces(name, decoded(bytes), place) : imageSurfaces(bytes, place)
    return isOwnName(name) ? inside : [{ ...named, bare: true as const }, ...inside]
  })

const decoded = (bytes: Uint8Array): string => {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** The names that every document has. */
const isOwnName = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|core|custom)\.xml|word\/(?:_rels\/)?[a-zA-Z]+\d*\.xml(?:\.rels)?)$/.test(
    name,
  )

const placeOf = (name: string): Text => {
  if (name.startsWith('docProps/')) return text('Word: document properties')
  if (/\.rels$/.test(name)) return text('Word: link')
  const part = /^word\/([a-z]+)/i.exec(name)?.[1] ?? ''
  return parts[part] ?? text('Word: {part}', { part: part === '' ? 'package' : part })
}

const parts: Readonly<Record<string, Text>> = {
  document: text('Word: text'),
  footnotes: text('Word: footnotes'),
  endnotes: text('Word: endnotes'),
  header: text('Word: head of pages'),
  footer: text('Word: foot of pages'),
  comments: text('Word: comments'),
  media: text('Word: picture'),
  settings: text('Word: settings'),
}

/** Where the look is described, attributes name fonts and styles only. */
const isLook = (name: string): boolean =>
  /^word\/(?:styles|numbering|fontTable|webSettings|theme\/.*)\.xml$|^\[Content_Types\]/.test(name)

const token =
  /<!--([\s\S]*?)-->|<\?([\s\S]*?)\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)([^>]*)>|([^<]+)/g
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Where a block, a cell or a line ends. */
const parting =
  /^(?:w:p|w:tc|w:tr|w:br|w:cr|w:tab|w:footnote|w:endnote|w:comment|w:instrText|text|dc:.*|cp:.*|vt:.*|property|Relationship)$/
/** Keys and numbers of the format, which no person writes. */
const technical =
  /^(?:xmlns|r:id|r:embed|w:rsid|w14:|w15:|w:id$|w:type$|w:fill$|w:color$|w:ascii|w:hAnsi|w:cs$|w:eastAsia|Type$|Id$|TargetMode$|d$|points$|transform$|style$|class$|font-family$|xml:)/
/** What `w:val` holds under these is somebody's words; elsewhere it chooses a style or a size. */
const wordsInValue =
  /^w:(?:alias|tag|docVar|title|description|statusText|helpText|name|tblCaption|tblDescription)$/

const xmlSurfaces = (name: string, xml: string, place: Text): readonly Surface[] => {
  const surfaces: Surface[] = []
  let shown = ''
  for (const match of xml.matchAll(token)) {
    const [, comment, instruction, data, closing, tag = '', attributes = '', words] = match
    if (words !== undefined) shown += unescaped(words)
    else if (data !== undefined) shown += data
    else if (comment !== undefined)
      surfaces.push({ place: text('{place}, remark of the file', { place }), text: comment })
    else if (instruction !== undefined) continue
    else {
      if (parting.test(tag)) shown += '\n'
      if (closing === '' && !isLook(name)) surfaces.push(...attributesOf(tag, attributes, place))
    }
  }
  return [{ place, text: shown }, ...surfaces]
}

const attributesOf = (tag: string, source: string, place: Text): readonly Surface[] =>
  [...source.matchAll(attribute)].flatMap(([, key = '', double, single]) => {
    const value = unescaped(double ?? single ?? '')
    const isMeant = key !== 'w:val' || wordsInValue.test(tag)
    if (!isMeant || technical.test(key) || !/\p{L}{2}|\d{6}/u.test(value)) return []
    const isSpoken = /^(?:descr|title|alt)$/.test(key)
    return [
      {
        place: isSpoken ? text('{place}, alternative text', { place }) : attributePlace(place, key),
        text: linkText(value),
        ...(!isSpoken && { bare: true as const }),
      },
    ]
  })

const attributePlace = (place: Text, key: string): Text =>
  key === 'Target' ? place : text('{place}, attribute {key}', { place, key })

/** XML names five signs, and numbers all others (XML 1.0, 4.1 and 4.6). */
export const unescaped = (xml: string): string =>
  xml.includes('&')
    ? xml.replace(
        /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
        (...[, hex, number, sign]) =>
          sign === undefined
            ? character(Number.parseInt(hex ?? number ?? '0', hex === undefined ? 10 : 16))
            : (signs[String(sign).toLowerCase()] ?? ''),
      )
    : xml

const character = (point: number): string => (point <= 0x10ffff ? String.fromCodePoint(point) : '')

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
