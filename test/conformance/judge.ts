/** A rule that a file breaks: in the judge's own numbering, how often, and what it demands or saw. */
export type Finding = { readonly rule: string; readonly count: number; readonly what: string }

/** What one judge says of one file; `unread`: it gave no judgement, which is never a good one. */
export type Judgement = { readonly file: string } & (
  | { readonly verdict: 'conforms' }
  | { readonly verdict: 'fails'; readonly findings: readonly Finding[] }
  | { readonly verdict: 'unread'; readonly reason: string }
)

/** A program of third parties that says whether files keep to a standard. */
export type Judge = {
  /** The program with its version, and by what it judges: "veraPDF 1.28.2, ua1". */
  readonly name: string
  /** The rule, as in `Finding`, by which it must refuse a file without a structure tree. */
  readonly structureRule: string
  /** In the order of the files, whose paths are absolute. */
  readonly judge: (files: readonly string[]) => Promise<readonly Judgement[]>
}

/** A judge ready to judge, or why there is none and how to get it. */
export type Readied =
  | { readonly ok: true; readonly judges: readonly Judge[] }
  | { readonly ok: false; readonly found: string; readonly todo: string }

/** A judgement for each file that was handed in: of a file that a report passes over, that it was passed over. */
export const inOrder = (
  files: readonly string[],
  judgements: readonly Judgement[],
): readonly Judgement[] => {
  const byFile = new Map(judgements.map((judgement) => [judgement.file, judgement]))
  return files.map(
    (file) =>
      byFile.get(file) ?? { file, verdict: 'unread', reason: 'the report does not name it' },
  )
}
