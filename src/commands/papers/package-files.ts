import { fileURLToPath } from 'node:url'
import type { Host } from '../../host/host.ts'

/** A file that comes with the program, by its path from the package's folder. */
export const packageFile = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export const readText = async (host: Host, path: string): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await host.files.read(path))
