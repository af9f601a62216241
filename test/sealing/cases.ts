import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Files, HostError } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { type CaseKey, lockCaseKey, newCaseKey } from '../../src/sealing/case-key.ts'
import { sealedFiles } from '../../src/sealing/sealed-files.ts'

/** Of the disk itself. */
export const { files } = nodeHost()

export const passphrase = 'four words that differ'

/** A new key, locked so cheaply that a test need not wait. */
export const cheapKey = async (): Promise<{ key: CaseKey; lockedKey: Uint8Array }> => {
  const key = await newCaseKey()
  return { key, lockedKey: await lockCaseKey(key, { passphrase, workFactor: 2 }) }
}

/** What a small case holds that is encrypted with it, by its paths. */
export const secrets: Readonly<Record<string, string>> = {
  'answers.json': '{"format":"c177-answers","version":1,"language":"en","answers":{"a":"Ana’s"}}\n',
  'journal.ndjson': '{"at":"1","new":"Ana"}\n{"at":"2","new":"Ana’s"}\n',
  'evidence/E-01.jpg': 'a photograph of Ana',
  'surveys/S-01.ndjson': '{"row":1}\n',
  'versions/0001.json': '{"older":"Ana"}\n',
}

/** What stays as it is. */
export const open: Readonly<Record<string, string>> = {
  'templates/brief/letter.hbs': '<p>ours</p>',
  'countries/BG.json': '{}',
  'out/brief.pdf': '%PDF',
  'my-union.public.zip': 'PK',
  'witnesses.key.age': 'age-encryption.org/v1 …',
}

export const writeCase = async (folder: string): Promise<void> => {
  for (const [name, content] of Object.entries({ ...secrets, ...open })) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
}

/** Every file below a folder with its content, by its path with "/". */
export const filesBelow = async (folder: string): Promise<Record<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: Record<string, string> = {}
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length + 1).replaceAll('\\', '/')
    found[name] = await readFile(path, 'latin1')
  }
  return found
}

/** As utf-8 text was read above. */
export const latin1 = (content: string): string => Buffer.from(content).toString('latin1')

/** Files that fail at the n-th call that touches the disk, counted from 1, and at every one after it. */
export const failingAt = (n: number): { files: Files; calls: () => number } => {
  let calls = 0
  const counted =
    <Given extends readonly unknown[], T>(work: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      calls += 1
      if (calls >= n) throw new HostError('EIO')
      return work(...given)
    }
  async function* pieces(path: string): AsyncGenerator<Uint8Array> {
    await counted(async () => undefined)()
    yield* files.pieces(path)
  }
  const spoiled: Files = {
    ...files,
    pieces,
    list: counted(files.list),
    read: counted(files.read),
    readPart: counted(files.readPart),
    sizeOf: counted(files.sizeOf),
    writeAtomically: counted(files.writeAtomically),
    appendLine: counted(files.appendLine),
    remove: counted(files.remove),
  }
  return { files: spoiled, calls: () => calls }
}

/** What the case says, by whichever of its states counts. */
export const told = async (folder: string, key: CaseKey): Promise<Record<string, string>> => {
  const isSealed = (await files.entryAt(join(folder, 'case.key.age'))) === 'file'
  const read = isSealed ? sealedFiles(files, { folder, key }) : files
  const found: Record<string, string> = {}
  for (const name of Object.keys(secrets))
    found[name] = Buffer.from(await read.read(join(folder, name))).toString()
  return found
}

/** Whether some work failed. */
export const fails = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    () => true,
  )
