import type { Text } from './text.ts'

/** `error` hinders a final paper and counts for the exit code; `warning` and `note` only tell. */
export type Severity = 'error' | 'warning' | 'note'

/** Where a problem stands, as far as it is known; lines and columns count from 1. */
export type Place = {
  readonly case?: string
  readonly question?: string
  readonly record?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** What hinders the work: data first, words second. */
export type Problem = {
  readonly code: string
  readonly severity: Severity
  readonly place: Place
  /** What was found and what was expected, one sentence. */
  readonly message: Text
  /** What to do, one sentence. */
  readonly hint: Text
}

/** A value, or the reasons why there is none. Problems beside a value do not hinder it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const done = <T>(value: T, problems: readonly Problem[] = []): Result<T> => ({
  ok: true,
  value,
  problems,
})

export const refused = (...problems: readonly Problem[]): Result<never> => ({
  ok: false,
  problems,
})

export const hasError = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error')
