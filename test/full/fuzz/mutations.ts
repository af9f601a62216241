import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { nastyTexts, nastyValues } from './nasty.ts'

/** One step by which a good file becomes a bad one; places are parts of 65,536 of the whole. */
type Mutation = {
  readonly kind: 'flip' | 'cut' | 'put' | 'repeat' | 'end' | 'splice' | 'value' | 'drop' | 'key'
  readonly at: number
  readonly length: number
  readonly what: number
}

const whole = 65_536

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'put', 'repeat', 'end', 'splice', 'value', 'drop', 'key'),
  at: fc.nat(whole - 1),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(40) }, fc.nat(4000)),
  what: fc.nat(0xffff),
})

/** Good files, spoiled a little; now and then bytes that were never a file. */
export const spoiled = (seeds: readonly Uint8Array[]): fc.Arbitrary<Buffer> =>
  fc.oneof(
    {
      weight: 40,
      arbitrary: fc
        .tuple(fc.nat(seeds.length - 1), fc.array(mutation, { minLength: 1, maxLength: 5 }))
        .map(([index, mutations]) => {
          const start = Buffer.from(seeds[index] ?? [])
          return mutations.reduce<Buffer>((bytes, step) => mutated(bytes, step, seeds), start)
        }),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
    },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)) },
  )

const mutated = (bytes: Buffer, step: Mutation, seeds: readonly Uint8Array[]): Buffer => {
  const { kind, length, what } = step
  const at = Math.floor((step.at * bytes.length) / whole)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (kind) {
    case 'flip': {
      const copy = Buffer.from(bytes)
      if (at < copy.length) copy[at] = what & 0xff
      return copy
    }
    case 'cut':
      return Buffer.concat([before, after.subarray(length)])
    case 'put':
      return Buffer.concat([before, Buffer.from(chosen(nastyTexts, what)), after])
    case 'repeat':
      return Buffer.concat([
        before,
        ...Array(1 + (what % 20)).fill(after.subarray(0, length)),
        after,
      ])
    case 'end':
      return before
    case 'splice': {
      const other = Buffer.from(chosen(seeds, what))
      return Buffer.concat([before, other.subarray(Math.floor((step.at * other.length) / whole))])
    }
    case 'value':
    case 'drop':
    case 'key':
      return mutatedJson(bytes, step)
  }
}

const chosen = <T>(choices: readonly T[], number: number): T =>
  choices[number % choices.length] as T

type Holder = Record<string, unknown>

/** Another value, no value, or another key, somewhere in JSON; what is no JSON stays as it is. */
const mutatedJson = (bytes: Buffer, { kind, at, what }: Mutation): Buffer => {
  const value = jsonOf(bytes)
  const places = placesIn(value)
  if (places.length === 0) return bytes
  const { holder, key } = chosen(places, at)
  const old = holder[key]
  if (kind !== 'value') Reflect.deleteProperty(holder, key)
  if (kind === 'value') holder[key] = chosen(nastyValues, what)
  if (kind === 'key' && !Array.isArray(holder)) holder[chosen(nastyTexts, what)] = old
  return Buffer.from(JSON.stringify(value, null, what % 3))
}

const jsonOf = (bytes: Buffer): unknown => {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return null
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

/** Every value inside a value. */
const placesIn = (value: unknown): { readonly holder: Holder; readonly key: string }[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        { holder: value as Holder, key },
        ...placesIn(inner),
      ])
    : []
