/** What the library writes for web pages only, and a paper has no use for. */
const forPages = / (?:class|pointer-events|baseProfile|xml:space|xmlns:xlink|ecmeta_\w+)="[^"]*"/g
const styleSheet = /<style\s*>[\s\S]*?<\/style>/g

/**
 * The library's SVG as drawings of papers have it: with words in its place first, without styles for the pointer, and
 * with letters placed by their base line. Quotation marks in words are escaped, so that none is taken for an attribute.
 */
export const plainSvg = (svg: string, alternative: string): string =>
  svg
    .replace(styleSheet, '')
    .replace(forPages, '')
    .replaceAll(' dominant-baseline="central"', ' dy="0.35em"')
    .replace('>', `><title>${escaped(alternative)}</title>`)

/** Words inside of an element. */
export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
