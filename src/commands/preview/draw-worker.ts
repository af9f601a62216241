import { type MessagePort, parentPort } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { nodeHost } from '../../host/node-host.ts'
import { drawPaper } from '../papers/make-paper.ts'

/** What is asked of the thread, and where its answer goes. */
type Asked = { readonly tree: DocumentTree; readonly answer: MessagePort }

export type Drawn = { readonly bytes: Uint8Array } | { readonly fault: string }

const host = nodeHost()

const drawn = async (tree: DocumentTree): Promise<Drawn> => {
  try {
    return { bytes: (await drawPaper(tree, host)).bytes }
  } catch (thrown) {
    return { fault: thrown instanceof Error ? thrown.name : 'unknown' }
  }
}

parentPort?.on('message', ({ tree, answer }: Asked) => {
  void drawn(tree).then((found) => answer.postMessage(found))
})
