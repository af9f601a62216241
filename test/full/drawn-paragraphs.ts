import { spawnSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { loadFonts } from '../../src/commands/papers/fonts.ts'
import { directionOf } from '../../src/document/direction.ts'
import { drawnCharacters } from '../../src/document/drawn-characters.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { FamilyFiles } from '../../src/renderers/pdf/fonts/open-faces.ts'
import { readPdf, render } from '../renderers/pdf/rendered.ts'
import { paragraph, strong, treeOf } from '../renderers/pdf/trees.ts'
import { type Ink, inkOf } from './ink.ts'

/** A paragraph: some words, and the same words bold. */
export type Said = { readonly language: string; readonly text: string }

/** In dots an inch. A mark has some hundred pixels, and letters that differ by a loop can be told apart. */
const resolution = 600

/** The ink of a paragraph as we set it, and how far apart its base lines are, in points. */
export const drawnByUs = async (
  said: Said,
): Promise<{ readonly ink: Ink; readonly lineHeight: number }> => {
  const { bytes } = await render(paperOf(said))
  const { pages } = await readPdf(bytes)
  const baselines = new Set(pages[0]?.pieces.map(({ baseline }) => baseline.toFixed(2)))
  const all = [...baselines].map(Number)
  const lineHeight = (Math.max(...all) - Math.min(...all)) / Math.max(1, all.length - 1)
  // Under the rule of the running head, as far as the paragraph goes.
  return { ink: inkOf(rasterised(bytes, { resolution, top: 70, height: 160 })), lineHeight }
}

const paperOf = ({ language, text }: Said): DocumentTree => {
  const words = paragraph([`${text} `, strong(text)])
  return { ...treeOf([words], { head: '', foot: '', page: '' }), language }
}

// Chromium puts base lines on whole pixels of the page: what is drawn so much larger is that much more exact.
const enlarged = 8

/** The ink of a paragraph as Chromium sets it, out of the same font files in the same order and on the same width. */
export const drawnByChromium = async (
  browser: Browser,
  said: Said,
  lineHeight: number,
): Promise<Ink> => {
  const page = await browser.newPage()
  try {
    await page.setContent(await pageOf(said, lineHeight))
    await page.evaluate('document.fonts.ready')
    const bytes = await page.pdf({ width: `${160 * enlarged}mm`, height: `${80 * enlarged}mm` })
    return inkOf(rasterised(bytes, { resolution: resolution / enlarged }))
  } finally {
    await page.close()
  }
}

const pageOf = async (said: Said, lineHeight: number): Promise<string> => {
  const { language, text } = said
  const families = await familiesFor(said)
  const names = families.map(({ name }) => name).join()
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><style>
    ${families.map(fontFaces).join('')}
    p { margin: ${5 * enlarged}mm; width: ${150 * enlarged}mm; text-rendering: geometricPrecision;
      font: ${10.5 * enlarged}pt/${lineHeight * enlarged}pt ${names} }
  </style><p>${text} <b>${text}</b></p>`
}

const familiesFor = async (said: Said): Promise<readonly FamilyFiles[]> => {
  const families = await loadFonts(nodeHost(), drawnCharacters(paperOf(said)))
  const rank = ({ rankIn }: FamilyFiles): number => rankIn?.(said.language) ?? 0
  return families.toSorted((one, other) => rank(one) - rank(other))
}

const fontFaces = ({ name, faces }: FamilyFiles): string => {
  const face = (weight: 'normal' | 'bold') => {
    const file = Buffer.from(faces[weight].bytes).toString('base64')
    return `@font-face { font-family: ${name}; font-weight: ${weight}; src: url(data:font/ttf;base64,${file}) }`
  }
  return face('normal') + face('bold')
}

type Raster = { readonly resolution: number; readonly top?: number; readonly height?: number }

/** The first page as a grey picture, or a part of it: from where on, and how much, in points. */
const rasterised = (pdf: Uint8Array, { resolution: dots, top = 0, height = 0 }: Raster) => {
  const pixels = (points: number) => `${Math.round((points / 72) * dots)}`
  const part = ['-x', '0', '-y', pixels(top), '-W', '0', '-H', pixels(height)]
  const options = ['-r', `${dots}`, '-gray', '-singlefile', ...part, '-']
  const { error, stdout, stderr } = spawnSync('pdftoppm', options, { input: pdf, maxBuffer: 1e9 })
  if (error) {
    throw new Error(
      'These tests need "pdftoppm", which is one of poppler\'s programs. Debian and Ubuntu: "apt-get install poppler-utils".',
      { cause: error },
    )
  }
  if (stdout.length === 0) throw new Error(`poppler cannot draw the page: ${stderr}`)
  return stdout
}
