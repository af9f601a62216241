import { type Markup, markup } from '../../../document/markup.ts'
import type { Sign } from '../../../document/tree.ts'

/** Its shape alone tells a sign, without colour; the word that it means stands beside it. */
const drawings: Readonly<Record<Sign, Markup>> = {
  /** A full circle. */
  conforms: markup`<circle cx="6" cy="6" r="5" fill="currentColor"/>`,
  /** A diamond, its left half full. */
  partly: markup`<path d="M6 .5 11.5 6 6 11.5.5 6Z" fill="none"/><path d="M6 .5.5 6 6 11.5Z" fill="currentColor"/>`,
  /** A square with a cross in it. */
  not: markup`<path d="M1 1H11V11H1ZM1 1 11 11M1 11 11 1" fill="none"/>`,
  /** An empty circle. */
  silent: markup`<circle cx="6" cy="6" r="5" fill="none"/>`,
  /** A dash. */
  'cannot-say': markup`<path d="M0 6H12" fill="none" stroke-width="2"/>`,
}

/** The drawn sign, or nothing. */
export const signOf = (sign: Sign | null): Markup | null =>
  sign === null
    ? null
    : markup`<svg class="sign" viewBox="0 0 12 12" width="12" height="12" stroke="currentColor" aria-hidden="true" focusable="false">${drawings[sign]}</svg> `
