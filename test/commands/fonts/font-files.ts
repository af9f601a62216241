import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Blob, Face } from 'harfbuzzjs'
import manifest from '../../../fonts/manifest.json' with { type: 'json' }
import { isOfTexts } from '../../../src/commands/fonts/coverage.ts'

export type Family = (typeof manifest.families)[number]
export type Style = keyof Family['faces']

export const families: readonly Family[] = manifest.families
export const styles = ['normal', 'bold', 'italics', 'bolditalics'] as const satisfies Style[]

export const isOptional = (family: Family): boolean => 'optional' in family

/** A file of a package that is installed with the program. */
export const inPackage = ({ package: name }: Family, file: string): string =>
  fileURLToPath(new URL(`../../../node_modules/${name}/${file}`, import.meta.url))

export const familyNamed = (name: string): Family => {
  const family = families.find((one) => one.family === name)
  if (!family) throw new Error(`no family is called ${name}`)
  return family
}

/** The bytes of a face of a family that comes along. */
export const faceOf = (name: string, style: Style = 'normal'): Uint8Array => {
  const family = familyNamed(name)
  return new Uint8Array(readFileSync(inPackage(family, family.faces[style])))
}

/** The characters that texts may use and every one of the files has, as HarfBuzz reads them. */
export const commonCharacters = (files: readonly Uint8Array[]): readonly number[] => {
  const [first = new Set<number>(), ...others] = files.map(
    (bytes) => new Set(new Face(new Blob(bytes)).collectUnicodes()),
  )
  return [...first]
    .filter((point) => isOfTexts(point) && others.every((other) => other.has(point)))
    .sort((one, other) => one - other)
}

/** "20-7E A0": hexadecimal, as the files of coverage have it. */
export const writtenRanges = (points: readonly number[]): string => {
  const ranges: [number, number][] = []
  for (const point of points) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  const hex = (point: number): string => point.toString(16).toUpperCase()
  return ranges
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`))
    .join(' ')
}

/** The file of coverage for some families; `read` gives the bytes of one of a family's files. */
export const writtenCoverage = (
  some: readonly Family[],
  read: (family: Family, file: string) => Uint8Array,
): string => {
  const entries = some.map((family) => {
    const files = [...new Set(Object.values(family.faces))].map((file) => read(family, file))
    const characters = writtenRanges(commonCharacters(files))
    return [family.family, { package: `${family.package}@${family.version}`, characters }]
  })
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
