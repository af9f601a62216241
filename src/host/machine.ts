/** What came of writing, flushing and taking away a small file in a folder. */
export type Trial =
  | {
      readonly isWritable: true
      /** Whether what was written is on the disk when that is said. */
      readonly canFlush: boolean
      /** Whether "A.json" and "a.json" are one file. */
      readonly ignoresCase: boolean
    }
  /** The operating system's code: "EACCES", "EROFS", "ENOSPC" … */
  | { readonly isWritable: false; readonly code: string }

/** What the machine has to offer, for whoever looks whether it is enough. Bytes, unless said otherwise. */
export type Machine = {
  /** "22.13.0". */
  readonly node: string
  /** "linux", "darwin", "win32" … */
  readonly platform: string
  readonly memory: number
  /** What a terminal shows; null where there is none. */
  readonly terminal: { readonly columns: number; readonly rows: number } | null
  /** Whether Node brings the rules of a language (BCP 47) along. */
  readonly knowsLanguage: (language: string) => boolean
  readonly temporaryFolder: string
  /** Free for this user in a folder; null where the system does not tell. */
  readonly freeBytes: (folder: string) => Promise<number | null>
  readonly tryFolder: (folder: string) => Promise<Trial>
  /** Whether a program can be started by its name or path. */
  readonly hasProgram: (name: string) => Promise<boolean>
}
