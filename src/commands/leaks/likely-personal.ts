import type { Assessment } from '../../assessment/assess.ts'
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
  const judged = squeezed(JSON.stringify([...answers.replies.values()]))
  const found = surfaces
    .filter(({ bare }) => bare !== true)
    .flatMap(({ place, text: words }) =>
      windowsOf(words, judged)
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

/**
 * Only around figures in a row and signs of addresses can there be any, and what stands so in an answer was judged:
 * most of a text is passed at once.
 */
const windowsOf = (words: string, judged: string): readonly string[] => {
  const windows: { start: number; end: number }[] = []
  for (const { index, 0: match } of words.matchAll(telling)) {
    if (judged.includes(squeezed(wordsAround(words, index, match.length)))) continue
    const start = Math.max(0, index - around)
    const end = index + match.length + around
    const last = windows.at(-1)
    if (last !== undefined && start <= last.end) last.end = end
    else windows.push({ start, end })
  }
  return windows.map(({ start, end }) => words.slice(start, end))
}

/** A sign with the words that it stands in, without the marks around them. */
const wordsAround = (words: string, index: number, length: number): string => {
  let [start, end] = [index, index + length]
  while (start > 0 && /[\p{L}\p{N}.+_@]/u.test(words[start - 1] ?? '')) start--
  while (end < words.length && /^(?:[\p{L}\p{N}_@]|\.\p{L})/u.test(words.slice(end, end + 2))) end++
  return words.slice(start, end)
}

const around = 60
// Over a line only what was registered is looked for: there figures of two sentences often meet.
const telling =
  /\p{Nd}{6}|\p{Nd}(?:[\p{Zs}\p{Cf}./()'‐‑‒–—+-]{0,3}\p{Nd}){6}|\p{Nd}[.,]\p{Nd}{4}|[@＠](?!ilo\.org)|[°º]|[[(]at[\])]|(?:[Ll]at|[Ll]on)\p{L}*[.:=]{0,2}\s?[-+]?\d/gu

/** A line may have been broken, and a hyphen put in or lost. */
const squeezed = (words: string): string => words.replace(/\\[nt]|[\s\p{Cf}‐-]/gu, '').toLowerCase()

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
