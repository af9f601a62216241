import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { givenValues } from '../../src/assessment/assess.ts'
import { audiencesOf } from '../../src/catalogue/papers.ts'
import { papersOfRoute } from '../../src/catalogue/papers-of-case.ts'
import { assessCase } from '../../src/commands/checking/assess-case.ts'
import { composePaper } from '../../src/commands/papers/make-paper.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { expectedOf } from '../renderers/pdf/read-back/expected.ts'
import { drawn, faultsOf } from '../renderers/pdf/read-back/judging.ts'
import { plainWriting, randomTrees } from '../renderers/pdf/read-back/random-tree.ts'
import { structureByPoppler, structureExpected } from '../renderers/pdf/read-back/third-reader.ts'
import { paperIn, scriptsTree } from '../renderers/pdf/scripts.ts'
import { sentences } from '../renderers/pdf/text/sentences.ts'

const samples = join(import.meta.dirname, '../../samples')
const names = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const languages = Object.keys(sentences)

const folder = mkdtempSync(join(tmpdir(), 'c177-read-back-'))
afterAll(() => rmSync(folder, { recursive: true }))

const papersOf = async (name: string): Promise<ReadonlyMap<string, DocumentTree>> => {
  const host = nodeHost()
  const assessed = await assessCase(host, join(samples, name))
  if (!assessed.found || assessed.assessment === null) throw new Error(`${name} cannot be read`)
  const { assessment } = assessed
  const trees = new Map<string, DocumentTree>()
  for (const paper of papersOfRoute(givenValues(assessment.answers)))
    for (const audience of audiencesOf(paper)) {
      const choice = { paper, audience, draft: true }
      const { tree } = await composePaper({ ...assessed, assessment }, choice, host)
      if (tree === null) throw new Error(`${name} has no ${paper} for ${audience}`)
      trees.set(`${paper}, ${audience}`, tree)
    }
  return trees
}

describe('a PDF read back says what the tree says', () => {
  it.each(names)('in every paper of the sample %s, for every audience', async (name) => {
    const papers = await papersOf(name)
    expect(papers.size).toBeGreaterThan(4)
    for (const [paper, tree] of papers) expect(await faultsOf(tree), paper).toEqual([])
  })

  it('in a paper with every script', async () => {
    expect(await faultsOf(scriptsTree())).toEqual([])
  })

  it.each(languages)('in a paper in %s', async (language) => {
    expect(await faultsOf(paperIn(language))).toEqual([])
  })

  it.each(languages)('in %s, as poppler reads it', async (language) => {
    const tree = paperIn(language)
    const path = join(folder, `${language}.pdf`)
    writeFileSync(path, await drawn(tree))
    const expected = structureExpected(expectedOf(tree), () => '1')
    expect(structureByPoppler(path)).toEqual(expected)
  })
})

describe('any tree', () => {
  const holdsFor = (writing: typeof plainWriting, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(randomTrees(writing), async (tree) => {
        expect(await faultsOf(tree)).toEqual([])
      }),
      // The same trees each time: one that fails by chance would stop a change that it has nothing to do with.
      { numRuns, seed: 6 },
    )

  it('is read back as it was', () => holdsFor(plainWriting, 40))

  it.each(languages)('in %s is read back as it was', async (language) => {
    const words = (sentences[language] ?? '').split(' ')
    await holdsFor({ language, words: [...words, ...plainWriting.words.slice(0, 8)] }, 3)
  })
})
