import { cp, writeFile } from 'node:fs/promises'
import { recordAnswer } from '../../src/answers/record-answer.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import { type Files, type Host, HostError } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { aHost, type Disk } from './disk.ts'

export const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS'] as const

/** How a failing call leaves the disk: as it was, with all of it done, or with a part of it. */
export const ends = ['before', 'after', 'midway'] as const

export type Failure = {
  /** From 1. */
  readonly call: number
  readonly code: string
  readonly end: (typeof ends)[number]
  readonly isForGood: boolean
}

type Failing = { readonly host: Host; readonly calls: () => number }

/** A host of which a call that writes fails, or all from one on, as they do where a stick is pulled. */
const failingFrom = ({ call, code, end, isForGood }: Failure): Failing => {
  const { files } = nodeHost()
  let calls = 0
  const guard = async (work: () => Promise<void>, half: () => Promise<void>): Promise<void> => {
    calls += 1
    if (calls < call || (calls > call && !isForGood)) return work()
    if (calls === call && end === 'after') await work()
    if (calls === call && end === 'midway') await half()
    throw new HostError(code)
  }
  const nothing = async () => undefined
  const spoiled: Partial<Files> = {
    makeFolder: (path) => guard(() => files.makeFolder(path), nothing),
    rename: (path, to) => guard(() => files.rename(path, to), nothing),
    remove: (path) => guard(() => files.remove(path), nothing),
    appendLine: (path, line) =>
      guard(
        () => files.appendLine(path, line),
        () => writeFile(path, line.slice(0, (line.length * 3) / 4), { flag: 'a' }),
      ),
    writeAtomically: (path, content) =>
      guard(
        () => files.writeAtomically(path, content),
        () => writeFile(path.replace(/([^/]+)$/, '.$1.4711.tmp'), String(content).slice(0, 9)),
      ),
  }
  return { host: aHost(spoiled), calls: () => calls }
}

export const open = async (host: Host, path: string): Promise<Dossier> => {
  const opened = await openDossier(host, path, 'en')
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  return opened.value
}

const given = [
  ['organisation.legalForm', 'association'],
  ['organisation.cosigner', 'Confederation'],
] as const

export const answering = async (
  host: Host,
  dossier: Dossier,
  [question, value]: readonly [string, unknown],
) => saveAnswer(host, dossier, recordAnswer(dossier.draft, { question, value }))

/** What a case is worked on with in its folder: as it is, or kept encrypted. */
export type Opening = (host: Host, folder: string) => Host

/** A case that was worked on before: two answers, the second of which waits for the first. */
export const aCase = async (disk: Disk, opening: Opening): Promise<void> => {
  const host = opening(aHost(), disk.at('stood'))
  let dossier = await open(host, disk.at('stood'))
  for (const answer of given) dossier = (await answering(host, dossier, answer)).dossier
}

/** Answers what parks another, tries once more after a failure, and answers something else. */
const tried = async (host: Host, path: string): Promise<readonly string[]> => {
  const opened = await openDossier(host, path, 'en')
  if (!opened.ok) return []
  const saved: string[] = []
  let dossier = opened.value
  for (const answer of [parking, parking, other] as const) {
    const { dossier: next, problem } = await answering(host, dossier, answer)
    dossier = next
    if (problem === null) saved.push(answer[0])
  }
  return saved
}

export const parking = ['organisation.legalForm', 'tradeUnion'] as const
export const other = ['organisation.name', 'Union'] as const

export const runWith = async (disk: Disk, failure: Failure, opening: Opening) => {
  const path = disk.at(Object.values(failure).join('-'))
  await cp(disk.at('stood'), path, { recursive: true })
  const { host, calls } = failingFrom(failure)
  const saved = await tried(opening(host, path), path)
  return { path, saved, calls: calls() }
}
