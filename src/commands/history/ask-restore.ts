import type { Host } from '../../host/host.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { askingAt } from '../asking.ts'

/** Asks whether a case is to become what a version was; Enter alone leaves it. */
export const askRestore = (
  version: string,
  { environment }: Pick<Host, 'environment'>,
  wording: Wording,
): Promise<boolean> =>
  askingAt(wording, environment).choose(
    text('Make the case what version {version} was?', { version }),
    [
      { value: false, label: text('No, leave it as it is') },
      { value: true, label: text('Yes, bring that version back') },
    ],
    [text('How it stands now is kept as a version, so this can be undone.')],
  )
