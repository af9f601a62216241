import type { Problem } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'

/**
 * Why a path in an archive cannot become a file below a folder, on any system; null where it can. What leads out
 * of the folder is told apart from what only some system cannot write.
 */
export const judgePath = (path: string): Problem | null => {
  if (path.includes('\\')) return backslash(path)
  if (isAbsolute(path)) return absolute(path)
  const names = path.split('/')
  if (names.includes('..')) return traversal(path)
  return path.length > longest || names.some(isUnusable) ? unusable(path) : null
}

/** Old Windows takes 260 characters, with the folders above. */
const longest = 160

const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:/.test(path)

/** Names that one of the systems refuses, changes, or takes for a device or a second stream of another file. */
const isUnusable = (name: string): boolean =>
  name === '' ||
  name === '.' ||
  /[<>:"|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/u.test(name) ||
  !name.isWellFormed() ||
  /[. ]$/.test(name) ||
  /^ /.test(name) ||
  device.test(name)

/** Windows takes these for devices, with any ending too. */
const device =
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3]) *(?:\..*)?$/i

/** Paths that a system may take for the same file have the same key: capitals and composed letters do not count. */
export const pathKey = (path: string): string =>
  path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')

const problem = (code: string, path: string, message: Text): Problem => ({
  code,
  severity: 'error',
  place: { file: path },
  message,
  hint: notOurs,
})

/** What to do with an archive that no program of ours has written so. */
export const notOurs: Text = text(
  'Unpack nothing of it, with no other program either. Ask whoever sent it how it was made.',
)

const traversal = (path: string): Problem =>
  problem(
    'bundle-path-outside',
    path,
    text('A file of the bundle has a path that leads out of the folder it is unpacked into.'),
  )

const absolute = (path: string): Problem =>
  problem(
    'bundle-path-absolute',
    path,
    text('A file of the bundle has a path that begins at a disk and not in the bundle.'),
  )

const backslash = (path: string): Problem =>
  problem(
    'bundle-path-backslash',
    path,
    text('A file of the bundle has a backslash in its path, which some systems take for a folder.'),
  )

const unusable = (path: string): Problem =>
  problem(
    'bundle-name-unusable',
    path,
    text('A file of the bundle has a name that some system cannot write, or takes for a device.'),
  )
