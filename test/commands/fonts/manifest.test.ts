import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Blob, Face } from 'harfbuzzjs'
import { describe, expect, test } from 'vitest'
import coverage from '../../../fonts/coverage.json' with { type: 'json' }
import optional from '../../../fonts/coverage-optional.json' with { type: 'json' }
import packageFile from '../../../package.json' with { type: 'json' }
import { installCommand, loadManifest } from '../../../src/commands/fonts/manifest.ts'
import { families, inPackage, isOptional, styles } from './font-files.ts'
import { hostWithFonts } from './font-hosts.ts'

const dependencies: Readonly<Record<string, string>> = packageFile.dependencies
const fonts = new URL('../../../fonts/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, fonts), 'utf8')
const ofPackage = (file: string): string => file.replace('@expo-google-fonts/', '')

describe.each(families.filter((family) => !isOptional(family)))('$family', (family) => {
  test('is a dependency, pinned to the version that is installed', () => {
    const installed = JSON.parse(readFileSync(inPackage(family, 'package.json'), 'utf8'))
    expect([dependencies[family.package], installed.version]).toEqual([
      family.version,
      family.version,
    ])
  })

  test('has a file for every style', () => {
    const missing = styles.filter((style) => !existsSync(inPackage(family, family.faces[style])))
    expect(missing).toEqual([])
  })

  test('is under the licence that is kept here, word for word', () => {
    const licence = inPackage(family, 'LICENSE_FONT')
    if (existsSync(licence)) expect(read(family.licenceFile)).toBe(readFileSync(licence, 'utf8'))
    else {
      const face = new Face(new Blob(readFileSync(inPackage(family, family.faces.normal))))
      expect(face.getName(13, 'en')).toContain('SIL Open Font License, Version 1.1')
      expect(read(family.licenceFile)).toContain(face.getName(0, 'en'))
    }
  })
})

describe('the families', () => {
  test('have characters in a file of coverage, made of the same version', () => {
    const named = Object.entries({ ...coverage, ...optional }).map(([family, one]) => [
      family,
      one.package,
    ])
    expect(named).toEqual(
      families.map(({ family, package: name, version }) => [family, `${name}@${version}`]),
    )
  })

  test('are under the SIL Open Font License, each with a file of its own, and no file is left over', () => {
    for (const { licence, licenceFile } of families) {
      expect(licence).toBe('OFL-1.1')
      expect(read(licenceFile)).toMatch(
        /^Copyright .+\s+This Font Software is licensed under the SIL Open Font License,\s+Version 1\.1/,
      )
    }
    const kept = readdirSync(new URL('licences/', fonts)).map((name) => `licences/${name}`)
    expect(kept.sort()).toEqual(families.map(({ licenceFile }) => licenceFile).sort())
  })

  test('are all the font packages that the program depends on', () => {
    const named = families.filter((family) => !isOptional(family)).map((family) => family.package)
    expect(
      Object.keys(dependencies)
        .filter((name) => name.includes('font'))
        .sort(),
    ).toEqual(named.sort())
  })

  test('are named in the README of the fonts, with what their scripts are', () => {
    const readme = read('README.md')
    for (const family of families)
      expect(readme).toMatch(new RegExp(`^\\|.*${family.family} `, 'm'))
  })

  test('that are optional have the command that installs them in the README', async () => {
    const readme = read('README.md')
    const known = (await loadManifest(hostWithFonts())).filter((family) => family.optional)
    expect(known.map(({ package: name }) => ofPackage(name))).toEqual([
      'noto-serif-sc',
      'noto-serif-tc',
      'noto-serif-jp',
      'noto-serif-kr',
    ])
    for (const family of known) expect(readme).toContain(installCommand(family))
  })
})
