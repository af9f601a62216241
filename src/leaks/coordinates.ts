import { wall } from './letters.ts'

/** A place on the earth, or one half of it, where it stands in a text; in degrees. */
export type Degrees = { readonly degrees: number; readonly start: number; readonly end: number }

const minutes = String.raw`(?:(\d{1,2}(?:[.,]\d+)?)\s?['′’ʹ]\s?)?(?:(\d{1,2}(?:[.,]\d+)?)\s?(?:["″”ʺ]|''|’’|′′)\s?)?`
const angles = new RegExp(
  String.raw`(?<![\d.,])([NSEW])?\s?([-+−]?\d{1,3}(?:[.,]\d+)?)\s?[°º]\s?${minutes}([NSEWO](?!\p{L}))?`,
  'gu',
)
const decimals = /(?<![\d.])([-+−]?)(\d{1,3})[.,](\d{3,})(?!\d)/gu

/** Degrees written in any way: "42°41'51\"N", "42.6975", "23,3242". */
export const degreesIn = (text: string): readonly Degrees[] => {
  const found = [...text.matchAll(angles)].map((match): Degrees => {
    const [all, before = '', whole = '', minute = '0', second = '0', after = ''] = match
    const size = numberOf(whole) + numberOf(minute) / 60 + numberOf(second) / 3600
    return { degrees: signed(size, before + after), ...spanOf(match.index, all) }
  })
  const plain = [...text.matchAll(decimals)]
    .map((match): Degrees => {
      const [all, sign = '', whole = '', part = ''] = match
      const size = Number(`${whole}.${part}`)
      const side = /^\s?°?\s?([SW])(?!\p{L})/u.exec(text.slice(match.index + all.length))?.[1]
      const before = /(?<!\p{L})([SW])\s?$/u.exec(text.slice(0, match.index))?.[1]
      return {
        degrees: signed(/[-−]/.test(sign) ? -size : size, side ?? before ?? ''),
        ...spanOf(match.index, all),
      }
    })
    .filter(({ start }) => !found.some((angle) => angle.start <= start && start < angle.end))
  return [...found, ...plain].sort((one, other) => one.start - other.start)
}

const numberOf = (digits: string): number => Number(digits.replace(',', '.').replace('−', '-'))

const signed = (size: number, side: string): number => (/[SW]/.test(side) ? -Math.abs(size) : size)

const spanOf = (start: number, all: string) => ({ start, end: start + all.length })

/** Two halves that stand together, as they follow each other. */
export type Spot = { readonly first: Degrees; readonly second: Degrees }

/** Between the halves of one place there may be a name for the second: "longitude". */
const farthest = 30

export const spotsIn = (text: string): readonly Spot[] => {
  const halves = degreesIn(text)
  return halves.flatMap((first, index) => {
    const second = halves[index + 1]
    const isNear = second !== undefined && second.start - first.end <= farthest
    return isNear && !text.slice(first.end, second.start).includes(wall) ? [{ first, second }] : []
  })
}

/** A hundred metres, about: what is rounded to three figures is the same place. */
const grace = 0.001

/** Whether two spots are one place, in either order of their halves. */
export const isSamePlace = (one: Spot, other: Spot): boolean =>
  (isNear(one.first, other.first) && isNear(one.second, other.second)) ||
  (isNear(one.first, other.second) && isNear(one.second, other.first))

const isNear = (one: Degrees, other: Degrees): boolean =>
  Math.abs(one.degrees - other.degrees) <= grace
