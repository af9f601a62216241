import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of the packages whose modules have been bundled, one after the other: they ask to go along. */
export const licencesOf = (modules: readonly string[]): string =>
  [...new Set(modules.flatMap((path) => packageFolder(path)))].sort().map(licenceOf).join('\n\n')

const packageFolder = (module: string): readonly string[] =>
  /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.slice(0, 1) ?? []

const licenceOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}
