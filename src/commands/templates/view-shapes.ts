import { emptyDraft } from '../../answers/draft.ts'
import { parseAnswers } from '../../answers/parse-answers.ts'
import type { Assessment } from '../../assessment/assess.ts'
import { provisionsDealtWith, type RawAnswers } from '../../catalogue/applies.ts'
import { exemplarAnswers } from '../../catalogue/exemplar-answers.ts'
import { consentSheetView } from '../../composition/compose-consent-sheet.ts'
import { exhibitCoverView } from '../../composition/exhibit-cover-view.ts'
import { type Shape, shapeOf, withTwins } from '../../composition/lint/shape.ts'
import { overviewView } from '../../composition/overview-view.ts'
import { questionnaireView } from '../../composition/questionnaire-view.ts'
import { templateView } from '../../composition/template-view.ts'
import { withhold } from '../../editions/withhold.ts'
import type { Audience } from '../../evidence/released.ts'
import { overviewOf } from '../../overview/case-overview.ts'
import { wordingOf } from '../../wording/wording.ts'

const english = wordingOf('en')
const today = '2026-06-01'

/** These are made of the program alone, and so are the same for every case of a call. */
const once = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Views in which everything is answered: in turn of drafts and final papers, for each audience. */
export const paperViews = once((): readonly object[] =>
  exemplars().map((assessment, index) => {
    const draft = index % 2 === 0
    const edition = withhold(assessment, audiences[index % audiences.length] ?? 'internal')
    return templateView({ edition, wording: english, draft })
  }),
)

const audiences: readonly Audience[] = ['committee', 'public', 'internal', 'public']

/** What the papers of a case may name. */
export const paperShape = once((): Shape => withTwins(shapeOf(paperViews())))

/** What the blank interview may name. */
export const questionnaireShape = once(
  (): Shape => withTwins(shapeOf([questionnaireView({ paper: english, help: english })])),
)

/** What the sheet for consent may name. */
export const consentSheetShape = (): Shape => withTwins(shapeOf([consentSheetView]))

/** What the overview of many cases may name. */
export const overviewShape = once((): Shape => {
  const cases = exemplars(1).map((assessment) => ({
    name: 'case',
    overview: overviewOf({ case: 'case', assessment, problems: [], today }),
  }))
  const unread = [{ name: 'case', problem: 'words' }]
  return shapeOf([overviewView({ cases, unread, today }, english)])
})

/** What the sheet on an exhibit may name. */
export const exhibitCoverShape = (): Shape => {
  const exhibit = { id: 'E-01', file: 'E-01.pdf', format: 'PDF', pages: 2, sha256: 'ab' }
  const views = exemplars(1).map((assessment) => {
    const edition = withhold(assessment, 'committee')
    return exhibitCoverView({ edition, wording: english, draft: true }, exhibit)
  })
  return withTwins(shapeOf(views.filter((view) => view !== null)))
}

const exemplars = (most?: number): readonly Assessment[] =>
  exemplarAnswers().slice(0, most).map(assessmentOf)

/** No rule is asked: what rules find is no part of a paper. */
const assessmentOf = (given: RawAnswers): Assessment => ({
  answers: parseAnswers({ ...emptyDraft('en'), answers: given }).answers,
  dealtWith: provisionsDealtWith(given),
  meant: ['submission'],
  judged: [],
  silenced: [],
})
