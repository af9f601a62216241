import { textOf } from '../answers/answers.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { text } from '../problems/text.ts'
import { lawsUnder } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'

type Unit = { readonly name: string; readonly named: RegExp }

type FederalState = {
  /** Where the Committee looked at each unit. */
  readonly provisions: readonly ProvisionKey[] | null
  /** Whether labour law is made by the units alone, so that every law is of one of them. */
  readonly byUnitsAlone: boolean
  readonly units: readonly Unit[]
}

/**
 * States of which a comment of the Committee that we read goes through their units: Bosnia and Herzegovina
 * (3084774, 4413522), Belgium (3960623, 4365712).
 */
const federalStates: Readonly<Record<string, FederalState>> = {
  BA: {
    provisions: null,
    byUnitsAlone: true,
    units: [
      { name: 'the Federation', named: /\bfederation\b|federacij|\bFBiH\b|Федерациј/i },
      { name: 'Republika Srpska', named: /\bsrpsk|\bRS\b|Српск/i },
      { name: 'the Brčko District', named: /\bbr[cč]ko\b|Брчко/i },
    ],
  },
  BE: {
    provisions: ['3', '5'],
    byUnitsAlone: false,
    units: [
      { name: 'Flanders', named: /\bfl(?:anders|emish)\b|vlaa(?:ms|nderen)/i },
      { name: 'Wallonia', named: /\bwall?on/i },
      { name: 'Brussels', named: /\bbrussels\b|bruxelles|brussel\b/i },
    ],
  },
}

/** Where each unit has laws of its own, the reader must know of which the paper speaks. */
export const federalUnitIsNamed: Rule = {
  code: 'federal-unit-unnamed',
  severity: 'note',
  looksFor:
    'In Bosnia and Herzegovina: a law without the unit whose law it is, or a unit of which the paper names no law. In Belgium, under Articles 3 and 5: a region that the paper does not name.',
  example: {
    found: 'For Bosnia and Herzegovina: “Labour Law of 2016, section 26”.',
    better: '“Labour Law of the Federation, of 2016, section 26.”',
  },
  why: 'The Committee has asked about each unit of the State for itself.',
  source:
    'Comments of the Committee on Bosnia and Herzegovina (NORMLEX 3084774, 4413522) and on Belgium (NORMLEX 3960623, 4365712)',
  find: (facts) => {
    const state = federalStates[textOf(facts.answers, 'standing.country') ?? '']
    if (state === undefined) return []
    const keys = facts.dealtWith.filter((key) => state.provisions?.includes(key) ?? true)
    return [
      ...(state.byUnitsAlone ? keys.flatMap((key) => lawsOfNoUnit(key, state, facts)) : []),
      ...unitsLeftOut(keys, state, facts),
    ]
  },
}

const lawsOfNoUnit = (
  key: ProvisionKey,
  { units }: FederalState,
  { answers }: Facts,
): readonly Finding[] =>
  lawsUnder(answers, key)
    .filter(
      ({ title = '', says = '' }) => !units.some(({ named }) => named.test(`${title} ${says}`)),
    )
    .map(({ id }) => ({
      question: `${key}.law.texts`,
      record: id,
      message: text('The law does not say of which unit of the State it is.'),
      hint: text('Write it into the title: {units}.', { units: namesOf(units) }),
    }))

/** Told once for the whole paper, where it names laws at all. */
const unitsLeftOut = (
  keys: readonly ProvisionKey[],
  { units }: FederalState,
  { answers, texts }: Facts,
): readonly Finding[] => {
  const [first] = keys.filter((key) => lawsUnder(answers, key).length > 0)
  const left = units.filter(({ named }) => !texts.some((place) => named.test(place.text)))
  if (first === undefined || left.length === 0) return []
  return [
    {
      question: `${first}.law.texts`,
      message: text('The paper does not name: {units}.', { units: namesOf(left) }),
      hint: text('Say what the law is there too, or that you do not know it.'),
    },
  ]
}

const namesOf = (units: readonly Unit[]): string => units.map(({ name }) => name).join(', ')
