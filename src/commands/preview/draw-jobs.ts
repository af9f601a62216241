import { type MessagePort, parentPort } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { nodeHost } from '../../host/node-host.ts'
import { done, type Result } from '../../problems/problem.ts'
import { drawPaper } from '../papers/render-paper.ts'

/** What is asked of the thread, and where its answer goes. */
type Asked = { readonly tree: DocumentTree; readonly answer: MessagePort }

/** The pages, or why there can be none; of a fault of ours its kind. */
export type Drawn = Result<Uint8Array> | { readonly fault: string }

const host = nodeHost()

/** One paper as its pages. */
export const drawn = async (tree: DocumentTree): Promise<Drawn> => {
  try {
    const pdf = await drawPaper(tree, host)
    return pdf.ok ? done(pdf.value.bytes) : pdf
  } catch (thrown) {
    return { fault: thrown instanceof Error ? thrown.name : 'unknown' }
  }
}

parentPort?.on('message', ({ tree, answer }: Asked) => {
  void drawn(tree).then((found) => answer.postMessage(found))
})
