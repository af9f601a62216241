import { sections } from '../../catalogue/catalogue.ts'
import type { Section } from '../../catalogue/question.ts'
import { sectionNamed } from '../../interview/find-place.ts'
import { nearest } from '../../problems/nearest.ts'
import { done, type Problem, type Result, refused } from '../../problems/problem.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'

/** A section by what ":jump" of the interview knows it by: its short name, its Article, or a part of its title. */
export const namedSection = (typed: string, wording: Wording): Result<Section> => {
  const section = sectionNamed(typed, wording)
  return section === null ? refused(unknownSection(typed)) : done(section)
}

const unknownSection = (typed: string): Problem => {
  const names = sections.map(({ id }) => id)
  const near = nearest(typed, names)
  const told = { names: names.join(', '), near: near ?? '' }
  return {
    code: 'section-unknown',
    severity: 'error',
    place: {},
    message: text('No section is called “{typed}”.', { typed }),
    hint:
      near === null
        ? text('There are: {names}.', told)
        : text('Did you mean “{near}”? There are: {names}.', told),
  }
}
