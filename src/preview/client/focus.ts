/** What has the focus has it again after a change, or else what now stands in its place. */
export const keepingFocus = <T>(change: () => T): T => {
  const focused = document.activeElement
  const pane = focused?.closest<HTMLElement>('.pane')
  const id = focused?.closest('[id]')?.id ?? ''
  const href = focused?.getAttribute('href') ?? null
  const changed = change()
  if (focused === null || focused.isConnected) return changed
  const holder = document.getElementById(id)
  const link = href === null ? null : holder?.querySelector(`[href="${CSS.escape(href)}"]`)
  const again = link instanceof HTMLElement ? link : (holder ?? pane)
  again?.focus({ preventScroll: true })
  return changed
}
