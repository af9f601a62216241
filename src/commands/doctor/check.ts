import type { Host } from '../../host/host.ts'
import type { Machine } from '../../host/machine.ts'
import type { Text } from '../../problems/text.ts'

/** What can be looked at; stable, for scripts. */
export type About =
  | 'node'
  | 'languages'
  | 'fonts'
  | 'pictures'
  | 'terminal'
  | 'letters'
  | 'folder'
  | 'space'
  | 'temporary-space'
  | 'memory'
  | 'clock'
  | 'browser'
  | 'editor'

/** `missing` hinders the work; `look` deserves a look, and hinders nothing. */
export type Check = { readonly about: About; readonly message: Text } & (
  | { readonly state: 'ok' }
  | { readonly state: 'missing' | 'look'; readonly hint: Text }
)

/** Looks at one thing of a machine. */
export type Examine = (machine: Machine, host: Host) => Check | Promise<Check>

export const ok = (about: About, message: Text): Check => ({ about, state: 'ok', message })

export const missing = (about: About, message: Text, hint: Text): Check => ({
  ...{ about, state: 'missing', message, hint },
})

export const look = (about: About, message: Text, hint: Text): Check => ({
  ...{ about, state: 'look', message, hint },
})
