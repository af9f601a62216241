import type { DocumentTree } from '../../document/tree.ts'
import { face, signFace } from './look.ts'
import { lineText } from './word-text.ts'
import { escaped } from './xml.ts'

/** A part of the file, written as it stands. */
export type Part = { readonly path: string; readonly data: string }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * Title, author, subject, language and the moment of making (ISO/IEC 29500-2, 11): the library would write the
 * hour of the machine, and "Un-named" as whoever changed it last.
 */
export const coreProperties = (tree: DocumentTree, createdAt: Date): Part => {
  const { title, subject, author, language } = tree
  const property = (name: string, words: string, type = '') =>
    words === '' ? '' : `<${name}${type}>${escaped(words)}</${name}>`
  const moment = `${createdAt.toISOString().slice(0, 19)}Z`
  const isDate = ' xsi:type="dcterms:W3CDTF"'
  const properties = [
    property('dc:title', lineText(title)),
    property('dc:subject', lineText(subject)),
    property('dc:creator', lineText(author)),
    property('dc:language', lineText(language)),
    property('dcterms:created', moment, isDate),
    property('dcterms:modified', moment, isDate),
  ].join('')
  const data = `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${properties}</cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}

/** The faces, and what is next best where one is missing (ISO/IEC 29500-1, 17.8.3.10). */
export const fontTable = (): Part => {
  const font = (name: string, other: string, family: 'roman' | 'swiss') =>
    `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  const fonts = [font(face, 'Cambria', 'roman'), font(signFace, 'Apple Symbols', 'swiss')].join('')
  const data = `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts}</w:fonts>`
  return { path: 'word/fontTable.xml', data }
}
