/** Of one file, in bytes. */
export const mostBytesOfFile = 50 * 1024 * 1024

/** Of all files of evidence in a case, in bytes. */
export const mostBytesOfCase = 2 * 1024 * 1024 * 1024

/** Of a picture that is unpacked; telephones take 108 million, and a "decompression bomb" claims billions. */
export const mostPixels = 120_000_000
