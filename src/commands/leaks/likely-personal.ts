import type { Assessment } from '../../assessment/assess.ts'
import { freeTexts } from '../../assessment/free-texts.ts'
import { personalData } from '../../assessment/personal-data/personal-data.ts'
import type { PersonalKind } from '../../assessment/personal-data/shape.ts'
import { namesBesideCodes } from '../../leaks/names-beside-codes.ts'
import type { Surface } from '../../leaks/surface.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Text, text } from '../../problems/text.ts'

/**
 * What looks like personal data in a finished file and stands in no answer: there the rules judge it, and what was
 * confirmed is meant. It comes from a template or a picture, and somebody should look.
 */
export const likelyPersonal = (
  surfaces: readonly Surface[],
  { answers }: Pick<Assessment, 'answers'>,
  file: string,
): readonly Problem[] => {
  const judged = squeezed(
    freeTexts(answers)
      .map((place) => place.text)
      .join('\n'),
  )
  const found = surfaces
    .filter(({ bare }) => bare !== true)
    .flatMap(({ place, text: words }) =>
      windowsOf(words)
        .flatMap((window) => personalData(window))
        .filter((personal) => !judged.includes(squeezed(personal.words)))
        .map(({ kind }) => likely(place, kinds[kind], file)),
    )
  const named = namesBesideCodes(surfaces).map((place) =>
    likely(place, text('a name beside the code of a witness'), file),
  )
  const all = [...found, ...named]
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/** Only around figures in a row and signs of addresses can there be any: most of a text is passed at once. */
const windowsOf = (words: string): readonly string[] => {
  const windows: { start: number; end: number }[] = []
  for (const { index, 0: match } of words.matchAll(telling)) {
    const start = Math.max(0, index - around)
    const end = index + match.length + around
    const last = windows.at(-1)
    if (last !== undefined && start <= last.end) last.end = end
    else windows.push({ start, end })
  }
  return windows.map(({ start, end }) => words.slice(start, end))
}

const around = 60
const telling =
  /\p{Nd}(?:[\p{Z}\p{Cf}\n.,/()'‐‑‒–—+-]{0,3}\p{Nd}){5}|[@＠°º]|[[(]at[\])]|(?:[Ll]at|[Ll]on)\p{L}*[.:=]{0,2}\s?[-+]?\d/gu

/** A line may have been broken, and a hyphen put in or lost. */
const squeezed = (words: string): string => words.replace(/[\s\p{Cf}‐-]/gu, '').toLowerCase()

const kinds: Readonly<Record<PersonalKind, Text>> = {
  telephone: text('a telephone number'),
  email: text('an e-mail address'),
  coordinates: text('coordinates'),
  identityNumber: text('the number of a card, a passport or an account'),
}

const likely = (place: Text, what: Text, file: string): Problem => ({
  code: 'likely-personal',
  severity: 'warning',
  place: { file },
  message: text('In the file ({place}) stands what looks like {what}. Is it meant to be there?', {
    place,
    what,
  }),
  hint: text('Look at that place; if it leads to a person, take it out of the template.'),
})
