import { describe, expect, it } from 'vitest'
import { plantedFaults } from './faults.ts'
import { judge, judgeObjects } from './judge.ts'
import { drawn, linesOf } from './judging.ts'
import { Planting } from './planting.ts'
import { tortureTree } from './torture.ts'

const tree = tortureTree({ rows: 6, words: 20 })
const whole = drawn(tree)

describe('a fault put into a PDF is found and named:', () => {
  it('none in the file as it was, only written otherwise', async () => {
    expect(linesOf(await judge(tree, new Planting(await whole).write()))).toEqual([])
  })

  it.each(plantedFaults)('$name', async ({ code, plant }) => {
    const paper = new Planting(await whole)
    plant(paper)
    const bytes = paper.write()
    const faults = code === 'second-reader' ? await judge(tree, bytes) : judgeObjects(tree, bytes)
    expect([...new Set(faults.map((fault) => fault.code))]).toContain(code)
  })
})
