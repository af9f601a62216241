import { composeQuestionnaire } from '../composition/compose-questionnaire.ts'
import type { Host } from '../host/host.ts'
import type { Wording } from '../wording/wording.ts'
import { loadWording } from './languages.ts'
import type { Built } from './papers/build-case.ts'
import { loadCoverage } from './papers/fonts.ts'
import { type Made, notTranslated, writeFormats } from './papers/make-paper.ts'
import { paperTemplates } from './papers/paper-templates.ts'
import type { Format } from './papers/render-paper.ts'
import { plannedTargets } from './papers/targets.ts'

type Asked = {
  readonly cases: readonly string[]
  readonly out: string | null
  readonly formats: readonly Format[]
}

/** The blank interview as a result of a build: into the one case that was named, where `--out` says, or into "out". */
export const buildQuestionnaire = async (
  { cases, out, formats }: Asked,
  host: Host,
  wording: Wording,
): Promise<Built> => {
  const [target, ...others] = out === null ? await plannedTargets(host, { cases, out }) : []
  const folder = out ?? (target === undefined || others.length > 0 ? 'out' : target.folder)
  const { files, problems } = await makeQuestionnaire({ folder, formats }, host, wording)
  return { files, problems, whole: files.length === formats.length, missing: false }
}

/**
 * Writes the blank interview, in the language of the call. Its own sentences and the catalogue's are those of the
 * papers; the help beside them is the program's.
 */
const makeQuestionnaire = async (
  { folder, formats }: { readonly folder: string; readonly formats: readonly Format[] },
  host: Host,
  help: Wording,
): Promise<Made> => {
  const started = host.now().getTime()
  const { language } = help
  const translated = await loadWording(host, language, 'documents')
  const problems = translated === null ? [notTranslated(language)] : []
  const templates = await paperTemplates(host, 'questionnaire', null)
  if (!templates.ok) return { files: [], problems: [...problems, ...templates.problems] }
  const tree = composeQuestionnaire({
    templates: templates.value,
    words: { paper: translated ?? help, help },
    hasGlyph: await loadCoverage(host),
  })
  if (!tree.ok) return { files: [], problems: [...problems, ...tree.problems] }
  const facts = {
    case: null,
    document: 'questionnaire',
    edition: null,
    language,
    draft: false,
    folder,
    guard: null,
  } as const
  const made = await writeFormats({ tree: tree.value, formats, started }, facts, host)
  return { ...made, problems: [...problems, ...tree.problems, ...made.problems] }
}
