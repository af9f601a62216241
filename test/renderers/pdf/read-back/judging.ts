import { loadFaces } from '../../../../src/commands/papers/fonts.ts'
import { pdfTools } from '../../../../src/commands/papers/pdf-tools.ts'
import type { DocumentTree } from '../../../../src/document/tree.ts'
import { nodeHost } from '../../../../src/host/node-host.ts'
import { renderPdf } from '../../../../src/renderers/pdf/render-pdf.ts'
import type { Fault } from './fault.ts'
import { judge } from './judge.ts'

const createdAt = new Date('2026-07-01T12:00:00Z')

/** A tree drawn with the fonts that the program has. */
export const drawn = async (tree: DocumentTree): Promise<Uint8Array> => {
  const faces = await loadFaces(nodeHost(), tree)
  const pdf = await renderPdf(tree, { faces, createdAt, tools: pdfTools })
  if (!pdf.ok) throw new Error(pdf.problems.map(({ code }) => code).join())
  return pdf.value.bytes
}

/** What is wrong in the PDF of a tree, a line each; the first of them are enough to find the cause. */
export const faultsOf = async (tree: DocumentTree): Promise<readonly string[]> =>
  linesOf(await judge(tree, await drawn(tree)))

export const linesOf = (faults: readonly Fault[]): readonly string[] =>
  faults
    .slice(0, 20)
    .map(({ code, where, found, expected }) => `${code}, ${where}: ${found} instead of ${expected}`)
