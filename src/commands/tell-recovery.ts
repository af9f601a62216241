import type { Host } from '../host/host.ts'
import { type Recovered, recoveryText } from '../interview/recovery-text.ts'
import type { Wording } from '../wording/wording.ts'
import { tellSentences } from './tell-texts.ts'

/** Tells what the opening of a case found amiss and set right. */
export const tellRecovery = (host: Host, wording: Wording, recovered: Recovered): void => {
  tellSentences(recoveryText(recovered), { host, wording })
}
