/** The key of an encrypted case, itself encrypted with the passphrase; where it stands, the case is encrypted. */
export const caseKeyFile = 'case.key.age'

/** What the name of an encrypted file has beside that of the file in it. */
export const sealedEnding = '.age'

/** Folders of a case that hold answers or evidence, whose names tell nothing. */
const sealedFolders: ReadonlySet<string> = new Set([
  'evidence',
  'surveys',
  'versions',
  // What a joining of two cases did not take.
  'set-aside',
])

/**
 * What stands in the folder itself and stays in the open: keys, which are encrypted by themselves, bundles and
 * papers, which are made to be handed on, the lock and what is half written.
 */
const openFiles = /\.(?:zip|age|pdf|docx|html|tmp)$|^\.lock/i

/**
 * Whether a file of a case is encrypted with it; `parts` are the names that lead to it from the folder of the case.
 * Templates and what the association knows of a State are its own words, edited by hand; papers are made to be read.
 */
export const isKeptSealed = (parts: readonly string[]): boolean => {
  const [first = '', ...rest] = parts
  if (rest.length > 0) return sealedFolders.has(first)
  return first !== '' && !sealedFolders.has(first) && !openFiles.test(first)
}

/** The folders in which files are encrypted, beside that of the case itself. */
export const sealedFolderNames: readonly string[] = [...sealedFolders]

/** Files to which lines are added one by one: each line is encrypted by itself. */
export const isLined = (path: string): boolean => path.endsWith('.ndjson')

/** The name of the file inside, or null where the name is not that of an encrypted file of the case. */
export const openName = (name: string): string | null => {
  if (!name.endsWith(sealedEnding) || /\.(?:key|zip)\.age$/i.test(name)) return null
  return name.slice(0, -sealedEnding.length)
}

/** The code of a `HostError` for what was encrypted and is no more what it was. */
export const damaged = 'DAMAGED'
