import type { Place, Problem } from '../problems/problem.ts'
import {
  abbreviationAlone,
  alternativeEmpty,
  alternativeLong,
  alternativeMissing,
  languageUnknown,
  linkIsAddress,
  linkSaysNothing,
  pictureName,
  spanSaysNothing,
} from './heard-problems.ts'
import type { Attributes } from './html-events.ts'
import { isLanguage } from './languages.ts'
import { isPictureName } from './pictures/read-raster.ts'

/** What is wrong with the attributes that only a listener meets: languages, long forms, words for pictures. */
export const judgeSpoken = (
  { name, attributes }: { readonly name: string; readonly attributes: Attributes },
  place: Place,
): readonly Problem[] => [
  ...judgeLanguage(attributes['lang'], place),
  ...(judges[name]?.(attributes, place) ?? []),
]

/** One that is put in and empty says no other language. */
const judgeLanguage = (value: string | undefined, place: Place): readonly Problem[] =>
  value === undefined || value === '' || isLanguage(value) ? [] : [languageUnknown(value, place)]

type Judge = (attributes: Attributes, place: Place) => readonly Problem[]

const judges: Readonly<Record<string, Judge>> = {
  span: (attributes, place) =>
    attributes['lang'] === undefined && attributes['class'] !== 'footnote'
      ? [spanSaysNothing(place)]
      : [],
  abbr: ({ title = '' }, place) => (title.trim() === '' ? [abbreviationAlone(place)] : []),
  img: ({ src = '', alt = '' }, place) => [
    ...(isPictureName(src) ? [] : [pictureName(place)]),
    ...judgeAlternative('img', alt, place),
  ],
}

/** Longer ones are heard without a stop: no reader can go back a word in them. */
const longestAlternative = 250

const endings = /\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|heic|pdf)$/i
const kinds =
  /^(?:an?\s+|the\s+)?(?:image|img|photo|photograph|picture|pic|chart|graph|graphic|figure|diagram|drawing|illustration|logo|map|screenshot)s?(?:\s+\d+)?\s*[.:]?$/i

/** The words in the place of a picture, in an `<img>` or an `<svg>`: there, telling, short. */
export const judgeAlternative = (
  name: 'img' | 'svg',
  words: string,
  place: Place,
): readonly Problem[] => {
  const said = words.trim()
  if (said === '') return [alternativeMissing(name, place)]
  if (endings.test(said) || kinds.test(said)) return [alternativeEmpty(place)]
  return said.length > longestAlternative ? [alternativeLong(longestAlternative, place)] : []
}

const empty =
  /^(?:click\s+)?(?:here|link|this|this\s+link|read\s+more|more|page|website)\s*[.:!]?$/i
const longestAddress = 60

/** Words of a link that a listener meets in a list of links, without what is around them. */
export const judgeLinkWords = (words: string, place: Place): readonly Problem[] => {
  const said = words.trim()
  return empty.test(said) || /^[\d.,\s]+$/.test(said) ? [linkSaysNothing(place)] : []
}

/** An address that the template itself writes as the words; one from an answer is the best that there is. */
export const judgeWrittenAddress = (words: string, place: Place): readonly Problem[] => {
  const said = words.trim()
  return /^(?:https?:\/\/|www\.)\S*$/i.test(said) && said.length > longestAddress
    ? [linkIsAddress(longestAddress, place)]
    : []
}
