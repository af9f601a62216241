import fc from 'fast-check'
import { serialiseDraft } from '../../src/answers/draft.ts'
import { recordAnswer } from '../../src/answers/record-answer.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import { aMemoryDisk, type MemoryDisk } from './memory-host.ts'

/** One thing that happens to a case. Fractions say which, or how much of it. */
export type Event =
  | { readonly type: 'save'; readonly question: string; readonly record: string | null }
  /** The program is stopped while it saves: the journal ends anywhere in that save, the file is as before. */
  | { readonly type: 'cut'; readonly question: string; readonly left: number }
  /** What was acknowledged never reached the file: it stands as some save before has left it. */
  | { readonly type: 'older'; readonly which: number }
  | { readonly type: 'gone' | 'zeros' | 'reopened' }
  | { readonly type: 'byHand'; readonly question: string }

const question = fc.constantFrom('a', 'b', 'organisation.legalForm', 'organisation.cosigner')
const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })

export const stories: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('save' as const),
        question,
        record: fc.constantFrom(null, 'D-01', 'D-02'),
      }),
    },
    fc.record({ type: fc.constant('cut' as const), question, left: fraction }),
    fc.record({ type: fc.constant('older' as const), which: fraction }),
    fc.record({ type: fc.constantFrom('gone' as const, 'zeros' as const, 'reopened' as const) }),
    fc.record({ type: fc.constant('byHand' as const), question }),
  ),
  { minLength: 1, maxLength: 14 },
)

/** What must be there at the end, and what is. */
export type Told = { readonly expected: unknown; readonly found: unknown }

const folder = '/case'
const file = `${folder}/answers.json`
const journal = `${folder}/journal.ndjson`

/** Lets a story happen, and compares at each opening what is there with what was acknowledged. */
export const tell = async (story: readonly Event[]): Promise<readonly Told[]> => {
  const disk = aMemoryDisk()
  const compared: Told[] = []
  const files: Buffer[] = []
  let dossier = await open(disk)
  let count = 0
  for (const event of story) {
    const value = `value ${++count}`
    if (event.type === 'save') {
      dossier = await save(disk, dossier, { ...event, value })
      files.push(disk.files.get(file) ?? Buffer.alloc(0))
      continue
    }
    const before = dossier.draft
    const cut = event.type === 'cut' ? await cutOff(disk, dossier, { ...event, value }) : null
    const edited = event.type === 'byHand' ? byHand(disk, dossier, { ...event, value }) : null
    if (event.type === 'older') put(disk, files[Math.floor(event.which * files.length)])
    if (event.type === 'gone' && disk.files.has(journal)) disk.files.delete(file)
    if (event.type === 'zeros') put(disk, Buffer.alloc(disk.files.get(file)?.length ?? 0))
    dossier = await open(disk)
    const found = dossier.draft
    const isWhole = cut !== null && serialiseDraft(found) === serialiseDraft(cut)
    compared.push({ expected: isWhole ? cut : (edited ?? before), found })
  }
  return compared
}

const put = ({ files }: MemoryDisk, bytes: Buffer | undefined): void => {
  if (bytes !== undefined && files.has(file)) files.set(file, bytes)
}

const open = async ({ host }: MemoryDisk): Promise<Dossier> => {
  const opened = await openDossier(host, folder, 'en')
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  return opened.value
}

type Saying = { readonly question: string; readonly record?: string | null; readonly value: string }

const recording = ({ draft }: Dossier, { question, record = null, value }: Saying) =>
  recordAnswer(
    draft,
    record === null
      ? { question, value: question === 'organisation.legalForm' ? formOf(value) : value }
      : { question: 'demands.items', record, value: { id: record, text: value } },
  )

/** An association may have a cosigner, a union has none: its answer is put aside. */
const formOf = (value: string): string =>
  Number(value.slice(6)) % 2 === 0 ? 'association' : 'tradeUnion'

const save = async ({ host }: MemoryDisk, dossier: Dossier, saying: Saying): Promise<Dossier> => {
  const saved = await saveAnswer(host, dossier, recording(dossier, saying))
  if (saved.problem !== null) throw new Error(saved.problem.code)
  return saved.dossier
}

/** What would be there if the save had come to its end. */
const cutOff = async (
  disk: MemoryDisk,
  dossier: Dossier,
  { left, ...saying }: Saying & { readonly left: number },
) => {
  const before = disk.files.get(journal)?.length ?? 0
  disk.refused.add('answers.json')
  const recorded = recording(dossier, saying)
  await saveAnswer(disk.host, dossier, recorded)
  disk.refused.clear()
  const bytes = disk.files.get(journal) ?? Buffer.alloc(0)
  const end = before + Math.ceil((bytes.length - before) * left)
  disk.files.set(journal, bytes.subarray(0, end))
  return recorded.draft
}

const byHand = (disk: MemoryDisk, { draft }: Dossier, { question, value }: Saying) => {
  if (!disk.files.has(file)) return draft
  const edited = { ...draft, answers: { ...draft.answers, [question]: `${value} by hand` } }
  disk.files.set(file, Buffer.from(serialiseDraft(edited)))
  return edited
}
