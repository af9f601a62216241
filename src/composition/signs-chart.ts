import { type Chart, type Sign, type SignsChart, signs } from '../charts/chart.ts'
import { numberOf } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import type { Desk } from './told.ts'

/** The name under which the picture of all provisions is drawn. */
export const signsName = 'provisions'

/** What of a provision stands in the picture of all of them. */
export type Signed = {
  readonly key: ProvisionKey
  readonly lawAssessment: { readonly sign: string } | null
  readonly practiceAssessment: { readonly sign: string } | null
}

/** Which Articles have which assessment, in law and in practice; null where fewer than two are assessed. */
export const signsChart = (desk: Desk, provisions: readonly Signed[]): SignsChart | null => {
  const { fill } = desk.wording
  const assessed = provisions.filter(
    ({ lawAssessment, practiceAssessment }) =>
      lawAssessment?.sign !== undefined && (lawAssessment.sign || practiceAssessment?.sign) !== '',
  )
  if (assessed.length < 2) return null
  const rows = signs.map((sign) => ({
    sign,
    word: signWords(desk, sign),
    boxes: [
      numbersWith(assessed, ({ lawAssessment }) => lawAssessment?.sign === sign),
      numbersWith(assessed, ({ practiceAssessment }) => practiceAssessment?.sign === sign),
    ],
  }))
  return {
    kind: 'signs',
    alternative: alternativeOf(desk, rows, assessed.length),
    heads: [fill('In law', {}), fill('In practice', {})],
    rows: rows.filter(({ sign, boxes }) => always.has(sign) || boxes.flat().length > 0),
  }
}

/** Also without any provision these say something. */
const always: ReadonlySet<Sign> = new Set(['conforms', 'partly', 'not'])

const numbersWith = (
  provisions: readonly Signed[],
  has: (provision: Signed) => boolean,
): readonly string[] => provisions.filter(has).map(({ key }) => numberOf(key))

const signWords = ({ wording: { fill } }: Desk, sign: Sign): string => {
  const words: Readonly<Record<Sign, string>> = {
    conforms: fill('conforms', {}),
    partly: fill('conforms in part', {}),
    not: fill('does not conform', {}),
    silent: fill('is silent', {}),
    'cannot-say': fill('we cannot say', {}),
  }
  return words[sign]
}

const alternativeOf = (
  { wording: { fill } }: Desk,
  rows: SignsChart['rows'],
  count: number,
): string => {
  const of = (sign: Sign, at: number) =>
    rows.find((row) => row.sign === sign)?.boxes[at]?.length ?? 0
  return fill(
    'Of {count, number} provisions that are assessed, {lawYes, number} conform in law and {lawNo, number} do not; in practice {yes, number} conform and {no, number} do not. The others conform in part, are silent, or cannot be assessed.',
    {
      count,
      lawYes: of('conforms', 0),
      lawNo: of('not', 0),
      yes: of('conforms', 1),
      no: of('not', 1),
    },
  )
}

/** A picture as templates meet it: nothing to draw by where it was not drawn. */
export const pictureView = (desk: Desk, name: string, chart: Chart | null) => ({
  name: chart !== null && desk.charts?.has(name) === true ? name : '',
  says: chart?.alternative ?? '',
})
