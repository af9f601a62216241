import Handlebars from 'handlebars'
import type { Place } from '../problems/problem.ts'
import type { Engine } from './helpers.ts'

/** A template's file, as `submission/letter.hbs`, and its text. */
export type Template = {
  readonly file: string
  readonly source: string
  /** What the engine makes of it, where it is one of the program's own: made when the program was built. */
  readonly ready?: object
}

export type Program = hbs.AST.Program

const startTag = /<([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])/g

/**
 * Parses a template and writes into each start tag where it stands (`at="2:14:3"`: file, line, column), for
 * filled HTML has lost its template's lines. Attributes with values from `{{…}}` are untouched by it.
 */
export const markedProgram = (engine: Engine, template: Template, file: string): Program => {
  const program = engine.parse(template.source)
  for (const content of contentsOf(program)) {
    const before = originalOf(content).indexOf(content.value)
    content.value = content.value.replace(
      startTag,
      (tag: string, _name: string, offset: number) => {
        const { line, column } = placeInContent(content, before + offset)
        return `${tag} at="${file}:${line}:${column}"`
      },
    )
  }
  return program
}

/** Turns a mark back into its place. It has the number of the template in their list, or the name of one of ours. */
export const placeOfMark =
  (templates: readonly Template[]) =>
  (mark: string): Place => {
    const [file = '', line = 1, column = 1] = mark.split(':')
    const template = templates[Number(file)] ?? templates.find((one) => one.file === file)
    return {
      ...(template !== undefined && { file: template.file }),
      line: Number(line),
      column: Number(column),
    }
  }

const contentsOf = (program: Program): readonly hbs.AST.ContentStatement[] => {
  const found: hbs.AST.ContentStatement[] = []
  const visitor = new Handlebars.Visitor()
  visitor.ContentStatement = (content) => {
    found.push(content)
  }
  visitor.accept(program)
  return found
}

/** The text before white space was stripped; the library's types mistake it for flags. */
const originalOf = (content: hbs.AST.ContentStatement): string => String(content.original)

/** Where a character of the words between two statements stands in the file. */
export const placeInContent = (
  content: hbs.AST.ContentStatement,
  offset: number,
): { readonly line: number; readonly column: number } => {
  const lines = originalOf(content).slice(0, offset).split('\n')
  const { line, column } = content.loc.start
  const last = lines.at(-1)?.length ?? 0
  return {
    line: line + lines.length - 1,
    column: (lines.length === 1 ? column + last : last) + 1,
  }
}
