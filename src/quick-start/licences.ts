import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The licences of the packages whose modules have been bundled, one after the other: they ask to go along. */
export const licencesOf = (modules: readonly string[]): string =>
  [...new Set(modules.flatMap((path) => packageFolder(path)))].sort().map(licenceOf).join('\n\n')

const packageFolder = (module: string): readonly string[] =>
  /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.slice(0, 1) ?? []

const licenceOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => /^(?:licen[cs]e|copying|notice)/i.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [entry.name]))
    .map((file) => readFileSync(resolve(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}

/** Some packages have a folder for the licences of what they took over. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).map((file) => join(folder, file))
