/** Emphasis that carries no meaning of its own; without colours nothing is lost. */
export type Style = {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
}

const plain: Style = { strong: (text) => text, quiet: (text) => text }

const marked: Style = {
  strong: (text) => `\u001B[1m${text}\u001B[22m`,
  quiet: (text) => `\u001B[2m${text}\u001B[22m`,
}

/** `NO_COLOR` (any value but the empty one) and simple terminals get plain text. */
export const styleFor = (environment: Readonly<Record<string, string | undefined>>): Style =>
  (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb' ? plain : marked
