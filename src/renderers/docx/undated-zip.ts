// Places in the records of a zip file, and what these begin with (.ZIP File Format Specification 6.3, 4.3).
const endSignature = 0x06054b50
const endLength = 22
const places = { entries: 10, directory: 16, time: 12, lengths: 28, local: 42, name: 46 }
const localTime = 10

/** 1 January 1980, 0:00, in the words of MS-DOS (4.4.6): the time, then the date. */
const noTime = [0, (1 << 5) | 1] as const

/** The same files without the hours at which they were put in, which would make every zip another. */
export const undatedZip = (zip: Uint8Array): Uint8Array => {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  // Our zips have no remark after their last record.
  const end = bytes.length - endLength
  if (view.getUint32(end, true) !== endSignature)
    throw new Error('The zip does not end as expected.')
  let entry = view.getUint32(end + places.directory, true)
  for (let count = view.getUint16(end + places.entries, true); count > 0; count--) {
    setTime(view, entry + places.time)
    setTime(view, view.getUint32(entry + places.local, true) + localTime)
    entry += places.name + lengthsAt(view, entry + places.lengths)
  }
  return bytes
}

const setTime = (view: DataView, at: number): void => {
  for (const [index, half] of noTime.entries()) view.setUint16(at + 2 * index, half, true)
}

/** The name, the extra field and the remark of an entry, together. */
const lengthsAt = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint16(at + 2, true) + view.getUint16(at + 4, true)
