/**
 * `node run-typst.js FOLDER SOURCE paper.pdf FONT…`: Typst's compiler for Node, installed in FOLDER, in a process of
 * its own. SOURCE is Typst's own, or a tree in JSON that is first translated, as ours has to translate it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [, , folder = '', source = '', output = '', ...fonts] = process.argv
const installed = createRequire(join(folder, 'package.json'))
const { NodeCompiler } = installed('@myriaddreamin/typst-ts-node-compiler')

const read = readFileSync(source, 'utf8')
const mainFileContent = source.endsWith('.json')
  ? (await import('./typst-source.ts')).typstSource(JSON.parse(read))
  : read
const fontBlobs = fonts.map((font) => readFileSync(font))
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
writeFileSync(output, compiler.pdf({ mainFileContent }, { pdfStandard: 'ua-1' }))
