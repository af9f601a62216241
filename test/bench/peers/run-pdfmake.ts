/** `node run-pdfmake.js FOLDER tree.json paper.pdf NORMAL BOLD ITALICS BOLDITALICS`: pdfmake as it comes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pdfmakeDefinition } from './pdfmake-definition.ts'

const [, , folder = '', source = '', output = '', ...fonts] = process.argv
const [normal, bold, italics, bolditalics] = fonts
const pdfmake = createRequire(join(folder, 'package.json'))('pdfmake')
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setFonts({ 'Noto Serif': { normal, bold, italics, bolditalics } })
await pdfmake.createPdf(pdfmakeDefinition(JSON.parse(readFileSync(source, 'utf8')))).write(output)
