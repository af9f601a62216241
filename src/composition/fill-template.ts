import Handlebars from 'handlebars'
import { done, type Place, type Result, refused } from '../problems/problem.ts'
import type { Wording } from '../wording/wording.ts'
import { helperNames } from './helper-list.ts'
import { type Engine, registerHelpers } from './helpers.ts'
import { judgeProgram, placeOf, TemplateFault } from './judge-program.ts'
import { guarded, namesIn, UnknownName } from './known-names.ts'
import { markedProgram, type Program, type Template } from './marked-template.ts'
import { faultOfReading, placeInMessage } from './parse-template.ts'
import { unknownName } from './template-problems.ts'
import { tooHeavy } from './template-weight.ts'

export type Filling = {
  /** The document's own template first (`submission/document.hbs`), then its sections. */
  readonly templates: readonly Template[]
  readonly view: object
  readonly wording: Wording
  /** Of the answers (BCP 47), where it is another than that of the wording. */
  readonly answersLanguage?: string | undefined
  /** Given by who fills the same templates again and again: they are made ready once. */
  readonly kept?: KeptTemplates | undefined
  /** Drawn charts, as SVG, by their names. */
  readonly charts?: ReadonlyMap<string, string> | undefined
}

/** Templates that were made ready for one filling, for the next. */
export type KeptTemplates = { compiled: Compiled | null }

type Compiled = {
  readonly templates: readonly Template[]
  readonly now: Now
  readonly fill: Fill
}

/** The filling that goes on. */
type Now = { filling: Filling }

/**
 * Fills a document's template. A template that does not parse, or asks for a name, helper or section that is
 * not there, is a problem with file, line, column and the nearest name.
 */
export const fillTemplate = (filling: Filling): Result<string> => {
  try {
    const { fill, now } = compiledFor(filling)
    now.filling = filling
    return done(fill(guarded(filling.view)))
  } catch (thrown) {
    if (thrown instanceof TemplateFault) return refused(thrown.problem)
    throw thrown
  }
}

const compiledFor = (filling: Filling): Compiled => {
  const { kept, templates } = filling
  const known = kept?.compiled
  if (known && areSame(known.templates, templates)) return known
  const engine = Handlebars.create()
  const now = { filling }
  registerHelpers(engine, () => now.filling)
  const compiled = { templates, now, fill: compileAll(engine, now) }
  if (kept !== undefined) kept.compiled = compiled
  return compiled
}

const areSame = (some: readonly Template[], others: readonly Template[]): boolean =>
  some.length === others.length &&
  some.every(({ file, source }, index) => {
    const other = others[index]
    return file === other?.file && source === other.source
  })

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

const compileAll = (engine: Engine, now: Now): Fill => {
  const { templates } = now.filling
  const [document, ...sections] = templates.map((template, file) =>
    compileOne(engine, { template, file, now }),
  )
  for (const [index, fill] of sections.entries()) {
    engine.registerPartial(sectionName(templates[index + 1]), fill)
  }
  if (document === undefined) throw new Error('a document has a template')
  return document
}

/** `submission/letter.hbs` is called as `{{> letter}}`. */
export const sectionName = (template: Template | undefined): string =>
  (template?.file ?? '').replace(/^.*\//, '').replace(/\.hbs$/, '')

type One = { readonly template: Template; readonly file: number; readonly now: Now }

const compileOne = (engine: Engine, one: One): Fill => {
  const inTemplate = <T>(program: Program | null, work: () => T): T => {
    try {
      return work()
    } catch (thrown) {
      throw thrown instanceof TemplateFault ? thrown : faultOf(thrown, one, program)
    }
  }
  const { template, file, now } = one
  if (template.ready !== undefined) {
    const fill: Fill = engine.template(template.ready)
    return (context, options) => inTemplate(null, () => fill(context, options))
  }
  const heavy = tooHeavy(template)
  if (heavy !== null) throw new TemplateFault(heavy)
  const program = inTemplate(null, () => markedProgram(engine, template, String(file)))
  judgeProgram(program, { template, sections: now.filling.templates.slice(1).map(sectionName) })
  const fill: Fill = engine.compile(program, settings)
  return (context, options) => inTemplate(program, () => fill(context, options))
}

/**
 * What filling needs of one of the program's own templates, as a source of JavaScript that gives `Template.ready`.
 * Throws a `TemplateFault`.
 */
export const readySource = (template: Template, sections: readonly string[]): string => {
  const program = markedProgram(Handlebars, template, template.file)
  judgeProgram(program, { template, sections })
  return String(Handlebars.precompile(program, settings))
}

const faultOf = (thrown: unknown, one: One, program: Program | null): unknown => {
  const { template, now } = one
  if (thrown instanceof UnknownName) {
    const parsed = program ?? Handlebars.parse(template.source)
    const place = placeOfName(thrown.unknown, template, parsed)
    return new TemplateFault(unknownName(thrown.unknown, thrown.known, place))
  }
  if (!(thrown instanceof Error)) return thrown
  const fault = faultOfReading(thrown, template)
  if (fault !== null) return new TemplateFault(fault)
  const missing = /^"(.+)" not defined in|unknown helper (\S+)/.exec(thrown.message)
  if (missing !== null) {
    const known = [...namesIn(now.filling.view), ...helperNames]
    const place = placeInMessage(thrown, template)
    return new TemplateFault(unknownName(missing[1] ?? missing[2] ?? '', known, place))
  }
  return thrown
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
