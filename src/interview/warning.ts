import { text } from '../problems/text.ts'

/** Stands before the first question about people, and again before a paper is built. */
export const governmentReads = text(
  'The Office sends all of this to the government. Your organisation’s name is published, and the signer’s name reaches the government. Write no homeworker’s name.',
)
