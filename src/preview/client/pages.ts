import type { PDFDocumentProxy } from 'pdfjs-dist'
import { elementWithId } from './news.ts'
import { isShown } from './views.ts'

type Pdfjs = typeof import('pdfjs-dist')

/** Where the pages of the paper are drawn. */
export type Pages = {
  /** Draws a newer paper as soon as nothing newer comes. */
  readonly show: (address: string) => void
  /** What is drawn belongs to another paper. */
  readonly clear: () => void
}

/** A paper that is being typed changes again at once; its pages can wait for a breath. */
const breath = 150

/** Pages this far above and below what is seen are drawn, in screens. */
const margin = '100%'

export const startPages = (pane: HTMLElement, sheets: HTMLElement): Pages => {
  const tell = (words: string): void => {
    elementWithId('pages-news').textContent = words
  }
  const say = (words: 'drawing' | 'failed' | null): void =>
    tell(words === null ? '' : (sheets.dataset[words] ?? ''))
  let wanted = ''
  let drawn = ''
  let round = 0
  let isBusy = false
  let wait: ReturnType<typeof setTimeout> | undefined
  let paper: PDFDocumentProxy | null = null
  const sight = newSight(pane)
  const draw = async (): Promise<void> => {
    const [address, now] = [wanted, round]
    const newer = await load(address).catch(whyNone)
    // Cleared meanwhile: it is another paper that is wanted now.
    if (now !== round) return
    drawn = address
    if (newer === null) return say('failed')
    if (typeof newer === 'string') return tell(newer)
    await replacePaper(newer, sheets, sight)
    void paper?.loadingTask.destroy()
    paper = newer
    say(null)
  }
  const work = async (): Promise<void> => {
    if (isBusy || wanted === drawn || wanted === '' || !isShown(pane)) return
    isBusy = true
    if (sheets.children.length === 0) say('drawing')
    await draw().catch(() => say('failed'))
    isBusy = false
    await work()
  }
  const want = (address: string): void => {
    wanted = address
    clearTimeout(wait)
    wait = setTimeout(() => void work(), breath)
  }
  const clear = (): void => {
    want('')
    drawn = ''
    round += 1
    sheets.replaceChildren()
    say(null)
  }
  return { show: want, clear }
}

/** Sees which pages come near the part of the pane that is on the screen. */
const newSight = (pane: HTMLElement): IntersectionObserver =>
  new IntersectionObserver(
    (seen) => {
      for (const one of seen) drawWhenSeen(one)
    },
    {
      root: getComputedStyle(pane).overflowY === 'visible' ? null : pane,
      rootMargin: margin,
    },
  )

/** The paper can have no pages; the message says why. */
class Refused extends Error {}

const whyNone = (thrown: unknown): string | null =>
  thrown instanceof Refused ? thrown.message : null

const load = async (address: string): Promise<PDFDocumentProxy> => {
  const answer = await fetch(address)
  if (answer.status === 422) throw new Refused(await answer.text())
  if (!answer.ok) throw new Error(String(answer.status))
  const [data, pdfjs] = await Promise.all([answer.arrayBuffer(), loadPdfjs()])
  return pdfjs.getDocument({ data, isEvalSupported: false }).promise
}

const loadPdfjs = async (): Promise<Pdfjs> => {
  const address = './pdf.js'
  const pdfjs: Pdfjs = await import(address)
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.js', document.baseURI).href
  return pdfjs
}

/** A sheet of the screen knows how to draw its page. */
const drawers = new WeakMap<Element, () => Promise<void>>()

const drawWhenSeen = ({ isIntersecting, target }: IntersectionObserverEntry): void => {
  if (isIntersecting)
    void drawers
      .get(target)?.()
      .catch(() => undefined)
  else target.replaceChildren()
}

/** Puts the pages of a newer paper in the place of the older; each keeps its picture until the new one is drawn. */
const replacePaper = async (
  paper: PDFDocumentProxy,
  sheets: HTMLElement,
  sight: IntersectionObserver,
): Promise<void> => {
  const { width, height } = (await paper.getPage(1)).getViewport({ scale: 1 })
  while (sheets.children.length > paper.numPages) sheets.lastElementChild?.remove()
  while (sheets.children.length < paper.numPages) sheets.append(document.createElement('div'))
  for (const [index, sheet] of [...sheets.children].entries()) {
    if (!(sheet instanceof HTMLElement)) continue
    nameSheet(sheet, index + 1, paper.numPages)
    sheet.style.aspectRatio = `${width} / ${height}`
    const draw = async (): Promise<void> => {
      const canvas = await drawPage(paper, index + 1, sheet.clientWidth)
      // Meanwhile a newer paper may have come.
      if (drawers.get(sheet) === draw) sheet.replaceChildren(canvas)
    }
    drawers.set(sheet, draw)
    // Seen anew, so that what is on the screen now is drawn again.
    sight.unobserve(sheet)
    sight.observe(sheet)
  }
}

const nameSheet = (sheet: HTMLElement, page: number, pages: number): void => {
  const name = sheet.parentElement?.dataset['page'] ?? ''
  sheet.className = 'sheet'
  sheet.setAttribute('role', 'img')
  sheet.setAttribute(
    'aria-label',
    name.replace('{page}', String(page)).replace('{pages}', String(pages)),
  )
}

/** Twice as fine as the screen asks is finer than an old laptop can draw. */
const finest = 2

const drawPage = async (
  paper: PDFDocumentProxy,
  number: number,
  width: number,
): Promise<HTMLCanvasElement> => {
  const page = await paper.getPage(number)
  const scale = width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale: scale * Math.min(devicePixelRatio, finest) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  return canvas
}
