import type { FontFile } from '../../renderers/pdf/fonts/font-file.ts'

/** What a font file says of itself (OpenType 1.9: name, OS/2, head, fvar). */
export type FontDescription = {
  /** The family, whatever its weights; equal for all files that belong together. */
  readonly family: string
  /** From 1 to 1000: 400 is regular, 700 bold. */
  readonly weight: number
  readonly isItalic: boolean
  readonly isVariable: boolean
  /** Whether its maker allows outlines of some of its characters to go into a document. */
  readonly mayBeEmbedded: boolean
}

/** Damage throws a RangeError; a font without a name is called `nameless`. */
export const describeFont = (font: FontFile, nameless: string): FontDescription => {
  const os2 = font.table('OS/2')
  const style = font.table('head')?.getUint16(44) ?? 0
  return {
    family: familyName(font.table('name')) ?? nameless,
    weight: os2?.getUint16(4) ?? (style & 1 ? 700 : 400),
    isItalic: (style & 2) !== 0 || ((os2?.getUint16(62) ?? 0) & 1) !== 0,
    isVariable: font.table('fvar') !== null,
    mayBeEmbedded: isEmbeddable(os2?.getUint16(8) ?? 0),
  }
}

/**
 * fsType (OS/2): "restricted" stands alone in its bits, for in old files the mildest of several counts; no part of
 * a font may be taken under "no subsetting", and no outlines under "bitmap embedding only".
 */
const isEmbeddable = (fsType: number): boolean => (fsType & 0xf) !== 2 && (fsType & 0x300) === 0

const windows = 3
const english = 0x409
/** Name identifiers: of a family with all its weights, and of one of four styles. */
const wholeFamily = 16
const fourStyles = 1

type NameRecord = {
  readonly id: number
  readonly platform: number
  readonly language: number
  readonly bytes: DataView
}

const familyName = (table: DataView | null): string | null => {
  const records = table === null ? [] : recordsOf(table)
  const worthOf = ({ id, platform, language }: NameRecord): number =>
    (id === wholeFamily ? 4 : 0) + (language === english ? 2 : 0) + (platform === windows ? 1 : 0)
  const [best] = records.sort((one, other) => worthOf(other) - worthOf(one))
  return best === undefined ? null : wordsOf(best)
}

const recordsOf = (table: DataView): NameRecord[] => {
  const strings = table.byteOffset + table.getUint16(4)
  const records = Array.from({ length: table.getUint16(2) }, (_, index) => {
    const at = 6 + 12 * index
    const start = strings + table.getUint16(at + 10)
    return {
      platform: table.getUint16(at),
      language: table.getUint16(at + 4),
      id: table.getUint16(at + 6),
      bytes: new DataView(table.buffer, start, table.getUint16(at + 8)),
    }
  })
  return records.filter(({ id }) => id === wholeFamily || id === fourStyles)
}

const macintosh = 1

const wordsOf = ({ platform, bytes }: NameRecord): string =>
  new TextDecoder(platform === macintosh ? 'macintosh' : 'utf-16be').decode(bytes)
