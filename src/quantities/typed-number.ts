import { westernDigits } from './western-digits.ts'

/**
 * Every way in which a typed number can be read, as decimal strings: "1,234.5", "1.234,5", "1 234,5" and
 * "1,00,000" in one, "1.234" in two (thousands first), what is no number in none. Digits may be of any script;
 * halves, quarters and eighths may stand as fractions: "7½", "7 1/2".
 */
export const readingsOfNumber = (typed: string): readonly string[] => {
  const plain = plainly(typed)
  const fraction = readFraction(plain)
  if (fraction !== null) return [fraction]
  if (!/^\d+(?:[.,' :]\d+)*$/.test(plain)) return []
  const [, ...marks] = plain.split(/\d+/).slice(0, -1)
  const groups = plain.split(/\D/)
  return [grouped(groups, marks), decimal(groups, marks)]
    .filter((reading) => reading !== null)
    .map((reading) => reading.replace(/^0+(?=\d)/, ''))
}

/** A colon stands for a mark that is a decimal one alone, an apostrophe for one that only parts thousands. */
const plainly = (typed: string): string =>
  westernDigits(typed.trim())
    .replaceAll(':', '?')
    .replace(/[’ʼ\u066c]/g, "'")
    .replaceAll('\u060c', ',')
    .replaceAll('\u066b', ':')
    .replace(/\s+/g, ' ')

/** "1,234,567", "1 234 567", "12,34,567": all marks alike. */
const grouped = (groups: readonly string[], marks: readonly string[]): string | null => {
  const [first = '', ...rest] = groups
  const mark = marks[0] ?? ''
  if (marks.length === 0) return first
  if (mark === ':' || marks.some((one) => one !== mark) || first.startsWith('0')) return null
  const isWestern = first.length <= 3 && rest.every(({ length }) => length === 3)
  return isWestern || isIndian(groups, mark) ? groups.join('') : null
}

/** Lakh and crore: pairs of figures before the last three. */
const isIndian = (groups: readonly string[], mark: string): boolean =>
  mark !== '.' &&
  groups.length > 2 &&
  groups.at(-1)?.length === 3 &&
  groups.slice(1, -1).every(({ length }) => length === 2) &&
  (groups[0]?.length ?? 0) <= 2

/** The last mark begins the decimals, and what stands before it is whole. */
const decimal = (groups: readonly string[], marks: readonly string[]): string | null => {
  const mark = marks.at(-1) ?? ''
  const before = marks.slice(0, -1)
  if (!/^[.,:]$/.test(mark) || before.includes(mark)) return null
  const whole = grouped(groups.slice(0, -1), before)
  return whole === null ? null : `${whole}.${groups.at(-1) ?? ''}`
}

/** "7½", "7 1/2", "½": those that decimals tell exactly. Alone, eighths may be a span ("7/8") and are not read. */
const readFraction = (plain: string): string | null => {
  const found = /^(?:(\d{1,9})\s+)?(\d)[\u2044/](\d)$/.exec(parted(plain))
  const [whole, upper, lower] = [found?.[1], Number(found?.[2]), Number(found?.[3])]
  const isExact = lower === 2 || lower === 4 || (lower === 8 && whole !== undefined)
  if (!isExact || upper === 0 || upper >= lower) return null
  return String(Number(whole ?? 0) + upper / lower)
}

/** "7½" is seven and a half: the sign is one of its own, not the figures it is made of. */
const parted = (plain: string): string =>
  plain
    .replace(/\s*([\u00bc-\u00be\u215b-\u215e])/, (_, sign: string) => ` ${sign.normalize('NFKC')}`)
    .trim()
