import { resolve, sep } from 'node:path'
import { type Host, HostError } from '../host/host.ts'

/**
 * The same host, for which nothing in a case leads out of it: a link to somewhere else, put into a case that
 * was handed on, would otherwise bring a file of this machine into the paper. What lies elsewhere by its own name
 * is read as ever.
 */
export const insideOnly = (host: Host, folder: string): Host => {
  const { files } = host
  const guarded =
    <T>(work: (path: string) => Promise<T>) =>
    async (path: string): Promise<T> => {
      if (isBelow(resolve(path), resolve(folder))) {
        const real = await Promise.all([files.realPath(path), files.realPath(folder)])
        if (!isBelow(...real)) throw new HostError('OUTSIDE')
      }
      return work(path)
    }
  return {
    ...host,
    files: {
      ...files,
      read: guarded(files.read),
      sizeOf: guarded(files.sizeOf),
      list: (path, what) => guarded(() => files.list(path, what))(path),
    },
  }
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
