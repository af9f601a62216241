import { type Answers, type Reply, recordsOf } from '../answers/answers.ts'
import { contradictions } from '../assessment/count-rules.ts'
import { ledgerOf, strengthWords } from '../assessment/ledger.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import type { Figure, RecordName } from '../catalogue/records.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Reader } from '../evidence/released.ts'
import type { Text } from '../problems/text.ts'

/** What a reader outside the house does not get: records of a kind, names of firms, or answers to whole questions. */
export type WithheldKind = RecordName | 'firmName' | 'answer'

export type Withheld = {
  readonly reader: Reader
  readonly kind: WithheldKind
  readonly count: number
}

export type Support = {
  readonly key: ProvisionKey
  readonly words: Text
  readonly reasons: readonly Text[]
}

/** What only the internal edition tells: what others do not get, by kind and count, and how strong the paper is. */
export type InHouse = {
  readonly withheld: readonly Withheld[]
  /** How well each Article is supported, in words with their reasons. */
  readonly strengths: readonly Support[]
  /** Two figures for the same count, each with its source. */
  readonly contradictions: readonly (readonly [Figure, Figure])[]
}

type Replies = ReadonlyMap<string, Reply>

export const inHouseOf = (
  judged: { readonly answers: Answers; readonly dealtWith: readonly ProvisionKey[] },
  forReaders: Readonly<Record<Reader, Replies>>,
): InHouse => ({
  withheld: [
    ...withheldFrom('committee', judged.answers.replies, forReaders.committee),
    ...withheldFrom('public', judged.answers.replies, forReaders.public),
  ],
  strengths: ledgerOf(judged).strengths.map(({ key, word, reasons }) => ({
    key,
    words: strengthWords[word],
    reasons,
  })),
  contradictions: contradictions(recordsOf(judged.answers, 'homework.figures', 'figure')),
})

const withheldFrom = (reader: Reader, all: Replies, seen: Replies): readonly Withheld[] => {
  const counts = new Map<WithheldKind, number>()
  const add = (kind: WithheldKind, count: number) =>
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  for (const [id, reply] of all) {
    const kind = questionWithId(id)?.kind
    const told = seen.get(id)
    if (kind?.type !== 'records') add('answer', told === undefined ? 1 : 0)
    else {
      add(kind.record, recordsIn(reply).length - recordsIn(told).length)
      add('firmName', namesIn(kind.record, reply) - namesIn(kind.record, told))
    }
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ reader, kind, count }))
}

const recordsIn = (reply: Reply | undefined): readonly object[] =>
  reply?.state === 'given' && Array.isArray(reply.value) ? reply.value : []

const namesIn = (record: RecordName, reply: Reply | undefined): number =>
  record === 'chain' ? recordsIn(reply).filter((link) => 'name' in link).length : 0
