/** What stands at a path. */
export type Entry = 'file' | 'folder' | 'nothing'

/** What is listed of a folder. */
export type Listed = 'files' | 'folders' | 'others'

/** Why a file could not be read or written, in the words of the operating system's error code. */
export class HostError extends Error {
  /** "ENOENT", "EACCES", "ENOSPC" … */
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Where bytes begin in a file, counted from 0, and how many they are. */
export type Part = { readonly start: number; readonly length: number }

/** What is written to a file; pieces are written one after the other, as they come. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<Uint8Array>

/** Files, as the program may touch them. Every failure is a `HostError`. */
export type Files = {
  readonly entryAt: (path: string) => Promise<Entry>
  /** Names of the files in a folder, sorted; of the folders in it; or of the rest: links, which may lead anywhere. */
  readonly list: (path: string, what: Listed) => Promise<readonly string[]>
  /** Bytes of a regular file. */
  readonly sizeOf: (path: string) => Promise<number>
  readonly read: (path: string) => Promise<Uint8Array>
  /** A file from front to back, a piece at a time, for what may be larger than the memory. */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>
  /** So many bytes from a place in a file; fewer at its end. A zip is read from its end. */
  readonly readPart: (path: string, part: Part) => Promise<Uint8Array>
  /** Whether nothing at all stands in a folder, no link and no hidden file either. */
  readonly isEmpty: (path: string) => Promise<boolean>
  /** Where a path really leads, all links followed. */
  readonly realPath: (path: string) => Promise<string>
  /** Whether nobody but the owner may read a file or a folder; null where the system knows no such modes (Windows). */
  readonly isPrivate: (path: string) => Promise<boolean | null>
  /** The whole file or none of it: a temporary file beside it, fsync, rename, fsync of the folder. Content that fails leaves nothing. */
  readonly writeAtomically: (path: string, content: Content) => Promise<void>
  /** A file that was not there before, on the disk when this answers; `EEXIST` where one is. No two can both make it. */
  readonly createNew: (path: string, content: string) => Promise<void>
  /** One line, or several, at the end of a file, on the disk when this answers; so is the name of a new file. */
  readonly appendLine: (path: string, line: string) => Promise<void>
  /** Gives a file another name in its folder, in the place of what has that name, durably. */
  readonly rename: (path: string, to: string) => Promise<void>
  /** Takes a file away; one that is not there is no failure. */
  readonly remove: (path: string) => Promise<void>
  /** Takes an empty folder away; one that is not empty is a failure, one that is not there is none. */
  readonly removeFolder: (path: string) => Promise<void>
  /** A folder for the owner alone (0700), with those above it. */
  readonly makeFolder: (path: string) => Promise<void>
}

/** The program as one of those that run on one machine; a lock tells by it whose it is. */
export type Running = {
  /** Number of this process. */
  readonly process: number
  /** Name of the machine, for people. */
  readonly machine: string
  /** A mark of the machine; two of the same name do not share it, and it tells nothing else. */
  readonly mark: string
  /** Another after each start of the machine; null where the system has none. */
  readonly boot: string | null
  /** When the machine was started, by its clock; a clock that was set since then moves it. */
  readonly startedAt: Date
  /** Whether a process of that number runs on this machine now. */
  readonly isAlive: (process: number) => boolean
}

/** What is tidied up when the program is asked to end. */
export type Tidying = {
  readonly tidy: () => Promise<void>
  /** Ctrl-C is heard by somebody else, who ends in good order. */
  readonly leavesInterrupt: boolean
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
  /** How many threads may work at once, by its processors and its free memory; 1: all is done in this one. */
  readonly cores: number
  /** The result of a command, and nothing else. */
  readonly print: (text: string) => void
  /** Progress, problems and talk. */
  readonly tell: (text: string) => void
  /** Hears of every change of files and of all in folders, from when it answers; what it answers with stops it. */
  readonly watch: (paths: readonly string[], hear: () => void) => Promise<() => void>
  /** Opens an address in the user's browser, if there is one. */
  readonly open: (address: string) => void
  /** When the user, or the system, asks the program to end. */
  readonly stopped: () => Promise<void>
  /** Tidies up and ends with 128 and the signal's number when asked to end, until what it answers with is called. */
  readonly beforeStop: (tidying: Tidying) => () => void
  readonly running: () => Running
  /** Whether a file at this path is kept encrypted, so that no other program may find it in the open; absent: none is. */
  readonly isSealed?: (path: string) => boolean
  /** Who works here, for the journal and for who asks after its history: never in a document or a bundle. */
  readonly user: string
}
