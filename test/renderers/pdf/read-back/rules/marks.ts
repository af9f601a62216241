import type { Fault } from '../fault.ts'
import { short } from '../fault.ts'
import type { Judged, Rule } from '../judged.ts'
import { type Mark, marksOf, type ReadElement, type ReadPage } from '../read.ts'

type Claim = { readonly element: ReadElement; readonly mark: Mark }

/**
 * Everything painted belongs to one element or to an artifact, the tree names each mark once, and the parent tree
 * leads back (ISO 32000-1, 14.7.4.4; ISO 14289-1, 7.1).
 */
export const everythingBelongs: Rule = (judged) => {
  const claims = claimsOf(judged)
  return judged.document.pages.flatMap((page) => [
    ...slipsOn(page),
    ...ownersOn(page, claims.get(page.index) ?? []),
    ...backwardsOn(judged, page, claims.get(page.index) ?? []),
  ])
}

const claimsOf = ({ document }: Judged): Map<number, Claim[]> => {
  const claims = new Map<number, Claim[]>()
  for (const element of document.elements)
    for (const mark of element.kids) {
      if (mark.kind !== 'mark') continue
      const known = claims.get(mark.page)
      if (known) known.push({ element, mark })
      else claims.set(mark.page, [{ element, mark }])
    }
  return claims
}

const slipsOn = ({ index, painting }: ReadPage): Fault[] => [
  ...painting.slips.map((slip) => ({
    code: 'marks',
    where: `page ${index + 1}`,
    found: slip,
    expected: 'marks and states that open and close in order, none inside of another',
  })),
  ...painting.said.map((said) => ({
    code: 'said-in-content',
    where: `page ${index + 1}`,
    found: said,
    expected: 'nothing said of words in the content; it belongs to the structure',
  })),
]

const ownersOn = ({ index, painting }: ReadPage, claims: readonly Claim[]): Fault[] => {
  const where = `page ${index + 1}`
  const claimed = new Map<number, string>()
  const faults: Fault[] = []
  for (const { element, mark } of claims) {
    if (claimed.has(mark.id))
      faults.push({
        code: 'mark-twice',
        where,
        found: `mark ${mark.id}`,
        expected: 'one element a mark',
      })
    claimed.set(mark.id, element.role)
  }
  const painted = new Set<number>()
  for (const each of painting.painted) {
    const what = () => (each.kind === 'text' ? short(each.text) : each.kind)
    if (each.owner.kind === 'none')
      faults.push({ code: 'unmarked', where, found: what(), expected: 'an element or an artifact' })
    if (each.owner.kind !== 'content') continue
    painted.add(each.owner.id)
    const role = claimed.get(each.owner.id)
    if (role === undefined)
      faults.push({
        code: 'mark-without-element',
        where,
        found: what(),
        expected: 'an element that holds it',
      })
    else if (role !== each.owner.tag)
      faults.push({ code: 'mark-tag', where, found: each.owner.tag, expected: role })
  }
  for (const id of claimed.keys())
    if (!painted.has(id))
      faults.push({
        code: 'mark-missing',
        where,
        found: `nothing painted as ${id}`,
        expected: 'content',
      })
  return faults
}

const backwardsOn = (
  { document }: Judged,
  { index, structParents }: ReadPage,
  claims: readonly Claim[],
): Fault[] => {
  const where = `page ${index + 1}`
  const entry = document.parentTree.get(structParents ?? -1)
  const owners = Array.isArray(entry) ? entry : []
  const wrong = claims.filter(({ element, mark }) => owners[mark.id] !== element.object)
  return wrong.map(({ element, mark }) => ({
    code: 'parent-tree',
    where,
    found: `mark ${mark.id} leads back to object ${owners[mark.id]}`,
    expected: `object ${element.object}, ${element.role}`,
  }))
}

/** What comes later in the tree is painted later, page by page: some readers follow the paint. */
export const paintedInOrder: Rule = ({ document }) => {
  const marks = marksOf(document.root)
  return document.pages.flatMap((page) => {
    const first = firstPainted(page)
    const own = marks.filter((mark) => mark.page === page.index)
    return own.flatMap((mark, index): Fault[] => {
      const before = own[index - 1]
      if (!before) return []
      const [one, other] = [before, mark].map(({ id }) => first.get(id) ?? -1)
      if (before.id < mark.id && (one ?? -1) < (other ?? -1)) return []
      const found = `${short(textOf(mark))} (${mark.id}) is painted before ${short(textOf(before))} (${before.id})`
      return [
        {
          code: 'paint-order',
          where: `page ${page.index + 1}`,
          found,
          expected: 'the order of the tree',
        },
      ]
    })
  })
}

const textOf = ({ texts }: Mark): string => texts.map(({ text }) => text).join('')

const firstPainted = ({ painting }: ReadPage): Map<number, number> => {
  const first = new Map<number, number>()
  for (const { owner, order } of painting.painted)
    if (owner.kind === 'content' && !first.has(owner.id)) first.set(owner.id, order)
  return first
}
