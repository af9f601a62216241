import { textOf } from '../answers/answers.ts'
import { type Text, text } from '../problems/text.ts'
import type { FreeText } from './free-texts.ts'
import { type PersonalWords, personalData } from './personal-data/personal-data.ts'
import type { PersonalKind } from './personal-data/shape.ts'
import type { Facts, Finding, Rule } from './rule.ts'

/** The organisation's own office may be reached; numbers of its registration are public. */
const ownPlaces = new Set([
  'organisation.address',
  'organisation.email',
  'organisation.registration',
])

const source =
  'The Office sends a copy of everything to the government at once (guide-supervision.ilo.org, office practice in September); OHCHR manual on monitoring: do no harm'

const noTelephone: Rule = {
  code: 'telephone-in-text',
  severity: 'error',
  looksFor:
    'Figures in an answer that look like a telephone number. The organisation’s own address is left out.',
  example: {
    found: '“Ask her neighbour”, followed by a telephone number.',
    better: 'The sentence without the number.',
  },
  why: 'Whoever has a telephone number can find the person, and the government reads the whole paper.',
  source,
  find: (facts) =>
    findingsOf(facts, 'telephone', {
      message: (label) => text('“{label}” holds what looks like a telephone number.', { label }),
    }),
}

const noEmail: Rule = {
  code: 'email-in-text',
  severity: 'error',
  looksFor:
    'Words in an answer that look like an e-mail address. The organisation’s own address is left out.',
  example: {
    found: '“She wrote from”, followed by an e-mail address.',
    better: '“She wrote in May 2026 (E-05).”',
  },
  why: 'An e-mail address often is a name, and the government reads the whole paper.',
  source,
  find: (facts) =>
    findingsOf(facts, 'email', {
      message: (label) => text('“{label}” holds what looks like an e-mail address.', { label }),
    }),
}

const noCoordinates: Rule = {
  code: 'coordinates-in-text',
  severity: 'error',
  looksFor: 'Figures in an answer that look like coordinates of a place.',
  example: { found: 'A position copied from a map.', better: 'The name of the region.' },
  why: 'Coordinates lead to the door of a home.',
  source,
  find: (facts) =>
    findingsOf(facts, 'coordinates', {
      message: (label) =>
        text('“{label}” holds what looks like coordinates of a place.', { label }),
    }),
}

const noIdentityNumber: Rule = {
  code: 'identity-number-in-text',
  severity: 'error',
  looksFor:
    'Figures in an answer that look like the number of an identity card, a passport or an account.',
  example: {
    found: 'The number on her card, copied into a claim.',
    better: 'Her code, such as W-01.',
  },
  why: 'A number of an identity card, a passport or an account belongs to one person only.',
  source,
  find: (facts) =>
    findingsOf(facts, 'identityNumber', {
      message: (label) =>
        text('“{label}” holds what looks like the number of a card, a passport or an account.', {
          label,
        }),
    }),
}

const hint = text(
  'Take it out. If it is public and meant to stand there, confirm these very words, with the reason.',
)

type Telling = { readonly message: (label: Text) => Text }

const findingsOf = (facts: Facts, kind: PersonalKind, { message }: Telling): readonly Finding[] => {
  const own = textOf(facts.answers, 'organisation.email')
  return facts.texts.filter(isLookedAt).flatMap((place) =>
    distinctWords(personalIn(place), kind)
      .filter((words) => words !== own)
      .map((words) => ({
        question: place.question,
        ...(place.record !== undefined && { record: place.record }),
        message: message({ english: place.label }),
        hint,
        words,
      })),
  )
}

const isLookedAt = ({ question, nature }: FreeText): boolean =>
  !ownPlaces.has(question) && nature !== 'link' && nature !== 'date'

const distinctWords = (found: readonly PersonalWords[], kind: PersonalKind): readonly string[] => [
  ...new Set(found.filter((item) => item.kind === kind).map(({ words }) => words)),
]

/** Four rules read what one search found. */
const personalIn = (place: FreeText): readonly PersonalWords[] => {
  const known = searched.get(place) ?? personalData(place.text)
  searched.set(place, known)
  return known
}

const searched = new WeakMap<FreeText, readonly PersonalWords[]>()

export const personalDataRules: readonly Rule[] = [
  noTelephone,
  noEmail,
  noCoordinates,
  noIdentityNumber,
]
