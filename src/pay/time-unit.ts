/** A time for which pay or a minimum wage is fixed. */
export type TimeUnit = 'hour' | 'day' | 'week' | 'month'

const words: ReadonlyMap<string, TimeUnit> = new Map([
  ...(['hour', 'hours', 'h', 'hr', 'hrs'] as const).map((word) => [word, 'hour'] as const),
  ...(['day', 'days', 'working day'] as const).map((word) => [word, 'day'] as const),
  ...(['week', 'weeks'] as const).map((word) => [word, 'week'] as const),
  ...(['month', 'months'] as const).map((word) => [word, 'month'] as const),
])

/** The time that is paid for; null where it is a piece, or named in a language that is not known here. */
export const timeUnitOf = (per: string): TimeUnit | null =>
  words.get(per.trim().toLowerCase()) ?? null
