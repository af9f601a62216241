import { dirname } from 'node:path'
import { composeOverview } from '../../composition/compose-overview.ts'
import type { ManyCases } from '../../composition/overview-view.ts'
import { answersFile } from '../../dossier/read-case.ts'
import { type Host, HostError } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { type Wording, wordingOf } from '../../wording/wording.ts'
import { loadWording } from '../languages.ts'
import { loadCoverage } from '../papers/fonts.ts'
import { paperTemplates } from '../papers/paper-templates.ts'
import { drawPaper } from '../papers/render-paper.ts'
import { dayOf, type Seen } from './overview-cases.ts'

/** The PDF as scripts get it; the keys are those of the interface. */
export type OverviewFile = {
  /** As it was given. */
  readonly path: string
  readonly pages: number
  readonly bytes: number
}

export type Written = {
  readonly file: OverviewFile | null
  readonly problems: readonly Problem[]
}

type Desk = { readonly host: Host; readonly wording: Wording }

/** Draws the overview in the language of the program, compares its words, and writes it. */
export const writeOverview = async (
  path: string,
  seen: readonly Seen[],
  { host, wording }: Desk,
): Promise<Written> => {
  const templates = await paperTemplates(host, 'overview', null)
  if (!templates.ok) return { file: null, problems: templates.problems }
  const tree = composeOverview(manyCases(seen, { host, wording }), {
    templates: templates.value,
    wording: (await loadWording(host, wording.language, 'documents')) ?? wordingOf('en'),
    hasGlyph: await loadCoverage(host),
  })
  if (!tree.ok) return { file: null, problems: tree.problems }
  const drawn = await drawPaper(tree.value, host)
  if (!drawn.ok) return { file: null, problems: drawn.problems }
  const { bytes, pages } = drawn.value
  try {
    await host.files.makeFolder(dirname(path))
    await host.files.writeAtomically(path, bytes)
  } catch (thrown) {
    if (thrown instanceof HostError) return { file: null, problems: [notWritten(thrown)] }
    throw thrown
  }
  return { file: { path, pages, bytes: bytes.length }, problems: [] }
}

const manyCases = (seen: readonly Seen[], { host, wording }: Desk): ManyCases => ({
  cases: seen.flatMap(({ path, overview }) =>
    overview === null ? [] : [{ name: nameOf(path, host), overview }],
  ),
  unread: seen
    .filter(({ overview }) => overview === null)
    .map(({ path, problems: [problem] }) => ({
      name: nameOf(path, host),
      problem: problem === undefined ? '' : wording.say(problem.message),
    })),
  today: dayOf(host),
})

/** The last name of a path. A document holds no path of the machine, nor the name of its user, which a folder may bear. */
const nameOf = (path: string, { user }: Host): string => {
  const names = path.split(/[\\/]/).filter((name) => !['', '.', '..', answersFile].includes(name))
  const name = names.at(-1) ?? ''
  return name === user ? '' : name
}

const notWritten = ({ code }: HostError): Problem => ({
  code: 'file-not-written',
  severity: 'error',
  place: {},
  message: text(
    'The file could not be written ({code}): the folder may be read-only, or the disk full.',
    { code },
  ),
  hint: text('Name another file with --pdf.'),
})
