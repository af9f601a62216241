/** Where the reader is: the blocks that can be seen, and how far from the top each begins. */
export type Position = readonly Seen[]
type Seen = {
  readonly element: Element
  readonly id: string
  readonly words: string
  readonly index: number
  readonly top: number
}

/** What scrolls when a pane is read: the pane itself, or on a narrow screen the whole page. */
const scrollerOf = (pane: Element): Element =>
  getComputedStyle(pane).overflowY === 'visible' ? (document.scrollingElement ?? pane) : pane

const topOf = (pane: Element): number => {
  const scroller = scrollerOf(pane)
  return scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top
}

const blocksOf = (pane: Element): readonly Element[] => [
  ...pane.querySelectorAll('.part > *, .paper > :not(.part)'),
]

/** Enough to find one that is still there after a change. */
const most = 60

export const readPosition = (pane: Element): Position => {
  const edge = topOf(pane)
  return blocksOf(pane)
    .map((element, index) => ({ element, index, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > edge && box.height > 0)
    .slice(0, most)
    .map(({ element, index, box }) => ({
      element,
      index,
      id: element.id,
      words: wordsOf(element),
      top: box.top - edge,
    }))
}

/** Puts the block that was nearest to the top where it was, by itself, its id, its words or its number. */
export const keepPosition = (pane: Element, position: Position): void => {
  const blocks = blocksOf(pane)
  const words = new Map(blocks.map((block) => [wordsOf(block), block]))
  const still = ({ element, id, words: said }: Seen) =>
    element.isConnected
      ? element
      : ((id === '' ? null : document.getElementById(id)) ?? words.get(said))
  const [first] = position
  if (first === undefined) return
  const kept = position.find((seen) => still(seen) !== undefined) ?? first
  const found = still(kept) ?? blocks[Math.min(kept.index, blocks.length - 1)]
  if (found === undefined) return
  const moved = found.getBoundingClientRect().top - topOf(pane) - kept.top
  scrollerOf(pane).scrollTop += moved
}

/** To the beginning of what is read in a pane. */
export const toTop = (pane: Element): void => {
  scrollerOf(pane).scrollTop = 0
}

/** Without the paragraph's number, which changes when another one is put before it. */
const wordsOf = (element: Element): string => {
  const number = element.querySelector(':scope > .number')?.textContent ?? ''
  return (element.textContent ?? '').slice(number.length).trim()
}
