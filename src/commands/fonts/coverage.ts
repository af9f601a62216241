import { z } from 'zod'
import type { Host } from '../../host/host.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import { packageFile, readText } from '../papers/package-files.ts'

const coverageSchema = z.record(z.string(), z.object({ characters: z.string() }))

/** Which characters every face of a family has, by the family's name. */
export type Coverage = (family: string) => HasGlyph

/** Of the families that come along, and of the optional ones whether they are installed or not. */
export const loadCoverages = async (host: Host): Promise<Coverage> => {
  const [own, optional] = await Promise.all(
    ['fonts/coverage.json', 'fonts/coverage-optional.json'].map(async (path) =>
      coverageSchema.parse(JSON.parse(await readText(host, packageFile(path)))),
    ),
  )
  return (family) => inRanges((own?.[family] ?? optional?.[family])?.characters ?? '')
}

/**
 * Whether a character is in ranges as they are written in the files of coverage: hexadecimal and ascending,
 * "20-7E A0 1E00-1EFF". They are read when first asked for.
 */
export const inRanges = (written: string): HasGlyph => {
  const read: { bounds?: Uint32Array } = {}
  return (codePoint) => {
    read.bounds ??= boundsOf(written)
    return isWithin(read.bounds, codePoint)
  }
}

/** First and last of each range, one after the other. */
const boundsOf = (written: string): Uint32Array =>
  Uint32Array.from(
    written.split(' ').flatMap((range) => {
      const [first = '', last = first] = range.split('-')
      return first === '' ? [] : [Number.parseInt(first, 16), Number.parseInt(last, 16)]
    }),
  )

/** By halving: ranges below `low` end before the character, those from `high` begin after it. */
const isWithin = (bounds: Uint32Array, codePoint: number): boolean => {
  let low = 0
  let high = bounds.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (codePoint < (bounds[2 * middle] ?? 0)) high = middle
    else if (codePoint > (bounds[2 * middle + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

/** Control characters and halves of pairs are never drawn; what a private character means, no reader knows. */
const isNeverText = /[\p{Cc}\p{Co}\p{Cs}]/u

/** Whether a character of a font is one that texts may use. */
export const isOfTexts = (codePoint: number): boolean =>
  !isNeverText.test(String.fromCodePoint(codePoint))
