import { keepingFocus } from './focus.ts'
import { elementWithId, say } from './news.ts'
import { keepPosition, readPosition, toTop } from './position.ts'
import { replaceChanged } from './replace.ts'
import { goTo } from './views.ts'

/** The paper as the program sends it; the words in it were escaped there. */
export type Draft = {
  readonly version: number
  /** Of the paper itself, without its problems. */
  readonly treeVersion: number
  readonly failed: boolean
  readonly article: string
  readonly problems: string
  readonly fault: string
}

export type Paper = {
  /** A newer one of the same paper keeps the reader's place; another paper begins at its top. */
  readonly show: (draft: Draft, isAnother: boolean) => void
}

/** The paper in the page, from the HTML with which the page came. */
export const startPaper = (place: HTMLElement): Paper => {
  let before = elementOf(place.innerHTML)
  return {
    show: ({ article, problems, fault, failed }, isAnother) => {
      const after = elementOf(article)
      const fresh = keepingFocus(() => {
        putIn(elementWithId('problem-list'), problems)
        putIn(elementWithId('fault'), fault)
        if (isAnother) return showAnother(place, after)
        return keepingPlace(() => showArticle(place, before, after))
      })
      markChanged(isAnother ? [] : onlyNewWords(fresh, before))
      before = after
      say(failed ? 'failed' : 'updated')
    },
  }
}

const elementOf = (html: string): Element => {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.firstElementChild ?? document.createElement('article')
}

/** The reader sees the same words at the same place. */
const keepingPlace = <T>(change: () => T): T => {
  const pane = elementWithId('text')
  const position = readPosition(pane)
  const changed = change()
  keepPosition(pane, position)
  return changed
}

const showArticle = (place: Element, before: Element, after: Element): readonly Element[] => {
  const [shown] = place.children
  if (shown !== undefined && before.cloneNode().isEqualNode(after.cloneNode()))
    return replaceChanged({ shown, before, after })
  return showAnother(place, after)
}

const showAnother = (place: Element, after: Element): readonly Element[] => {
  place.replaceChildren(document.importNode(after, true))
  toTop(elementWithId('text'))
  return []
}

const putIn = (place: Element, html: string): void => {
  const template = document.createElement('template')
  template.innerHTML = html
  if (template.innerHTML !== place.innerHTML) place.replaceChildren(template.content)
}

/** Without what only has another number now: paragraphs behind a new one, and references to them. */
const onlyNewWords = (fresh: readonly Element[], before: Element): readonly Element[] => {
  const known = new Set([...before.querySelectorAll(blocks)].map(wordsOf))
  return fresh.filter((element) => element.matches(blocks) && !known.has(wordsOf(element)))
}

const blocks = '.part > :not(.beside)'

const wordsOf = (element: Element): string => {
  const copy = document.importNode(element, true)
  for (const number of copy.querySelectorAll('.number, a[href^="#"]')) number.remove()
  return copy.textContent ?? ''
}

/** A line at the side of what is new, and a way there, for the page itself does not move. */
const markChanged = (fresh: readonly Element[]): void => {
  for (const element of document.querySelectorAll('.changed')) element.classList.remove('changed')
  for (const element of fresh) element.classList.add('changed')
  const first = fresh.find((element) => element instanceof HTMLElement)
  const button = elementWithId('change')
  button.hidden = first === undefined
  button.onclick = () => {
    if (first?.isConnected) goTo(first)
  }
}
