import { elementWithId, isSaid, say } from './news.ts'
import { startPages } from './pages.ts'
import { type Draft, startPaper } from './paper.ts'
import { startViews } from './views.ts'

/** Keeps the page as new as the case is: hears of each new version, and asks for it. */
const follow = (): void => {
  const place = elementWithId('paper-text')
  const paper = startPaper(place)
  const pages = startPages(elementWithId('pages'), elementWithId('sheets'))
  let { version = '', treeVersion = '' } = place.dataset
  let events: EventSource | null = null
  let asked = 0
  let isAnother = false
  const showPages = (): void => {
    const address = `paper.pdf?${query()}`
    elementWithId('pdf').setAttribute('href', address)
    // The first good paper has a version of one or more.
    if (treeVersion > '0') pages.show(`${address}&version=${treeVersion}`)
  }
  const fetchDraft = async (): Promise<void> => {
    asked += 1
    const question = asked
    const answer = await fetch(`draft.json?${query()}`)
    const draft: Draft = await answer.json()
    // An older answer may come after a newer one.
    if (question < asked || String(draft.version) === version) return
    version = String(draft.version)
    paper.show(draft, isAnother)
    isAnother = false
    if (String(draft.treeVersion) === treeVersion) return
    treeVersion = String(draft.treeVersion)
    showPages()
  }
  const listen = (): void => {
    events?.close()
    if (document.visibilityState === 'hidden') return
    events = new EventSource(`events?${query()}`)
    events.onmessage = ({ data }) => {
      if (isSaid('lost')) say('updated')
      if (data !== version) fetchDraft().catch(() => say('lost'))
    }
    events.onerror = () => {
      if (!isSaid('lost')) say('lost')
    }
  }
  const chooseAnother = (): void => {
    history.replaceState(null, '', `?${query()}`)
    version = ''
    treeVersion = ''
    isAnother = true
    pages.clear()
    listen()
  }
  start({ listen, chooseAnother, showPages })
}

type Follower = Readonly<Record<'listen' | 'chooseAnother' | 'showPages', () => void>>

const start = ({ listen, chooseAnother, showPages }: Follower): void => {
  elementWithId('paper').addEventListener('change', chooseAnother)
  elementWithId('sources').addEventListener('change', showSources)
  // A browser keeps few connections open; a page that nobody sees leaves its own to the others.
  document.addEventListener('visibilitychange', listen)
  startViews(showPages)
  showSources()
  showPages()
  listen()
}

/** The chosen paper as a query. */
const query = (): string => {
  const select = elementWithId('paper')
  const option = select instanceof HTMLSelectElement ? select.selectedOptions[0] : undefined
  const { document = '', edition = '' } = option?.dataset ?? {}
  return new URLSearchParams({ document, edition }).toString()
}

/** Whether the questions stand under the paragraphs, as the box is ticked. */
const showSources = (): void => {
  const box = elementWithId('sources')
  const isOn = !(box instanceof HTMLInputElement) || box.checked
  elementWithId('text').classList.toggle('hide-sources', !isOn)
}

follow()
