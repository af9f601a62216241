import { joined } from '../../../document/drawings/matrix.ts'
import type {
  Drawing,
  LabelShape,
  Matrix,
  OutlineShape,
  PathStep,
  Raster,
} from '../../../document/tree.ts'
import type { PdfFile } from '../file/pdf-file.ts'
import {
  decimal,
  dictionary,
  name,
  numbers,
  type Pdf,
  type Ref,
  reference,
} from '../file/syntax.ts'
import type { EmbeddedFonts } from '../fonts/embedded-fonts.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import type { PlacedPicture } from '../node.ts'
import { attributesOf } from '../structure/attributes.ts'
import { embedRaster } from './embed-raster.ts'
import type { Owner, PageContent } from './page-content.ts'
import { runsOf } from './runs-of-line.ts'

/** A picture at its place on a page, from the page's top left corner. */
export type DrawnPicture = PlacedPicture & {
  readonly left: number
  readonly top: number
  readonly owner: Owner
}

type Tools = {
  readonly file: PdfFile
  readonly fonts: EmbeddedFonts
  readonly set: Typesetter
}

/** Draws pictures; one that stands in several places is in the file once. */
export class Pictures {
  readonly #tools: Tools
  readonly #rasters = new Map<Raster, { readonly name: string; readonly ref: Ref }>()

  constructor(tools: Tools) {
    this.#tools = tools
  }

  draw(content: PageContent, placed: DrawnPicture): void {
    const { picture, left, top, width, height, owner } = placed
    const bottom = content.height - top - height
    // In the head of a table it is drawn on every page, and is a figure on the first.
    if (typeof owner !== 'string')
      owner.facts = {
        ...owner.facts,
        attributes: boxOf([left, bottom, left + width, bottom + height]),
      }
    if (picture.type === 'raster') {
      content.belongTo(owner)
      const image = this.#imageOf(picture)
      content.within([width, 0, 0, height, left, bottom], () => content.write(`/${image} Do`))
      return
    }
    const scale = width / picture.width
    // Drawings count from their top down.
    const axes = [scale, 0, 0, -scale, left, bottom + height] as const
    this.#drawShapes(content, picture, { axes, owner })
  }

  /** The pictures of all pages by their names, for the pages' resources. */
  resources(): Pdf {
    const entries = Array.from(this.#rasters.values(), ({ name, ref }) => [name, reference(ref)])
    return dictionary(Object.fromEntries(entries))
  }

  #imageOf(raster: Raster): string {
    const known = this.#rasters.get(raster)
    if (known) return known.name
    const image = { name: `I${this.#rasters.size + 1}`, ref: embedRaster(this.#tools.file, raster) }
    this.#rasters.set(raster, image)
    return image.name
  }

  #drawShapes(content: PageContent, drawing: Drawing, { axes, owner }: Axes): void {
    // The alternative text says what the labels say; read one by one they would say nothing. A figure
    // holds something that is painted, if it is labels alone.
    const ofLabels = drawing.shapes.some(isPainted) ? 'layout' : owner
    for (const shape of drawing.shapes) {
      const matrix = joined(axes, shape.matrix)
      if (shape.type === 'outline') {
        if (!isPainted(shape)) continue
        content.belongTo(owner)
        content.within(matrix, () => drawOutline(content, shape))
      } else {
        content.belongTo(ofLabels)
        this.#drawLabel(content, shape, matrix)
      }
    }
  }

  #drawLabel(content: PageContent, label: LabelShape, matrix: Matrix): void {
    const [line] = this.#tools.set([
      { text: label.text, fontSize: label.size, bold: label.bold, color: label.fill },
    ])
    if (line === undefined) return
    const width = line.getWidth()
    const start = label.anchor === 'start' ? 0 : label.anchor === 'middle' ? width / 2 : width
    // Letters stand upright, so their axes are turned back.
    content.within(joined(matrix, [1, 0, 0, -1, label.x - start, label.y]), () => {
      content.fill(label.fill)
      for (const run of runsOf(line)) {
        const { font: face, fontSize: size, speech } = run.look
        content.write(
          this.#tools.fonts.show({ face, text: run.text, speech, size, x: run.x, y: 0 }),
        )
      }
    })
  }
}

type Axes = { readonly axes: Matrix; readonly owner: Owner }

const boxOf = (box: readonly [number, number, number, number]): Pdf =>
  attributesOf('Layout', { Placement: name('Block'), BBox: numbers(box) })

const isPainted = (shape: Drawing['shapes'][number]): boolean =>
  shape.type === 'outline' &&
  shape.path.length > 0 &&
  !(shape.fill === null && shape.stroke === null)

const drawOutline = (content: PageContent, { path, fill, stroke }: OutlineShape): void => {
  const steps = path.map(stepOf).join(' ')
  if (fill !== null) content.fill(fill)
  if (stroke !== null) {
    content.stroke(stroke.colour)
    content.write(`${decimal(stroke.width)} w [${stroke.dash.map(decimal).join(' ')}] 0 d`)
  }
  content.write(`${steps} ${fill === null ? 'S' : stroke === null ? 'f' : 'B'}`)
}

const stepOf = (step: PathStep): string => {
  if (step.step === 'Z') return 'h'
  const end = `${decimal(step.x)} ${decimal(step.y)}`
  if (step.step !== 'C') return `${end} ${step.step === 'M' ? 'm' : 'l'}`
  const handles = [step.x1, step.y1, step.x2, step.y2].map(decimal).join(' ')
  return `${handles} ${end} c`
}
