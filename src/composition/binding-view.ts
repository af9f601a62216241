import type { Route } from '../catalogue/records.ts'
import { recordsIn } from '../editions/edition.ts'
import { type Instrument, type InstrumentCode, instrumentWith } from '../routes/instruments.ts'
import { type Desk, dated } from './told.ts'

/** Other Conventions that bind the State already, as the user looked them up; one not looked up is left out. */
export const bindingView = (desk: Desk) => ({
  conventions: bound(desk).map(({ route, instrument }) => conventionView(desk, route, instrument)),
  tripartite: hasRatified(desk, 'C144'),
})

type Bound = { readonly route: Route; readonly instrument: Instrument }

const bound = (desk: Desk): readonly Bound[] =>
  recordsIn(desk.edition, 'routes.conventions', 'route').flatMap((route) => {
    const instrument = instrumentWith(route.convention ?? '')
    const isSure = route.ratified === 'yes' && route.lookedOn !== undefined
    return instrument !== null && isSure ? [{ route, instrument }] : []
  })

const hasRatified = (desk: Desk, code: InstrumentCode): boolean =>
  bound(desk).some(({ instrument }) => instrument.code === code)

const conventionView = (desk: Desk, route: Route, instrument: Instrument) => ({
  title: desk.wording.fill(instrument.title, {}),
  ratifiedOn: dated(desk, route.ratifiedOn),
  lookedOn: dated(desk, route.lookedOn),
  source: route.source ?? '',
  /** The user's own sentence on its scope; without one stands what we know of its text. */
  ownScope: route.scope ?? '',
  scope: desk.wording.fill(instrument.scope, {}),
  argued: instrument.scopeSure === 'inferred',
  leftOut: route.excluded === 'yes',
  asked: route.asked ?? '',
})
