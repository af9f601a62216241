import {
  alternativeMissing,
  figureWithoutPicture,
  headerCellEmpty,
  headingEmpty,
  tableWithoutHeader,
} from '../../document/heard-problems.ts'
import { judgeLinkWords, judgeWrittenAddress } from '../../document/judge-spoken.ts'
import type { Problem } from '../../problems/problem.ts'
import { linkWithoutWords, tableWithoutCaption } from './markup-problems.ts'
import { type Frame, type Sheet, tell } from './markup-walk.ts'
import { unevenRows } from './table-rows.ts'

/** What only a whole element tells. */
export const judgeWhole = (frame: Frame, sheet: Sheet): void => {
  const { name, place, seen, href, isFilled } = frame
  if (name === 'table') {
    if (!frame.isBroken) tell(sheet, ...unevenRows(frame.head, frame.rows))
    if (!seen.has('caption')) tell(sheet, tableWithoutCaption(place))
    if (!seen.has('th')) tell(sheet, tableWithoutHeader(place))
  }
  if (name === 'figure' && !seen.has('img') && !seen.has('svg'))
    tell(sheet, figureWithoutPicture(place))
  if (name === 'svg' && !seen.has('title') && !seen.has('desc'))
    tell(sheet, alternativeMissing(name, place))
  if (/^h[1-3]$/.test(name) && !isFilled) tell(sheet, headingEmpty(name, place))
  if (name === 'th' && !isFilled) tell(sheet, headerCellEmpty(place))
  // An empty link to a place of the paper gets that place's number.
  if (name === 'a' && href !== null && !href.startsWith('#')) tell(sheet, ...judgeLink(frame))
}

const judgeLink = ({ isFilled, written, place }: Frame): readonly Problem[] => {
  if (!isFilled) return [linkWithoutWords(place)]
  return written === null
    ? []
    : [...judgeLinkWords(written, place), ...judgeWrittenAddress(written, place)]
}
