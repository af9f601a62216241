import type { Host } from '../host/host.ts'
import { type Recovered, recoveryText } from '../interview/recovery-text.ts'
import type { Wording } from '../wording/wording.ts'

/** Tells what the opening of a case found amiss and set right. */
export const tellRecovery = (host: Host, wording: Wording, recovered: Recovered): void => {
  for (const sentence of recoveryText(recovered)) host.tell(wording.say(sentence))
}
