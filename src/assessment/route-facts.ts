import { recordsOf } from '../answers/answers.ts'
import type { PaperName } from '../catalogue/papers.ts'
import type { Route } from '../catalogue/records.ts'
import { type Instrument, instrumentWith } from '../routes/instruments.ts'
import type { Facts, Finding } from './rule.ts'

export const routesQuestion = 'routes.conventions'
export const otherRoute: readonly PaperName[] = ['other-route']

/** A Convention that the user names, with what we know of it; null where none is chosen yet. */
export type NamedRoute = { readonly route: Route; readonly instrument: Instrument | null }

export const routesOf = ({ answers }: Facts): readonly NamedRoute[] =>
  recordsOf(answers, routesQuestion, 'route').map((route) => ({
    route,
    instrument: instrumentWith(route.convention ?? ''),
  }))

/** Conventions that stand in the paper, or may once they are looked up: all but those not ratified. */
export const routesInPaper = (facts: Facts): readonly NamedRoute[] =>
  routesOf(facts).filter(({ route }) => route.ratified !== 'no')

/** A finding at each of the routes, told in the words of `say`. */
export const atRoutes = (
  routes: readonly NamedRoute[],
  say: (code: string) => Pick<Finding, 'message' | 'hint'>,
): readonly Finding[] =>
  routes.map(({ route, instrument }) => ({
    question: routesQuestion,
    record: route.id,
    ...say(instrument?.code ?? route.id),
  }))
