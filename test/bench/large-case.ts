import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Answers = Record<string, unknown>
type Item = { readonly id: string; readonly evidence?: readonly string[] }

/** A case with `times` the content of a sample: every list of records that many times over, with ids of its own. */
export const largeCase = (sample: string, folder: string, times: number): string => {
  const file: { answers: Answers } = JSON.parse(readFileSync(join(sample, 'answers.json'), 'utf8'))
  const answers = Object.fromEntries(
    Object.entries(file.answers).map(([id, answer]) => [id, multiplied(answer, times)]),
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'answers.json'), JSON.stringify({ ...file, answers }))
  return folder
}

const multiplied = (answer: unknown, times: number): unknown => {
  if (isRecords(answer)) return answer.flatMap((item) => copies(item, times))
  return typeof answer === 'string' && answer.length > 80
    ? Array.from({ length: times }, () => answer).join('\n\n')
    : answer
}

const isRecords = (answer: unknown): answer is readonly Item[] =>
  Array.isArray(answer) &&
  answer.every((item) => typeof item === 'object' && item !== null && 'id' in item)

/** C-03 becomes C-03, C-1003, C-2003 …: the first keeps its id, so that references lead somewhere. */
const copies = (item: Item, times: number): readonly Item[] =>
  Array.from({ length: times }, (_, copy) => {
    const [prefix, number] = item.id.split('-')
    return copy === 0
      ? item
      : { ...item, id: `${prefix}-${copy}${String(number).padStart(3, '0')}` }
  })
