import { nothingKnownOf } from '../../../src/countries/knowledge.ts'
import { waysWithoutRatification } from '../../../src/routes/ways.ts'
import { aCase, type Case } from '../builder.ts'

const healthy = {
  convention: 'C26',
  ratified: 'yes',
  ratifiedOn: '1962-04-11',
  lookedOn: '2026-06-15',
  source: 'NORMLEX',
  request: 'to state how many homeworkers are covered in each trade with a wage board',
}
type Changes = { readonly [N in keyof typeof healthy]?: string | undefined } & {
  readonly excluded?: string
  readonly scope?: string
}

const routes = (...changes: readonly Changes[]) =>
  aCase().with({
    'routes.conventions': changes.map((change, index) =>
      Object.fromEntries(
        Object.entries({ id: `R-0${index + 1}`, ...healthy, ...change }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    ),
  })

const scope = 'They are paid by the piece under an unwritten contract (Article 1).'
const known = { ...nothingKnownOf('BG', '2026-11-21'), carriers: ['C26', 'C131'] }

export const routeCases: readonly Case[] = [
  { title: 'a Convention that names home work, looked up', given: routes({}), expect: [] },
  {
    title: 'the list was emptied',
    given: aCase().with({ 'routes.conventions': [] }),
    expect: ['route-missing'],
  },
  {
    title: 'only a Convention that is not ratified: every way without ratification is told',
    given: routes({ convention: 'C26', ratified: 'no' }),
    expect: [
      'route-missing',
      ...waysWithoutRatification.map(() => 'R-01: route-without-ratification'),
    ],
  },
  {
    title: 'ratified, but nobody says when it was looked up',
    given: routes({ lookedOn: undefined }),
    expect: ['R-01: route-not-looked-up'],
  },
  {
    title: 'whether it is ratified is not known',
    given: routes({ ratified: 'notKnown' }),
    expect: ['R-01: route-not-looked-up'],
  },
  {
    title: 'no Convention is chosen yet',
    given: routes({ convention: undefined }),
    expect: ['R-01: route-not-looked-up'],
  },
  {
    title: 'outworkers may be left out by name',
    given: routes({}, { convention: 'C121' }),
    expect: ['R-02: route-trap', 'R-02: route-without-facts'],
  },
  {
    title: 'the State did not use that exception',
    given: routes({}, { convention: 'C121', excluded: 'no' }),
    expect: ['R-02: route-without-facts'],
  },
  {
    title: 'domestic workers are another group',
    given: routes({}, { convention: 'C189' }),
    expect: ['R-02: route-trap'],
  },
  {
    title: 'a list of those left out that nobody asked for',
    given: routes({ convention: 'C131', scope }),
    expect: ['R-01: route-exclusion-unknown'],
  },
  {
    title: 'the same, asked and not known',
    given: routes({ convention: 'C131', scope, excluded: 'notKnown' }),
    expect: [],
  },
  {
    title: 'a Convention that does not name home work, and no word on its scope',
    given: routes({ convention: 'C81' }),
    expect: ['R-01: route-scope-missing', 'R-01: route-limited'],
  },
  {
    title: 'the same, argued; the privacy of dwellings remains',
    given: routes({ convention: 'C81', scope }),
    expect: ['R-01: route-limited'],
  },
  {
    title: 'nothing is asked',
    given: routes({ request: undefined }),
    expect: ['R-01: route-request-missing'],
  },
  {
    title: 'claims under an Article that no Convention of the paper carries',
    given: routes({ convention: 'C144', scope }),
    expect: ['R-01: route-without-facts', 'claim-not-carried'],
  },
  {
    title: 'the same, where the claims name an Article that is carried',
    given: routes({ convention: 'C144', scope }).claim({
      provisions: ['C177:9.1', 'C177:3'],
    }),
    expect: ['R-01: route-without-facts'],
  },
  {
    title: 'a Convention to be looked up for this State',
    given: routes({}),
    surroundings: { state: known },
    expect: ['no-comment-known', 'carriers-proposed'],
  },
  {
    title: 'all of those are named, ratified or not',
    given: routes({}, { convention: 'C131', ratified: 'no' }),
    surroundings: { state: known },
    expect: ['no-comment-known'],
  },
  {
    title: 'a fundamental Convention not ratified: two ways stand in for it, and two for any',
    given: routes({}, { convention: 'C111', ratified: 'no' }),
    expect: [
      'R-02: route-without-ratification',
      'R-02: route-without-ratification',
      'R-02: route-without-ratification',
      'R-02: route-without-ratification',
    ],
  },
  {
    title: 'a Convention not ratified that is not a fundamental one leads nowhere else',
    given: routes({}, { convention: 'C95', ratified: 'no' }),
    expect: [],
  },
]
