import { type Text, text } from '../problems/text.ts'
import type { Kind } from '../questions/kinds.ts'
import { expectationOf } from '../questions/schema.ts'

/** What a kind expects, for somebody who sees the list and not the file. */
export const expectedOf = (kind: Kind): Text =>
  kind.type === 'choice' || kind.type === 'choices'
    ? text('a choice from the list')
    : expectationOf(kind)
