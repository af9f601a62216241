import { text } from '../problems/text.ts'
import { rowsOf } from '../routes/crosswalk.ts'
import type { CrosswalkRow } from '../routes/crosswalk-row.ts'
import type { Instrument } from '../routes/instruments.ts'
import { atRoutes, otherRoute, routesInPaper, routesQuestion } from './route-facts.ts'
import type { Facts, Rule } from './rule.ts'

const ofSupervision =
  'Articles 22 and 23 of the ILO Constitution: a State reports on the Conventions to which it is a party'
const ofTexts = 'The texts of the Conventions, as src/routes names them'

const namesConvention: Rule = {
  code: 'route-missing',
  severity: 'warning',
  looksFor: 'A paper on other Conventions that names none.',
  example: {
    found: 'The list of other Conventions is empty.',
    better: 'C26, ratified in 1962, looked up on 15 June 2026.',
  },
  why: 'Without a Convention that the State has ratified there is nothing that the Committee could examine.',
  source: ofSupervision,
  papers: otherRoute,
  find: (facts) =>
    routesInPaper(facts).length > 0
      ? []
      : [
          {
            question: routesQuestion,
            message: text('No other Convention is named that the State has ratified.'),
            hint: text(
              'Look up on NORMLEX which Conventions the State has ratified, and name them.',
            ),
          },
        ],
}

const ratificationIsLookedUp: Rule = {
  code: 'route-not-looked-up',
  severity: 'error',
  looksFor:
    'A Convention of the paper of which you have not said that NORMLEX shows it as ratified, with the day of looking.',
  example: {
    found: 'C95, ratified: yes; day of looking: nothing.',
    better: 'C95, ratified: yes, on 30 September 1971; looked up on 15 June 2026 on NORMLEX.',
  },
  why: 'The Committee examines a Convention only for States that have ratified it, and what is only remembered may be wrong.',
  source: ofSupervision,
  papers: otherRoute,
  find: (facts) =>
    atRoutes(
      routesInPaper(facts).filter(
        ({ route, instrument }) =>
          instrument === null || route.ratified !== 'yes' || route.lookedOn === undefined,
      ),
      (code) => ({
        message: text(
          '{code}: it is not said that the State has ratified it, and when you looked.',
          {
            code,
          },
        ),
        hint: text(
          'Look it up on NORMLEX under “Ratifications by country”. Answer yes with the day of looking, or no: then it stays out of the paper.',
        ),
      }),
    ),
}

const reachesHomeworkers: Rule = {
  code: 'route-trap',
  severity: 'warning',
  looksFor:
    'A Convention that lets a State leave out homeworkers or outworkers by name (C17, C44, C121), or that is for another group (C175, C189).',
  example: {
    found: 'C121, to show that an injury at home is not insured.',
    better: 'The same after reading that the State did not use the exception for outworkers.',
  },
  why: 'To tell of a failure under a Convention that does not reach homeworkers weakens the whole paper.',
  source: 'C17 Article 2(2)(b), C44 Article 2(2)(b), C121 Article 4(2)(b); C175 and C189 Article 1',
  papers: otherRoute,
  find: (facts) => [
    ...atRoutes(
      routesInPaper(facts).filter(
        ({ route, instrument }) => instrument?.names === 'trap' && route.excluded !== 'no',
      ),
      (code) => ({
        message: text('{code} lets a State leave out homeworkers or outworkers by name.', { code }),
        hint: text(
          'Find out whether the State used this exception before you tell of a failure. If it did not, say so under “left out”. If it did, take the Convention out.',
        ),
      }),
    ),
    ...atRoutes(
      routesInPaper(facts).filter(({ instrument }) => instrument?.names === 'notForHomeworkers'),
      (code) => ({
        message: text('{code} is for another group of workers.', { code }),
        hint: text(
          'Domestic work is work in or for a household; part-time work needs normal hours. Take the Convention out, unless the people of the paper are in that group too.',
        ),
      }),
    ),
  ],
}

const exclusionIsAnswered: Rule = {
  code: 'route-exclusion-unknown',
  severity: 'warning',
  looksFor:
    'A Convention that obliges the State to list whom it leaves out (C131, C138, C155, C183), with no answer on whether homeworkers are on that list.',
  example: {
    found: 'C131, left out in the first report: nothing.',
    better: 'C131, left out in the first report: no.',
  },
  why: 'Whoever is not on the list of the first report is covered, as we read these Articles; whoever is on it may not be.',
  source: 'C131 Article 1(3), C138 Article 4(2), C155 Article 2(3), C183 Article 2(3)',
  papers: otherRoute,
  find: (facts) =>
    atRoutes(
      routesInPaper(facts).filter(
        ({ route, instrument }) =>
          instrument?.mayListExclusions === true && route.excluded === undefined,
      ),
      (code) => ({
        message: text(
          '{code}: it is not said whether the State listed homeworkers as left out in its first report.',
          { code },
        ),
        hint: text(
          'Ask the ministry of labour or the ILO office. “We do not know” is an answer, and the paper says it.',
        ),
      }),
    ),
}

const scopeIsArgued: Rule = {
  code: 'route-scope-missing',
  severity: 'note',
  looksFor:
    'A Convention that does not name home work, without your own sentence on why the homeworkers are inside its scope.',
  example: {
    found: 'C95, why homeworkers are inside: nothing.',
    better: '“They are paid wages by the piece under an unwritten contract (Article 1).”',
  },
  why: 'Where the text does not name home work, the Committee looks first at whether the workers are inside.',
  source: ofTexts,
  papers: otherRoute,
  find: (facts) =>
    atRoutes(
      routesInPaper(facts).filter(
        ({ route, instrument }) => route.scope === undefined && isToBeArgued(instrument),
      ),
      (code) => {
        const row = rowsTold(facts, code)[0] ?? rowsOf(code)[0]
        return {
          message: text('{code} does not name home work. As we read it, it reaches: {reach}.', {
            code,
            reach: text(row?.reach ?? ''),
          }),
          hint: text(
            'Write one sentence: by which words of which Article these homeworkers are inside, with a fact of yours.{why}',
            {
              why:
                row?.why === undefined
                  ? ''
                  : text(' What speaks for it: {why}', { why: text(row.why) }),
            },
          ),
        }
      },
    ),
}

const isToBeArgued = (instrument: Instrument | null): boolean =>
  instrument !== null && instrument.scopeSure === 'inferred' && instrument.names !== 'system'

const requestIsThere: Rule = {
  code: 'route-request-missing',
  severity: 'warning',
  looksFor: 'A Convention of the paper under which nothing is asked.',
  example: {
    found: 'C26, what you ask: nothing.',
    better: '“To state how many homeworkers are covered in each trade with a wage board.”',
  },
  why: 'The Committee answers best to one clear question under each Convention.',
  source: 'How the Committee puts its own requests; the craft of drafting',
  papers: otherRoute,
  find: (facts) =>
    atRoutes(
      routesInPaper(facts).filter(({ route }) => route.request === undefined),
      (code) => ({
        message: text('{code}: nothing is asked under it.', { code }),
        hint: text(
          'Write what the Committee should ask the government: a text, a figure or an act that can be given.',
        ),
      }),
    ),
}

const factsAreThere: Rule = {
  code: 'route-without-facts',
  severity: 'note',
  looksFor:
    'A Convention of the paper under which nothing stands that you told of law or practice.',
  example: {
    found: 'C103 is named, and nothing is told of maternity.',
    better: 'Under Article 4(2)(h): how many weeks without work, and which benefit.',
  },
  why: 'A question to the Committee is stronger with a fact beside it.',
  source: ofTexts,
  papers: otherRoute,
  find: (facts) =>
    atRoutes(
      routesInPaper(facts).filter(
        ({ instrument }) =>
          instrument !== null &&
          instrument.names !== 'notForHomeworkers' &&
          rowsTold(facts, instrument.code).length === 0,
      ),
      (code) => ({
        message: text('{code}: nothing is told of law or practice that it could carry.', { code }),
        hint: text('It can carry, for example: {evidence}.', {
          evidence: text(
            rowsOf(code).find(({ evidence }) => evidence !== undefined)?.evidence ?? '–',
          ),
        }),
      }),
    ),
}

const limitsAreKnown: Rule = {
  code: 'route-limited',
  severity: 'note',
  looksFor: 'An Article of another Convention that carries your facts only within limits.',
  example: {
    found: 'C102, to show that homeworkers are not insured.',
    better: 'The same, with the share of the insured, and the Parts that the State accepted.',
  },
  why: 'A reader who knows the limit sees at once where a paper goes beyond it.',
  source: ofTexts,
  papers: otherRoute,
  find: (facts) =>
    routesInPaper(facts).flatMap((one) =>
      rowsTold(facts, one.instrument?.code ?? '').flatMap(({ articles, limits }) =>
        limits === undefined
          ? []
          : atRoutes([one], (code) => ({
              message: text('{code} ({articles}): {limits}', {
                code,
                articles: text(articles),
                limits: text(limits),
              }),
              hint: text('Read the Article, and what the State declared, before you rely on it.'),
            })),
      ),
    ),
}

/** What of a Convention carries something that the paper deals with. */
const rowsTold = ({ dealtWith }: Facts, code: string): readonly CrosswalkRow[] =>
  rowsOf(code).filter(({ provisions }) => provisions.some((key) => dealtWith.includes(key)))

/** What every Convention of the paper on other routes needs. */
export const routeRules: readonly Rule[] = [
  namesConvention,
  ratificationIsLookedUp,
  reachesHomeworkers,
  exclusionIsAnswered,
  scopeIsArgued,
  requestIsThere,
  factsAreThere,
  limitsAreKnown,
]
