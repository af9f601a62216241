import {
  isRaw,
  type Move,
  type RawFile,
  type Upgrade,
  type UpgradeChange,
  type Upgrading,
} from './upgrade.ts'

// The changes of which a step between two versions is made. Each looks at answers that are parked as at those that
// apply, lets what somebody confirmed follow its question, and drops nothing: what finds no place goes to "unplaced".

type Raw = Readonly<Record<string, unknown>>
/** The two parts of a file that hold answers. */
const parts = ['answers', 'parked'] as const
type Part = (typeof parts)[number]

/** The same question under another id. */
export const questionRenamed =
  (from: string, to: string): UpgradeChange =>
  (upgrading) =>
    confirmationsFollow(
      inBothParts(upgrading, (now, part) => movedAnswer(now, part, { from, to, as: 'renamed' })),
      from,
      to,
    )

/**
 * A question whose meaning goes on in another: `convert` turns its answer into one to `to`, or answers undefined
 * where that cannot be done. The two special answers ("not known", "does not apply") go over as they are.
 */
export const answerMoved =
  (from: string, to: string, convert: (value: unknown) => unknown): UpgradeChange =>
  (upgrading) =>
    confirmationsFollow(
      inBothParts(upgrading, (now, part) =>
        movedAnswer(now, part, { from, to, as: 'moved', convert }),
      ),
      from,
      to,
    )

/** A question that is asked no more; what was answered is kept as unplaced. */
export const questionRetired =
  (id: string): UpgradeChange =>
  (upgrading) =>
    inBothParts(upgrading, (now, part) => {
      const answers = rawIn(now.file, part)
      return Object.hasOwn(answers, id)
        ? unplaced(withoutAnswer(now, part, id), id, answers[id])
        : now
    })

/** A field of a question's records under another name. Where a record has both, the old one is kept as unplaced. */
export const fieldRenamed =
  (question: string, from: string, to: string): UpgradeChange =>
  (upgrading) =>
    inBothParts(upgrading, (now, part) => renamedField(now, part, { question, from, to }))

const inBothParts = (
  upgrading: Upgrading,
  change: (now: Upgrading, part: Part) => Upgrading,
): Upgrading => parts.reduce((now, part) => change(now, part), upgrading)

type Moving = Move & {
  readonly as: 'moved' | 'renamed'
  readonly convert?: (value: unknown) => unknown
}

const movedAnswer = (
  upgrading: Upgrading,
  part: Part,
  { from, to, as, convert }: Moving,
): Upgrading => {
  const answers = rawIn(upgrading.file, part)
  if (!Object.hasOwn(answers, from)) return upgrading
  const old = answers[from]
  const value = convert === undefined || isSpecial(old) ? old : convert(old)
  const rest = withoutAnswer(upgrading, part, from)
  if (value === undefined || Object.hasOwn(answers, to)) return unplaced(rest, from, old)
  return told(withPart(rest, part, { ...rawIn(rest.file, part), [to]: value }), as, { from, to })
}

type Renaming = { readonly question: string } & Move

const renamedField = (
  upgrading: Upgrading,
  part: Part,
  { question, from, to }: Renaming,
): Upgrading => {
  const answers = rawIn(upgrading.file, part)
  const records = answers[question]
  if (!Array.isArray(records) || !records.some((record) => isRaw(record) && from in record)) {
    return upgrading
  }
  const isTaken = (record: unknown): record is Raw =>
    isRaw(record) && from in record && to in record
  const renamed = records.map((record) =>
    isRaw(record) && from in record ? withField(record, from, to) : record,
  )
  const next = withPart(upgrading, part, { ...answers, [question]: renamed })
  const named = { from: `${question}.${from}`, to: `${question}.${to}` }
  const kept = told(next, 'renamed', named)
  return records
    .filter(isTaken)
    .reduce<Upgrading>(
      (now, record) => unplaced(now, `${question}.${idOf(record)}${from}`, record[from]),
      kept,
    )
}

/** "C-03.", or nothing where somebody typed an id that may say anything. */
const idOf = ({ id }: Raw): string =>
  typeof id === 'string' && /^[A-Z]-\d{2,}$/.test(id) ? `${id}.` : ''

/** The field at its old place in the order under its new name; a new one that is there already wins. */
const withField = (record: Raw, from: string, to: string): Raw =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): [string, unknown][] =>
      name !== from ? [[name, value]] : to in record ? [] : [[to, value]],
    ),
  )

const confirmationsFollow = (upgrading: Upgrading, from: string, to: string): Upgrading => {
  const { confirmed } = upgrading.file
  if (!Array.isArray(confirmed)) return upgrading
  const followed = confirmed.map((entry: unknown) =>
    isRaw(entry) && entry['question'] === from ? { ...entry, question: to } : entry,
  )
  return { ...upgrading, file: { ...upgrading.file, confirmed: followed } }
}

const unplaced = (upgrading: Upgrading, id: string, value: unknown): Upgrading => {
  const kept = rawIn(upgrading.file, 'unplaced')
  const to = freeKey(kept, id)
  const file = { ...upgrading.file, unplaced: { ...kept, [to]: value } }
  return told({ ...upgrading, file }, 'unplaced', { from: id, to })
}

/** "3.old", or "3.old-2" where an upgrade before has kept another. */
const freeKey = (kept: Raw, id: string): string => {
  let key = id
  for (let turn = 2; Object.hasOwn(kept, key); turn += 1) key = `${id}-${turn}`
  return key
}

const told = (
  { file, done }: Upgrading,
  as: keyof Omit<Upgrade, 'from' | 'to'>,
  move: Move,
): Upgrading => ({ file, done: { ...done, [as]: [...done[as], move] } })

const withoutAnswer = (upgrading: Upgrading, part: Part, id: string): Upgrading => {
  const { [id]: _, ...rest } = rawIn(upgrading.file, part)
  return withPart(upgrading, part, rest)
}

const withPart = (upgrading: Upgrading, part: Part, answers: Raw): Upgrading => ({
  ...upgrading,
  file: { ...upgrading.file, [part]: answers },
})

const rawIn = (file: RawFile, part: string): Raw => {
  const value = file[part]
  return isRaw(value) ? value : {}
}

const isSpecial = (value: unknown): boolean =>
  isRaw(value) && (value['notKnown'] === true || value['doesNotApply'] === true)
