import { keyOfReference, numberOf } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { text } from '../problems/text.ts'
import { carriersFor } from '../routes/carriers.ts'
import { rowsOf } from '../routes/crosswalk.ts'
import { type Way, waysInsteadOf, waysWithoutRatification } from '../routes/ways.ts'
import { claimsOf } from './provision-facts.ts'
import { otherRoute, routesInPaper, routesOf, routesQuestion } from './route-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { wayInWords } from './way-in-words.ts'

const likelyOnesAreLookedUp: Rule = {
  code: 'carriers-proposed',
  severity: 'note',
  looksFor:
    'Conventions that may carry the facts for this State, as we know it, and that you have not named yet.',
  example: {
    found: 'For the State we propose C26 and C111; only C26 is named.',
    better: 'C111 is named too: ratified or not, and the day of looking.',
  },
  why: 'Where the State has not ratified the Home Work Convention, other Conventions can carry the same facts.',
  source: 'Proposals of src/countries, to be looked up on NORMLEX: they state no ratification',
  papers: ['gap-report', ...otherRoute],
  find: (facts) => {
    const named = routesOf(facts).map(({ route }) => route.convention)
    const left = (facts.state?.carriers ?? []).filter((code) => !named.includes(code))
    return left.length === 0
      ? []
      : [
          {
            question: routesQuestion,
            message: text('For this State these Conventions are worth looking up: {codes}.', {
              codes: left.join(', '),
            }),
            hint: text(
              'Whether the State has ratified them, NORMLEX tells. Name each with the day of looking, or leave them.',
            ),
          },
        ]
  },
}

const claimsAreCarried: Rule = {
  code: 'claim-not-carried',
  severity: 'note',
  looksFor: 'Claims that stand under no Convention of the paper, so that it does not print them.',
  example: {
    found: 'Claims on maternity under Article 4(2)(h), and only C26 is named.',
    better: 'C103 or C183 is named too, if the State has ratified it.',
  },
  why: 'A paper on other Conventions tells only what those Conventions carry.',
  source: 'The crosswalk of src/routes',
  papers: otherRoute,
  find: (facts) => {
    const carried = carriedKeys(facts)
    const left = claimsOf(facts).filter(({ key, claim }) => {
      const also = (claim.provisions ?? []).map(keyOfReference)
      return ![key, ...also].some((one) => one !== null && carried.has(one))
    })
    return carried.size === 0
      ? []
      : [...new Set(left.map(({ key }) => key))].map((key) => notCarried(key))
  },
}

const carriedKeys = (facts: Facts): ReadonlySet<ProvisionKey> =>
  new Set(
    routesInPaper(facts).flatMap(({ instrument }) =>
      rowsOf(instrument?.code ?? '').flatMap(({ provisions }) => provisions),
    ),
  )

const notCarried = (key: ProvisionKey): Finding => {
  const codes = carriersOf(key)
  return {
    question: `${key}.practice.claims`,
    message: text(
      'What is claimed under Article {article} of the Home Work Convention stands under no Convention of the paper.',
      { article: numberOf(key) },
    ),
    hint:
      codes.length === 0
        ? text('We know of no other Convention for it. A claim may name a second Article too.')
        : text('If the State has ratified one of these, it can carry them: {codes}.', {
            codes: codes.join(', '),
          }),
  }
}

const carriersOf = (key: ProvisionKey): readonly string[] =>
  carriersFor([key]).map(({ code }) => code)

const otherWaysAreKnown: Rule = {
  code: 'route-without-ratification',
  severity: 'note',
  looksFor:
    'A fundamental Convention that the State has not ratified, or a list of which it has ratified none, and the ways that remain.',
  example: {
    found: 'C87, ratified: no.',
    better: 'A complaint to the Committee on Freedom of Association, which needs no ratification.',
  },
  why: 'Some ways need no ratification, or that of another treaty; each has its own rules.',
  source: 'The pages that src/routes/ways.ts names for each way; what is only recalled is marked',
  papers: otherRoute,
  find: (facts) => {
    const left = routesOf(facts).filter(({ route }) => route.ratified === 'no')
    const fundamental = left.filter(({ instrument }) => instrument?.fundamental === true)
    const isNothingUsable = left.length > 0 && routesInPaper(facts).length === 0
    const first = fundamental[0] ?? (isNothingUsable ? left[0] : undefined)
    const ways = new Set<Way>([
      ...fundamental.flatMap(({ instrument }) => waysInsteadOf(instrument?.code ?? '')),
      ...(isNothingUsable ? waysWithoutRatification : []),
    ])
    return [...ways].map((way) => ({
      question: routesQuestion,
      ...(first !== undefined && { record: first.route.id }),
      message: wayInWords(way),
      hint: text('Read the rules of this way before you use it: they may have changed.'),
    }))
  },
}

/** What else can be done: Conventions to look up, claims that are left, ways without ratification. */
export const wayRules: readonly Rule[] = [
  likelyOnesAreLookedUp,
  claimsAreCarried,
  otherWaysAreKnown,
]
