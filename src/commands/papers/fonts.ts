import { createRequire } from 'node:module'
import { z } from 'zod'
import type { Host } from '../../host/host.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import type { PdfFonts } from '../../renderers/pdf/render-pdf.ts'
import { onceAHost } from './once-a-host.ts'
import { packageFile, readText } from './package-files.ts'

const manifestSchema = z.object({
  families: z.array(
    z.object({
      package: z.string(),
      coverage: z.string(),
      faces: z.object({
        normal: z.string(),
        bold: z.string(),
        italics: z.string(),
        bolditalics: z.string(),
      }),
    }),
  ),
})

const coverageSchema = z.object({ ranges: z.array(z.tuple([z.number(), z.number()])) })

/** The family that papers are set in, as `fonts/manifest.json` names it. */
const loadFamily = async (host: Host) => {
  const manifest = manifestSchema.parse(
    JSON.parse(await readText(host, packageFile('fonts/manifest.json'))),
  )
  const [family] = manifest.families
  if (family === undefined) throw new Error('fonts/manifest.json names no family')
  return family
}

/** The four faces of the papers, out of the font's own npm package. */
export const loadFonts = onceAHost(async (host): Promise<PdfFonts> => {
  const { package: name, faces } = await loadFamily(host)
  const { resolve } = createRequire(import.meta.url)
  const read = (face: string): Promise<Uint8Array> => host.files.read(resolve(`${name}/${face}`))
  const [normal, bold, italics, bolditalics] = await Promise.all([
    read(faces.normal),
    read(faces.bold),
    read(faces.italics),
    read(faces.bolditalics),
  ])
  return { normal, bold, italics, bolditalics }
})

/** Which characters all four faces have. */
export const loadCoverage = onceAHost(async (host): Promise<HasGlyph> => {
  const { coverage } = await loadFamily(host)
  const { ranges } = coverageSchema.parse(
    JSON.parse(await readText(host, packageFile(`fonts/${coverage}`))),
  )
  const known = new Set<number>()
  for (const [from, to] of ranges) for (let point = from; point <= to; point += 1) known.add(point)
  return (codePoint) => known.has(codePoint)
})
