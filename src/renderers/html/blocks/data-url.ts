/** Divisible by three, so that the letters of the pieces can be put together; few enough for one call. */
const piece = 3 * 8192

/** Bytes as an address that holds them all (RFC 2397), so that a page needs no other file. */
export const dataUrl = (type: string, bytes: Uint8Array): string => {
  const letters: string[] = []
  for (let start = 0; start < bytes.length; start += piece)
    letters.push(btoa(String.fromCharCode(...bytes.subarray(start, start + piece))))
  return `data:${type};base64,${letters.join('')}`
}
