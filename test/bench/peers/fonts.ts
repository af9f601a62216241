import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({
  families: z.array(
    z.object({
      package: z.string(),
      faces: z.object({
        normal: z.string(),
        bold: z.string(),
        italics: z.string(),
        bolditalics: z.string(),
      }),
    }),
  ),
})

/** The files of the papers' own family: normal, bold, italics, bold italics. */
export const fontFiles = (): readonly string[] => {
  const root = process.cwd()
  const manifest = JSON.parse(readFileSync(join(root, 'fonts/manifest.json'), 'utf8'))
  const [family] = manifestSchema.parse(manifest).families
  if (family === undefined) throw new Error('fonts/manifest.json names no family')
  const { resolve } = createRequire(join(root, 'package.json'))
  const { normal, bold, italics, bolditalics } = family.faces
  return [normal, bold, italics, bolditalics].map((face) => resolve(`${family.package}/${face}`))
}
