import { bindingView } from './binding-view.ts'
import { mainFigures, mainGaps, type WithGap } from './main-points.ts'
import { ratificationView } from './ratification-view.ts'
import { type Desk, isShown } from './told.ts'

/** Parts of the view that a gap report draws on. */
type Parts<F extends WithGap, G> = {
  readonly provisions: readonly F[]
  readonly figures: readonly G[]
  readonly demands: readonly unknown[]
}

/** What stands in a gap report alone; `numbers` are those of its sections that may be left out. */
export const gapReportView = <F extends WithGap, G>(desk: Desk, parts: Parts<F, G>) => {
  const ratification = ratificationView(desk)
  const binding = bindingView(desk)
  return {
    ...ratification,
    binding,
    gaps: mainGaps(desk, parts.provisions),
    figures: mainFigures(parts.figures),
    numbers: sectionNumbers({
      binding: binding.conventions.length > 0,
      obstacles: ratification.obstacles.length > 0 || isShown(ratification.obstaclesTold),
      costs: isShown(ratification.costs),
      precedents: true,
      steps: true,
      consultations:
        ratification.consultations.length > 0 ||
        isShown(ratification.consultationsTold) ||
        isShown(ratification.supporters),
      plan: ratification.plan.length + parts.demands.length > 0 || isShown(ratification.planTold),
    }),
  }
}

/** These come after four sections that always stand. */
const firstNumber = 5

/** The number of each section that has something to say, in their order; 0 for one that is left out. */
const sectionNumbers = (
  shown: Readonly<Record<string, boolean>>,
): Readonly<Record<string, number>> => {
  const standing = Object.keys(shown).filter((name) => shown[name])
  return Object.fromEntries(
    Object.keys(shown).map((name) => [
      name,
      standing.includes(name) ? firstNumber + standing.indexOf(name) : 0,
    ]),
  )
}
