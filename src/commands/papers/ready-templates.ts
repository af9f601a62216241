/** What was made of one of the program's own templates, and of which text: another text is made ready when it is filled. */
export type ReadyTemplate = { readonly source: string; readonly made: object }

/** What was made of the templates of one folder, by their files. */
export type ReadyFolder = { readonly ready: Readonly<Record<string, ReadyTemplate>> }

/**
 * Templates that were made ready when the program was built, by their folder. The compiler leaves this list empty,
 * and all are made ready when they are filled; a later step of the build writes it anew, with all folders.
 */
export const readyFolders: Readonly<Record<string, () => Promise<ReadyFolder>>> = {}
