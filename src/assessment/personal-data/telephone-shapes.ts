import {
  alone,
  digitsOf,
  ended,
  gap,
  groupsOf,
  hasYear,
  isQuantity,
  isSpan,
  isYear,
  namedAs,
  run,
  sep,
} from './numbers.ts'
import { either, type Shape, shape, type Unless } from './shape.ts'

const telephoneNames =
  '[Tt]el|[Tt]elephone|[Tt]elefon|[Tt]elefono|[Tt]eléfono|[Tt]elefone|[Tt]él|[Tt]éléphone|[Pp]hone|[Mm]obile|[Mm]ob|[Cc]ell|[Cc]ellphone|[Cc]elular|[Mm]óvil|[Hh]andy|[Ff]ax|GSM|SMS|[Ww]hats[Aa]pp|[Vv]iber|[Tt]elegram|[Cc]ontact|TEL|[Тт]ел|[Тт]елефон|[Мм]об|[Мм]обилен|[Ττ]ηλ|[Ss]imu|điện thoại|โทร|โทรศัพท์|هاتف|تلفون|جوال|موبايل|تلفن|फ़ोन|फोन|मोबाइल|ফোন|মোবাইল|电话|電話|手机|전화'

/** Said to be a telephone number, or with the code of a country. */
export const plainTelephones: readonly Shape[] = [
  // "tel. 981 1234"
  shape('telephone', `${namedAs(telephoneNames)}[+＋(]{0,2}${run(6, 15)}`, isQuantity),
  // "+359 888 123 456"
  shape(
    'telephone',
    String.raw`(?<![\d\p{L}])(?:\((?=[+＋]\d{1,4}\)))?[+＋]\s?\(?${run(7, 15)}(?!\d)`,
  ),
  // "00359 888 12 34 56"
  shape('telephone', String.raw`(?<![\d.,\p{L}])00[^\S\n]?(?=[1-9])${run(8, 15)}(?!\d)`),
]

const telephone = (source: string, unless?: Unless): Shape =>
  shape('telephone', alone + source + ended, unless)

/** Shaped like a telephone number, where nothing harmless was found. */
export const likelyTelephones: readonly Shape[] = [
  // With the zero that is dialled before a place or a mobile: "0888 123 456", "(02) 981 12 34".
  shape(
    'telephone',
    String.raw`(?<![\d.,+\p{L}/\-])(?:\((?=0\d{1,4}\)))?0(?![.,])(?:(?:${sep}){0,3}\d){7,12}(?!\d|[.,]\d)`,
  ),
  // "(555) 123-4567"
  telephone(
    String.raw`\(\d{2,5}\)\s?\d{2,4}(?:${gap}?\d{2,4}){1,3}`,
    either(
      ({ match }) => digitsOf(match).length < 9,
      ({ match }) => isYear(groupsOf(match)[0] ?? ''),
    ),
  ),
  // "555-123-4567", "1-800-555-0199"
  telephone(String.raw`(?:1${gap})?\d{3}${gap}\d{3}${gap}\d{4}`),
  // "138 1234 5678"
  telephone(String.raw`\d{3}${gap}\d{4}${gap}\d{4}`),
  // "22 33 44 55"
  telephone(String.raw`\d{2}([ .\-])\d{2}(?:\1\d{2}){2,3}`),
  // "888 123 456", where it is no number of people
  telephone(String.raw`\d{3}([ .\-])\d{3}\1\d{3}`),
  // "612 34 56 78", "88 123 45 67"
  telephone(String.raw`\d{2,3}${gap}\d{2,3}${gap}\d{2}${gap}\d{2}`),
  // "88 123 4567"
  telephone(String.raw`\d{2}${gap}\d{3}${gap}\d{4}`),
  // "11 4567-8901"
  telephone(String.raw`\d{2}${gap}\d{4}${gap}\d{4}`, hasYear),
  // "9876 543 210"
  telephone(String.raw`\d{4}${gap}\d{3}${gap}\d{3}`, hasYear),
  // "98765 43210"
  telephone(String.raw`\d{5}[ \-]\d{5,6}`, isSpan),
  // "2345 6789", "9876 543210"
  telephone(String.raw`\d{4}[ \-](?:\d{4}|\d{6})`, either(hasYear, isSpan)),
  // "987 6543210"
  telephone(String.raw`\d{2,3}[ \-]\d{7,8}`, isSpan),
]
