import { join } from 'node:path'
import { readySource, sectionName } from '../../composition/fill-template.ts'
import type { Template } from '../../composition/marked-template.ts'
import { nodeHost } from '../../host/node-host.ts'
import { packageFile } from '../papers/package-files.ts'
import { documentNames, paperTemplates } from '../papers/paper-templates.ts'

// A step of the build: the program's own templates as code, so that a paper need not parse and compile them.

const host = nodeHost()
const papers = packageFile('dist/commands/papers')

const folderOf = ({ file }: Template): string => file.slice(0, file.lastIndexOf('/'))

/** Each template once, with the sections that every document which has it may call. */
const sources = new Map<string, ReadonlyMap<string, string>>()
for (const document of documentNames) {
  const read = await paperTemplates(host, document, null)
  if (!read.ok) throw new Error(`the templates of ${document} cannot be read`)
  const sections = read.value.slice(1).map(sectionName)
  for (const template of read.value) {
    const own = new Map(sources.get(folderOf(template)))
    const made = readySource(template, sections)
    sources.set(
      folderOf(template),
      own.set(template.file, `{ source: ${JSON.stringify(template.source)}, made: ${made} }`),
    )
  }
}

await host.files.makeFolder(join(papers, 'ready'))
for (const [name, own] of sources) {
  const entries = [...own].map(([file, ready]) => `${JSON.stringify(file)}: ${ready}`)
  const content = `export const ready = {\n${entries.join(',\n')}\n}\n`
  await host.files.writeAtomically(join(papers, 'ready', `${name}.js`), content)
}
const list = [...sources.keys()].map((name) => `'${name}': () => import('./ready/${name}.js')`)
await host.files.writeAtomically(
  join(papers, 'ready-templates.js'),
  `export const readyFolders = {\n  ${list.join(',\n  ')}\n}\n`,
)
