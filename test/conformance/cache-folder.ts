import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where developers' programs keep what they fetch: outside the repository, in the user's cache (XDG). */
export const cacheFolder = (name: string): string =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'c177', name)
