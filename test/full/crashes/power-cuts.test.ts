import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/answers/draft.ts'
import { recordAnswer } from '../../../src/answers/record-answer.ts'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { openDossier } from '../../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../../src/dossier/save-answer.ts'
import type { Host } from '../../../src/host/host.ts'
import { anyAnswer } from './answers.ts'
import { type Chance, chanceOf, seedOf } from './chance.ts'
import {
  afterCall,
  anywhere,
  type Disk,
  diskWith,
  type Found,
  findings,
  type Torn,
} from './disk-states.ts'
import { changeText, journalOf } from './kept.ts'
import { type Kind, keptEncrypted, lyingOpen } from './kinds.ts'
import { scratch } from './scratch.ts'
import { type Call, watchCalls } from './watched-calls.ts'

const folder = mkdtempSync(join(scratch, 'c177-power-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Answer = { readonly question: string; readonly value: unknown }

/** One moment of a work: what the disk was promised, and which states of the answers may be found. */
type Moment = {
  readonly kind: Kind
  readonly disk: Disk
  readonly may: readonly Answers[]
  /** Changes that the journal must remember. */
  readonly told: readonly string[]
  readonly call: string
}
type Answers = { readonly answers: unknown; readonly parked: unknown }

const answersOf = ({ answers, parked }: Draft): Answers => ({ answers, parked })

let places = 0
const newPlace = (): string => {
  places += 1
  const place = join(folder, `${places}`)
  mkdirSync(place)
  return place
}

const open = async (host: Host, casePath: string): Promise<Dossier> => {
  const opened = await openDossier(host, casePath, 'en')
  if (!opened.ok) throw new Error(`not opened: ${opened.problems[0]?.code}`)
  return opened.value
}

type Begun = { readonly kind: Kind; readonly found: Found }

/** Opens a case in a folder where something was found, gives answers, and tells of each moment of it. */
const momentsOf = async (
  { kind, found }: Begun,
  given: readonly Answer[],
): Promise<readonly Moment[]> => {
  const place = newPlace()
  const host = kind(join(place, 'case'))
  putInto(place, found)
  const moments: Moment[] = []
  let disk = diskWith(found)
  const first = await readBack({ kind, found })
  let may: readonly Answers[] = [first.answers]
  const told = [...first.journal]
  let readable = 0
  const after = (call: Call) => {
    disk = afterCall(disk, call)
    if (isReadable(call)) readable += 1
    moments.push({ kind, disk, may, told: [...told], call: call.call })
  }
  const stop = watchCalls({ folder: place, after })
  try {
    let dossier = await open(host, join(place, 'case'))
    for (const answer of given) {
      const recorded = recordAnswer(dossier.draft, answer)
      may = [answersOf(dossier.draft), answersOf(recorded.draft)]
      const saved = await saveAnswer(host, dossier, recorded)
      if (saved.problem !== null) throw new Error(saved.problem.code)
      dossier = saved.dossier
      may = [answersOf(dossier.draft)]
      told.push(changeText(answer))
      moments.push({ kind, disk, may, told: [...told], call: 'acknowledged' })
    }
  } finally {
    stop()
  }
  if (kind === keptEncrypted) expect(readable).toBe(0)
  // The disk that we thought out must be the one that is there while the power is on.
  const all = [...findings(disk, () => [])]
  expect(all.at(-1)).toEqual(foundIn(place))
  rmSync(place, { recursive: true })
  return moments
}

/** Every line of a journal names a question, and so does every file of answers. */
const isReadable = (call: Call): boolean =>
  call.call === 'write' && Buffer.from(call.bytes).includes('organisation')

const putInto = (place: string, found: Found): void => {
  for (const [name, bytes] of [...found].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (bytes === null) mkdirSync(join(place, name))
    else writeFileSync(join(place, name), bytes)
  }
}

const foundIn = (place: string): Found =>
  new Map(
    readdirSync(place, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(place, path), entry.isDirectory() ? null : readFileSync(path)]
    }),
  )

/** What the program makes of what is found, and whether it leaves anything behind. */
const readBack = async ({
  kind,
  found,
}: Begun): Promise<{ readonly answers: Answers; readonly journal: readonly string[] }> => {
  const place = newPlace()
  putInto(place, found)
  const host = kind(join(place, 'case'))
  const { draft } = await open(host, join(place, 'case'))
  const stray = readdirSync(join(place, 'case')).filter((name) => name.endsWith('.tmp'))
  expect(stray).toEqual([])
  const again = await open(host, join(place, 'case'))
  expect(answersOf(again.draft)).toEqual(answersOf(draft))
  const journal = await journalOf(host, join(place, 'case'))
  rmSync(place, { recursive: true })
  return { answers: answersOf(draft), journal }
}

const inWords = (found: Found): string =>
  [...found].map(([name, bytes]) => `${name}: ${bytes?.toString() ?? '(folder)'}`).join('\n')

/** Nothing acknowledged is lost, whatever is found at a moment; how many disks were looked at. */
const judge = async (moment: Moment, torn: Torn): Promise<number> => {
  let looked = 0
  for (const found of findings(moment.disk, torn)) {
    looked += 1
    await expectOneOf(moment, found)
  }
  return looked
}

const expectOneOf = async ({ kind, may, told, call }: Moment, found: Found): Promise<void> => {
  const { answers, journal } = await readBack({ kind, found })
  const where = `the power went off after ${call}, and there was found\n${inWords(found)}`
  expect(may, where).toContainEqual(answers)
  expect(
    told.filter((change) => !journal.includes(change)),
    where,
  ).toEqual([])
}

const empty: Found = new Map()

const began: readonly Answer[] = [
  { question: 'organisation.legalForm', value: 'association' },
  { question: 'organisation.name', value: 'Ünïon of Съюз' },
  { question: 'organisation.cosigner', value: 'Confederation' },
]

/** What is on the disk when all of it has reached it. */
const wholeOf = (moments: readonly Moment[]): Found =>
  moments.flatMap(({ disk }) => [...findings(disk, () => [])]).at(-1) ?? empty

type Cutting = {
  readonly kind: Kind
  /** Which parts of a write are tried. */
  readonly parts: Torn
  readonly chains: number
}

/** An encrypted file that was torn is damaged, wherever that was; and to open one takes its time. */
const hereAndThere: Torn = (bytes) =>
  [...anywhere(bytes)].filter(({ kept, zeros }) => zeros || kept % 20 === 0 || kept === bytes - 1)

const kinds: readonly (readonly [string, Cutting])[] = [
  ['a case', { kind: lyingOpen, parts: anywhere, chains: 40 }],
  ['an encrypted case', { kind: keptEncrypted, parts: hereAndThere, chains: 5 }],
]

describe.each(kinds)('of %s a power cut', (name, { kind, parts, chains }) => {
  test.each([
    ['the first answer', [], { question: 'organisation.name', value: 'Union' }],
    ['one that parks another', began, { question: 'organisation.legalForm', value: 'tradeUnion' }],
  ])('loses nothing while %s is saved', async (_, before, answer) => {
    const begun = { kind, found: empty }
    const found = before.length === 0 ? empty : wholeOf(await momentsOf(begun, before))
    let looked = 0
    for (const moment of await momentsOf({ kind, found }, [answer]))
      looked += await judge(moment, parts)
    process.stderr.write(`${looked} disks of ${name} after a power cut\n`)
  })

  test('after another, also while the last one is mended, loses nothing', async () => {
    const seed = seedOf(`power cuts of ${name} one after the other`)
    let [cuts, number] = [0, 0]
    for (let chain = 0; chain < chains; chain += 1) {
      const chance = chanceOf(seed + chain)
      let found = empty
      for (let cut = 0; cut < cutsOfChain; cut += 1) {
        const answers = Array.from({ length: 1 + chance.below(4) }, () => {
          number += 1
          return anyAnswer(chance, number)
        })
        const moments = await momentsOf({ kind, found }, answers)
        const moment = moments[chance.below(moments.length)]
        if (moment === undefined) continue
        const possible = [...findings(moment.disk, somewhere(chance))]
        found = possible[chance.below(possible.length)] ?? found
        cuts += 1
        await expectOneOf(moment, found)
      }
    }
    process.stderr.write(`${cuts} power cuts of ${name} one after the other\n`)
  })
})

const cutsOfChain = 8

const somewhere =
  (chance: Chance): Torn =>
  (bytes) => [
    { kept: chance.below(bytes), zeros: false },
    { kept: chance.below(bytes), zeros: true },
  ]
