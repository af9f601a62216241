import type { Dossier } from '../dossier/dossier.ts'
import { editText } from '../host/edit-text.ts'
import { type Host, HostError } from '../host/host.ts'
import type { Edited, World } from '../interview/world.ts'
import { text } from '../problems/text.ts'

/** Some editors do not tell how to leave them. */
const editorOpens = text(
  'Your editor opens. Save and leave it to come back here; in vi: press Esc, type :wq, press Enter.',
)

/** An editor needs a file, and leaves copies of it in places that nobody knows of. */
const noEditor = text(
  'This case is encrypted, so no other program opens its text: an editor would need it in a file that anybody can read. Go on typing here.',
)

type Desk = { readonly host: Host; readonly tell: World['tell'] }

/** A text as somebody's own editor left it, or why there is none; that of an encrypted case is handed to no other program. */
export const editedText = async (
  typed: string,
  { file, folder }: Pick<Dossier, 'file' | 'folder'>,
  { host, tell }: Desk,
): Promise<Edited> => {
  if (host.isSealed?.(file) === true) return { failed: noEditor }
  tell([editorOpens])
  const command = host.environment['VISUAL'] || host.environment['EDITOR']
  if (command === undefined || command === '') {
    return {
      failed: text(
        'No editor is set. Leave with :quit, type for example  export EDITOR=nano  and come back; or go on typing here.',
      ),
    }
  }
  try {
    return { text: await editText({ text: typed, command, folder }) }
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    return {
      failed: text('The editor “{command}” could not be used ({code}). Your text is as before.', {
        command,
        code: thrown.code,
      }),
    }
  }
}
