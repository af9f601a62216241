/**
 * Opens the case that is named and saves one answer in it, in a process of its own as a person's is, and prints the
 * processor time of both, in milliseconds. Waiting for the disk is not in it.
 */
import { recordAnswer } from '../../src/answers/record-answer.ts'
import { openDossier } from '../../src/dossier/open-dossier.ts'
import { saveAnswer } from '../../src/dossier/save-answer.ts'
import { nodeHost } from '../../src/host/node-host.ts'

const [, , path = ''] = process.argv
const host = nodeHost()

const processorTime = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return [result, (user + system) / 1000]
}

const [opened, opening] = await processorTime(() => openDossier(host, path, 'en'))
if (!opened.ok) throw new Error(opened.problems[0]?.code)
const saves: number[] = []
let dossier = opened.value
for (let count = 0; count < 8; count += 1) {
  const replying = { question: 'organisation.name', value: `Union ${count} ${process.pid}` }
  const recorded = recordAnswer(dossier.draft, replying)
  const [saved, saving] = await processorTime(() => saveAnswer(host, dossier, recorded))
  dossier = saved.dossier
  saves.push(saving)
}
process.stdout.write(JSON.stringify({ opening, saves }))
