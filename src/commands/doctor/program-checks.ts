import { loadSharp } from '../../evidence-files/sharp-library.ts'
import { HostError } from '../../host/host.ts'
import { isInRange, readNodeRange } from '../../host/node-range.ts'
import { text } from '../../problems/text.ts'
import { facePaths, loadStock } from '../fonts/font-stock.ts'
import { loadManifest } from '../fonts/manifest.ts'
import { packageFile, readText } from '../papers/package-files.ts'
import { type Check, type Examine, look, missing, ok } from './check.ts'
import { isWholeFont } from './whole-font.ts'

/** Node's version against what package.json asks for. */
export const examineNode: Examine = async ({ node }, host) => {
  const { engines } = JSON.parse(await readText(host, packageFile('package.json')))
  return isInRange(node, readNodeRange(engines.node))
    ? ok('node', text('Node {version} is enough.', { version: node }))
    : missing(
        'node',
        text('Node {version} is not one that the program is made for.', { version: node }),
        text('Install Node 24 or later from nodejs.org.'),
      )
}

/** Of the widest spread among those that papers and names are written in. */
const languages = [
  'ar',
  'bg',
  'bn',
  'es',
  'fr',
  'hi',
  'ne',
  'pt',
  'ru',
  'ta',
  'th',
  'tr',
  'ur',
  'vi',
]

/** A Node may have been built for English alone. */
export const examineLanguages: Examine = ({ knowsLanguage }) => {
  const unknown = languages.filter((language) => !knowsLanguage(language))
  return unknown.length === 0
    ? ok('languages', text('Node knows the rules of other languages than English.'))
    : look(
        'languages',
        text(
          'Node lacks the rules of other languages ({languages}): dates and numbers in them come out as in English, and lines of Thai break in wrong places.',
          { languages: unknown.join(', ') },
        ),
        text('Install Node from nodejs.org, which has all languages.'),
      )
}

/** Whether each font that comes along is there and undamaged; what is wrong with the user's own. */
export const examineFonts: Examine = async (_, host) => {
  const families = (await loadManifest(host)).filter(({ optional }) => !optional)
  const damaged: string[] = []
  for (const family of families) {
    const paths = facePathsOf(family)
    const whole = await Promise.all(paths.map((path) => isWhole(host, path)))
    if (paths.length === 0 || whole.includes(false)) damaged.push(family.family)
  }
  if (damaged.length > 0) return fontsDamaged(damaged)
  const [problem] = (await loadStock(host)).problems
  if (problem !== undefined) return look('fonts', problem.message, problem.hint)
  return ok(
    'fonts',
    text('All {count} families of fonts are there and whole.', { count: families.length }),
  )
}

const fontsDamaged = (families: readonly string[]): Check =>
  missing(
    'fonts',
    text('Fonts are missing or damaged: {families}.', { families: families.join(', ') }),
    text('Unpack or install the program anew: a part of it was lost in copying.'),
  )

/** None where Node does not find the package. */
const facePathsOf = (family: Parameters<typeof facePaths>[0]): readonly string[] => {
  try {
    return facePaths(family)
  } catch {
    return []
  }
}

const isWhole = async (host: Parameters<Examine>[1], path: string): Promise<boolean> => {
  try {
    return isWholeFont(await host.files.read(path))
  } catch (thrown) {
    if (thrown instanceof HostError) return false
    throw thrown
  }
}

/** The library for pictures is made for some kinds of machine alone. */
export const examinePictures: Examine = async () =>
  (await loadSharp()) !== null
    ? ok('pictures', text('Photographs can be cleaned and printed.'))
    : look(
        'pictures',
        text(
          'The library for pictures does not work on this machine: photographs are kept as evidence, but neither printed nor sent. All else works.',
        ),
        text(
          'Make the papers with photographs on another computer; the case can be carried there.',
        ),
      )
