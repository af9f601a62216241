import { type Edition, textIn } from '../../editions/edition.ts'
import type { WitnessName, WitnessNames } from '../../keys/key-file.ts'
import type { Secret } from '../../leaks/secret.ts'

/** What the key file tells of witnesses, as secrets; names are never printed, whatever the consent. */
export const nameSecrets = (names: WitnessNames, edition: Edition): readonly Secret[] => {
  const open = openWords(edition)
  return [...names].flatMap(([code, witness]) =>
    ofWitness(code, witness, open).filter(
      ({ kind, value }) => kind !== 'place' || !open.includes(value.toLowerCase()),
    ),
  )
}

const ofWitness = (code: string, witness: WitnessName, open: string): readonly Secret[] => {
  const { name, also = [], place, telephone, email, document, ordinary = [] } = witness
  const openParts = [name, ...also]
    .flatMap((one) => one.split(/[\s,]+/))
    .filter((word) => word.length > 1 && new RegExp(wordIn(word), 'iu').test(open))
  const own = (kind: Secret['kind'], value: string | undefined): readonly Secret[] =>
    value === undefined ? [] : [{ kind, code, value }]
  return [
    ...[name, ...also].map(
      (value): Secret => ({ kind: 'name', code, value, ordinary: [...ordinary, ...openParts] }),
    ),
    ...own('place', place),
    ...own('telephone', telephone),
    ...own('email', email),
    ...own('document', document),
  ]
}

const wordIn = (word: string): string =>
  `(?<![\\p{L}\\p{M}])${word.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&')}(?![\\p{L}\\p{M}])`

/** Who writes and who signs is meant to be read: a part of a name that they share gives nobody away. */
const openWords = (edition: Edition): string =>
  [
    'organisation.name',
    'organisation.acronym',
    'organisation.cosigner',
    'organisation.affiliations',
    'organisation.address',
    'organisation.signatory.name',
    'standing.countryName',
  ]
    .map((id) => textIn(edition, id) ?? '')
    .join('\n')
    .toLowerCase()
