import { basename, dirname, join } from 'node:path'
import { answersFile } from '../../dossier/read-case.ts'
import { type Host, HostError } from '../../host/host.ts'
import { type Serving, type Site, serve } from '../../preview/serve.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { tellSentences } from '../tell-texts.ts'
import type { CaseSite, DrawPdf, WatchedCase } from './preview-site.ts'

export type PreviewOptions = {
  readonly case: string
  /** Null takes any that is free. */
  readonly port: number | null
  /** Whether a browser is opened, where somebody sits at the terminal. */
  readonly open: boolean
  readonly quiet: boolean
}

export type PreviewTools = {
  readonly wording: Wording
  /** Made when the first pages are asked for. */
  readonly drawer: () => DrawPdf
}

/**
 * Serves the draft of a case until it is stopped; its address is the first line of standard output. Reads only,
 * and asks nothing. Ends with 130, or with 2 where the case is not there or the port cannot be had.
 */
export const runPreview = async (
  options: PreviewOptions,
  host: Host,
  tools: PreviewTools,
): Promise<number> => {
  const files = await caseFilesOf(host, options.case)
  if (files === null) return missing(options, host, tools.wording)
  const loaded = lateSite(() => loadSite(files, host, tools))
  const serving = await servedOrNull(loaded.site, options)
  if (serving === null) return portTaken(options, host, tools.wording)
  const stopped = host.stopped()
  host.print(serving.address)
  if (!options.quiet) host.tell(tools.wording.say(text('Ctrl-C stops the preview.')))
  if (options.open && host.isTerminal) host.open(serving.address)
  try {
    const { stop } = await loaded.load()
    await stopped
    stop()
  } finally {
    await serving.close()
  }
  return 130
}

/** What makes the page takes longer to load than the address may wait: it can be asked for before it is there. */
const lateSite = (
  load: () => Promise<CaseSite>,
): { readonly site: Site; readonly load: () => Promise<CaseSite> } => {
  let loading: Promise<CaseSite> | null = null
  const once = (): Promise<CaseSite> => {
    loading ??= load()
    return loading
  }
  return { site: async (name, query) => (await once()).site(name, query), load: once }
}

const loadSite = async (watched: WatchedCase, host: Host, tools: PreviewTools) => {
  const { siteOfCase } = await import('./preview-site.ts')
  return siteOfCase(watched, host, tools)
}

const caseFilesOf = async ({ files }: Host, path: string): Promise<WatchedCase | null> => {
  const entry = await files.entryAt(path)
  if (entry === 'file') {
    const isLone = basename(path) !== answersFile
    return { path, file: path, folder: dirname(path), isLone }
  }
  const file = join(path, answersFile)
  const isCase = entry === 'folder' && (await files.entryAt(file)) === 'file'
  return isCase ? { path, file, folder: path, isLone: false } : null
}

const servedOrNull = async (site: Site, { port }: PreviewOptions): Promise<Serving | null> => {
  try {
    return await serve(site, { port: port ?? 0 })
  } catch (thrown) {
    if (thrown instanceof HostError) return null
    throw thrown
  }
}

const missing = async (options: PreviewOptions, host: Host, wording: Wording): Promise<number> => {
  const { caseMissing } = await import('../checking/case-missing.ts')
  const { message, hint } = caseMissing(options.case)
  tellSentences([message, hint], { host, wording })
  return 2
}

const portTaken = ({ port }: PreviewOptions, host: Host, { say }: Wording): number => {
  host.tell(say(text('The port {port} cannot be had.', { port: String(port ?? 0) })))
  host.tell(say(text('Leave --port out, and a free one is taken.')))
  return 2
}
