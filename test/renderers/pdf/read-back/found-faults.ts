import type { plantedFaults } from './faults.ts'
import { judge, judgeObjects } from './judge.ts'
import { drawn, linesOf } from './judging.ts'
import { Planting } from './planting.ts'
import { tortureTree } from './torture.ts'

const tree = tortureTree({ rows: 6, words: 20 })
let whole: Promise<Uint8Array> | null = null

const planting = async (): Promise<Planting> => {
  whole ??= drawn(tree)
  return new Planting(await whole)
}

/** What the judge finds in a file that was taken apart and written again, and nothing else. */
export const untouched = async (): Promise<readonly string[]> =>
  linesOf(await judge(tree, (await planting()).write()))

/** The kinds of fault that the judge finds where one was planted. */
export const codesFound = async ({
  code,
  plant,
}: (typeof plantedFaults)[number]): Promise<readonly string[]> => {
  const paper = await planting()
  plant(paper)
  const bytes = paper.write()
  const faults = code === 'second-reader' ? await judge(tree, bytes) : judgeObjects(tree, bytes)
  return [...new Set(faults.map((fault) => fault.code))]
}
