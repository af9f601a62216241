import type { Metadata } from 'sharp'
import { OwnFault } from '../problems/own-fault.ts'
import { pictureFault, pictureTypeOf } from './examine-file.ts'
import type { FileFault } from './file-faults.ts'
import { mostPixels } from './file-limits.ts'
import { loadSharp } from './sharp-library.ts'

/** A picture that may go out. */
export type CleanedPicture = {
  readonly format: 'jpeg' | 'png'
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** The room in which a picture is printed, in millimetres. */
export type Room = { readonly width: number; readonly height: number }

/** Enough for a printed page; more would only make the paper heavy. */
const dotsPerInch = 200
const pixelsIn = (millimetres: number): number => Math.round((millimetres / 25.4) * dotsPerInch)

/**
 * A picture drawn anew: turned upright, in sRGB on white, with at most 200 dots an inch of the room in which it is
 * printed. Nothing but its pixels goes on: neither place, time, device and names (EXIF, GPS, XMP, IPTC), nor the small
 * picture of the picture, nor a colour profile.
 */
export const cleanPhotograph = async (
  bytes: Uint8Array,
  room: Room,
): Promise<CleanedPicture | FileFault> => {
  const sharp = await loadSharp()
  if (sharp === null) return 'no-library'
  // By its content once more: the library reads other files too, and answers may have been changed by hand.
  const type = await pictureTypeOf(bytes)
  if (type === null) return 'damaged'
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' })
      .autoOrient()
      .resize({
        width: pixelsIn(room.width),
        height: pixelsIn(room.height),
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
    const isDrawn = type === 'image/png'
    const drawn = isDrawn
      ? picture.png()
      : picture.jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
    if (tellsMore(await sharp(data).metadata())) throw new OwnFault('picture-not-clean')
    const { width, height } = info
    return { format: isDrawn ? 'png' : 'jpeg', bytes: data, width, height }
  } catch (thrown) {
    if (thrown instanceof OwnFault) throw thrown
    return pictureFault(type, thrown)
  }
}

/** Whether anything stands in the file besides the picture. Read back from what was made, since lives hang on it. */
const tellsMore = ({ exif, icc, iptc, xmp, orientation, comments, tifftagPhotoshop }: Metadata) =>
  [exif, icc, iptc, xmp, orientation, tifftagPhotoshop].some((part) => part !== undefined) ||
  (comments ?? []).length > 0
