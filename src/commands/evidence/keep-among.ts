/** A call may go through many cases, and a laptop has little memory. */
const mostKept = 20
const mostBytes = 8 * 1024 * 1024

/** Keeps a file for the next who asks for it, unless it is large; of many, the oldest goes. */
export const keepAmong = <Kept extends { readonly bytes: Uint8Array }>(
  kept: Map<string, Kept>,
  key: string,
  value: Kept,
): void => {
  if (value.bytes.length > mostBytes || kept.has(key)) return
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, value)
}
