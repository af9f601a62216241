import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

/** The two answers that fit any question, as they stand in a file. */
export type SpecialReply =
  | { readonly notKnown: true; readonly note?: string }
  | { readonly doesNotApply: true; readonly note?: string }

const notKnownWords = ['do not know', "don't know", 'dont know', 'not known', 'i do not know']
const doesNotApplyWords = ['does not apply', "doesn't apply", 'not applicable', 'n/a']

/** The words in which the two are shown, and which are understood too. */
export const notKnownText = text('do not know')
export const doesNotApplyText = text('does not apply')

/**
 * Reads "?", "do not know", "-", "does not apply", each also with a note: "do not know: asked the ministry".
 * A dash alone means "does not apply"; with words after it, it may begin a text.
 */
export const readSpecialReply = (typed: string, say: Wording['say']): SpecialReply | null => {
  const line = typed.trim().replaceAll('’', "'")
  if (line === '-' || line === '–') return { doesNotApply: true }
  const asked = /^\?+(?:\s*[:–-]?\s+|[:–-])?(?<note>[\s\S]*)$/.exec(line)
  if (asked !== null) return withNote({ notKnown: true }, asked.groups?.['note'])
  const notKnown = noteAfter(line, [say(notKnownText), ...notKnownWords])
  if (notKnown !== null) return withNote({ notKnown: true }, notKnown)
  const out = noteAfter(line, [say(doesNotApplyText), ...doesNotApplyWords])
  return out === null ? null : withNote({ doesNotApply: true }, out)
}

/** What stands after one of the words and a colon or dash; '' where nothing does, null without the word. */
const noteAfter = (line: string, words: readonly string[]): string | null => {
  for (const word of words) {
    if (!line.toLowerCase().startsWith(word.toLowerCase())) continue
    const rest = line.slice(word.length)
    const note = /^\s*(?:[:–-]\s*(?<note>[\s\S]*)|[.!]?)$/.exec(rest)
    if (note !== null) return note.groups?.['note'] ?? ''
  }
  return null
}

const withNote = <R extends SpecialReply>(reply: R, note: string | undefined): R => {
  const words = note?.trim() ?? ''
  return words === '' ? reply : { ...reply, note: words }
}

/** What a draft holds, where it is one of the two. */
export const asSpecialReply = (value: unknown): SpecialReply | null => {
  if (typeof value !== 'object' || value === null) return null
  const note = 'note' in value && typeof value.note === 'string' ? value.note : undefined
  if ('notKnown' in value && value.notKnown === true) return withNote({ notKnown: true }, note)
  if ('doesNotApply' in value && value.doesNotApply === true) {
    return withNote({ doesNotApply: true }, note)
  }
  return null
}

/** As it may be typed again. */
export const typedSpecialReply = (reply: SpecialReply, say: Wording['say']): string => {
  const words = say('notKnown' in reply ? notKnownText : doesNotApplyText)
  return reply.note === undefined ? words : `${words}: ${reply.note}`
}
