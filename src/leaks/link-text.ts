/** An address as it stands and as it is read, where it has letters written as %xx; other words as they are. */
export const linkText = (words: string): string => {
  if (!/%[0-9A-Fa-f]{2}/.test(words)) return words
  try {
    return `${words}\n${decodeURIComponent(words)}`
  } catch {
    return words
  }
}
