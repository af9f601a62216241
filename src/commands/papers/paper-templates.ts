import { join } from 'node:path'
import { paperNames } from '../../catalogue/papers.ts'
import type { Template } from '../../composition/marked-template.ts'
import { type Host, HostError } from '../../host/host.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { blankNames } from './blank-names.ts'
import { packageFile, readText } from './package-files.ts'
import { readyFolders } from './ready-templates.ts'

/** Where the sections stand that several papers use. */
export const sharedFolder = 'shared'

/** Documents that have templates: the papers, the sheet on an exhibit, and those that are made of no single case. */
export const documentNames = [...paperNames, 'exhibit-cover', ...blankNames, 'overview'] as const

/** Whether a piece is of a document that is made of no single case, so that a copy in a case changes nothing. */
export const isOfNoCase = (piece: string): boolean =>
  /^(?:questionnaire|consent-sheet|overview)\//.test(piece)

export type DocumentName = (typeof documentNames)[number]

/** The folder of a case's own templates. */
export const ownFolder = (caseFolder: string): string => join(caseFolder, 'templates')

/** Whether a template is the case's own, by its name in problems. */
export const isOwnFile = (file: string): boolean => file.startsWith('templates/')

/**
 * The templates of a paper, its `document.hbs` first. A section is looked for in the paper's folder, then in
 * `shared`; in each a piece of the case's own `templates/` wins over ours, so that one changed section is enough.
 */
export const paperTemplates = async (
  host: Host,
  paper: DocumentName,
  caseFolder: string | null,
): Promise<Result<readonly Template[]>> => {
  const pieces = await piecesOf(host, [paper, sharedFolder], caseFolder)
  const names = [...pieces.keys()].sort(documentFirst)
  const read = await Promise.all([...names].map((name) => readPiece(host, pieces.get(name))))
  const problems = read.flatMap((one) => one.problems)
  return problems.length > 0
    ? { ok: false, problems }
    : done(read.flatMap((one) => (one.ok ? one.value : [])))
}

/** A template file: its name in problems, and where it stands. */
type Piece = { readonly file: string; readonly path: string }

const readPiece = async (
  host: Host,
  piece: Piece | undefined,
): Promise<Result<readonly Template[]>> => {
  if (piece === undefined) return done([])
  try {
    const source = await readText(host, piece.path)
    const ready = await readyFor(piece.file, source)
    return done([{ file: piece.file, source, ...(ready !== null && { ready }) }])
  } catch (thrown) {
    if (thrown instanceof HostError || thrown instanceof TypeError)
      return refused(notReadable(piece.file))
    throw thrown
  }
}

/** What was made of a template of ours when the program was built; null for another text, and for others' own. */
const readyFor = async (file: string, source: string): Promise<object | null> => {
  const folder = await readyFolders[file.slice(0, file.lastIndexOf('/'))]?.()
  const known = folder?.ready[file]
  return known?.source === source ? known.made : null
}

const notReadable = (file: string): Problem => ({
  code: 'template-unreadable',
  severity: 'error',
  place: { file },
  message: text('The template cannot be read as text (UTF-8).'),
  hint: text('Open it in an editor and save it as “UTF-8”.'),
})

/** Every section by its name; the first place that has it wins. */
const piecesOf = async (
  host: Host,
  folders: readonly string[],
  caseFolder: string | null,
): Promise<ReadonlyMap<string, Piece>> => {
  const found = new Map<string, Piece>()
  for (const folder of folders) {
    for (const place of placesOf(folder, caseFolder)) {
      for (const name of await templateNames(host, place.path)) {
        const piece = { file: `${place.file}/${name}.hbs`, path: join(place.path, `${name}.hbs`) }
        if (!found.has(name)) found.set(name, piece)
      }
    }
  }
  return found
}

/** The case's own folder before ours; a problem names its own "templates/…", ours without. */
const placesOf = (folder: string, caseFolder: string | null): readonly Piece[] => [
  ...(caseFolder === null
    ? []
    : [{ file: `templates/${folder}`, path: join(ownFolder(caseFolder), folder) }]),
  { file: folder, path: packageFile(`templates/${folder}`) },
]

/** "letter" for letter.hbs; a folder that is not there has none. */
const templateNames = async (host: Host, folder: string): Promise<readonly string[]> => {
  if ((await host.files.entryAt(folder)) !== 'folder') return []
  const files = await host.files.list(folder, 'files')
  return files.filter((name) => name.endsWith('.hbs')).map((name) => name.slice(0, -'.hbs'.length))
}

/** Every piece below a folder of templates, as "submission/letter"; a folder that is not there has none. */
const piecesBelow = async (host: Host, root: string): Promise<readonly string[]> => {
  if ((await host.files.entryAt(root)) !== 'folder') return []
  const folders = await host.files.list(root, 'folders')
  const pieces = await Promise.all(
    folders.map(async (folder) =>
      (await templateNames(host, join(root, folder))).map((name) => `${folder}/${name}`),
    ),
  )
  return pieces.flat()
}

export const ourPieces = (host: Host): Promise<readonly string[]> =>
  piecesBelow(host, packageFile('templates'))

export const ownPieces = (host: Host, caseFolder: string): Promise<readonly string[]> =>
  piecesBelow(host, ownFolder(caseFolder))

const documentFirst = (one: string, other: string): number =>
  Number(other === 'document') - Number(one === 'document') || (one < other ? -1 : 1)
