import { dirname } from 'node:path'
import { type PaperName, paperNames } from '../../catalogue/papers.ts'
import { type Linted, lintTemplates } from '../../composition/lint/lint-template.ts'
import { inOrderOfPlace } from '../../composition/lint/linting.ts'
import type { Shape } from '../../composition/lint/shape.ts'
import type { Host } from '../../host/host.ts'
import { nearest } from '../../problems/nearest.ts'
import type { Problem } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import { casePictures } from '../papers/case-pictures.ts'
import { packageFile } from '../papers/package-files.ts'
import {
  type DocumentName,
  documentNames,
  isOfNoCase,
  isOwnFile,
  ourPieces,
  ownPieces,
  paperTemplates,
  sharedFolder,
} from '../papers/paper-templates.ts'
import {
  consentSheetShape,
  exhibitCoverShape,
  overviewShape,
  paperShape,
  questionnaireShape,
} from './view-shapes.ts'

/** Judges every template that comes with the program. */
export const lintOurs = async (host: Host): Promise<readonly Problem[]> => {
  const { problems, called, unread } = await lintDocuments(host, documentNames, null)
  const pieces = await ourPieces(host)
  const idle = pieces.filter((piece) => !called.has(`${piece}.hbs`) && !mayBeCalled(piece, unread))
  return inOrderOfPlace([...problems, ...idle.map((piece) => notCalled(`${piece}.hbs`, null))])
}

/**
 * Judges the templates of a case, with ours among which they stand; papers of which the case has no piece are
 * left alone.
 */
export const lintOwn = async (host: Host, caseFolder: string): Promise<readonly Problem[]> => {
  const own = await ownPieces(host, caseFolder)
  const touched = [...paperNames, 'exhibit-cover' as const].filter((paper) =>
    own.some((piece) => piece.startsWith(`${paper}/`) || piece.startsWith(`${sharedFolder}/`)),
  )
  const { problems, called, unread } = await lintDocuments(host, touched, caseFolder)
  const known = (await ourPieces(host)).filter((piece) => !isOfNoCase(piece))
  const idle = own.filter(
    (piece) => !called.has(`templates/${piece}.hbs`) && !mayBeCalled(piece, unread),
  )
  return inOrderOfPlace([...problems, ...idle.map((piece) => ownNotCalled(piece, known))])
}

const ownNotCalled = (piece: string, known: readonly string[]): Problem => {
  const file = `templates/${piece}.hbs`
  if (isOfNoCase(piece)) return ofNoCase(piece)
  return notCalled(file, known.includes(piece) ? null : nearest(piece, known))
}

/** Whether a template that could not be read might call the piece. */
const mayBeCalled = (piece: string, unread: ReadonlySet<string>): boolean => {
  const [folder = ''] = piece.split('/')
  return folder === sharedFolder ? unread.size > 0 : unread.has(folder)
}

type LintedAll = {
  readonly problems: readonly Problem[]
  readonly called: ReadonlySet<string>
  /** Documents of which a template could not be read. */
  readonly unread: ReadonlySet<string>
}

const lintDocuments = async (
  host: Host,
  documents: readonly DocumentName[],
  caseFolder: string | null,
): Promise<LintedAll> => {
  const linted: (Linted & { readonly document: DocumentName })[] = []
  for (const document of documents) {
    linted.push({ ...(await lintDocument(host, document, caseFolder)), document })
  }
  return {
    problems: linted.flatMap(({ problems }) => problems),
    called: new Set(linted.flatMap(({ called }) => [...called])),
    unread: new Set(linted.flatMap(({ isWhole, document }) => (isWhole ? [] : document))),
  }
}

const shapeMakers = {
  paper: paperShape,
  'exhibit-cover': exhibitCoverShape,
  questionnaire: questionnaireShape,
  'consent-sheet': consentSheetShape,
  overview: overviewShape,
} as const

/** The papers of a case share one view. */
const shapeOfView = (document: DocumentName): Shape =>
  shapeMakers[isPaper(document) ? 'paper' : document]()

const isPaper = (document: DocumentName): document is PaperName =>
  paperNames.some((paper) => paper === document)

const lintDocument = async (
  host: Host,
  document: DocumentName,
  caseFolder: string | null,
): Promise<Linted> => {
  const templates = await paperTemplates(host, document, caseFolder)
  if (!templates.ok) return { problems: templates.problems, called: new Set(), isWhole: false }
  const view = shapeOfView(document)
  const pictures =
    caseFolder === null ? undefined : await casePictures(host, caseFolder, templates.value)
  return lintTemplates({ templates: templates.value, view, isOwn: isOwnFile, pictures })
}

/** A piece that no document calls: its name may be mistyped. */
const notCalled = (file: string, near: string | null): Problem => ({
  code: 'template-not-called',
  severity: 'warning',
  place: { file },
  message: text('No document calls this piece, so it changes nothing.'),
  hint:
    near === null
      ? text('Call it where it should stand, or take the file away.')
      : text('Look for a slip in its name: the nearest of ours is "{near}".', { near }),
})

/** A piece of a document that is made without a case. */
const ofNoCase = (piece: string): Problem => ({
  code: 'template-not-called',
  severity: 'warning',
  place: { file: `templates/${piece}.hbs` },
  message: text(
    'This document is not made of one case, so a piece of it in a case changes nothing.',
  ),
  hint: text('Take the file away. These texts belong to the program; they stand in {folder}.', {
    folder: packageFile(`templates/${dirname(piece)}`),
  }),
})
