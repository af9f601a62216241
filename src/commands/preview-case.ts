import { Worker } from 'node:worker_threads'
import type { DocumentTree } from '../document/tree.ts'
import type { Host } from '../host/host.ts'
import type { Wording } from '../wording/wording.ts'
import type { Drawn } from './draw-worker.ts'
import { type PreviewOptions, runPreview } from './preview.ts'
import type { DrawPdf } from './preview-site.ts'

/** The preview, which draws its pages in a thread of their own: they take longer than the text may wait. */
export const previewCase = (
  options: PreviewOptions,
  host: Host,
  wording: Wording,
): Promise<number> => runPreview(options, host, { wording, drawer: drawApart })

const drawApart = (): DrawPdf => {
  let worker: Worker | null = null
  const draw = (tree: DocumentTree): Promise<Uint8Array> => {
    worker ??= new Worker(new URL('./draw-worker.js', import.meta.url))
    return drawnBy(worker, tree)
  }
  return {
    draw,
    stop: () => {
      void worker?.terminate()
    },
  }
}

const drawnBy = (worker: Worker, tree: DocumentTree): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.once('message', (drawn: Drawn) => {
      port1.close()
      if ('bytes' in drawn) resolve(drawn.bytes)
      else reject(new Error(drawn.fault))
    })
    worker.once('error', reject)
    worker.postMessage({ tree, answer: port2 }, [port2])
  })
