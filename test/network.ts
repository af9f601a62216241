/** Modules of Node that reach beyond the machine, and what Node's or a browser's own globals offer for it. */
const reaching = new RegExp(
  [
    /(?:from|import|require|getBuiltinModule|binding)\s*\(?\s*['"`]((?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|inspector|undici)|(?:tcp|udp|tls|cares)_wrap)['"`]/,
    /(?<![\w$.-])(?:globalThis\.|window\.|self\.)?(fetch)\(/,
    /\bnew (WebSocket|EventSource|XMLHttpRequest|WebTransport)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** What in a source reaches for the network, remarks left out. */
export const networkIn = (source: string): readonly string[] =>
  [...withoutRemarks(source).matchAll(reaching)].map(
    ([, module, fetching, asked]) => module ?? fetching ?? asked ?? '',
  )

/** An address holds two strokes, too, after its colon. */
const withoutRemarks = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\w\\])\/\/.*$/gm, '$1')
