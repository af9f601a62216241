import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentences } from '../renderers/pdf/text/sentences.ts'
import { openBrowser } from './browser.ts'
import { drawnByChromium, drawnByUs, type Said } from './drawn-paragraphs.ts'
import { type Ink, largestBlot } from './ink.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/**
 * In pixels of a six hundredth of an inch: a third of a point. Drawings of the same letters at the same places
 * have no blot at all then, in any language; the least fault below, one loop of a letter, makes one of 47 pixels,
 * a full stop has 80.
 */
const reach = 3
const mostBlot = 12

// Chromium takes the longest, and what it drew once is compared with several of ours.
const known = new Map<string, Promise<Ink>>()

/** How far two drawings of a paragraph differ: ours of one, Chromium's of another. */
const blotBetween = async (ours: Said, theirs: Said): Promise<number> => {
  const { ink, lineHeight } = await drawnByUs(ours)
  const key = `${theirs.text} ${lineHeight.toFixed(2)}`
  const drawn = known.get(key) ?? drawnByChromium(browser, theirs, lineHeight)
  known.set(key, drawn)
  return largestBlot(ink, await drawn, reach)
}

const serbian =
  'Раднице код куће (38 од 60) рекле су да је обрачун по комаду био бољи 2025. године.'

const saidIn = (language: string): Said => ({
  language,
  text: language === 'sr' ? serbian : (sentences[language] ?? ''),
})

describe('a paragraph looks as Chromium sets it', () => {
  it.each([...Object.keys(sentences), 'sr'])('in %s', async (language) => {
    const said = saidIn(language)
    const blot = await blotBetween(said, said)
    expect(blot, 'pixels of the largest blot that only one has').toBeLessThanOrEqual(mostBlot)
  })
})

/** The same words with another language's forms, letters or direction. */
const spokenAs = (language: string, text: Said): Said => ({ ...text, language })

const withoutLast = (what: RegExp, { language, text }: Said): Said => {
  const letters = Array.from(text.normalize('NFD'))
  const last = letters.findLastIndex((letter) => what.test(letter))
  return { language, text: letters.toSpliced(last, 1).join('') }
}

const faults: readonly (readonly [what: string, language: string, fault: (said: Said) => Said])[] =
  [
    ['letters of Hindi', 'mr', (said) => spokenAs('hi', said)],
    ['letters of Marathi', 'hi', (said) => spokenAs('mr', said)],
    ['letters of Hindi', 'ne', (said) => spokenAs('hi', said)],
    ['letters of Russian', 'sr', (said) => spokenAs('ru', said)],
    ['letters of another font', 'ur', (said) => spokenAs('fa', said)],
    ['the direction of English', 'ar', (said) => spokenAs('en', said)],
    ['the direction of English', 'he', (said) => spokenAs('en', said)],
    ['letters joined that are not', 'fa', (said) => withoutLast(/\u200c/, said)],
    ...['vi', 'el', 'hi', 'ta', 'th', 'km', 'my', 'ar', 'ur'].map(
      (language) =>
        ['a mark missing', language, (said: Said) => withoutLast(/\p{M}/u, said)] as const,
    ),
  ]

describe('the comparison is not blind', () => {
  it.each(faults)('for %s, in %s', async (_, language, fault) => {
    const said = saidIn(language)
    const blot = await blotBetween(fault(said), said)
    expect(blot, 'pixels of the largest blot').toBeGreaterThan(3 * mostBlot)
  })
})
