import Handlebars from 'handlebars'
import type { Place, Problem } from '../problems/problem.ts'
import { looseBraces } from './loose-braces.ts'
import type { Program, Template } from './marked-template.ts'
import { unescaped, unknownName, unknownSection } from './template-problems.ts'

/** Ends the filling of a template, with what is wrong with it. */
export class TemplateFault extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

type Judged = {
  readonly template: Template
  /** Names of the sections that it may call. */
  readonly sections: readonly string[]
}

/** Looks for what must not be filled. Throws a `TemplateFault`. */
export const judgeProgram = (program: Program, judged: Judged): void => {
  judgeSections(program, judged)
  judgeOutput(program, judged)
  judgeNames(program, judged)
  judgeWords(program, judged)
}

/** Handlebars names a missing partial without its place, so it is looked for beforehand. */
const judgeSections = (program: Program, { template, sections: known }: Judged): void => {
  const visitor = new Handlebars.Visitor()
  visitor.PartialStatement = (statement) => {
    const name = 'original' in statement.name ? String(statement.name.original) : ''
    if (known.includes(name)) return
    throw new TemplateFault(unknownSection(name, known, placeOf(template, statement.loc.start)))
  }
  visitor.accept(program)
}

/** `{{{…}}}` and `{{&…}}` would let an answer become markup. */
const judgeOutput = (program: Program, { template }: Judged): void => {
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
const judgeNames = (program: Program, { template }: Judged): void => {
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

/** A helper that lost its braces would be printed as it stands. */
const judgeWords = (program: Program, { template }: Judged): void => {
  const visitor = new Handlebars.Visitor()
  visitor.ContentStatement = (content) => {
    const [problem] = looseBraces(content, template.file)
    if (problem !== undefined) throw new TemplateFault(problem)
  }
  visitor.accept(program)
}

/** Where a statement stands in the file. */
export const placeOf = (template: Template, start: { line: number; column: number }): Place => ({
  file: template.file,
  line: start.line,
  column: start.column + 1,
})
