import type { RawAnswers } from '../catalogue/applies.ts'
import { defaultAudience } from '../catalogue/papers-of-case.ts'
import { text } from '../problems/text.ts'
import type { Words } from './target.ts'

/** The words that change; the others stay. */
type Changed = Partial<Pick<Words, 'prompt' | 'hint' | 'why'>>

const onlyForObservations = text(
  'Only for observations under other Conventions. The gap report does without: type - to leave it out.',
)

const publicConsent = text(
  'A gap report is public: it prints what she told only if she agreed that everybody may read it. Without that it stays with you.',
)

/** What is said otherwise where the paper is a gap report, which is public and goes to nobody in Geneva. */
const atHome: Readonly<Record<string, Changed>> = {
  'organisation.legalForm': {
    why: text(
      'The gap report says who speaks. Anybody may make one; observations to the Committee come from organisations of workers or employers.',
    ),
  },
  'organisation.cosigner': {
    why: text(
      'The gap report names the trade union beside you. Observations under other Conventions come from organisations of workers or employers, so for those we advise it.',
    ),
  },
  'organisation.address': {
    hint: text(
      'An office or a post box, never a homeworker’s home. The gap report does not print it; letters do.',
    ),
  },
  'organisation.email': {
    prompt: text('At which e-mail address can it be reached?'),
    hint: text('The gap report does not print it; letters do.'),
  },
  'organisation.signatory.name': {
    prompt: text('Who signs letters and observations?'),
    hint: text('An officer of the organisation. The gap report does not print the name.'),
    why: text('Letters and observations must be signed; observations reach the government.'),
  },
  'standing.intent': { hint: onlyForObservations },
  'standing.addressee': { hint: onlyForObservations },
  'standing.sendingDate': {
    hint: text(
      'The gap report prints it. Observations under other Conventions must reach the Office by 1 September.',
    ),
  },
  'claim.text': {
    why: text('What the law says can be read. What really happens one can learn only from you.'),
  },
  'evidence.consent': { why: publicConsent },
  'witness.consent': { why: publicConsent },
}

/** The words around a question ("standing.intent") or a field ("claim.text"), as they fit the paper of the answers. */
export const fittingWords = (name: string, words: Words, answers: RawAnswers): Words =>
  defaultAudience(answers) === 'public' ? { ...words, ...atHome[name] } : words
