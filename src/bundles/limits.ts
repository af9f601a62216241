/** What a bundle may come to; nobody's work is near it, and what was made to fill a disk is far beyond. */
export type Limits = {
  readonly entries: number
  /** Of all files together, unpacked. */
  readonly bytes: number
  /** Of the list of files, which is read at once. */
  readonly manifestBytes: number
  /** How many bytes unpacked may come of one byte packed, where there are more than `ratioFrom` of them. */
  readonly ratio: number
  readonly ratioFrom: number
}

const megabyte = 1024 * 1024

/** A case holds 2 GB at most; papers and lists come on top of it. */
export const usualLimits: Limits = {
  entries: 20_000,
  bytes: 2560 * megabyte,
  manifestBytes: 16 * megabyte,
  ratio: 200,
  ratioFrom: 10 * megabyte,
}
