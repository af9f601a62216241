/** An element of the page with the HTML that it was made of, and the HTML that it is to show now. */
export type Replacing = {
  readonly shown: Element
  readonly before: Element
  readonly after: Element
}

/**
 * Brings what is shown from one HTML to another and touches only what differs: what stays keeps its focus, its
 * place on the screen, and what was unfolded in it. Answers with the elements that are new.
 */
export const replaceChanged = ({ shown, before, after }: Replacing): readonly Element[] => {
  const olds = [...before.children]
  const news = [...after.children]
  const first = equalAtStart(olds, news)
  const last = equalAtEnd(olds.slice(first), news.slice(first))
  const outdated = olds.slice(first, olds.length - last)
  const newer = news.slice(first, news.length - last)
  const live = [...shown.children].slice(first, olds.length - last)
  if (areSameParts(outdated, newer)) return replaceInside(live, outdated, newer)
  const place = shown.children[olds.length - last] ?? null
  const fresh = newer.map((element) => document.importNode(element, true))
  for (const element of fresh) shown.insertBefore(element, place)
  for (const element of live) element.remove()
  return fresh
}

const replaceInside = (
  live: readonly Element[],
  outdated: readonly Element[],
  newer: readonly Element[],
): readonly Element[] =>
  live.flatMap((shown, index) => {
    const [before, after] = [outdated[index], newer[index]]
    return before === undefined || after === undefined
      ? []
      : replaceChanged({ shown, before, after })
  })

const equalAtStart = (olds: readonly Element[], news: readonly Element[]): number => {
  let count = 0
  while (count < olds.length && olds[count]?.isEqualNode(news[count] ?? null)) count += 1
  return count
}

const equalAtEnd = (olds: readonly Element[], news: readonly Element[]): number => {
  const most = Math.min(olds.length, news.length)
  let count = 0
  while (count < most && olds.at(-1 - count)?.isEqualNode(news.at(-1 - count) ?? null)) count += 1
  return count
}

/** Parts are long; what changed is looked for inside of them. */
const areSameParts = (olds: readonly Element[], news: readonly Element[]): boolean =>
  olds.length > 0 &&
  olds.length === news.length &&
  olds.every((one, index) => isPart(one) && one.className === news[index]?.className)

const isPart = (element: Element): boolean => element.localName === 'section'
