import { leadsNowhere } from '../../document/finish.ts'
import { nearest } from '../../problems/nearest.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Template } from '../marked-template.ts'
import { isTelling, mayBe, putIn, sectionWithId } from '../written-ids.ts'
import type { Link, Linting } from './linting.ts'

/** Tells the links whose target is certainly nowhere in the document, whatever it is filled with. */
export const judgeLinks = (linting: Linting, templates: readonly Template[]): void => {
  const idle = templates.slice(1).filter(({ file }) => !linting.called.has(file))
  linting.problems.push(...linting.links.flatMap((link) => judgeLink(link, linting, idle)))
}

const judgeLink = (
  { aim, place }: Link,
  { ids }: Linting,
  idle: readonly Template[],
): readonly Problem[] => {
  const fitting = [...ids].filter((id) => mayBe(id, aim))
  if (!isTelling(aim) || fitting.some(isTelling)) return []
  const id = aim.replaceAll(putIn, '…')
  const section = sectionWithId(idle, aim)
  if (section !== null) return [leadsNowhere({ id, section, near: null }, place)]
  const isUncertain = aim.includes(putIn) || (fitting.length > 0 && mayBeOfView(aim))
  if (isUncertain) return []
  const near = nearest(
    aim,
    [...ids].filter((known) => !known.includes(putIn)),
  )
  return [leadsNowhere({ id, section, near }, place)]
}

/** Ids of the view have an Article, a number or a code in them; in the questionnaire the name of a section or a sheet. */
const mayBeOfView = (id: string): boolean => /\d|^(?:section|sheet)-/.test(id)
