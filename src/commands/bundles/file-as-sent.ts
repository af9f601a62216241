import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import { type Text, text } from '../../problems/text.ts'

/** A file of evidence as it leaves the house, or why it stays. */
export type SentFile =
  | {
      readonly isSent: true
      readonly bytes: Uint8Array
      readonly type: string
      readonly ending: string
    }
  | { readonly isSent: false; readonly why: Text }

/**
 * How a file of evidence goes to readers outside. Pictures and documents hold more than one sees in them: the
 * place, the device, who wrote. What cannot be sent without that stays, and the bundle says so.
 */
export const fileAsSent = async (item: EvidenceItem, bytes: Uint8Array): Promise<SentFile> => {
  const { fileType = '' } = item
  const ending = plainEndings[fileType]
  if (ending !== undefined) return { isSent: true, bytes, type: fileType, ending }
  return { isSent: false, why: tellsMore }
}

/** What is nothing but its words. */
const plainEndings: Readonly<Record<string, string>> = { 'text/plain': 'txt', 'text/csv': 'csv' }

const tellsMore = text(
  'The file may tell more than one sees in it, such as the place where it was made, so it stays with the organisation.',
)
