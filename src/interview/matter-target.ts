import { nextRecordId, type Replying } from '../answers/record-answer.ts'
import { type Matter, matterNamed } from '../catalogue/matters.ts'
import { defaultAudience } from '../catalogue/papers-of-case.ts'
import { lawRecord } from '../catalogue/records.ts'
import { claimRecord } from '../evidence/claim.ts'
import { type Text, text } from '../problems/text.ts'
import { claimOf, claimsOf, lawsOf, newClaim } from './matter-claims.ts'
import { howTarget } from './matter-evidence.ts'
import type { Place } from './place.ts'
import { readShare } from './read-count.ts'
import { ambiguousCount, countMessage, type Reading, readTyped } from './read-typed.ts'
import { type RawRecord, recordsAt, withField } from './records.ts'
import { ofKind, type Target, type View, wordsOf } from './target.ts'
import { fittingWords } from './words-at-home.ts'

/** What the short path asks about a matter. */
export const matterTarget = (
  { matter: value, part }: Extract<Place, { at: 'matter' }>,
  view: View,
): Target | null => {
  const matter = matterNamed(value)
  if (matter === null) return null
  if (part === 'law') return lawTarget(matter, view)
  const known = claimOf(view.draft.answers, matter)
  if (part === 'what') return whatTarget(matter, known, view)
  const claim = known ?? newClaimOf(matter, view)
  if (part === 'affected') return affectedTarget(matter, claim, view)
  if (part === 'whom') return whomTarget(matter, claim, view)
  return part === 'when' ? whenTarget(matter, claim, view) : howTarget({ matter, claim, view })
}

const newClaimOf = (matter: Matter, { draft, usedIds }: View): RawRecord =>
  newClaim(nextRecordId(draft, 'claim', usedIds), matter)

const whatTarget = (matter: Matter, known: RawRecord | null, view: View): Target => {
  const question = claimsOf(matter)
  const claim = known ?? newClaimOf(matter, view)
  const hasOthers = recordsAt(view.draft.answers, question).length > 0
  const current = known?.['text'] ?? (hasOthers ? undefined : view.draft.answers[question])
  return {
    words: fittingWords('claim.text', wordsOf(claimRecord.fields.text), view.draft.answers),
    ...ofKind(claimRecord.fields.text.kind, current, view),
    put: (value) => [{ question, record: claim.id, value: withField(claim, 'text', value) }],
    putSpecial: (value) => (hasOthers ? [] : [{ question, value }]),
  }
}

const affectedTarget = (matter: Matter, claim: RawRecord, view: View): Target => {
  const { kind, ...field } = claimRecord.fields.affected
  const { affected, asked } = claim
  const target = ofKind(kind, affected, view)
  return {
    words: {
      ...wordsOf(field),
      hint: text('A number, or how many of those you asked, such as “38 of 60”.'),
      example: text('38 of 60'),
    },
    ...target,
    initial:
      asked === undefined
        ? target.initial
        : view.wording.say(
            text('{affected} of {asked}', { affected: target.initial, asked: String(asked) }),
          ),
    read: (typed) => readAffected(typed, () => readTyped(typed, { ...target, ...view })),
    put: (value) => {
      const told = isShare(value) ? value : { affected: value }
      return putClaim(matter, claim, { about: aboutWhom(told.affected, claim), ...told })
    },
    putSpecial: () => putClaim(matter, claim, { affected: undefined }),
    remark: (value) => {
      const { affected } = isShare(value) ? value : { affected: value }
      return ofOnePerson(aboutWhom(affected, claim), view)
    },
  }
}

/** Asked where no number tells it. */
const whomTarget = (matter: Matter, claim: RawRecord, view: View): Target => {
  const field = claimRecord.fields.about
  return {
    words: wordsOf(field),
    ...ofKind(field.kind, claim['about'], view),
    put: (value) => putClaim(matter, claim, { about: value }),
    putSpecial: () => putClaim(matter, claim, { about: undefined }),
    remark: (value) => ofOnePerson(value, view),
  }
}

const ofOnePerson = (about: unknown, { draft }: View): Text | null =>
  about === 'one' && defaultAudience(draft.answers) === 'public'
    ? text('What tells of one person stays out of a public paper. It is kept for other papers.')
    : null

/** The number tells whether it is about one or many, which the long path asks; an answer there stands. */
const aboutWhom = (affected: unknown, claim: RawRecord): unknown => {
  if (typeof affected !== 'number' || claim['about'] !== undefined) return claim['about']
  if (affected === 1) return 'one'
  return affected < 10 ? 'several' : 'many'
}

type Share = { readonly affected: unknown; readonly asked: unknown }

const isShare = (value: unknown): value is Share =>
  typeof value === 'object' && value !== null && 'affected' in value && 'asked' in value

const readAffected = (typed: string, otherwise: () => Reading): Reading => {
  const share = readShare(typed)
  if (share === null) return otherwise()
  const [affected, asked] = share
  if (typeof affected !== 'number' || typeof asked !== 'number') {
    const isAmbiguous = affected === 'ambiguous' || asked === 'ambiguous'
    const message = isAmbiguous ? ambiguousCount(typed) : countMessage(typed)
    return { ok: false, kept: typed, message }
  }
  const value: Share = { affected, asked }
  if (affected <= asked) {
    const heard = text('{affected} of {asked}', {
      affected: String(affected),
      asked: String(asked),
    })
    const isTyped = /^\d+ of \d+$/.test(typed.trim())
    return { ok: true, value, ...(!isTyped && { heard }) }
  }
  const message = text('More people than you asked? Write the smaller number first: “38 of 60”.')
  return { ok: false, kept: value, message }
}

const putClaim = (
  matter: Matter,
  claim: RawRecord,
  changed: Readonly<Record<string, unknown>>,
): readonly Replying[] => {
  const value = Object.entries(changed).reduce(
    (record, [field, now]) => withField(record, field, now),
    claim,
  )
  const isSame = JSON.stringify(value) === JSON.stringify(claim)
  return isSame ? [] : [{ question: claimsOf(matter), record: claim.id, value }]
}

const whenTarget = (matter: Matter, claim: RawRecord, view: View): Target => {
  const field = claimRecord.fields.when
  return {
    words: wordsOf(field),
    ...ofKind(field.kind, claim['when'], view),
    put: (value) => putClaim(matter, claim, { when: value }),
    putSpecial: () => putClaim(matter, claim, { when: undefined }),
  }
}

/** One law in the person's own words; its title and section belong to the long path. */
const lawTarget = (matter: Matter, view: View): Target => {
  const question = lawsOf(matter)
  const { answers } = view.draft
  const law = recordsAt(answers, question)[0]
  const field = lawRecord.fields.says
  const record = law ?? { id: nextRecordId(view.draft, 'law', view.usedIds) }
  return {
    words: {
      ...wordsOf(field),
      label: text('What the law says'),
      prompt: text('What does the law say about this?'),
      hint: text('Name the law if you can, and whom it leaves out.'),
      why: text('The reader looks first at the law. “Do not know” is an honest answer.'),
    },
    ...ofKind(field.kind, law === undefined ? answers[question] : law['says'], view),
    put: (value) => [{ question, record: record.id, value: withField(record, 'says', value) }],
    putSpecial: (value) => (law === undefined ? [{ question, value }] : []),
  }
}
