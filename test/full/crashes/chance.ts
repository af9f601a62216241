/** Numbers that look random and are the same for the same seed. */
export type Chance = {
  /** From 0 up to, and without, a number. */
  readonly below: (number: number) => number
  readonly among: <T>(choices: readonly [T, ...T[]]) => T
}

/** Mulberry32: small, and good enough to choose by. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (number: number) => Math.floor(next() * number)
  return { below, among: (choices) => choices[below(choices.length)] ?? choices[0] }
}

/** The seed of this run (see `test/seed.ts`): told, so that it can be given again (`SEED=… npm run check:full`). */
export const seedOf = (what: string): number => {
  const seed = Number(process.env['SEED'])
  process.stderr.write(`${what}: SEED=${seed}\n`)
  return seed
}
