import type { Place } from '../../problems/problem.ts'
import type { Program, Template } from '../marked-template.ts'

/** A template that was parsed, by the name under which it is called. */
export type Section = {
  readonly name: string
  readonly template: Template
  readonly program: Program
}

type Foreign = hbs.AST.Node & {
  readonly type: 'PartialBlockStatement' | 'DecoratorBlock' | 'Decorator'
}

export type Mustache = hbs.AST.MustacheStatement
export type Block = hbs.AST.BlockStatement
export type Call = hbs.AST.PartialStatement
export type Content = hbs.AST.ContentStatement
export type Statement = Mustache | Block | Call | Content | hbs.AST.CommentStatement | Foreign

/** The statements of a program; the library's types leave open what its parser makes, which are these alone. */
export const statementsOf = (program: Program): readonly Statement[] =>
  program.body as readonly Statement[]

/** The same of what is given to a helper. */
export type Expression =
  | hbs.AST.PathExpression
  | hbs.AST.SubExpression
  | hbs.AST.StringLiteral
  | hbs.AST.NumberLiteral
  | hbs.AST.BooleanLiteral
  | hbs.AST.UndefinedLiteral
  | hbs.AST.NullLiteral

export const expressionOf = (found: hbs.AST.Expression): Expression => found as Expression

/** Pairs of a hash; Handlebars leaves it out where there is none. */
export const pairsOf = (hash: hbs.AST.Hash | undefined): readonly hbs.AST.HashPair[] =>
  hash?.pairs ?? []

/** "letter" of `{{> letter}}`; empty where the name is worked out. */
export const calledName = ({ name }: Call): string =>
  'original' in name ? String(name.original) : ''

/** "each" of `{{#each …}}`; in its place a number may stand, whatever Handlebars’ types say. */
export const blockName = ({ path }: hbs.AST.BlockStatement): string =>
  String('original' in path ? path.original : '')

/** A block of `{{#if …}}`, an `{{else}}`: Handlebars leaves out what is not written. */
export const branchesOf = (
  block: Block,
): readonly [inside: Program | null, other: Program | null] => {
  const { program, inverse }: { readonly program?: Program; readonly inverse?: Program } = block
  return [program ?? null, inverse ?? null]
}

export const placeOf = ({ template }: Pick<Section, 'template'>, node: hbs.AST.Node): Place => ({
  file: template.file,
  line: node.loc.start.line,
  column: node.loc.start.column + 1,
})
