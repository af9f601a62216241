import { z } from 'zod'
import { type Finding, inOrder, type Judge, type Judgement, type Readied } from './judge.ts'
import { readWith, runProgram } from './run-program.ts'

const outloudSchema = z.object({
  results: z.array(
    z.object({
      path: z.string(),
      verdict: z.string(),
      error: z.string().nullable(),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.string(),
          message: z.string(),
          page: z.number().optional(),
          count: z.number(),
        }),
      ),
    }),
  ),
})

/** The judgements in what `outloud --json -` wrote; its warnings count, what it only mentions does not. */
export const readOutloud = (json: string): readonly Judgement[] =>
  outloudSchema.parse(JSON.parse(json)).results.map(({ path: file, verdict, error, findings }) => {
    if (error !== null) return { file, verdict: 'unread', reason: error }
    const grave = findings.filter(({ severity }) => severity !== 'info')
    if (grave.length > 0) return { file, verdict: 'fails', findings: grave.map(withPage) }
    return verdict === 'pass'
      ? { file, verdict: 'conforms' }
      : { file, verdict: 'unread', reason: `its verdict is "${verdict}", but nothing is named` }
  })

type OutloudFinding = z.infer<typeof outloudSchema>['results'][number]['findings'][number]

const withPage = ({ rule, count, message, page }: OutloudFinding): Finding => ({
  rule,
  count,
  what: page === undefined ? message : `${message} (page ${page})`,
})

/**
 * Rules of outloud that are left out, as it takes for a fault what is none; what they are about is compared exactly,
 * element by element, when our own tests read the pages back.
 */
const notAsked = {
  'LNK-010': 'an address in the words of an answer is no link, and need not be',
  'ORD-001': 'takes all words of a paragraph before the link in its midst, and so finds disorder',
  'PAG-001': 'takes for a running line what each letter, or each matter of the interview, repeats',
  'TAG-002': 'takes for lost prose the repeated head of a table, and the notice on a single page',
  'TBL-010': 'wants more data than headers, which small tables with row headers do not have',
  'TBL-014': 'takes the later pages of a long table for drawings of one',
  'TBL-015': 'takes a row of one spanned cell for lost cells',
  'TXT-004': 'wants one code for a letter, where scripts that join letters need several',
} as const

/** outloud: what a checker of syntax cannot see, such as an alternative text that says nothing. */
export const readyOutloud = async (outloud: string): Promise<Readied> => {
  const ended = await runProgram(outloud, ['--version'])
  if (ended === null) return notHere('outloud')
  const without = Object.keys(notAsked).join(',')
  const judge = async (files: readonly string[]): Promise<readonly Judgement[]> => {
    const options = ['--json', '-', '--quiet', '--skip', without]
    const told = await runProgram(outloud, [...files, ...options])
    return inOrder(files, readWith('outloud', told, readOutloud))
  }
  const name = `outloud ${ended.stdout.trim().split(' ').at(-1)} without ${without}`
  return { ok: true, judges: [{ name, structureRule: 'DOC-002', judge }] }
}

/** page has no command of its own; a file that it cannot read is no reason to leave out the others. */
const pageProgram = `
import json, sys, page
def judged(path):
    try:
        return json.loads(page.validate_pdf(path, profile=sys.argv[1]).to_json())
    except (page.PageError, OSError) as error:
        return {'source': path, 'error': str(error)}
print(json.dumps([judged(path) for path in sys.argv[2:]]))
`

const pageVersion = 'import page, importlib.metadata as m; print(m.version("page-validation"))'

const pageSchema = z.array(
  z.union([
    z.object({ source: z.string(), error: z.string() }),
    z.object({
      source: z.string(),
      is_compliant: z.boolean(),
      failures: z.array(z.object({ rule_id: z.string(), message: z.string() })),
    }),
  ]),
)

/**
 * A rule of page's that is left out: it reads a stream whose own last byte is a carriage return, as compressed ones may have it, as one
 * byte too short. veraPDF judges the same rule (ISO 19005-2, 6.1.7.1) rightly.
 */
const knownFalse = 'PDFA2A-STREAM-LENGTH-001'

/** The judgements in what the program above wrote. */
export const readPage = (json: string): readonly Judgement[] =>
  pageSchema.parse(JSON.parse(json)).map((one) => {
    const file = one.source
    if ('error' in one) return { file, verdict: 'unread', reason: one.error }
    const failures = one.failures.filter(({ rule_id }) => rule_id !== knownFalse)
    if (failures.length > 0) return { file, verdict: 'fails', findings: byRule(failures) }
    return one.is_compliant || one.failures.length > 0
      ? { file, verdict: 'conforms' }
      : { file, verdict: 'unread', reason: 'not compliant, but no rule is named' }
  })

type PageFailure = { readonly rule_id: string; readonly message: string }

/** page lists every place; one finding a rule, with the words of the first. */
const byRule = (failures: readonly PageFailure[]): readonly Finding[] =>
  [...new Set(failures.map(({ rule_id }) => rule_id))].map((rule) => {
    const places = failures.filter(({ rule_id }) => rule_id === rule)
    return { rule, count: places.length, what: places[0]?.message ?? '' }
  })

const pageStructureRules = {
  ua1: 'PDFUA1-STRUCT-TREE-ROOT-001',
  '2a': 'PDFA2A-STRUCT-TREE-ROOT-001',
}

/** The Python package page-validation, for both flavours. */
export const readyPage = async (python: string): Promise<Readied> => {
  const ended = await runProgram(python, ['-c', pageVersion])
  if (ended === null || ended.code !== 0) return notHere('page-validation')
  const judgeBy = (flavour: 'ua1' | '2a'): Judge => ({
    name: `page-validation ${ended.stdout.trim()}, ${flavour}`,
    structureRule: pageStructureRules[flavour],
    judge: async (files) => {
      const told = await runProgram(python, ['-c', pageProgram, flavour, ...files])
      return inOrder(files, readWith('page-validation', told, readPage))
    },
  })
  return { ok: true, judges: [judgeBy('ua1'), judgeBy('2a')] }
}

const notHere = (name: string): Readied => ({
  ok: false,
  found: `${name} is not here: no second opinion from it.`,
  todo: `"pip install ${name}" in the Python that is called by "python3" gets it.`,
})
