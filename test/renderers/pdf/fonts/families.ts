import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import manifest from '../../../../fonts/manifest.json' with { type: 'json' }
import type { FaceFile, FamilyFiles } from '../../../../src/renderers/pdf/fonts/open-faces.ts'

const { resolve } = createRequire(import.meta.url)
const files = new Map<string, FaceFile>()

/** A font file of the packages that the papers are set in; the same object for the same file, without a table. */
export const fontFile = (path: string): FaceFile => {
  const known = files.get(path)
  if (known) return known
  const file = { key: path, bytes: readFileSync(resolve(path)), table: null }
  files.set(path, file)
  return file
}

const families = new Map<string, FamilyFiles>()

/** A family of the manifest, by its name. */
export const familyFiles = (name: string): FamilyFiles => {
  const known = families.get(name)
  if (known) return known
  const entry = manifest.families.find(({ family }) => family === name)
  if (!entry) throw new Error(`No family ${name} in the manifest`)
  const file = (face: string): FaceFile => fontFile(`${entry.package}/${face}`)
  const { normal, bold, italics, bolditalics } = entry.faces
  const faces = {
    normal: file(normal),
    bold: file(bold),
    italics: file(italics),
    bolditalics: file(bolditalics),
  }
  families.set(name, { name, faces })
  return { name, faces }
}

/** The text family without the tables that make it quick. */
export const textFamily = familyFiles('Noto Serif')
