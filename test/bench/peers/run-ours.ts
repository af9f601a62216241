/** `node run-ours.js tree.json paper.pdf`: our renderer in a process of its own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { builtRenderer } from '../../conformance/built-renderer.ts'

const [, , source = '', output = ''] = process.argv
const render = await builtRenderer()
writeFileSync(output, await render(JSON.parse(readFileSync(source, 'utf8')), 'pdf'))
