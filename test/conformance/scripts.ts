import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paperIn, scriptsTree } from '../renderers/pdf/scripts.ts'
import { sentences } from '../renderers/pdf/text/sentences.ts'
import { builtRenderer } from './built-renderer.ts'

/** Paths of a paper with every script mixed, and of one in each language, which may run from right to left. */
export const buildScripts = async (out: string): Promise<readonly string[]> => {
  const render = await builtRenderer()
  mkdirSync(out, { recursive: true })
  const trees = [
    { name: 'all', tree: scriptsTree() },
    ...Object.keys(sentences).map((language) => ({ name: language, tree: paperIn(language) })),
  ]
  const paths: string[] = []
  for (const { name, tree } of trees) {
    const path = join(out, `${name}.pdf`)
    writeFileSync(path, await render(tree, 'pdf'))
    paths.push(path)
  }
  return paths
}
