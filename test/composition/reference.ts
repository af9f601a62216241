import { recordKinds } from '../../src/catalogue/records.ts'
import {
  overviewShape,
  paperShape,
  paperViews,
  questionnaireShape,
} from '../../src/commands/templates/view-shapes.ts'
import { blocks, helpers } from '../../src/composition/helper-list.ts'
import { isAnswer, type Shape } from '../../src/composition/lint/shape.ts'
import {
  answerMeanings,
  commonMeanings,
  meanings,
  overviewMeanings,
  questionnaireMeanings,
  recordsOfThings,
} from '../../src/composition/meanings.ts'
import { templateView } from '../../src/composition/template-view.ts'
import type { Told } from '../../src/composition/told.ts'
import { carriedBy } from '../../src/document/carried.ts'
import { contentOf, elementNames, mayHoldWords } from '../../src/document/content-model.ts'
import {
  isDrawingElement,
  lookAttributes,
  ownAttributes,
} from '../../src/document/drawings/drawing-model.ts'
import { drawingMeanings, elementMeanings } from '../../src/document/element-meanings.ts'
import { withhold } from '../../src/editions/withhold.ts'
import type { Field } from '../../src/questions/kinds.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { assessmentOf } from '../builders/answers-file.ts'
import { sampleAnswers } from '../builders/samples.ts'

type Meanings = Readonly<Record<string, string>>

/** Something with names of its own, and all the ways that lead to it; the first is the shortest. */
type Thing = { readonly paths: string[]; readonly shape: Shape; readonly isList: boolean }

/** Breadth first, so that a thing is known by its shortest path; things with the same names are one. */
const thingsOf = (root: Shape): readonly Thing[] => {
  const found = new Map<string, Thing>()
  const queue: Thing[] = [{ paths: [''], shape: root, isList: false }]
  for (const thing of queue) {
    for (const [name, inner] of thing.shape.names ?? []) {
      const shape = inner.each ?? inner
      if (shape.names === null || isAnswer(shape)) continue
      const path = [thing.paths[0], name].filter((part) => part !== '').join('.')
      const signature = [...shape.names.keys()].sort().join()
      const known = found.get(signature)
      if (known !== undefined) known.paths.push(path)
      else {
        const made = { paths: [path], shape, isList: inner.each !== null }
        found.set(signature, made)
        queue.push(made)
      }
    }
  }
  return queue
}

/** All values that stand at a path, lists opened. */
const valuesAt = (views: readonly unknown[], path: string): readonly unknown[] =>
  path
    .split('.')
    .reduce<readonly unknown[]>(
      (values, name) =>
        values.flatMap((value) =>
          typeof value === 'object' && value !== null
            ? ((value as Readonly<Record<string, unknown>>)[name] ?? [])
            : [],
        ),
      views,
    )

const samples = ['fictional-union', 'fictional-cooperative'].map((name) =>
  templateView({
    edition: withhold(assessmentOf(sampleAnswers(name)), 'committee'),
    wording: wordingOf('en'),
    draft: true,
  }),
)
const exemplars = paperViews()

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'from' in value && 'wanted' in value

type Named = {
  readonly thing: Thing
  readonly name: string
  readonly shape: Shape
  readonly meanings: Meanings
}

const keyOf = ({ thing, name }: Pick<Named, 'thing' | 'name'>): string =>
  [thing.paths[0], name].filter((part) => part !== '').join('.')

/** The question of an answer; under an Article its number is left open. */
const askedBy = (named: Named): string => {
  const told = valuesAt(exemplars, keyOf(named)).find(isTold)
  if (told === undefined) return ''
  const id = told.from.replace(/^\d+(?:\.\d+)?(?:\.[a-h])?\.(?=[a-z])/, '….')
  return `${told.label} (\`${id}\`)`
}

const fieldLabel = ({ thing, name }: Named): string => {
  const record = recordsOfThings[thing.paths[0] ?? '']
  if (record === undefined) return ''
  const fields: Readonly<Record<string, Field>> = recordKinds[record].fields
  return fields[name]?.label ?? ''
}

/** What a name means; empty where nobody has said so. */
const meaningOf = (named: Named): string => {
  if (isAnswer(named.shape)) {
    const asked = askedBy(named)
    if (asked !== '') return asked
  }
  return named.meanings[keyOf(named)] ?? (fieldLabel(named) || (commonMeanings[named.name] ?? ''))
}

const kindOf = (shape: Shape): string => {
  if (isAnswer(shape)) return 'answer'
  if (shape.each !== null) return isAnswer(shape.each) ? 'list of answers' : 'list'
  if (shape.names !== null) return 'thing with parts'
  return shape.isYesNo ? 'yes or no' : 'words'
}

const exampleOf = ({ thing, name }: Named): string => {
  const found = thing.paths
    .flatMap((path) => valuesAt(samples, path === '' ? name : `${path}.${name}`))
    .map((value) => (isTold(value) ? value.text : value))
    .find((value) => (typeof value === 'string' && value !== '') || typeof value === 'number')
  return found === undefined ? '' : shortened(String(found))
}

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('<', '&lt;')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const namesIn = (thing: Thing, known: Meanings): readonly Named[] =>
  [...(thing.shape.names ?? [])]
    .map(([name, shape]) => ({ thing, name, shape, meanings: known }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))

const thingSection = (thing: Thing, known: Meanings): string => {
  const [path = '', ...others] = thing.paths
  const way = (one: string) =>
    one
      .split('.')
      .map((name) => `\`${name}\``)
      .join(' → ')
  const also = others.length === 0 ? '' : `; the same names stand at ${others.map(way).join(', ')}`
  const head = path === '' ? '' : `### ${path}\n\nFound at ${way(path)}${also}.\n\n`
  const rows = namesIn(thing, known).map((named) => [
    `\`${named.name}\``,
    kindOf(named.shape),
    cell(meaningOf(named)),
    cell(exampleOf(named)),
  ])
  return head + table(['name', 'is', 'meaning', 'example'], rows)
}

const documents: readonly (readonly [root: Shape, known: Meanings])[] = [
  [paperShape(), meanings],
  [questionnaireShape(), questionnaireMeanings],
  [overviewShape(), overviewMeanings],
]

/** Meanings for any place that no place takes. */
const idleCommon = (): readonly string[] => {
  const taken = documents.flatMap(([root, known]) =>
    thingsOf(root)
      .flatMap((thing) => namesIn(thing, known))
      .filter((named) => meaningOf(named) === commonMeanings[named.name])
      .map(({ name }) => name),
  )
  return Object.keys(commonMeanings).filter((name) => !taken.includes(name))
}

/** Names of a view without a meaning, and meanings without a name. */
export const lostMeanings = (): readonly string[] => [
  ...idleCommon().map((name) => `stale ${name}`),
  ...documents.flatMap(([root, known]) => {
    const names = thingsOf(root).flatMap((thing) => namesIn(thing, known))
    const keys = new Set(names.map(keyOf))
    return [
      ...names.filter((named) => meaningOf(named) === '').map((named) => `missing ${keyOf(named)}`),
      ...Object.keys(known)
        .filter((key) => !keys.has(key))
        .map((key) => `stale ${key}`),
    ]
  }),
]

const namesOf = ([root, known]: (typeof documents)[number]): string =>
  thingsOf(root)
    .map((thing) => thingSection(thing, known))
    .join('\n\n')

const elementRow = (name: string): readonly string[] => {
  const { attributes, classes } = carriedBy(name)
  const inside = [...(mayHoldWords(name) ? ['words'] : []), ...contentOf(name)]
  const code = (names: readonly string[]) => names.map((one) => `\`${one}\``).join(' ') || '–'
  return [
    `\`<${name}>\``,
    elementMeanings[name] ?? '',
    code(attributes),
    code(classes),
    inside.join(', ') || '–',
  ]
}

/** SVG writes it so; whatever reads templates knows no capital letters. */
const asInSvg = (name: string): string => (name === 'viewbox' ? 'viewBox' : name)

const drawingRow = (name: string): readonly string[] => [
  `\`<${name}>\``,
  drawingMeanings[name] ?? '',
  ownAttributes(name)
    .map((one) => `\`${asInSvg(one)}\``)
    .join(' ') || '–',
  [...(mayHoldWords(name) ? ['words'] : []), ...contentOf(name)].join(', ') || '–',
]

/** The reference of the templates, as it stands in templates/REFERENCE.md. */
export const reference = (): string =>
  `${[
    '# All that a template may use',
    'Made from the program by `npm run reference`; a test holds it current. How templates are written, the [README](README.md) tells. Examples come from the samples, whose organisations, persons and figures are invented.',
    'An **answer** is put in by `{{answer name}}` or `{{paragraphs name}}`; **words** by `{{name}}`, or by `{{piece name from="…"}}` where they come from a record; a **list** is gone through by `{{#each name}}`; **yes or no** is asked by `{{#if name}}`; a **thing with parts** is followed by a dot: `{{answer organisation.name}}`.',
    '## Helpers',
    table(
      ['write', 'to get'],
      helpers.map(({ example, meaning }) => [`\`${cell(example)}\``, meaning]),
    ),
    '## Blocks',
    table(
      ['write', 'to get'],
      [
        ...blocks.map(({ example, meaning }) => [`\`${example}\``, meaning]),
        ['`{{> letter}}`', 'the section of that name: of the same folder, else of `shared`'],
        ['`{{! … }}`', 'a note for authors, which is not printed'],
      ],
    ),
    '## Elements',
    table(
      ['element', 'is', 'attributes', 'classes', 'may hold'],
      [...elementNames]
        .filter((name) => !isDrawingElement(name))
        .sort()
        .map(elementRow),
    ),
    '## Elements of a drawing',
    `Shapes may have these: ${lookAttributes.map((name) => `\`${name}\``).join(' ')}. In \`style\` stand the same, such as \`style="fill:#1f3a5f"\`. Colours are \`#1f3a5f\`, \`rgb(31, 58, 95)\` or a name such as \`navy\`.`,
    table(
      ['element', 'is', 'attributes', 'may hold'],
      [...elementNames].filter(isDrawingElement).sort().map(drawingRow),
    ),
    '## Parts of every answer',
    table(
      ['name', 'meaning'],
      Object.entries(answerMeanings).map(([name, meaning]) => [`\`${name}\``, meaning]),
    ),
    '## Names in the papers of a case',
    namesOf(documents[0] as (typeof documents)[number]),
    '## Names in the questionnaire',
    namesOf(documents[1] as (typeof documents)[number]),
    '## Names in the overview',
    namesOf(documents[2] as (typeof documents)[number]),
  ].join('\n\n')}\n`
