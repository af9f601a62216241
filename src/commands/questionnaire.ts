import { composeQuestionnaire } from '../composition/compose-questionnaire.ts'
import type { Host } from '../host/host.ts'
import type { Wording } from '../wording/wording.ts'
import { loadWording } from './languages.ts'
import type { Built } from './papers/build-case.ts'
import { loadCoverage } from './papers/fonts.ts'
import { drawPaper, type Made, notTranslated, writePaper } from './papers/make-paper.ts'
import { paperTemplates } from './papers/paper-templates.ts'
import { plannedTargets } from './papers/targets.ts'

type Asked = { readonly cases: readonly string[]; readonly out: string | null }

/** The blank interview as a result of a build: into the one case that was named, where `--out` says, or into "out". */
export const buildQuestionnaire = async (
  { cases, out }: Asked,
  host: Host,
  wording: Wording,
): Promise<Built> => {
  const [target, ...others] = out === null ? await plannedTargets(host, { cases, out }) : []
  const folder = out ?? (target === undefined || others.length > 0 ? 'out' : target.folder)
  const { file, problems } = await makeQuestionnaire(folder, host, wording)
  return { files: file === null ? [] : [file], problems, whole: file !== null, missing: false }
}

/**
 * Writes the blank interview, in the language of the call. Its own sentences and the catalogue's are those of the
 * papers; the help beside them is the program's.
 */
const makeQuestionnaire = async (folder: string, host: Host, help: Wording): Promise<Made> => {
  const started = host.now().getTime()
  const { language } = help
  const translated = await loadWording(host, language, 'documents')
  const problems = translated === null ? [notTranslated(language)] : []
  const templates = await paperTemplates(host, 'questionnaire', null)
  if (!templates.ok) return { file: null, problems: [...problems, ...templates.problems] }
  const tree = composeQuestionnaire({
    templates: templates.value,
    words: { paper: translated ?? help, help },
    hasGlyph: await loadCoverage(host),
  })
  if (!tree.ok) return { file: null, problems: [...problems, ...tree.problems] }
  const pdf = await drawPaper(tree.value, host)
  const facts = {
    case: null,
    document: 'questionnaire',
    edition: null,
    language,
    draft: false,
  } as const
  const file = await writePaper(pdf, { ...facts, folder, started }, host)
  return 'code' in file ? { file: null, problems: [...problems, file] } : { file, problems }
}
