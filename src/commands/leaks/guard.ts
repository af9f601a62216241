import { basename } from 'node:path'
import type { Assessment } from '../../assessment/assess.ts'
import { withheldSecrets } from '../../editions/withheld.ts'
import { withhold } from '../../editions/withhold.ts'
import type { Audience } from '../../evidence/released.ts'
import type { WitnessNames } from '../../keys/key-file.ts'
import type { Leak } from '../../leaks/find-leaks.ts'
import type { SecretKind } from '../../leaks/secret.ts'
import { hasError, type Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'
import type { FinishedFile } from './file-surfaces.ts'
import { likelyPersonal } from './likely-personal.ts'

/** Judges a finished file before it is written: with an error among what it answers, it is not. */
export type Guard = (finished: FinishedFile, path: string) => Promise<readonly Problem[]>

/** What a guard knows: the case, and the names of its witnesses where they were opened. */
export type Guarded = { readonly assessment: Assessment; readonly names: WitnessNames | null }

/** The guard of the papers for one audience. What never leaves the house needs none. */
export const openGuard = async (
  { assessment, names }: Guarded,
  audience: Audience,
): Promise<Guard | null> => {
  if (audience === 'internal') return null
  const [{ openSearch }, { nameSecrets }, { surfacesOf }] = await Promise.all([
    import('../../leaks/find-leaks.ts'),
    import('./name-secrets.ts'),
    import('./file-surfaces.ts'),
  ])
  const edition = withhold(assessment, audience)
  const known = names === null ? [] : nameSecrets(names, edition)
  const search = openSearch([...known, ...withheldSecrets(assessment, edition)])
  return async (finished, path) => {
    const file = basename(path)
    const surfaces = await surfacesOf(finished, file)
    const leaks = search(surfaces).map((leak) => leakProblem(leak, file))
    return hasError(leaks) ? leaks : likelyPersonal(surfaces, assessment, file)
  }
}

const leakProblem = ({ place, kind, code }: Leak, file: string): Problem => ({
  code: 'leak',
  severity: 'error',
  place: { file, ...(code !== null && { record: code }) },
  message:
    code === null
      ? text(
          'The file was not written: in it ({place}) stands {what}, which its readers may not see.',
          {
            place,
            what: kinds[kind],
          },
        )
      : text(
          'The file was not written: in it ({place}) stands {what} of {code}, which its readers may not see.',
          { place, what: kinds[kind], code },
        ),
  hint: isOfWitness(code)
    ? text(
        'Look at that place and take it out of the answer or the template that it comes from. If it is an ordinary word that a name holds too, say so with "c177 names".',
      )
    : text(
        'Look at that place and take it out of the answer or the template that it comes from, or say in the answers that it may be seen.',
      ),
})

const isOfWitness = (code: string | null): boolean => code?.startsWith('W-') === true

const kinds: Readonly<Record<SecretKind, Text>> = {
  name: text('a name'),
  firm: text('the name of a firm'),
  place: text('a place'),
  address: text('an address'),
  email: text('an e-mail address'),
  telephone: text('a telephone number'),
  document: text('the number of a document'),
  coordinates: text('coordinates'),
  title: text('the title or author of evidence'),
  link: text('a link to evidence'),
}
