import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DocumentTree } from '../../src/document/tree.ts'

/** The bytes of a tree in a format. */
export type Render = (tree: DocumentTree, format: 'pdf' | 'docx') => Promise<Uint8Array>

/** The renderers as they were built, with all that a build does around them, and what the program tells Node first. */
export const builtRenderer = async (): Promise<Render> => {
  const { tuneForShortRun } = await built('commands/short-run.js')
  tuneForShortRun(process.versions.node)
  const [{ renderPaper }, { nodeHost }] = await Promise.all([
    built('commands/papers/render-paper.js'),
    built('host/node-host.js'),
  ])
  const host = nodeHost()
  return async (tree, format) => {
    const rendered = await renderPaper({ document: 'questionnaire', tree }, format, host)
    if (!rendered.ok) throw new Error(rendered.problems[0]?.code)
    return rendered.value.bytes
  }
}

const built = (path: string) => import(pathToFileURL(join(process.cwd(), 'dist', path)).href)
