import { nextRecordId } from '../answers/record-answer.ts'
import { isBound } from '../catalogue/applies.ts'
import { referTo } from '../convention/cite.ts'
import {
  type KnownComment,
  type KnownRequest,
  latestComments,
  linkOf,
  nameOfComment,
  type StateKnowledge,
} from '../countries/knowledge.ts'
import { type Text, text } from '../problems/text.ts'
import { describeDate } from '../quantities/approximate-date.ts'
import { type RawRecord, recordsAt } from './records.ts'
import type { View } from './target.ts'

/** The list of what the Committee asked before, and the question whether the latest was read. */
export const commentsList = 'committee.comments'
const latestRead = 'committee.latestRead'

/** A request of a known comment that may be taken over as an entry of the user's own. */
type Offered = { readonly comment: KnownComment; readonly request: KnownRequest }

/** Requests that were read and are not yet in the list: of the latest comments that have any, each once. */
const offeredRequests = ({ state, draft }: View): readonly Offered[] => {
  if (state === null) return []
  const told = new Set(recordsAt(draft.answers, commentsList).map((record) => record['asked']))
  return withRequests(state)
    .flatMap((comment) => comment.openRequests.map((request) => ({ comment, request })))
    .filter(({ request }) => {
      const isNew = !told.has(request.text)
      told.add(request.text)
      return isNew
    })
}

const withRequests = (state: StateKnowledge): readonly KnownComment[] =>
  latestComments({
    ...state,
    comments: state.comments.filter(({ openRequests }) => openRequests.length > 0),
  })

/** The latest comments known to us on a State that is bound; nothing where there are none. */
export const knownOnShortPath = (view: View): readonly Text[] =>
  view.state === null || view.state.comments.length === 0 || isBound(view.draft.answers) !== true
    ? []
    : knownCommentLines(latestRead, view)

/** What is known to us of the Committee's comments, at the questions about them; nothing elsewhere. */
export const knownCommentLines = (question: string, view: View): readonly Text[] => {
  const { state, wording } = view
  if (state === null || (question !== commentsList && question !== latestRead)) return []
  if (state.comments.length === 0) {
    return [text('No comment on this State is known to us: look on NORMLEX.')]
  }
  const requests = question === commentsList ? offeredRequests(view) : []
  const shown = new Set([...latestComments(state), ...requests.map(({ comment }) => comment)])
  return [
    text('Known to us on {day}; there may be later ones:', {
      day: describeDate(state.asOf, wording.locale),
    }),
    ...[...shown].map((comment) =>
      text('  {comment}: {read}', { comment: nameOfComment(comment), read: readOf(comment) }),
    ),
    ...requests.map(({ request }, index) =>
      text('  t {number}. {asked}', { number: index + 1, asked: request.text }),
    ),
  ]
}

const readOf = ({ read }: KnownComment): Text => {
  switch (read) {
    case 'whole':
      return text('read as a whole')
    case 'excerpt':
      return text('read in part')
    case 'listedOnly':
      return text('only its name was read')
  }
}

/** How a request is taken over, where there is one. */
export const takeOverHint = (view: View): readonly Text[] =>
  offeredRequests(view).length > 0
    ? [text('Type t 1 to take over the first request. Read the whole text on NORMLEX.')]
    : []

/** What the latest comments say, as far as they were read; for whoever asks why. */
export const knownPoints = (question: string, { state }: View): readonly Text[] =>
  state === null || (question !== commentsList && question !== latestRead)
    ? []
    : latestComments(state).flatMap((comment) =>
        comment.points.map((point) =>
          text('{comment}, {about}: {said}', {
            comment: nameOfComment(comment),
            about: point.about,
            said: point.text,
          }),
        ),
      )

/** The entry that a request becomes, by its number; null where there is none. When it was read, only the user can say. */
export const takenOver = (number: number, view: View): RawRecord | null => {
  const offered = offeredRequests(view)[number - 1]
  if (offered === undefined || view.state === null) return null
  const { comment, request } = offered
  const link = linkOf(view.state, comment.source)
  return {
    id: nextRecordId(view.draft, 'committeeComment', view.usedIds),
    kind: comment.kind === 'directRequest' ? 'directRequest' : 'observation',
    date: String(comment.year),
    ...(request.provisions.length > 0 && { provisions: request.provisions.map(referTo) }),
    asked: request.text,
    source: view.wording.say(sourceOf(comment)),
    ...(link !== null && { link }),
  }
}

/** Printed in the paper, so it tells how much of the comment was read. */
const sourceOf = ({ commentId, read }: KnownComment): Text => {
  if (commentId === undefined) return text('NORMLEX, read in part')
  const values = { id: commentId }
  return read === 'whole'
    ? text('NORMLEX, comment {id}', values)
    : text('NORMLEX, comment {id}, read in part', values)
}
