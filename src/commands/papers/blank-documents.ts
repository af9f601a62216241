import { composeConsentSheet } from '../../composition/compose-consent-sheet.ts'
import { composeQuestionnaire } from '../../composition/compose-questionnaire.ts'
import type { Template } from '../../composition/marked-template.ts'
import type { DocumentTree } from '../../document/tree.ts'
import type { Host } from '../../host/host.ts'
import type { Result } from '../../problems/problem.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import type { Wording } from '../../wording/wording.ts'
import { loadWording } from '../languages.ts'
import type { BlankName } from './blank-names.ts'
import type { Built } from './build-case.ts'
import { loadCoverage } from './fonts.ts'
import { type Made, notTranslated, writeFormats } from './make-paper.ts'
import { paperTemplates } from './paper-templates.ts'
import type { Format } from './render-paper.ts'
import { plannedTargets } from './targets.ts'

type Asked = {
  readonly cases: readonly string[]
  readonly out: string | null
  readonly formats: readonly Format[]
}

/** A blank document as a result of a build: into the one case that was named, where `--out` says, or into "out". */
export const buildBlank =
  (document: BlankName) =>
  async ({ cases, out, formats }: Asked, host: Host, wording: Wording): Promise<Built> => {
    const [target, ...others] = out === null ? await plannedTargets(host, { cases, out }) : []
    const folder = out ?? (target === undefined || others.length > 0 ? 'out' : target.folder)
    const { files, problems } = await makeBlank({ document, folder, formats }, host, wording)
    return { files, problems, whole: files.length === formats.length, missing: false }
  }

type Making = {
  readonly document: BlankName
  readonly folder: string
  readonly formats: readonly Format[]
}

/**
 * Writes a blank document, in the language of the call. Its own sentences and the catalogue's are those of the
 * papers; the help beside them is the program's.
 */
const makeBlank = async (
  { document, folder, formats }: Making,
  host: Host,
  help: Wording,
): Promise<Made> => {
  const started = host.now().getTime()
  const { language } = help
  const translated = await loadWording(host, language, 'documents')
  const problems = translated === null ? [notTranslated(language)] : []
  const templates = await paperTemplates(host, document, null)
  if (!templates.ok) return { files: [], problems: [...problems, ...templates.problems] }
  const tree = composers[document]({
    templates: templates.value,
    paper: translated ?? help,
    help,
    hasGlyph: await loadCoverage(host),
  })
  if (!tree.ok) return { files: [], problems: [...problems, ...tree.problems] }
  const facts = {
    ...({ case: null, document, edition: null, language, draft: false, folder } as const),
    // Nothing of a case is in it.
    guard: null,
  }
  const made = await writeFormats({ tree: tree.value, formats, started }, facts, host)
  return { ...made, problems: [...problems, ...tree.problems, ...made.problems] }
}

type Composing = {
  readonly templates: readonly Template[]
  readonly paper: Wording
  readonly help: Wording
  readonly hasGlyph: HasGlyph
}

const composers: Readonly<Record<BlankName, (composing: Composing) => Result<DocumentTree>>> = {
  questionnaire: ({ templates, paper, help, hasGlyph }) =>
    composeQuestionnaire({ templates, words: { paper, help }, hasGlyph }),
  'consent-sheet': ({ templates, paper, hasGlyph }) =>
    composeConsentSheet({ templates, wording: paper, hasGlyph }),
}
