import { namedColours } from './named-colours.ts'

/** "#rrggbb" of what stands for a colour; "none" for no paint; null where it is neither. */
export const colourOf = (value: string): string | 'none' | null => {
  const word = value.trim().toLowerCase()
  if (word === 'none' || word === 'transparent') return 'none'
  // A paper is printed in black where nothing else is said.
  if (word === 'currentcolor') return '#000000'
  if (/^#[\da-f]{6}$/.test(word)) return word
  if (/^#[\da-f]{3}$/.test(word)) return word.replace(/[\da-f]/g, '$&$&')
  return ofParts(word) ?? (Object.hasOwn(namedColours, word) ? (namedColours[word] ?? null) : null)
}

/** "rgb(10, 20, 30)", or in hundredths. */
const ofParts = (word: string): string | null => {
  const found = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(word)
  if (found === null) return null
  const parts = found.slice(1).map((part) => {
    const number = Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1)
    return Math.round(Math.min(255, number)).toString(16).padStart(2, '0')
  })
  return `#${parts.join('')}`
}

/** How far two colours ("#rrggbb") stand apart, from 1 to 21 (WCAG 2.2, contrast ratio). */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
