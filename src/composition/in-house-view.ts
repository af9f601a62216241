import { type Figure, recordKinds } from '../catalogue/records.ts'
import type { WithheldKind } from '../editions/in-house.ts'
import type { Reader } from '../evidence/released.ts'
import { type Text, text } from '../problems/text.ts'
import { articlesCited } from './provision-view.ts'
import { type Desk, dated } from './told.ts'

/** What only the house may read: what others do not get, how well each Article is supported, figures at odds. */
export const inHouseView = (desk: Desk) => {
  const { inHouse } = desk.edition
  const say = (words: Text): string => desk.wording.say(words)
  return {
    told: inHouse !== null,
    withheld: (inHouse?.withheld ?? []).map(({ reader, kind, count }) => ({
      reader: say(readerWords[reader]),
      kind: withheldWords(kind, desk),
      count: count.toLocaleString(desk.wording.locale),
    })),
    strengths: (inHouse?.strengths ?? []).map(({ key, words, reasons }) => ({
      article: articlesCited(desk, [key]),
      word: say(words),
      reasons: reasons.map((reason) => ({ line: say(reason) })),
    })),
    contradictions: (inHouse?.contradictions ?? []).map(([one, other]) => ({
      measures: one.measures ?? '',
      values: [one, other].map((figure) => figureView(figure, desk)),
    })),
  }
}

const figureView = ({ id, value, source, year }: Figure, desk: Desk) => ({
  id,
  value: value ?? '',
  source: source ?? '',
  year: dated(desk, year),
})

const readerWords: Readonly<Record<Reader, Text>> = {
  committee: text('the ILO, and so the government'),
  public: text('everybody'),
}

const withheldWords = (kind: WithheldKind, { wording }: Desk): string => {
  if (kind === 'firmName') return wording.fill('the name of a firm or workshop', {})
  if (kind === 'answer') return wording.fill('the answer to a question', {})
  return wording.fill(recordKinds[kind].one, {})
}
