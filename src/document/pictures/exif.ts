const header = 'Exif\0\0'
const orientation = 0x0112

/** How a camera was held when it took a picture, 1 (upright) to 8, by the remark in its file (Exif 2.3, 4.6.4); null where none says. */
export const orientationIn = (remark: Uint8Array): number | null => {
  if (String.fromCharCode(...remark.subarray(0, header.length)) !== header) return null
  const tiff = remark.subarray(header.length)
  if (tiff.length < 8) return null
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const isLittle = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, isLittle)
  if (first + 2 > tiff.length) return null
  const count = view.getUint16(first, isLittle)
  for (let entry = 0; entry < count; entry += 1) {
    const at = first + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    if (view.getUint16(at, isLittle) === orientation) return view.getUint16(at + 8, isLittle)
  }
  return null
}
