import type { Answers } from '../answers/answers.ts'
import type { Confirmation } from '../answers/draft.ts'
import { questionWithId } from '../catalogue/catalogue.ts'
import { type Text, text } from '../problems/text.ts'
import type { Finding, Rule, RuleInfo } from './rule.ts'

/** A finding with the rule that found it. */
export type Found = { readonly rule: Rule; readonly finding: Finding }

/** An entry under "confirmed" that silences a finding, with its reason; the words meant stay in the file. */
export type Silenced = Pick<Confirmation, 'code' | 'question' | 'record' | 'reason' | 'by' | 'on'>

/** One entry silences one finding, and lapses when the words that it confirmed change. */
export const isSilenced = (found: Found, { confirmed }: Answers): boolean =>
  isConfirmable(found) && confirmed.some((entry) => isMeant(entry, found))

/** The entries that silence one of these findings. */
export const silencedIn = (all: readonly Found[], { confirmed }: Answers): readonly Silenced[] =>
  confirmed
    .filter((entry) => all.some((found) => isConfirmable(found) && isMeant(entry, found)))
    .map(({ code, question, record, reason, by, on }) => ({
      ...{ code, question, reason, by, on },
      ...(record != null && { record }),
    }))

const isMeant = (entry: Confirmation, { rule, finding }: Found): boolean =>
  entry.code === rule.code &&
  entry.question === finding.question &&
  (entry.record ?? undefined) === finding.record &&
  entry.text === (finding.words ?? '')

/** The words that silence a finding, none of them for one that means the whole answer; null: it cannot be. */
export const wordsFor = (found: Remarked): string | null =>
  isConfirmable(found) && found.rule.code !== silenceStillHolds.code
    ? (found.finding.words ?? '')
    : null

type Remarked = { readonly rule: RuleInfo; readonly finding: Finding }

/** What hinders a final paper cannot be confirmed away, but for words that the user may vouch for. */
const isConfirmable = ({ rule, finding }: Remarked): boolean =>
  finding.words !== undefined || (finding.severity ?? rule.severity) !== 'error'

/** Judged after all rules, from what they found: it has no search of its own. */
export const silenceStillHolds: RuleInfo = {
  code: 'silence-lapsed',
  severity: 'note',
  looksFor:
    'An entry under "confirmed" in the file of answers that silences nothing: its words were changed since, the finding is gone, or it is an error, which is mended and not silenced.',
  example: {
    found:
      'A telephone number was confirmed as the ministry’s; the sentence now holds another one.',
    better: 'The entry is taken away, or written anew for the new words.',
  },
  why: 'A reason that no longer fits would hide the next slip at the same place.',
  source: 'How this program silences a finding: one entry, one place, one reason',
}

/** Entries that silence nothing, with why. */
export const lapsedIn = (all: readonly Found[], { confirmed }: Answers): readonly Finding[] =>
  confirmed
    .filter((entry) => !all.some((found) => isConfirmable(found) && isMeant(entry, found)))
    .map((entry) => ({
      ...placeOf(entry),
      message: all.some((found) => isMeant(entry, found)) ? isError : nothingThere(entry),
      hint: text('Take the entry out of "confirmed" in the file of answers, or write it anew.'),
    }))

/** A file may hold anything as a question; only a known one is told. */
const placeOf = ({ question, record }: Confirmation): Pick<Finding, 'question' | 'record'> =>
  questionWithId(question) === null
    ? { question: 'confirmed' }
    : { question, ...(record != null && /^[A-Z]-\d{2,}$/.test(record) && { record }) }

const isError = text('An entry would silence an error, which can only be mended.')

const nothingThere = ({ code }: Confirmation): Text =>
  /^[a-z]+(?:-[a-z]+)+$/.test(code)
    ? text(
        'An entry silences nothing any more (“{code}”): the words were changed, or the finding is gone.',
        { code },
      )
    : text('An entry under "confirmed" names no rule.')
