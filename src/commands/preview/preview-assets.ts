import { createRequire } from 'node:module'
import type { Host } from '../../host/host.ts'
import { icon } from '../../preview/icon.ts'
import { pageStyle } from '../../preview/page-style.ts'
import type { Asset } from '../../preview/site.ts'
import { paperStyle } from '../../renderers/html/paper-style.ts'
import { packageFile } from '../papers/package-files.ts'

const script = 'text/javascript; charset=utf-8'
const style = 'text/css; charset=utf-8'

const modules = ['focus', 'follow', 'news', 'pages', 'paper', 'position', 'replace', 'views']

/** The files of the page, each by its fixed name: styles, our script, and pdf.js as its package brings it. */
export const previewAssets = ({ files }: Host): ReadonlyMap<string, Asset> => {
  const { resolve } = createRequire(import.meta.url)
  const pdfjs = (name: string): Asset => ({
    type: script,
    // The build for older browsers, too.
    read: () => files.read(resolve(`pdfjs-dist/legacy/build/${name}`)),
  })
  return new Map<string, Asset>([
    ['icon.svg', { type: 'image/svg+xml', read: async () => icon }],
    ['paper.css', { type: style, read: async () => paperStyle }],
    ['page.css', { type: style, read: async () => pageStyle }],
    ['pdf.js', pdfjs('pdf.min.mjs')],
    ['pdf.worker.js', pdfjs('pdf.worker.min.mjs')],
    ...modules.map((name): [string, Asset] => [
      `${name}.js`,
      { type: script, read: () => files.read(packageFile(`dist/preview/client/${name}.js`)) },
    ]),
  ])
}
