import { Worker } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import type { Host } from '../../host/host.ts'
import type { Result } from '../../problems/problem.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Drawn } from './draw-jobs.ts'
import { type PreviewOptions, runPreview } from './preview.ts'
import type { DrawPdf } from './preview-site.ts'

/** The preview, which draws its pages in a thread of their own: they take longer than the text may wait. */
export const previewCase = (
  options: PreviewOptions,
  host: Host,
  wording: Wording,
): Promise<number> => runPreview(options, host, { wording, drawer: drawApart })

const drawApart = (): DrawPdf => drawIn(new URL('./draw-worker.js', import.meta.url))

/** Draws in a thread of this module, begun when there is something to draw, and anew after it broke. */
export const drawIn = (module: URL): DrawPdf => {
  let worker: Worker | null = null
  const begun = (): Worker => {
    const fresh = new Worker(module)
    // What was being drawn hears it by its own port.
    fresh.on('error', () => undefined)
    fresh.on('exit', () => {
      if (worker === fresh) worker = null
    })
    return fresh
  }
  const draw = (tree: DocumentTree): Promise<Result<Uint8Array>> => {
    worker ??= begun()
    return drawnBy(worker, tree)
  }
  return {
    draw,
    stop: () => {
      void worker?.terminate()
    },
  }
}

const drawnBy = (worker: Worker, tree: DocumentTree): Promise<Result<Uint8Array>> =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.once('message', (drawn: Drawn) => {
      if ('fault' in drawn) reject(new Error(drawn.fault))
      else resolve(drawn)
      port1.close()
    })
    // The other end goes with its thread; after an answer this says nothing more.
    port1.once('close', () => reject(new Error('thread-ended')))
    worker.postMessage({ tree, answer: port2 }, [port2])
  })
