import { nearest } from '../../problems/nearest.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import { templateProblem } from '../template-problems.ts'

/** Words that no translator will ever see; in an association's own text, which has one language, only a note. */
export const unreachable = (place: Place, isOwn: boolean): Problem => ({
  ...templateProblem('sentence-not-translatable', place, {
    message: text('Words stand outside of "say", where translators do not get them.'),
    hint: text('Write {say}. If they stand so already, look whether all its braces are there.', {
      say: '{{say "…"}}',
    }),
  }),
  severity: isOwn ? 'note' : 'error',
})

export const notLiteral = (place: Place): Problem =>
  templateProblem('sentence-not-literal', place, {
    message: text('"say" needs a sentence in quotation marks: only such a one can be translated.'),
    hint: text(
      'Write {say}: straight quotation marks, not curly ones; values named in it and given after it.',
      {
        say: '{{say "… {name} …" name=…}}',
      },
    ),
  })

export const unreadableSentence = (place: Place): Problem =>
  templateProblem('sentence-unreadable', place, {
    message: text('The braces of this sentence are not as they should be.'),
    hint: text(
      'In a sentence stand single braces: each {open} needs its {close}, and each plural a form for "other".',
      {
        open: '{',
        close: '}',
      },
    ),
  })

export const valueNotGiven = (name: string, given: readonly string[], place: Place): Problem =>
  templateProblem('sentence-value-missing', place, {
    message: text('The sentence names a value "{name}", which is not given after it.', { name }),
    hint: missingHint(name, nearest(name, given)),
  })

const missingHint = (name: string, near: string | null): Text =>
  near === null
    ? text('Write {name}=… after the sentence, or take it out of the sentence.', { name })
    : text(
        'Look for a slip in it: the nearest that is given is "{nearest}". Else write {name}=… after the sentence.',
        { name, nearest: near },
      )

export const valueNotNamed = (name: string, named: readonly string[], place: Place): Problem =>
  templateProblem('sentence-value-unused', place, {
    message: text('A value "{name}" is given, which the sentence does not name.', { name }),
    hint: unusedHint(`{${name}}`, nearest(name, named)),
  })

const unusedHint = (placeholder: string, near: string | null): Text =>
  near === null
    ? text(
        'Write {placeholder} in the sentence, with no straight apostrophe before it, or take the value out.',
        { placeholder },
      )
    : text(
        'The nearest that it names is "{nearest}". Write {placeholder} in the sentence, with no straight apostrophe before it, or take the value out.',
        { nearest: near, placeholder },
      )

/** Whether there is anything to translate: a letter of any script. */
export const hasLetters = (words: string): boolean => /\p{L}/u.test(words)
