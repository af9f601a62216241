import Handlebars from 'handlebars'
import { nearest } from '../problems/nearest.ts'
import { done, type Place, type Problem, type Result, refused } from '../problems/problem.ts'
import { text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'
import { type Engine, helperNames, registerHelpers } from './helpers.ts'
import { guarded, namesIn, UnknownName } from './known-names.ts'
import { markedProgram, type Program, type Template } from './marked-template.ts'

export type Filling = {
  /** The document's own template first (`submission/document.hbs`), then its sections. */
  readonly templates: readonly Template[]
  readonly view: object
  readonly wording: Wording
}

/**
 * Fills a document's template. A template that does not parse, or asks for a name, helper or section that is
 * not there, is a problem with file, line, column and the nearest name.
 */
export const fillTemplate = (filling: Filling): Result<string> => {
  const engine = Handlebars.create()
  registerHelpers(engine, filling.wording)
  try {
    const fill = compileAll(engine, filling)
    return done(fill(guarded(filling.view)))
  } catch (thrown) {
    if (thrown instanceof TemplateFault) return refused(thrown.problem)
    throw thrown
  }
}

class TemplateFault extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

type Fill = (context: unknown, options?: object) => string

/** Handlebars brings helpers of its own; of these `log` would write where only results may stand. */
const settings = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {
    ...Object.fromEntries(helperNames.map((name) => [name, true])),
    log: false,
    lookup: false,
  },
}

const compileAll = (engine: Engine, filling: Filling): Fill => {
  const [document, ...sections] = filling.templates.map((template, file) =>
    compileOne(engine, { template, file, filling }),
  )
  for (const [index, fill] of sections.entries()) {
    engine.registerPartial(sectionName(filling.templates[index + 1]), fill)
  }
  if (document === undefined) throw new Error('a document has a template')
  return document
}

/** `submission/letter.hbs` is called as `{{> letter}}`. */
const sectionName = (template: Template | undefined): string =>
  (template?.file ?? '').replace(/^.*\//, '').replace(/\.hbs$/, '')

type One = { readonly template: Template; readonly file: number; readonly filling: Filling }

const compileOne = (engine: Engine, one: One): Fill => {
  const inTemplate = <T>(program: Program | null, work: () => T): T => {
    try {
      return work()
    } catch (thrown) {
      throw thrown instanceof TemplateFault ? thrown : faultOf(thrown, one, program)
    }
  }
  const program = inTemplate(null, () => markedProgram(engine, one.template, one.file))
  judgeSections(program, one)
  judgeOutput(program, one)
  judgeNames(program, one)
  const fill: Fill = engine.compile(program, settings)
  return (context, options) => inTemplate(program, () => fill(context, options))
}

/** Handlebars names a missing partial without its place, so it is looked for beforehand. */
const judgeSections = (program: Program, { template, filling }: One): void => {
  const known = filling.templates.slice(1).map(sectionName)
  const visitor = new Handlebars.Visitor()
  visitor.PartialStatement = (statement) => {
    const name = 'original' in statement.name ? String(statement.name.original) : ''
    if (known.includes(name)) return
    throw new TemplateFault(unknownName(name, known, placeOf(template, statement.loc.start)))
  }
  visitor.accept(program)
}

/** `{{{…}}}` and `{{&…}}` would let an answer become markup. */
const judgeOutput = (program: Program, { template }: One): void => {
  const visitor = new Handlebars.Visitor()
  visitor.MustacheStatement = (statement) => {
    if (!statement.escaped) {
      throw new TemplateFault(unescaped(placeOf(template, statement.loc.start)))
    }
  }
  visitor.accept(program)
}

/** What the engine knows inside of a list: `{{@first}}`. */
const listNames = ['first', 'last', 'index', 'key']

/** What every object has by nature is no name of the view, though the engine answers to it, as to any `{{@name}}`. */
const judgeNames = (program: Program, { template }: One): void => {
  const visitor = new Handlebars.Visitor()
  visitor.PathExpression = ({ parts, data, loc }) => {
    const name = parts.find((part) => part in Object.prototype)
    const place = placeOf(template, loc.start)
    if (name !== undefined) throw new TemplateFault(unknownName(name, [], place))
    const [first = ''] = parts
    if (data && !listNames.includes(first)) {
      throw new TemplateFault(unknownName(first, listNames, place))
    }
  }
  visitor.accept(program)
}

const placeOf = (template: Template, start: { line: number; column: number }): Place => ({
  file: template.file,
  line: start.line,
  column: start.column + 1,
})

const faultOf = (thrown: unknown, one: One, program: Program | null): unknown => {
  const { template, filling } = one
  if (thrown instanceof UnknownName) {
    const place =
      program === null ? { file: template.file } : placeOfName(thrown.unknown, template, program)
    return new TemplateFault(unknownName(thrown.unknown, thrown.known, place))
  }
  if (!(thrown instanceof Error)) return thrown
  const place = placeInMessage(thrown, template)
  const missing = /^"(.+)" not defined in|unknown helper (\S+)/.exec(thrown.message)
  if (missing !== null) {
    const known = [...namesIn(filling.view), ...helperNames]
    return new TemplateFault(unknownName(missing[1] ?? missing[2] ?? '', known, place))
  }
  return /Parse error|doesn't match/.test(thrown.message)
    ? new TemplateFault(unreadable(place))
    : thrown
}

const placeInMessage = (thrown: Error, template: Template): Place => {
  const line = 'lineNumber' in thrown ? Number(thrown.lineNumber) : Number.NaN
  const column = 'column' in thrown ? Number(thrown.column) : Number.NaN
  const parsed = /on line (\d+)|- (\d+):(\d+)$/.exec(thrown.message)
  const found = column || Number(parsed?.[3] ?? Number.NaN)
  return {
    file: template.file,
    line: line || Number(parsed?.[1] ?? parsed?.[2] ?? 1),
    ...(!Number.isNaN(found) && { column: found + 1 }),
  }
}

/** The first place of a template where the name is asked for. */
const placeOfName = (name: string, template: Template, program: Program): Place => {
  let place: Place = { file: template.file }
  const visitor = new Handlebars.Visitor()
  visitor.PathExpression = (path) => {
    if (place.line === undefined && path.parts.includes(name))
      place = placeOf(template, path.loc.start)
  }
  visitor.accept(program)
  return place
}

const unknownName = (name: string, known: Iterable<string>, place: Place): Problem => ({
  code: 'template-name-unknown',
  severity: 'error',
  place,
  message: text('The template asks for "{name}", which is not there.', { name }),
  hint: text('The nearest name is "{nearest}".', { nearest: nearest(name, known) ?? '–' }),
})

const unescaped = (place: Place): Problem => ({
  code: 'template-unescaped',
  severity: 'error',
  place,
  message: text('The template puts something in without making it safe: {open}.', { open: '{{{' }),
  hint: text('Write two braces instead of three, and no "&" after them.'),
})

const unreadable = (place: Place): Problem => ({
  code: 'template-unreadable',
  severity: 'error',
  place,
  message: text(
    'The template cannot be read: something between {open} and {close} is not as it should be.',
    {
      open: '{{',
      close: '}}',
    },
  ),
  hint: text(
    'Look near this place for a bracket that is missing, or a block that is never closed.',
  ),
})
