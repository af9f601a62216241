import type { Host } from '../host/host.ts'
import type { Wording } from '../wording/wording.ts'
import { type InterviewOptions, runInterview } from './interview.ts'

/** The interview with a way to see the draft from inside it. */
export const interviewCase = (
  options: InterviewOptions,
  host: Host,
  wording: Wording,
): Promise<number> =>
  runInterview(options, host, {
    wording,
    makeDraft: draftMaker(host),
    problems: checker(host),
  })

/** What judges a case is loaded when somebody asks for it. */
const checker = (host: Host) => async (path: string) => {
  const { checkCase } = await import('./checking/check-case.ts')
  return (await checkCase(host, path)).problems
}

/** Builds the draft of a case; its path, or null where it could not be made (what hindered was told). */
const draftMaker =
  (host: Host) =>
  async (path: string): Promise<string | null> => {
    const { buildFiles } = await import('./build.ts')
    const wanted = { papers: null, audiences: null }
    const options = { cases: [path], wanted, final: false, out: null }
    const [built] = await buildFiles(options, host)
    return built?.files[0]?.path ?? null
  }
