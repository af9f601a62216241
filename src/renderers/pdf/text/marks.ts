/** What is said of the place before a character of a text, as bits. */

/** A line may break here. */
export const mayBreak = 1
/** A line may break here if the word is wider than a line. */
export const mayCut = 2
