import { join } from 'node:path'
import { audiencesOf, type PaperName, paperNames } from '../../catalogue/papers.ts'
import type { Host } from '../../host/host.ts'
import { keepDrafts } from '../../preview/drafts.ts'
import { insideOnly } from '../../preview/inside-only.ts'
import type { Offer } from '../../preview/page.ts'
import type { Site } from '../../preview/serve.ts'
import { type SiteOptions, siteOf } from '../../preview/site.ts'
import { renderArticle } from '../../renderers/html/render-html.ts'
import type { Wording } from '../../wording/wording.ts'
import { packageFile } from '../papers/package-files.ts'
import { paperCalled } from '../papers/paper-names.ts'
import { readerOfCase } from './make-draft.ts'
import { previewAssets } from './preview-assets.ts'
import { readerIn } from './preview-reader.ts'

/** Draws a tree as a PDF, away from the work on the next page; `stop` ends it. */
export type DrawPdf = {
  readonly draw: SiteOptions['draw']
  readonly stop: () => void
}

export type WatchedCase = {
  /** As it was given. */
  readonly path: string
  readonly file: string
  readonly folder: string
  /** A file with a name of its own: what lies beside it need not belong to it. */
  readonly isLone: boolean
}

export type CaseSite = { readonly site: Site; readonly stop: () => void }

/** The site of one case, which is made anew when its answers, its texts or ours change. */
export const siteOfCase = async (
  { path, file, folder, isLone }: WatchedCase,
  host: Host,
  { wording, drawer }: { readonly wording: Wording; readonly drawer: () => DrawPdf },
): Promise<CaseSite> => {
  const inside = insideOnly(host, folder)
  const reader = readerOfCase(inside, path)
  const drafts = keepDrafts(reader.make)
  const stop = await host.watch(watchedPaths(file, isLone ? null : folder), () => {
    reader.forget()
    drafts.changed()
  })
  const pdf = drawer()
  const site = siteOf({
    drafts,
    offers: offersIn(wording),
    usual: reader.usual,
    write: (tree, beside) => renderArticle(tree, { level: 2, prefix: 'p-', beside }),
    draw: pdf.draw,
    reader: readerIn(wording),
    assets: previewAssets(host),
  })
  // The first page is made before it is asked for.
  void reader.usual().then(drafts.current)
  return {
    site,
    stop: () => {
      stop()
      pdf.stop()
    },
  }
}

const watchedPaths = (file: string, caseFolder: string | null): readonly string[] => [
  file,
  ...(caseFolder === null ? [] : [join(caseFolder, 'templates'), join(caseFolder, 'countries')]),
  packageFile('templates'),
]

const offersIn = ({ say }: Wording): readonly Offer[] =>
  paperNames.flatMap((paper: PaperName) =>
    audiencesOf(paper).map((audience) => ({
      document: paper,
      edition: audience,
      name: say(paperCalled(paper, audience)),
    })),
  )
