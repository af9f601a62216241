import type { PaperName } from '../catalogue/papers.ts'
import { stateView } from './template-view.ts'
import type { Desk } from './told.ts'

/** The paper's title in its file, its bookmarks and its running line: what it is, and of which State. */
export const paperTitle = (desk: Desk, paper: PaperName): string => {
  const state = stateView(desk).text || '…'
  return titles[paper](desk, state)
}

const titles: Readonly<Record<PaperName, (desk: Desk, state: string) => string>> = {
  submission: ({ wording }, state) =>
    wording.fill('Observations on the Home Work Convention, 1996 (No. 177): {state}', { state }),
  'law-comparison': ({ wording }, state) =>
    wording.fill('The law of {state} beside the Home Work Convention, 1996 (No. 177)', { state }),
  'gap-report': ({ wording }, state) =>
    wording.fill('Home work in {state}: law and practice beside Convention No. 177', { state }),
  'other-route': ({ wording }, state) =>
    wording.fill('Observations on Conventions ratified by {state}: homeworkers', { state }),
  letters: ({ wording }, state) =>
    wording.fill('Letters on home work and Convention No. 177: {state}', { state }),
  brief: ({ wording }, state) => wording.fill('Homeworkers in {state}: a brief', { state }),
  'supply-chain': ({ wording }, state) =>
    wording.fill('Home work in supply chains: {state}', { state }),
}
