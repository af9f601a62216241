import type { ShapeGlyphs } from './engine.ts'
import { type FontFile, tagAt } from './font-file.ts'
import type { Form } from './learn-pairs.ts'
import { scriptRuns } from './script-runs.ts'

/**
 * The languages (of two letters) in which the font shows any of these characters otherwise than in
 * English. The font names its languages in its own way; the shaper knows which tags lead there.
 */
export const languagesWithForms = (
  file: FontFile,
  shape: ShapeGlyphs,
  characters: readonly Form[],
): readonly string[] => {
  // A private tag stands for one of the font's own languages.
  const tags = languageSystems(file).map((tag) => `x-hbot${tag.trim()}`)
  const alone = new Comparison(
    characters.map(({ text }) => text),
    shape,
  )
  const different = new Set(tags.flatMap((tag) => alone.unlikeEnglish(tag)))
  const beside = new Comparison(
    characters
      .filter(({ text }) => !different.has(text))
      .flatMap(({ text }) => neighbours.map((letter) => letter + text + letter))
      .filter((text) => scriptRuns(text).length === 1),
    shape,
  )
  for (const tag of tags) for (const text of beside.unlikeEnglish(tag)) different.add(text)
  const probes = new Comparison([...different], shape)
  return shortTags().filter((tag) => probes.unlikeEnglish(tag).length > 0)
}

// Some forms depend on the letters beside them.
const neighbours = ['l', 'L', 'i', 'j']

/** Many texts, shaped in one go with blanks between them. */
class Comparison {
  readonly #texts: readonly string[]
  readonly #shape: ShapeGlyphs
  readonly #runs: readonly string[]
  readonly #english: readonly string[]

  constructor(texts: readonly string[], shape: ShapeGlyphs) {
    this.#texts = texts
    this.#shape = shape
    this.#runs = scriptRuns(texts.join(' '))
    this.#english = this.#looks('en')
  }

  /** Those of the texts that look otherwise in a language. */
  unlikeEnglish(language: string): readonly string[] {
    const other = this.#looks(language)
    let at = 0
    return this.#texts.filter((text) => {
      const start = at
      at += text.length + 1
      for (let place = start; place < start + text.length; place++)
        if (this.#english[place] !== other[place]) return true
      return false
    })
  }

  #looks(language: string): readonly string[] {
    return this.#runs.flatMap((run) => looks(run, this.#shape, language))
  }
}

/** What each place of a text shows. */
const looks = (text: string, shape: ShapeGlyphs, language: string): readonly string[] => {
  const found = new Array<string>(text.length).fill('')
  for (const { cluster, glyph, advance, x, y } of shape(text, { direction: 'ltr', language }))
    found[cluster] += `${glyph} ${advance} ${x} ${y};`
  return found
}

/** Every tag of two letters (ISO 639-1). */
const shortTags = (): readonly string[] => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  return letters.flatMap((first) => letters.map((second) => first + second))
}

/** The languages that a font's rules name (OpenType, common layout tables: script and language system lists). */
const languageSystems = (file: FontFile): readonly string[] => {
  const found = new Set<string>()
  for (const name of ['GSUB', 'GPOS']) {
    const table = file.table(name)
    if (!table) continue
    const scripts = table.getUint16(4)
    for (let index = 0; index < table.getUint16(scripts); index++) {
      const script = scripts + table.getUint16(scripts + 6 + 6 * index)
      for (let system = 0; system < table.getUint16(script + 2); system++)
        found.add(tagAt(table, script + 4 + 6 * system))
    }
  }
  return [...found]
}
