import type { DocumentTree } from '../document/tree.ts'
import type { Problem } from '../problems/problem.ts'
import type { Text } from '../problems/text.ts'

/** Which paper, and for whom. */
export type Choice = { readonly document: string; readonly edition: string }

/** What making a paper yields. */
export type Made = {
  /** Null where something hindered. */
  readonly tree: DocumentTree | null
  readonly problems: readonly Problem[]
  /** Those of the problems for which there is no tree. */
  readonly hindrances: readonly Problem[]
  /** What each claim rests on, by its id. */
  readonly rests: Rests
}

/** By the id of a claim: the evidence in words, or that there is none. */
export type Rests = ReadonlyMap<string, Text>

/** How a paper stands now. */
export type State = Omit<Made, 'tree'> & {
  /** Counts up with every change that can be seen. */
  readonly version: number
  /** The last tree that could be made, and the version that it came with. */
  readonly tree: DocumentTree | null
  readonly treeVersion: number
}

/** Never fails: a fault of ours is a problem too. */
export type Make = (choice: Choice) => Promise<Made>

/** Papers as they were made last. Each is made when somebody asks for it, and again after a change. */
export type Drafts = {
  readonly current: (choice: Choice) => Promise<State>
  /** Hears of each new version; what it answers with stops it. */
  readonly follow: (choice: Choice, hear: (state: State) => void) => () => void
  readonly changed: () => void
}

export const keepDrafts = (make: Make): Drafts => {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (choice: Choice): Shelf => {
    const key = JSON.stringify([choice.document, choice.edition])
    const shelf = shelves.get(key) ?? new Shelf(() => make(choice))
    shelves.set(key, shelf)
    return shelf
  }
  return {
    current: (choice) => shelfOf(choice).current(),
    follow: (choice, hear) => shelfOf(choice).follow(hear),
    changed: () => {
      for (const shelf of shelves.values()) shelf.changed()
    },
  }
}

const nothingYet: State = {
  version: 0,
  tree: null,
  treeVersion: 0,
  problems: [],
  hindrances: [],
  rests: new Map(),
}

/** One paper; it is made by one at a time, and anew if something changed meanwhile. */
class Shelf {
  readonly #make: () => Promise<Made>
  readonly #hearers = new Set<(state: State) => void>()
  #state = nothingYet
  #isStale = true
  #work: Promise<State> | null = null

  constructor(make: () => Promise<Made>) {
    this.#make = make
  }

  current(): Promise<State> {
    if (!this.#isStale && this.#work === null) return Promise.resolve(this.#state)
    this.#work ??= this.#makeAnew()
    return this.#work
  }

  follow(hear: (state: State) => void): () => void {
    this.#hearers.add(hear)
    return () => this.#hearers.delete(hear)
  }

  /** What nobody looks at is made when somebody does. */
  changed(): void {
    this.#isStale = true
    if (this.#hearers.size > 0) void this.current()
  }

  async #makeAnew(): Promise<State> {
    try {
      while (this.#isStale) {
        this.#isStale = false
        const before = this.#state
        this.#state = nextState(before, await this.#make())
        if (this.#state !== before) for (const hear of this.#hearers) hear(this.#state)
      }
      return this.#state
    } finally {
      this.#work = null
    }
  }
}

/** The same state where nothing can be seen to have changed; the last good tree, with what it rests on, where there is no new one. */
const nextState = (before: State, made: Made): State => {
  const { tree, problems, hindrances } = made
  const rests = tree === null ? before.rests : made.rests
  const isNewTree = tree !== null && !isSame(tree, before.tree)
  const told = [problems, hindrances, [...rests]]
  if (
    before.version > 0 &&
    !isNewTree &&
    isSame(told, [before.problems, before.hindrances, [...before.rests]])
  )
    return before
  const version = before.version + 1
  const treeVersion = isNewTree ? version : before.treeVersion
  return { version, tree: tree ?? before.tree, treeVersion, problems, hindrances, rests }
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
