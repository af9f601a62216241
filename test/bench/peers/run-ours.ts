/** `node run-ours.js tree.json paper.pdf`: our renderer in a process of its own, started as the program starts. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , source = '', output = ''] = process.argv
const built = (path: string) => import(pathToFileURL(join(process.cwd(), 'dist', path)).href)

const { tuneForShortRun } = await built('commands/short-run.js')
tuneForShortRun(process.versions.node)
const { partOf } = await built('quick-start/part.js')
const { drawn } = await partOf('draw-jobs', () => built('commands/preview/draw-jobs.js'))
const pages = await drawn(JSON.parse(readFileSync(source, 'utf8')))
if (!pages.ok) throw new Error('The paper could not be drawn')
writeFileSync(output, pages.value)
