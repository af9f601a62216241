import { type Answers, recordsOf, textOf } from '../answers/answers.ts'
import type { CommitteeComment } from '../catalogue/records.ts'
import { inOrder, keyOfReference, numberOf } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import {
  type KnownComment,
  type KnownRequest,
  latestComments,
  nameOfComment,
} from '../countries/knowledge.ts'
import { text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import { claimsAbout, lawsUnder } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const reporting = 'ILO guides on reporting; the comments on NORMLEX, as far as they were read'

const latestCommentIsRead: Rule = {
  code: 'latest-comment-not-read',
  severity: 'error',
  looksFor:
    'A State on which comments of the Committee are known to us, where nobody says to have read the latest of them as a whole, or a newer one.',
  example: {
    found:
      'An observation of 2024 is known to us in part; “Day of reading the latest comment” is empty.',
    better: 'It was read on NORMLEX on 3 May 2026, and that day is written down.',
  },
  why: 'What we know of a comment is a part of it: only who has read the whole knows what the Committee asked.',
  source: reporting,
  papers: ['submission'],
  find: ({ answers, state }) => {
    const latest = state === null ? undefined : latestComments(state)[0]
    if (state === null || latest === undefined || hasReadNewer(answers, latest.year)) return []
    const read = readDate(textOf(answers, 'committee.latestRead') ?? '')
    if (read !== null && read.latest >= `${latest.year}-01-01`) return []
    const values = { comment: nameOfComment(latest), code: state.code }
    return [
      {
        question: 'committee.latestRead',
        message:
          read === null
            ? text(
                'Nobody says to have read the latest comment known to us, the {comment}.',
                values,
              )
            : text(
                'The day of reading is before the latest comment known to us, the {comment}.',
                values,
              ),
        hint: text(
          'Look on NORMLEX for the latest comment, read its whole text and write the day here. “c177 country {code}” shows what we know.',
          values,
        ),
      },
    ]
  },
}

/** A comment that we do not know of, found and read by the user. */
const hasReadNewer = (answers: Answers, year: number): boolean =>
  commentsIn(answers).some(
    (comment) => comment.readOn !== undefined && (yearOf(comment) ?? 0) > year,
  )

const commentsIn = (answers: Answers): readonly CommitteeComment[] =>
  recordsOf(answers, 'committee.comments', 'committeeComment')

const yearOf = ({ date }: CommitteeComment): number | null => {
  const read = readDate(date ?? '')
  return read === null ? null : Number(read.latest.slice(0, 4))
}

const commentIsAnswered: Rule = {
  code: 'comment-unanswered',
  severity: 'warning',
  looksFor:
    'A question of the Committee, of your own entries or of the latest comments known to us, under an Article with which the paper deals but says nothing; and, as a note, Articles of those comments that the paper leaves out.',
  example: {
    found:
      'The Committee asked about Article 6; the paper deals with it, but tells no law, no fact and no request.',
    better: 'What has happened since then, or what the law says and what happens, stands there.',
  },
  why: 'A paper that answers the Committee’s own questions is the most useful to it.',
  source: reporting,
  papers: ['submission'],
  find: (facts) => [
    ...commentsIn(facts.answers).flatMap((comment) => givenUnanswered(comment, facts)),
    ...(facts.state === null ? [] : latestComments(facts.state)).flatMap((comment) => [
      ...comment.openRequests.flatMap((request) => knownUnanswered(comment, request, facts)),
      ...notTakenUp(comment, facts),
    ]),
  ],
}

const givenUnanswered = (comment: CommitteeComment, facts: Facts): readonly Finding[] => {
  const open = unanswered(keysOf(comment), facts)
  return comment.since !== undefined || open.length === 0
    ? []
    : [
        {
          question: 'committee.comments',
          record: comment.id,
          message: text(
            'The Committee asked about Article {articles}, but nothing under it answers that.',
            { articles: listed(open) },
          ),
          hint: text('Say what has happened since then, or what the law says and what happens.'),
        },
      ]
}

const keysOf = ({ provisions }: CommitteeComment): readonly ProvisionKey[] =>
  (provisions ?? []).map(keyOfReference).filter((key) => key !== null)

const listed = (keys: readonly ProvisionKey[]): string => keys.map(numberOf).join(', ')

/** Those with which the paper deals, where it says nothing under any of them. */
const unanswered = (keys: readonly ProvisionKey[], facts: Facts): readonly ProvisionKey[] => {
  const dealt = keys.filter((key) => facts.dealtWith.includes(key))
  return dealt.some((key) => isAnswer(key, facts)) ? [] : dealt
}

const isAnswer = (key: ProvisionKey, facts: Facts): boolean =>
  lawsUnder(facts.answers, key).length > 0 ||
  claimsAbout(facts, key).length > 0 ||
  textOf(facts.answers, `${key}.request`) !== null

const knownUnanswered = (
  comment: KnownComment,
  request: KnownRequest,
  facts: Facts,
): readonly Finding[] => {
  const open = unanswered(request.provisions, facts)
  const isGiven = givenOf(comment, facts).some((key) => request.provisions.includes(key))
  return open.length === 0 || isGiven
    ? []
    : [
        {
          question: 'committee.comments',
          words: request.text,
          message: text(
            'The {comment} asks about Article {articles}, but nothing under it answers that.',
            { comment: nameOfComment(comment), articles: listed(open) },
          ),
          hint: text(
            'Say under the Article what the law says and what happens. “c177 country {code}” shows what was asked.',
            { code: facts.state?.code ?? '' },
          ),
        },
      ]
}

/** The provisions that the user's own entries of the same year name: they are judged for themselves. */
const givenOf = ({ year }: KnownComment, { answers }: Facts): readonly ProvisionKey[] =>
  commentsIn(answers)
    .filter((comment) => yearOf(comment) === year)
    .flatMap(keysOf)

const notTakenUp = (comment: KnownComment, facts: Facts): readonly Finding[] => {
  const given = givenOf(comment, facts)
  const left = inOrder(comment.provisions).filter(
    (key) =>
      !facts.dealtWith.includes(key) &&
      !given.includes(key) &&
      claimsAbout(facts, key).length === 0,
  )
  return left.length === 0
    ? []
    : [
        {
          question: 'committee.comments',
          severity: 'note',
          words: listed(left),
          message: text(
            'The {comment} speaks of Article {articles}, with which the paper does not deal.',
            {
              comment: nameOfComment(comment),
              articles: listed(left),
            },
          ),
          hint: text('Choose the Article too, if you know something of it.'),
        },
      ]
}

const commentIsKnown: Rule = {
  code: 'no-comment-known',
  severity: 'note',
  looksFor:
    'A State on which no comment of the Committee is known to us, while you have added none.',
  example: {
    found: 'The list of comments is empty, and none is known to us.',
    better:
      'You looked on NORMLEX: the comment of 2023 is added, or “does not apply” where there is none.',
  },
  why: 'The Committee may have asked something that we have not seen.',
  source: reporting,
  papers: ['submission'],
  find: ({ answers, state }) =>
    state === null || state.comments.length > 0 || hasLooked(answers)
      ? []
      : [
          {
            question: 'committee.comments',
            message: text(
              'No comment of the Committee on this State is known to us: look on NORMLEX.',
            ),
            hint: text(
              'If there is one, add what it asks. If there is none, answer that this does not apply.',
            ),
          },
        ],
}

/** Whoever found a comment, read one or found none has looked. */
const hasLooked = (answers: Answers): boolean =>
  commentsIn(answers).length > 0 ||
  textOf(answers, 'committee.latestRead') !== null ||
  answers.replies.get('committee.comments')?.state === 'doesNotApply'

/** What the Committee said before: whether it was read, and whether the paper answers it. */
export const commentRules: readonly Rule[] = [
  latestCommentIsRead,
  commentIsAnswered,
  commentIsKnown,
]
