import { alone, digitsOf, ended, isAllYears, isQuantity, namedAs } from './numbers.ts'
import { either, type Shape, shape, type Unless } from './shape.ts'

const identityNames =
  '[Pp]assport|[Ii]dentity card|ID|ID card|[Nn]ational ID|EGN|ЕГН|DNI|NIE|NIF|CNIC|NIC|[Aa]adhaar|[Aa]adhar|PAN|SSN|BSN|PESEL|JMBG|EMBG|ЕМБГ|CPF|CURP|[Cc]édula|[Cc]edula|NIN|[Mm]atricule|[Rr]esidence permit|[Пп]аспорт|आधार|(?:[Ii]dentity|[Pp]ersonal|[Ss]ocial security|[Ii]nsurance|[Tt]ax|[Aa]ccount) (?:no|No|nr|number|code|ID)'

/** "comment ID 4413519", "instrument ID 312522" */
const isOfDocument: Unless = ({ before }) =>
  /(?:comment|instrument|normlex|document|case)[\s_]ID\W*$/i.test(before)

/** Said to be an identity number, or the number of an account. */
export const plainIdentityNumbers: readonly Shape[] = [
  // "passport no. AB 123456"
  shape(
    'identityNumber',
    String.raw`${namedAs(identityNames)}(?:[A-Z]{1,3}[ -]?)?\d(?:[ .\-/]?[\dA-Z]){4,}`,
    either(({ match }) => digitsOf(match).length < 5, isQuantity, isOfDocument),
  ),
  // an international account number
  shape(
    'identityNumber',
    String.raw`(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?![\p{L}\d])`,
    ({ match }) => digitsOf(match).length < 8,
  ),
]

/** Shaped like an identity number, where nothing harmless was found. */
export const likelyIdentityNumbers: readonly Shape[] = [
  // India; a card of a bank
  shape(
    'identityNumber',
    String.raw`${alone}\d{4}([ \-])\d{4}\1\d{4}(?:\1\d{4})?${ended}`,
    isAllYears,
  ),
  // United States
  shape('identityNumber', String.raw`${alone}\d{3}-\d{2}-\d{4}${ended}`),
  // Pakistan
  shape('identityNumber', String.raw`${alone}\d{5}-\d{7}-\d${ended}`),
  // Brazil
  shape('identityNumber', String.raw`${alone}\d{3}\.\d{3}\.\d{3}-\d{2}${ended}`),
  // Sweden, Denmark, Finland
  shape('identityNumber', String.raw`${alone}\d{6}[-+A]\d{3}[\dA-Z]${ended}`),
  // any long row of figures
  shape('identityNumber', String.raw`(?<![\d.,/\p{L}\-])\d{9,}(?!\d|[.,]\d)`, ({ match }) =>
    match.endsWith('00000'),
  ),
  // passports; Spain
  shape('identityNumber', String.raw`(?<![\p{L}\d])[A-Z]{1,2}\d{6,9}[A-Z]?(?![\p{L}\d])`),
  shape('identityNumber', String.raw`(?<![\p{L}\d])\d{8}[A-Z](?![\p{L}\d])`),
]
