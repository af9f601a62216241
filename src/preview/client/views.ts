type View = 'text' | 'pages' | 'problems'

/** From this width two panes stand side by side. */
const wide = matchMedia('(min-width: 64rem)')

const radios = (): readonly HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('input[name=view]'),
]

const isView = (value: string): value is View => ['text', 'pages', 'problems'].includes(value)

/** Whether an element has a place on the screen. */
export const isShown = (element: Element): boolean => element.getClientRects().length > 0

/** How far the page was scrolled in each view, where the views share one page. */
const scrolled = new Map<string, number>()

/** Shows a pane; the text stays beside it where there is room. */
const showView = (view: View): void => {
  const { dataset } = document.documentElement
  scrolled.set(dataset['view'] ?? '', scrollY)
  dataset['view'] = view
  for (const radio of radios()) radio.checked = radio.value === view
  if (!wide.matches) scrollTo(0, scrolled.get(view) ?? 0)
}

/** Shows what was chosen, and what a link leads to even where its pane is hidden. */
export const startViews = (shown: () => void): void => {
  showView(wide.matches ? 'pages' : 'text')
  for (const radio of radios())
    radio.addEventListener('change', () => {
      if (isView(radio.value)) showView(radio.value)
      shown()
    })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const target = link === null ? null : targetOf(link)
    if (target === null) return
    event.preventDefault()
    goTo(target)
  })
}

const targetOf = (link: HTMLAnchorElement): HTMLElement | null => {
  const href = link.getAttribute('href') ?? ''
  return href.startsWith('#') ? document.getElementById(decodeURIComponent(href.slice(1))) : null
}

/** Brings an element to the eye and the focus to it, for keys and screen readers go on from there. */
export const goTo = (target: HTMLElement): void => {
  const pane = target.closest('.pane')
  if (pane !== null && !isShown(pane) && isView(pane.id)) showView(pane.id)
  if (target.tabIndex < 0) target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: target.classList.contains('pane') ? 'nearest' : 'center' })
}
