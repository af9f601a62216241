import { type Draft, emptyDraft } from '../../src/answers/draft.ts'
import { type ParsedAnswers, parseAnswers } from '../../src/answers/parse-answers.ts'
import type { Assessment } from '../../src/assessment/assess.ts'
import { provisionsDealtWith } from '../../src/catalogue/applies.ts'

/** Answers as a file holds them, by the ids of their questions. */
export type Given = Readonly<Record<string, unknown>>

/** A draft in English that holds these answers and nothing else. */
export const draftOf = (answers: Given): Draft => ({ ...emptyDraft('en'), answers })

/** The answers and problems of such a draft. */
export const parsedFrom = (answers: Given): ParsedAnswers => parseAnswers(draftOf(answers))

/** The same, assessed by no rule: what editions are made from. */
export const assessmentOf = (answers: Given): Assessment => ({
  answers: parsedFrom(answers).answers,
  dealtWith: provisionsDealtWith(answers),
  meant: ['submission'],
  judged: [],
  silenced: [],
})

/** The text of a file of answers, two spaces to a level, so that a test can name its lines. */
export const fileOf = (answers: Given, more: Given = {}): string =>
  JSON.stringify({ format: 'c177-answers', version: 1, language: 'en', ...more, answers }, null, 2)
