import type {
  Drawing,
  LabelShape,
  Matrix,
  OutlineShape,
  PathStep,
  Shape,
} from '../../../document/tree.ts'
import { face } from '../look.ts'
import { lineText } from '../word-text.ts'

// Enhanced Metafile ([MS-EMF] 2.3): a row of records, each its type, its length in bytes and its fields, here all
// of them words of 32 bits.
type Metarecord = readonly number[]

const types = {
  header: 1,
  polyBezierTo: 5,
  setWindowExt: 9,
  setWindowOrg: 10,
  setViewportExt: 11,
  setViewportOrg: 12,
  endOfFile: 14,
  setMapMode: 17,
  setBackgroundMode: 18,
  setTextAlign: 22,
  setTextColour: 24,
  moveTo: 27,
  selectObject: 37,
  createBrush: 39,
  deleteObject: 40,
  lineTo: 54,
  beginPath: 59,
  endPath: 60,
  closeFigure: 61,
  fillPath: 62,
  strokeAndFillPath: 63,
  strokePath: 64,
  createFont: 82,
  text: 84,
  createPen: 95,
} as const

/** Whole numbers are all that a metafile has: so many to a unit of the drawing. */
const fine = 32
/** A unit of the drawing, 1/96 inch, in hundredths of a millimetre. */
const hundredths = 2540 / 96
const anisotropic = 8
const transparent = 1
const noBounds = [0, 0, 0, 0]
const stockNoBrush = 0x80000005
const stockNoPen = 0x80000008
const stockFont = 0x8000000d
const handles = { brush: 1, pen: 2, font: 3 }

/**
 * A drawing for readers that do not know SVG: outlines as they are, labels in the face of the paper, set by the
 * reader, so that no width of a letter needs to be known here.
 */
export const emfOf = ({ width, height, shapes }: Drawing): Uint8Array => {
  const frame = [Math.round(width * hundredths), Math.round(height * hundredths)]
  const body = [
    record(types.setMapMode, anisotropic),
    record(types.setWindowOrg, 0, 0),
    record(types.setWindowExt, Math.round(width * fine), Math.round(height * fine)),
    record(types.setViewportOrg, 0, 0),
    record(types.setViewportExt, ...frame),
    record(types.setBackgroundMode, transparent),
    ...shapes.flatMap(shapeRecords),
    record(types.endOfFile, 0, 16, 20),
  ]
  return bytesOf([headerOf(frame, body), ...body])
}

const record = (type: number, ...fields: number[]): Metarecord => [
  type,
  (fields.length + 2) * 4,
  ...fields,
]

const headerWords = 27

/** The header ([MS-EMF] 2.3.4.2) with a device of a hundredth of a millimetre to the dot. */
const headerOf = (frame: readonly number[], body: readonly Metarecord[]): Metarecord => {
  const words = body.reduce((sum, { length }) => sum + length, headerWords)
  const device = { dots: 100_000, millimetres: 1000 }
  const handleCount = Object.keys(handles).length + 1
  return record(
    types.header,
    ...[0, 0, ...frame],
    ...[0, 0, ...frame],
    0x464d4520,
    0x00010000,
    words * 4,
    body.length + 1,
    handleCount,
    ...[0, 0, 0],
    ...[device.dots, device.dots, device.millimetres, device.millimetres],
    ...[0, 0, 0],
    ...[device.millimetres * 1000, device.millimetres * 1000],
  )
}

const bytesOf = (records: readonly Metarecord[]): Uint8Array => {
  const words = records.flat()
  const view = new DataView(new ArrayBuffer(words.length * 4))
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word >>> 0, true)
  return new Uint8Array(view.buffer)
}

const shapeRecords = (shape: Shape): readonly Metarecord[] =>
  shape.type === 'outline' ? outlineRecords(shape) : labelRecords(shape)

type Point = readonly [x: number, y: number]

const placed = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  Math.round((a * x + c * y + e) * fine),
  Math.round((b * x + d * y + f) * fine),
]

/** How much larger a matrix makes lengths. */
const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** "#rrggbb" as 0x00bbggrr. */
const colourOf = (colour: string): number => {
  const value = Number.parseInt(colour.slice(1), 16)
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)
}

const outlineRecords = (shape: OutlineShape): readonly Metarecord[] => {
  const { path, fill, stroke, matrix } = shape
  if (fill === null && stroke === null) return []
  const draw =
    fill === null ? types.strokePath : stroke === null ? types.fillPath : types.strokeAndFillPath
  return [
    ...brushRecords(fill),
    ...penRecords(stroke, scaleOf(matrix)),
    record(types.beginPath),
    ...path.map((step) => stepRecord(step, matrix)),
    record(types.endPath),
    record(draw, ...noBounds),
    ...released(handles.brush, fill !== null),
    ...released(handles.pen, stroke !== null),
  ]
}

const released = (handle: number, isMade: boolean): readonly Metarecord[] =>
  isMade
    ? [
        record(types.selectObject, handle === handles.brush ? stockNoBrush : stockNoPen),
        record(types.deleteObject, handle),
      ]
    : []

const brushRecords = (fill: string | null): readonly Metarecord[] =>
  fill === null
    ? [record(types.selectObject, stockNoBrush)]
    : [
        record(types.createBrush, handles.brush, 0, colourOf(fill), 0),
        record(types.selectObject, handles.brush),
      ]

/**
 * Geometric, ends cut flat, corners pointed: as SVG draws what says nothing else. Lengths of dashes are known to
 * few readers, dashes and dots to all.
 */
const penStyle = (dash: readonly number[], width: number): number => {
  const [first] = dash
  if (first === undefined) return 0x00012200
  return first > 1.5 * width ? 0x00012201 : 0x00012202
}

const penRecords = (stroke: OutlineShape['stroke'], scale: number): readonly Metarecord[] => {
  if (stroke === null) return [record(types.selectObject, stockNoPen)]
  const width = Math.max(1, Math.round(stroke.width * scale * fine))
  const style = penStyle(stroke.dash, stroke.width)
  const noBitmap = [0, 0, 0, 0]
  return [
    record(
      types.createPen,
      handles.pen,
      ...noBitmap,
      style,
      width,
      0,
      colourOf(stroke.colour),
      0,
      0,
    ),
    record(types.selectObject, handles.pen),
  ]
}

const stepRecord = (step: PathStep, matrix: Matrix): Metarecord => {
  if (step.step === 'Z') return record(types.closeFigure)
  const end = placed(matrix, [step.x, step.y])
  if (step.step === 'C') {
    const first = placed(matrix, [step.x1, step.y1])
    const second = placed(matrix, [step.x2, step.y2])
    return record(types.polyBezierTo, ...noBounds, 3, ...first, ...second, ...end)
  }
  return record(step.step === 'M' ? types.moveTo : types.lineTo, ...end)
}

/** On the base line, from, around or up to the point. */
const alignments = { start: 24, middle: 24 | 6, end: 24 | 2 } as const
const compatible = 1
/** From the beginning of a record of words to its letters, in bytes. */
const lettersAt = 76

/** Words of a label ([MS-EMF] 2.3.5.8): the reader knows how wide its letters are, so no widths are given. */
const labelRecords = (label: LabelShape): readonly Metarecord[] => {
  const text = lineText(label.text)
  const scale = floatBits(hundredths / fine)
  const place = placed(label.matrix, [label.x, label.y])
  const noWidths = 0
  return [
    record(types.createFont, handles.font, ...fontWords(label)),
    record(types.selectObject, handles.font),
    record(types.setTextAlign, alignments[label.anchor]),
    record(types.setTextColour, colourOf(label.fill)),
    record(
      types.text,
      ...[...noBounds, compatible, scale, scale],
      ...[...place, text.length, lettersAt, 0, ...noBounds, noWidths],
      ...wordsOf(text, Math.ceil(text.length / 2)),
    ),
    record(types.selectObject, stockFont),
    record(types.deleteObject, handles.font),
  ]
}

const floatBits = (value: number): number =>
  new Uint32Array(new Float32Array([value]).buffer)[0] ?? 0

/** A font by its height, slope, weight and name ([MS-EMF] 2.2.13, 2.2.16), in a record of 320 bytes. */
const fontWords = ({ size, bold, matrix }: LabelShape): readonly number[] => {
  const [a, b] = matrix
  const tenths = Math.round((Math.atan2(-b, a) * 1800) / Math.PI)
  const height = -Math.round(size * scaleOf(matrix) * fine)
  const defaultCharacters = 1 << 24
  const looks = [height, 0, tenths, tenths, bold ? 700 : 400, defaultCharacters, 0]
  const rest = 80 - looks.length - 16
  return [...looks, ...wordsOf(face, 16), ...Array<number>(rest).fill(0)]
}

/** UTF-16, two units a word, to that many words. */
const wordsOf = (text: string, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => {
    const [low, high] = [text.charCodeAt(index * 2), text.charCodeAt(index * 2 + 1)]
    return (low || 0) | ((high || 0) << 16)
  })
