import { plainDigits } from './digits.ts'
import { sentencesOf } from './sentences.ts'

const percentage = /%|٪|\bper[ -]?cent\b|\bpercent(?:age)?\b/i

/** Whether one of the texts holds a percentage. */
export const hasPercentage = (...texts: readonly (string | undefined)[]): boolean =>
  texts.some((words) => percentage.test(words ?? ''))

/** A share of people, not of money or time, and no rise or fall. */
export const hasShareOfPeople = (words: string): boolean =>
  percentage.test(words) && sentencesOf(words).some(isShareOfPeople)

const otherShare =
  /(?:%|٪|per[ -]?cent|percent)\s+(?:(?:of|below|under|less than|more than|above)\s+(?:\p{L}+[ -]){0,3}?(?:wages?|pay|price|rate|income|earnings|minimum|costs?|contributions?|value|hours?|time|what|budget|salary|remuneration)\b|(?:rise|fall|increase|decrease|less|more|lower|higher)\b)/giu
const riseBy = /\bby (?:about |some )?[\d.,]+ ?(?:%|٪|per[ -]?cent|percent)/gi

const isShareOfPeople = (sentence: string): boolean =>
  percentage.test(sentence.replace(otherShare, ' ').replace(riseBy, ' '))

const base =
  /\b(?:of|among|out of|from|asked|interviewed|surveyed|counted)\s+(?:the |all |its |our |their |some |about )*\d|\bn ?= ?\d|\b\d[\d ,.]* (?:people|persons|women|men|homeworkers|workers|households|members|interviews|respondents|answers) (?:were|was|who were)?\s?(?:asked|interviewed|counted|surveyed)/i

/** Whether the words say of how many: "of the 64 homeworkers", "61 of 64", "n = 64". */
export const namesBase = (words: string): boolean => base.test(plainDigits(words))
