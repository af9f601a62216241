import { type Fault, short } from '../fault.ts'
import type { Colour, Painted, ShownText } from '../file/painting.ts'
import type { Rule } from '../judged.ts'

const least = { usual: 4.5, large: 3 } as const

/** Words stand out from what is painted under them (WCAG 2.2, 1.4.3); the watermark is no words. */
export const wordsStandOut: Rule = ({ document }) =>
  document.pages.flatMap(({ index, painting }) =>
    painting.painted.flatMap((each): Fault[] => {
      if (each.kind !== 'text' || each.text.trim() === '' || isExempt(each)) return []
      const ground = groundUnder(each, painting.painted)
      if (ground === null) return []
      const ratio = contrast(each.colour, ground)
      const wanted = isLarge(each) ? least.large : least.usual
      if (ratio >= wanted) return []
      const found = `${short(each.text)} at ${ratio.toFixed(2)} : 1`
      return [{ code: 'contrast', where: `page ${index + 1}`, found, expected: `${wanted} : 1` }]
    }),
  )

// Inside of drawings colours are judged before anything is drawn, by shapes and not by boxes.
const isExempt = ({ owner }: ShownText): boolean =>
  owner.kind === 'artifact' && (owner.subtype === 'Watermark' || owner.type === 'Layout')

const isLarge = ({ size, font }: ShownText): boolean => size >= 18 || (font.bold && size >= 14)

/** The colour last filled under the middle of the words; null over a picture, whose colours are not known. */
const groundUnder = ({ box, order }: ShownText, painted: readonly Painted[]): Colour | null => {
  const x = (box.left + box.right) / 2
  const y = (box.bottom + box.top) / 2
  const under = painted
    .slice(0, order)
    .findLast(
      (each) =>
        (each.kind === 'fill' || each.kind === 'image') &&
        each.box.left <= x &&
        x <= each.box.right &&
        each.box.bottom <= y &&
        y <= each.box.top,
    )
  if (under === undefined) return [1, 1, 1]
  return under.kind === 'image' ? null : under.colour
}

const contrast = (one: Colour, other: Colour): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
