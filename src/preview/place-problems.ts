import { answersIn, idsIn, standingBlocks } from '../document/answers-in.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import type { Problem, Severity } from '../problems/problem.ts'

/** A problem with its number in the list, and the block beside which it stands, if there is one. */
export type Placed = {
  readonly problem: Problem
  readonly number: number
  readonly block: Block | null
}

const order: readonly Severity[] = ['error', 'warning', 'note']

/** All problems, the gravest first, each with the paragraph that it is about: of its record, else of its question. */
export const placeProblems = (
  problems: readonly Problem[],
  tree: DocumentTree | null,
): readonly Placed[] => {
  const find = finderIn(tree)
  return order
    .flatMap((severity) => problems.filter((problem) => problem.severity === severity))
    .map((problem, index) => ({ problem, number: index + 1, block: find(problem) }))
}

type Found = { readonly block: Block; readonly ids: readonly string[]; readonly from: Set<string> }

const finderIn = (tree: DocumentTree | null): ((problem: Problem) => Block | null) => {
  const blocks: readonly Found[] = [...standingBlocks(tree?.children ?? [])].map((block) => ({
    block,
    ids: idsIn(block),
    from: new Set(answersIn(block)),
  }))
  return ({ place: { question, record } }) => {
    if (question === undefined) return null
    const ofRecord = record === undefined ? undefined : blocks.find(holds(record))
    const isOther = record === undefined ? () => false : isOfRecords
    const found = ofRecord ?? blocks.find((one) => one.from.has(question) && !isOther(one))
    return found?.block ?? null
  }
}

/** What stands in a record's own paragraph is not about another record, which the paper may not show. */
const isOfRecords = ({ ids }: Found): boolean => ids.some((id) => /-[A-Z]+-\d+$/.test(id))

/** Templates give a record's paragraph or row an id that ends in the record's own: "claim-C-03". */
const holds =
  (record: string) =>
  ({ ids }: Found): boolean =>
    ids.some((id) => id === record || id.endsWith(`-${record}`))
