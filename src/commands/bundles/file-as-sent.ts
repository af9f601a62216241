import type { EvidenceItem } from '../../evidence/evidence-item.ts'
import type { Host } from '../../host/host.ts'
import type { Problem } from '../../problems/problem.ts'

/** A file of evidence as it leaves the house. */
export type SentFile = {
  readonly bytes: Uint8Array
  /** IANA. */
  readonly type: string
  readonly ending: string
  /** What is likely to lead to a person in its words. */
  readonly problems: readonly Problem[]
}

/**
 * How a file of evidence goes to readers outside, or why it stays. Pictures and documents hold more than one sees
 * in them: the place, the device, who wrote. So no original leaves the house.
 */
export const fileAsSent = async (
  item: EvidenceItem,
  caseFolder: string,
  host: Host,
): Promise<SentFile | Problem> => {
  const { cleanExhibit, textProblems } = await import('../evidence/clean-exhibit.ts')
  const clean = await cleanExhibit(item, caseFolder, host)
  if ('code' in clean) return clean
  const { bytes, format } = clean
  return { bytes, type: types[format], ending: format, problems: textProblems(clean, item) }
}

const types = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const
