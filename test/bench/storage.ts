import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Draft, emptyDraft, serialiseDraft } from '../../src/answers/draft.ts'
import type { Change } from '../../src/answers/record-answer.ts'
import { journalText, sumOf } from '../../src/dossier/journal.ts'
import { median } from './measure.ts'

const records = 5000
const lines = 20_000

/** A case of 5,000 answers on which somebody worked for a long time, as it lies on the disk. */
const longWorkedOn = (folder: string): string => {
  const questions = ['7.practice.claims', '8.practice.claims', '9.1.practice.claims']
  const recordOf = (index: number, times: number) => ({
    id: `C-${String((index % records) + 1).padStart(2, '0')}`,
    text: `Told for the ${times}th time: the bags are paid by the piece, below the minimum.`,
    evidence: ['E-07'],
  })
  const questionOf = (index: number) => questions[index % questions.length] ?? ''
  const times = lines / records
  const answers = Object.fromEntries(
    questions.map((question) => [
      question,
      Array.from({ length: records }, (_, index) => index)
        .filter((index) => questionOf(index) === question)
        .map((index) => recordOf(index, times)),
    ]),
  )
  const draft: Draft = { ...emptyDraft('en'), answers }
  const content = serialiseDraft(draft)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'answers.json'), content)
  const journal = Array.from({ length: lines }, (_, line) => {
    const [index, time] = [line % records, Math.floor(line / records) + 1]
    const next = recordOf(index, time)
    const old = time === 1 ? null : recordOf(index, time - 1)
    const change: Change = {
      question: questionOf(index),
      record: next.id,
      old,
      new: next,
      reason: null,
    }
    const at = new Date(Date.UTC(2026, 0, 1) + line * 60_000)
    return journalText([change], {
      at,
      by: 'ana',
      sum: sumOf(line + 1 === lines ? content : String(line)),
    })
  })
  writeFileSync(join(folder, 'journal.ndjson'), `${journal.join('\n')}\n`)
  return folder
}

type Measured = { readonly opening: number; readonly saves: readonly number[] }

/** Processor time (milliseconds) of opening and saving, each in a fresh process. */
export const measureStorage = (folder: string, rounds: number): readonly object[] => {
  const path = longWorkedOn(folder)
  const script = join(import.meta.dirname, 'open-case.js')
  const runs = Array.from(
    { length: rounds },
    (): Measured =>
      JSON.parse(execFileSync(process.execPath, [script, path], { encoding: 'utf8' })),
  )
  const saves = runs.flatMap((run) => run.saves.slice(1))
  return [
    {
      task: `opening, ${records} answers, ${lines} lines`,
      'median ms': Math.round(median(runs.map(({ opening }) => opening))),
      goal: '< 300 ms of the processor',
    },
    {
      task: 'the first save, which keeps a version',
      'median ms': Math.round(median(runs.map((run) => run.saves[0] ?? Number.NaN))),
      goal: '',
    },
    {
      task: 'a save after it',
      'median ms': Math.round(median(saves)),
      goal: '< 20 ms of the processor',
    },
  ]
}
