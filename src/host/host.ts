/** What stands at a path. */
export type Entry = 'file' | 'folder' | 'nothing'

/** Why a file could not be read or written, in the words of the operating system's error code. */
export class HostError extends Error {
  /** "ENOENT", "EACCES", "ENOSPC" … */
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Files, as the program may touch them. Every failure is a `HostError`. */
export type Files = {
  readonly entryAt: (path: string) => Promise<Entry>
  /** Bytes of a regular file. */
  readonly sizeOf: (path: string) => Promise<number>
  readonly read: (path: string) => Promise<Uint8Array>
  /** The whole file or none of it: a temporary file beside it, fsync, rename, fsync of the folder. */
  readonly writeAtomically: (path: string, content: string | Uint8Array) => Promise<void>
  /** One line at the end of a file, on the disk when this answers. */
  readonly appendLine: (path: string, line: string) => Promise<void>
  /** A folder for the owner alone (0700), with those above it. */
  readonly makeFolder: (path: string) => Promise<void>
}

/** The outside world as one small argument; a test hands in its own. */
export type Host = {
  readonly files: Files
  readonly now: () => Date
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether a person sits at both ends. */
  readonly isTerminal: boolean
  /** How wide the terminal is; undefined where what is told goes elsewhere, and lines stay whole. */
  readonly columns?: number | undefined
  /** The result of a command, and nothing else. */
  readonly print: (text: string) => void
  /** Progress, problems and talk. */
  readonly tell: (text: string) => void
  /** Who works here, for the journal: never printed, never in a document. */
  readonly user: string
}
