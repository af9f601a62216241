/** Where a camera or a scanner writes remarks: EXIF, XMP, IPTC, profiles, comments (ITU-T T.81, B.1.1.3). */
const isRemark = (mark: number): boolean =>
  (mark >= 0xe1 && mark <= 0xef && mark !== 0xee) || mark === 0xfe

/**
 * The bytes of a JPEG as they stand in a PDF, without remarks; its pixels are not drawn anew, since they are part of a
 * page. Null where the segments cannot be read.
 */
export const jpegWithoutRemarks = (bytes: Uint8Array): Uint8Array | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 3 < bytes.length) {
    const mark = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (mark === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    // From the first scan on there are only data and what is needed to read them.
    if (mark === 0xda) return joined([...kept, withoutTail(bytes.subarray(at))])
    if (end > bytes.length) return null
    if (!isRemark(mark)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

/** A second picture, as some telephones add it, stands after the end of the first. */
const withoutTail = (scans: Uint8Array): Uint8Array => {
  for (let at = 2; at + 1 < scans.length; at += 1)
    if (scans[at] === 0xff && scans[at + 1] === 0xd9) return scans.subarray(0, at + 2)
  return scans
}

/** Boxes with words about the picture, not the picture (ISO/IEC 15444-1, I.7). */
const remarkBoxes: ReadonlySet<string> = new Set(['xml ', 'uuid', 'uinf', 'jp2i'])

/** The same for JPEG 2000; a bare code stream has no boxes. */
export const jpeg2000WithoutRemarks = (bytes: Uint8Array): Uint8Array | null => {
  if (bytes[0] === 0xff && bytes[1] === 0x4f) return bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let at = 0
  while (at + 8 <= bytes.length) {
    const said = view.getUint32(at)
    // 0: to the end; 1: a length of 64 bits, which no file that we take needs.
    if (said === 1 || (said !== 0 && said < 8)) return null
    const end = said === 0 ? bytes.length : at + said
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!remarkBoxes.has(name)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return joined(kept)
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
