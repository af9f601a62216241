import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DocumentTree } from '../../../src/document/tree.ts'
import { builtRenderer } from '../../conformance/built-renderer.ts'
import { runProgram } from '../../conformance/run-program.ts'
import { fontFiles } from './fonts.ts'
import { type FontFile, htmlSource } from './html-source.ts'
import { type Installed, installedByNpm, installedByPip } from './own-cache.ts'
import type { Peer, Sought } from './peer.ts'
import { typstSource } from './typst-source.ts'

/** Ours, and every peer that is here or can be installed; the rest with the reason why not. */
export const findPeers = async (): Promise<readonly Sought[]> => [
  ours,
  ...(await typstForNode()),
  await typstForPython(),
  await chromium(),
  await weasyprint(),
  await libreOffice(),
  await forme(),
  await pdfmake(),
]

const entry = (name: string): string => join(import.meta.dirname, name)

const node = (words: readonly string[], output: string) => ({
  command: process.execPath,
  words,
  output,
})

const treeFile = async (tree: DocumentTree, folder: string): Promise<string> =>
  written(join(folder, 'tree.json'), JSON.stringify(tree))

const written = (path: string, text: string): string => {
  writeFileSync(path, text)
  return path
}

export const ours: Peer = {
  name: 'c177',
  version: process.version,
  prepare: treeFile,
  call: (source, output) => node([entry('run-ours.js'), source, output], output),
}

/** Once from the tree, which it has to translate as we have; once from a source that was made before. */
export const typstFromTree = 'Typst for Node, from the tree'

const typstForNode = async (): Promise<readonly Sought[]> => {
  const name = '@myriaddreamin/typst-ts-node-compiler'
  const version = '0.7.0'
  const found = await installedByNpm('typst', [`${name}@${version}`])
  const peer = (folder: string, prepare: Peer['prepare'], name: string): Peer => ({
    name,
    version: `npm ${version}`,
    prepare,
    call: (source, output) =>
      node([entry('run-typst.js'), folder, source, output, ...fontFiles()], output),
  })
  return [
    sought(typstFromTree, found, (folder) => peer(folder, treeFile, typstFromTree)),
    sought(typstFromSource, found, (folder) => peer(folder, typstFile, typstFromSource)),
  ]
}

const typstFromSource = 'Typst for Node, from source'

const typstFile: Peer['prepare'] = async (tree, folder) =>
  written(join(folder, 'paper.typ'), typstSource(tree))

const sought = (name: string, found: Installed, peer: (folder: string) => Peer): Sought =>
  'folder' in found ? peer(found.folder) : { name, missing: found.missing }

const pythonProgram = `
import sys, typst
source, output, fonts = sys.argv[1:]
typst.compile(source, output=output, font_paths=[fonts], ignore_system_fonts=True, pdf_standards="ua-1")
`

const typstForPython = async (): Promise<Sought> => {
  const name = 'Typst for Python, from source'
  const version = '0.15.0'
  return sought(name, await installedByPip(`typst==${version}`), (folder) => {
    const fonts = join(folder, 'our-fonts')
    mkdirSync(fonts, { recursive: true })
    for (const font of fontFiles()) copyFileSync(font, join(fonts, basename(font)))
    const command = join(folder, 'bin', 'python3')
    return {
      name,
      version: `PyPI ${version}`,
      prepare: typstFile,
      call: (source, output) => ({
        command,
        words: ['-c', pythonProgram, source, output, fonts],
        output,
      }),
    }
  })
}

const htmlFile: Peer['prepare'] = async (tree, folder) =>
  written(join(folder, 'paper.html'), htmlSource(tree, htmlFonts()))

const htmlFonts = (): readonly FontFile[] =>
  fontFiles().map((path, index) => ({
    url: pathToFileURL(path).href,
    bold: index % 2 === 1,
    italic: index > 1,
  }))

/** Its `--version` in a line, or null if there is no such program. */
const versionOf = async (command: string): Promise<string | null> => {
  const ended = await runProgram(command, ['--version'])
  return ended?.code === 0 ? (ended.stdout.trim().split('\n')[0] ?? '') : null
}

const chromium = async (): Promise<Sought> => {
  const name = 'Chromium, from HTML'
  const command = process.env['CHROMIUM'] ?? 'chromium'
  const version = await versionOf(command)
  if (version === null) return { name, missing: 'no "chromium" here, and none named in CHROMIUM' }
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-quic']
  const print = ['--no-pdf-header-footer', '--generate-pdf-document-outline']
  return {
    name,
    version,
    prepare: htmlFile,
    call: (source, output) => {
      const profile = `--user-data-dir=${join(source, '..', 'chromium')}`
      const page = pathToFileURL(source).href
      return {
        command,
        words: [...quiet, ...print, profile, `--print-to-pdf=${output}`, page],
        output,
      }
    },
  }
}

const weasyprint = async (): Promise<Sought> => {
  const name = 'WeasyPrint, from HTML'
  const version = '70.0'
  const found = await installedByPip(`weasyprint==${version}`)
  if (!('folder' in found)) return { name, missing: found.missing }
  const command = join(found.folder, 'bin', 'weasyprint')
  // It is Python: what it needs of the system is told when it starts.
  if ((await versionOf(command)) === null) return { name, missing: 'it does not start: no Pango?' }
  return {
    name,
    version: `PyPI ${version}`,
    prepare: htmlFile,
    call: (source, output) => ({
      command,
      words: ['--pdf-variant', 'pdf/ua-1', source, output],
      output,
    }),
  }
}

const docxFile: Peer['prepare'] = async (tree, folder) => {
  const render = await builtRenderer()
  const path = join(folder, 'paper.docx')
  writeFileSync(path, await render(tree, 'docx'))
  return path
}

const libreOffice = async (): Promise<Sought> => {
  const name = 'LibreOffice, from our DOCX'
  const command = 'soffice'
  const version = await versionOf(command)
  if (version === null) return { name, missing: 'no "soffice" here' }
  const yes = { type: 'boolean', value: 'true' }
  const options = JSON.stringify({ PDFUACompliance: yes, UseTaggedPDF: yes, ExportBookmarks: yes })
  return {
    name,
    version,
    prepare: docxFile,
    // It names the PDF after the source.
    call: (source) => {
      const folder = join(source, '..')
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'libreoffice')).href}`
      const convert = ['--headless', '--convert-to', `pdf:writer_pdf_Export:${options}`]
      return {
        command,
        words: [profile, ...convert, '--outdir', folder, source],
        output: join(folder, 'paper.pdf'),
      }
    },
  }
}

const forme = async (): Promise<Sought> => {
  const name = 'Forme'
  const version = '0.10.5'
  const packages = [`@formepdf/core@${version}`, `@formepdf/react@${version}`]
  return sought(name, await installedByNpm('forme', packages), (folder) => ({
    name,
    version: `npm ${version}`,
    prepare: treeFile,
    call: (source, output) =>
      node([entry('run-forme.js'), folder, source, output, ...fontFiles()], output),
  }))
}

const pdfmake = async (): Promise<Sought> => {
  const name = 'pdfmake as it comes'
  const version = '0.3.11'
  return sought(name, await installedByNpm('pdfmake', [`pdfmake@${version}`]), (folder) => ({
    name,
    version: `npm ${version}`,
    prepare: treeFile,
    call: (source, output) =>
      node([entry('run-pdfmake.js'), folder, source, output, ...fontFiles()], output),
  }))
}
