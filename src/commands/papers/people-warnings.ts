import { audiencesOf, type PaperName, paperNames } from '../../catalogue/papers.ts'
import { defaultAudience } from '../../catalogue/papers-of-case.ts'
import { readCase } from '../../dossier/read-case.ts'
import type { Audience } from '../../evidence/released.ts'
import type { Host } from '../../host/host.ts'
import { peopleWarning } from '../../interview/people-warning.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wanted } from './paper-choices.ts'

type Ahead = { readonly cases: readonly string[]; readonly wanted: Wanted }

/** What to be warned of before papers are made, by who will read them; where that differs, each is named. */
export const warningsAhead = async (ahead: Ahead, host: Host): Promise<readonly Text[]> => {
  const found = await audiencesAhead(ahead, host)
  const audiences = (['committee', 'public'] as const).filter((one) => found.includes(one))
  const warnings = audiences.map((audience) => ({ audience, warning: peopleWarning[audience] }))
  return warnings.length < 2
    ? warnings.map(({ warning }) => warning)
    : warnings.map(({ audience, warning }) => named(audience, warning))
}

const named = (audience: Audience, warning: Text): Text =>
  audience === 'committee'
    ? text('For the Committee: {warning}', { warning })
    : text('For everybody: {warning}', { warning })

const audiencesAhead = async (
  { cases, wanted }: Ahead,
  host: Host,
): Promise<readonly Audience[]> => {
  const { papers, audiences } = wanted
  if (audiences !== null) return audiences
  if (papers === null) return Promise.all(cases.map((path) => usualAudience(path, host)))
  const names: readonly PaperName[] = papers === 'all' ? paperNames : papers
  return names.map((name) => audiencesOf(name)[0])
}

/** That of the paper of its route; what cannot be read is told later, so the stricter reader is taken. */
const usualAudience = async (path: string, host: Host): Promise<Audience> => {
  const read = await readCase(host, path).catch(() => ({ found: false }) as const)
  return read.found && read.parsed.ok
    ? defaultAudience(read.parsed.value.draft.answers)
    : 'committee'
}
