import { type Shape, shape } from './shape.ts'

const notInNumber = String.raw`(?<![\d+]|\d[-./ ])`
const noMoreOf = String.raw`(?!\d|[-./]\d)`
const clock = String.raw`(?:[01]?\d|2[0-4])[.:h][0-5]\d`

/** Told by their own form: links, days, spans of years, months and hours. */
export const linksAndDates: readonly Shape[] = [
  shape(null, String.raw`(?:https?:\/\/|www\.)\S+`),
  shape(
    null,
    String.raw`${notInNumber}[12]\d{3}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])${noMoreOf}`,
  ),
  shape(
    null,
    String.raw`${notInNumber}(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|[12]\d|3[01])\1[12]\d{3}${noMoreOf}`,
  ),
  shape(
    null,
    String.raw`${notInNumber}(?:1[89]|20|21)\d\d\s?[-–—/]\s?(?:(?:1[89]|20|21)\d\d|\d\d)${noMoreOf}`,
  ),
  shape(null, String.raw`${notInNumber}\d{1,2}[./-](?:1[89]|20|21)\d\d${noMoreOf}`),
  shape(null, String.raw`(?<!\d)${clock}\s?[-–—]\s?${clock}${noMoreOf}`),
]

const money = `${Intl.supportedValuesOf('currency').join('|')}|[€$£¥₹₺₽₦฿₫₱₴৳]|Rs\\.?|лв`
const moneyWords = 'euros?|dollars?|leva?|pesos?|rupees?|taka|denars?|lek[ëe]?|roubles?|rubles?'
const amount = String.raw`(?!0\d)(?:\d{1,3}(?:[^\S\n]\d{3}|[.,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,4})?)`
const notAfterFigure = String.raw`(?<![\d+(]|\d[ .\-])`
/** "118 400", "1.234.567": the last part may be repeated. */
const thousands = String.raw`${notAfterFigure}\d{1,3}(?:[^\S\n.\-]\d{3}|[.,]\d{3})`
/** Words that rather follow a telephone number than a number of people. */
const afterTelephone =
  'and|or|after|before|if|when|at|from|between|is|was|for|every|any|only|who|daily|until|till|to|in|on|the|her|his|she|he|we|they|you'
/** What the number of a text, a page or a comment follows. */
const cited =
  'No|no|Nos|nos|Nr|nr|№|[Nn][º°o]|NORMLEX|[Cc]omments?|COMMENT_ID|ISBN|ISSN|DOI|doi|ECLI|CELEX|OJ|Act|Law|Ley|Loi|Decree|Decreto|Order|Regulation|Directive|Case|case|Decision|Judgment|[Dd]ocket|[Rr]egister|[Ee]ntry|[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?|[Pp]ages?|pp?|[Tt]able|[Aa]nnex|[Ii]tems?'

/** Told by what stands beside them: amounts, numbers of people, numbers of laws. */
export const quantities: readonly Shape[] = [
  shape(null, String.raw`(?<=(?:${money})\s?)${amount}(?!\d|[ .\-]\d)`),
  shape(
    null,
    String.raw`${notAfterFigure}${amount}(?=\s?(?:${money}|%|٪|‰|(?:${moneyWords}|per cent|percent|million|billion|lakh|crore)(?!\p{L})))`,
  ),
  shape(null, String.raw`${thousands}*[^\S\n]000(?!\d|[ .\-]\d)`),
  shape(null, String.raw`${thousands}+(?=\s+(?!(?:${afterTelephone})(?!\p{L}))\p{L})`),
  shape(
    null,
    String.raw`(?<=(?:about|some|nearly|almost|around|over|than|approximately)\s)${amount}(?!\d|[ .\-]\d)`,
  ),
  shape(
    null,
    String.raw`(?<=(?<!\p{L})(?:${cited})[.:]?\s?(?:(?:ID|No|no|number)[.:]?\s?)?)\d[\d./\-–:]*`,
    ({ match }) => /^0\d{7,}$/.test(match),
  ),
]
