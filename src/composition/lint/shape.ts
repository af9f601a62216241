/** What a template may ask for at one place of a view, learnt from views in which everything is answered. */
export type Shape = {
  /** Of an object: what stands under each of its names. */
  readonly names: ReadonlyMap<string, Shape> | null
  /** Of a list: what each of it is. */
  readonly each: Shape | null
  /** Whether it may be words or a number. */
  readonly isWords: boolean
  /** Whether it may be yes or no. */
  readonly isYesNo: boolean
  /** Whether there may be nothing. */
  readonly isOptional: boolean
}

/** The shape that all these values have together; of no value nothing is known. */
export const shapeOf = (values: readonly unknown[]): Shape => {
  const there = values.filter((value) => value !== null && value !== undefined)
  const lists = there.filter((value) => Array.isArray(value))
  const objects = there.filter(isObject)
  return {
    names: objects.length === 0 ? null : namesOf(objects),
    each: lists.length === 0 ? null : shapeOf(unique(lists.flat())),
    isWords: there.some((value) => typeof value === 'string' || typeof value === 'number'),
    isYesNo: there.some((value) => typeof value === 'boolean'),
    isOptional: there.length < values.length,
  }
}

/**
 * The same, with lists that no view filled: they are taken to be as others of the same name are, such as the
 * quotes of a claim wherever it stands.
 */
export const withTwins = (shape: Shape): Shape => {
  const known = new Map<string, Shape>()
  collectLists(shape, known)
  return filledFrom(shape, known)
}

const collectLists = ({ names, each }: Shape, known: Map<string, Shape>): void => {
  for (const [name, shape] of names ?? []) {
    if (shape.each !== null && !isUnknown(shape.each)) known.set(name, shape.each)
    collectLists(shape, known)
  }
  if (each !== null) collectLists(each, known)
}

const filledFrom = (shape: Shape, known: ReadonlyMap<string, Shape>): Shape => ({
  ...shape,
  names:
    shape.names === null
      ? null
      : new Map(
          [...shape.names].map(([name, inner]) => [
            name,
            inner.each !== null && isUnknown(inner.each)
              ? { ...inner, each: known.get(name) ?? inner.each }
              : filledFrom(inner, known),
          ]),
        ),
  each: shape.each === null ? null : filledFrom(shape.each, known),
})

type Named = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const namesOf = (objects: readonly Named[]): ReadonlyMap<string, Shape> => {
  const names = new Set(objects.flatMap((object) => Object.keys(object)))
  return new Map(
    [...names].map((name) => [name, shapeOf(unique(objects.map((object) => object[name])))]),
  )
}

const unique = (values: readonly unknown[]): readonly unknown[] => [...new Set(values)]

export const wordsShape: Shape = {
  names: null,
  each: null,
  isWords: true,
  isYesNo: false,
  isOptional: false,
}

export const yesNoShape: Shape = { ...wordsShape, isWords: false, isYesNo: true }

/** Of this nothing is known. */
export const unknownShape: Shape = { ...wordsShape, isWords: false, isOptional: true }

/** Whether a reply to a question stands here: what `answer`, `paragraphs` and `missing` take. */
export const isAnswer = ({ names }: Shape): boolean =>
  names?.has('from') === true && names.has('wanted') && names.has('given')

/** Whether no view tells what stands here. */
export const isUnknown = ({ names, each, isWords, isYesNo }: Shape): boolean =>
  names === null && each === null && !isWords && !isYesNo

/** A context of a section that is called with values of its own. */
export const withNames = (shape: Shape, added: ReadonlyMap<string, Shape>): Shape => ({
  ...shape,
  names: new Map([...(shape.names ?? []), ...added]),
})
