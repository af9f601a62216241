import { done, type Place, type Problem, type Result } from '../problems/problem.ts'
import { type DrawnElement, elementsIn, wordsIn } from './drawings/drawn-element.ts'
import { readDrawing } from './drawings/read-drawing.ts'
import { plainText } from './finish.ts'
import { alternativeIsCaption, figureWithoutPicture, pictureMissing } from './heard-problems.ts'
import { judgeAlternative } from './judge-spoken.ts'
import { pictureProblem } from './pictures/picture-problems.ts'
import { isPictureName, type Pictures } from './pictures/read-raster.ts'
import type { Figure, Inline, Picture, Raster, Spoken } from './tree.ts'

/** What stood in a `<figure>`. */
export type FigureParts = {
  readonly drawn: readonly (string | DrawnElement)[]
  readonly caption: readonly Inline[]
  readonly place: Place
  readonly spoken: Spoken
}

/** A figure of the paper; no figure without exactly one picture, and words in its place. */
export const figureOf = (
  { drawn, caption, place, spoken }: FigureParts,
  pictures: Pictures,
): Result<Figure> => {
  const [element, ...others] = drawn.filter((one) => typeof one !== 'string')
  if (element === undefined || others.length > 0)
    return { ok: false, problems: [figureWithoutPicture(place)] }
  const alternative = alternativeOf(element)
  const picture = pictureOf(element, pictures)
  const problems = [...judgeWords(element, alternative, plainText(caption)), ...picture.problems]
  return picture.ok
    ? done({ type: 'figure', alternative, caption, picture: picture.value, ...spoken }, problems)
    : { ok: false, problems }
}

/** The words in the place of a picture: `alt`, or what a drawing says of itself as a whole (SVG 1.1, 5.4). */
const alternativeOf = (element: DrawnElement): string => {
  if (element.name === 'img') return (element.attributes['alt'] ?? '').trim()
  return elementsIn(element)
    .filter(({ name }) => name === 'title' || name === 'desc')
    .map(wordsIn)
    .filter((words) => words !== '')
    .join(' ')
}

/** Those of an `<img>` were judged where it began. */
const judgeWords = (
  { name, place }: DrawnElement,
  alternative: string,
  caption: string,
): readonly Problem[] => {
  const problems = name === 'svg' ? judgeAlternative('svg', alternative, place) : []
  const isSame = alternative !== '' && sameWords(alternative) === sameWords(caption)
  return isSame ? [...problems, alternativeIsCaption(place)] : problems
}

const sameWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s.:]+/g, ' ')
    .trim()

const pictureOf = (element: DrawnElement, pictures: Pictures): Result<Picture> => {
  if (element.name === 'svg') return readDrawing(element)
  return pictureNamed(element.attributes['src'] ?? '', pictures, element.place)
}

/** The picture of a name, or why there is none. */
export const pictureNamed = (name: string, pictures: Pictures, place: Place): Result<Raster> => {
  const found = pictures.get(name)
  // A name that cannot be one was told where the picture began.
  if (!isPictureName(name)) return { ok: false, problems: [] }
  if (found === undefined) return { ok: false, problems: [pictureMissing(name, place)] }
  return typeof found === 'string'
    ? { ok: false, problems: [pictureProblem(found, name, place)] }
    : done(found)
}
