import type { Text } from '../../problems/text.ts'
import { text } from '../../problems/text.ts'
import { handlingHints } from '../ask-target.ts'

/** How a prompt is worked with where there are no arrows and no Esc. */
const plainHints: ReadonlyMap<Text, Text> = new Map([
  [
    handlingHints.lines,
    text('Enter begins a new line; an empty line ends. :file reads a text file, :help tells more.'),
  ],
  [handlingHints.oneNew, text('Type a number, then Enter. Enter alone leaves it open.')],
  [handlingHints.oneKept, text('Type a number, then Enter. Enter alone keeps it.')],
  [
    handlingHints.many,
    text('Type all numbers that you choose, such as 1 3, then Enter. :again tells the list again.'),
  ],
])

export const inPlainWords = (hint: Text): Text => plainHints.get(hint) ?? hint
