/** What can be said of the state of the page; the words stand in the page, in its reader's language. */
export type News = 'updated' | 'failed' | 'lost'

const place = (): HTMLElement => elementWithId('status')

export const elementWithId = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(id)
  return found
}

/** What failed is told above the panes already. */
const wordsOf = (news: News): string =>
  (news === 'failed' ? document.querySelector('#fault p')?.textContent : place().dataset[news]) ??
  ''

export const isSaid = (news: News): boolean => place().textContent === wordsOf(news)

/** Said again even if it is the same, because a screen reader speaks of changes only. */
export const say = (news: News): void => {
  place().textContent = ''
  setTimeout(() => {
    place().textContent = wordsOf(news)
  }, 50)
}
