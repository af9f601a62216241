/** Reasons of ours in a journal: one token of small letters, such as "parked" or "by-hand". */
const code = /^[a-z]+(?:-[a-z]+)*$/

/** A reason in the person's own words, as a journal keeps it: never one that could be read as a code of ours. */
export const ownReason = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return code.test(line) ? `“${line}”` : line
}
