import type { Host } from '../../../src/host/host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { newCaseKey } from '../../../src/sealing/case-key.ts'
import { sealedHost } from '../../../src/sealing/sealed-files.ts'

/** What the program works with in the folder of a case: one that lies open, or one that is kept encrypted. */
export type Kind = (casePath: string) => Host

export const lyingOpen: Kind = () => nodeHost()

/** Of every case that is kept encrypted here. */
export const caseKey = await newCaseKey()

export const keptEncrypted: Kind = (folder) => sealedHost(nodeHost(), { folder, key: caseKey })
