/**
 * The SVG that a drawing may have: shapes and words, and nothing that could call for a file, run, or look otherwise
 * in two programs. Names as HTML readers yield them, in small letters.
 */

const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'] as const
const drawn = ['g', 'use', 'text', ...shapes]
const told = ['title', 'desc']

/** Which element may stand in which. */
export const drawingModel: Readonly<Record<string, readonly string[]>> = {
  svg: [...told, 'defs', ...drawn],
  g: [...told, 'defs', ...drawn],
  defs: drawn,
  text: [...told, 'tspan', 'data'],
  tspan: ['data'],
  use: told,
  title: [],
  desc: [],
  ...Object.fromEntries(shapes.map((name) => [name, told])),
}

const names: ReadonlySet<string> = new Set(Object.keys(drawingModel))

export const isDrawingElement = (name: string): boolean => names.has(name)

/** Attributes of any element: names for `use`, and what exports leave behind without any effect. */
const everywhere = ['at', 'id', 'class', 'xmlns', 'xmlns:xlink', 'xml:space', 'version']

/** How things look (SVG 1.1, 6.1): handed down to what stands inside. */
const looks = [
  'style',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
]

/** Differences too small to matter, which drawing programs write everywhere; the fonts are those of the paper. */
export const unheeded: readonly string[] = [
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'font-family',
  'font-style',
]

const places = ['x', 'y', 'width', 'height', 'transform']

const own: Readonly<Record<string, readonly string[]>> = {
  svg: ['viewbox', 'width', 'height'],
  g: ['transform'],
  use: ['href', 'xlink:href', ...places],
  path: ['d', 'transform'],
  rect: [...places, 'rx', 'ry'],
  circle: ['cx', 'cy', 'r', 'transform'],
  ellipse: ['cx', 'cy', 'rx', 'ry', 'transform'],
  line: ['x1', 'y1', 'x2', 'y2', 'transform'],
  polyline: ['points', 'transform'],
  polygon: ['points', 'transform'],
  text: ['x', 'y', 'dx', 'dy', 'transform'],
  tspan: ['x', 'y', 'dx', 'dy'],
}

const attributes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...names].map((name) => [
    name,
    new Set([...everywhere, ...looks, ...unheeded, ...(own[name] ?? [])]),
  ]),
)

/** Whether an element of a drawing may carry the attribute. */
export const isDrawingAttribute = (name: string, attribute: string): boolean =>
  attributes.get(name)?.has(attribute) === true

/** For people: what the element has besides its look. */
export const ownAttributes = (name: string): readonly string[] => own[name] ?? []
export const lookAttributes: readonly string[] = looks
