import type { Host } from '../host/host.ts'

/** What is typed at a terminal to start the program as it was started; the start files of a packed one tell it. */
export const calledAs = ({ environment }: Pick<Host, 'environment'>): string => {
  const { C177_CALLED: called } = environment
  return called === undefined || called === '' ? 'npx c177' : quoted(called)
}

/** A path as it is typed at a terminal. */
export const quoted = (path: string): string => (/^[\w./\\:~-]+$/.test(path) ? path : `"${path}"`)
