/** A file of answers of any version, as JSON has it. */
export type RawFile = Readonly<Record<string, unknown>>

/** What an upgrade did with one answer, or with one field of a question's records; ids as the files have them. */
export type Move = { readonly from: string; readonly to: string }

/** What an upgrade did, so that it can be told: nothing is in none of the three unless it stayed as it was. */
export type Upgrade = {
  /** The version that the file has, and the one that it was brought to. */
  readonly from: number
  readonly to: number
  /** Answers whose meaning goes on elsewhere, in another form perhaps. */
  readonly moved: readonly Move[]
  /** Answers and fields that are as they were, under another id. */
  readonly renamed: readonly Move[]
  /** What found no place: `to` is the key under which "unplaced" keeps it. */
  readonly unplaced: readonly Move[]
}

/** A file on its way, with what was done to it so far. */
export type Upgrading = { readonly file: RawFile; readonly done: Upgrade }

/** One small pure change of a step; see upgrade-changes.ts. */
export type UpgradeChange = (upgrading: Upgrading) => Upgrading

/** The way from one version to the next: `from` → `from + 1`. */
export type UpgradeStep = { readonly from: number; readonly changes: readonly UpgradeChange[] }

/**
 * Every step that there has been, oldest first. None yet: the first version is today's, and no question, choice or
 * field that was ever published has changed its id or its meaning since.
 */
export const upgradeSteps: readonly UpgradeStep[] = []

/** The parts of a file that hold answers, each a map where it is there at all. */
const maps = ['answers', 'parked', 'unplaced'] as const

/**
 * Brings a file from its version to `to`, step by step. One whose parts are not of their form is changed in its
 * version alone: nothing could be moved in it without loss, and its reader tells what is wrong. Null where a step is
 * missing: no program has ever written such a version. The file that was handed in is left as it is.
 */
export const upgradeFile = (
  file: RawFile,
  { from, to, steps }: { from: number; to: number; steps: readonly UpgradeStep[] },
): Upgrading | null => {
  let upgrading: Upgrading = { file, done: { from, to, moved: [], renamed: [], unplaced: [] } }
  for (let version = from; version < to; version += 1) {
    const step = steps.find((one) => one.from === version)
    if (step === undefined) return null
    if (isWhole(file)) upgrading = step.changes.reduce((now, change) => change(now), upgrading)
  }
  return { ...upgrading, file: { ...upgrading.file, version: to } }
}

const isWhole = (file: RawFile): boolean =>
  maps.every((part) => !(part in file) || isRaw(file[part]))

/** A map, as JSON has it: neither null nor a list. */
export const isRaw = (value: unknown): value is RawFile =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
