import { matterNamed } from '../catalogue/matters.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { choicesIn } from '../editions/edition.ts'
import type { Desk, Told } from './told.ts'

/** What is needed of the view of a provision. */
export type WithGap = { readonly key: ProvisionKey; readonly gap: Told | null }

/** As many as a reader keeps in mind. */
const most = 3

/** The gaps that a first page tells: what hurts most first, as the user chose, then by the Convention's order. */
export const mainGaps = <F extends WithGap>(desk: Desk, provisions: readonly F[]): readonly F[] => {
  const hurting = choicesIn(desk.edition, 'scope.matters').map(
    (value) => matterNamed(value)?.provision,
  )
  const rank = ({ key }: WithGap): number => {
    const place = hurting.indexOf(key)
    return place === -1 ? hurting.length : place
  }
  return provisions
    .filter(({ gap }) => gap?.given === true)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, most)
}

/** The first figures, for the same page. */
export const mainFigures = <F>(figures: readonly F[]): readonly F[] => figures.slice(0, most)
