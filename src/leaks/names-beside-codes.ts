import type { Text } from '../problems/text.ts'
import type { Surface } from './surface.ts'

const capital = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`
const code = String.raw`W-\d{2,}`
/** "W-01 (Velina Drazheva)", "W-01, Velina Drazheva", "W-01: Velina Drazheva" */
const after = String.raw`${code}\s?(?:\(\s?${capital}(?:\s${capital}){0,2}\s?\)|[,:–—]\s${capital}(?:\s${capital}){1,2}(?![\p{L}]))`
/** "Velina Drazheva (W-01)", "Velina Drazheva, W-01" */
const before = String.raw`(?<![.!?:]\s|\p{L})${capital}(?:\s${capital}){1,2}(?:,\s|\s?[(\[]\s?)${code}`
const beside = new RegExp(`${after}|${before}`, 'u')

/** Places where words that look like a name stand right beside the code of a witness. */
export const namesBesideCodes = (surfaces: readonly Surface[]): readonly Text[] =>
  surfaces
    .filter(({ bare, text }) => bare !== true && text.includes('W-') && beside.test(text))
    .map(({ place }) => place)
