/** HTML that is safe to put into a page: only `markup` makes it, and escapes every word put in. */
export type Markup = { readonly html: string }

type Piece = string | number | Markup | readonly Markup[] | null

/** HTML with words, attributes and other markup put in: markup`<p>${words}</p>`. Null is nothing. */
export const markup = (written: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => {
  let html = written[0] ?? ''
  for (const [index, piece] of pieces.entries()) html += put(piece) + (written[index + 1] ?? '')
  return { html }
}

const put = (piece: Piece): string => {
  if (piece === null) return ''
  if (typeof piece !== 'object') return escaped(String(piece))
  if ('html' in piece) return piece.html
  let all = ''
  for (const { html } of piece) all += html
  return all
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (words: string): string =>
  /[&<>"']/.test(words)
    ? words.replace(/[&<>"']/g, (character) => entities[character] ?? '')
    : words

/** Attributes of a start tag; those without a value are left out. The names are ours, never somebody's words. */
export const attributes = (
  values: Readonly<Record<string, string | number | null>>,
): readonly Markup[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [{ html: ` ${name}="${escaped(String(value))}"` }],
  )
