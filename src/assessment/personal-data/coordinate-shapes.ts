import { type Shape, shape } from './shape.ts'

const decimal = (places: number) => String.raw`[-+]?\d{1,3}[.,]\d{${places},}`
const between = String.raw`\s?[,;/ ]\s?`
const minutes = String.raw`(?:\d{1,2}(?:[.,]\d+)?\s?['′’]\s?)?(?:\d{1,2}(?:[.,]\d+)?\s?(?:["″”]|''|’’)\s?)?`
const angle = String.raw`\d{1,3}(?:[.,]\d+)?\s?[°º]\s?${minutes}[NSEW](?!\p{L})`
const plusCode = '[23456789CFGHJMPQRVWX]'

export const coordinates: readonly Shape[] = [
  // "42°41'51"N"
  shape('coordinates', String.raw`(?<![\d\p{L}])${angle}(?:[\s,;/]*${angle})?`),
  shape(
    'coordinates',
    String.raw`(?<![\d.])${decimal(2)}\s?°?\s?[NS]${between}${decimal(2)}\s?°?\s?[EW](?!\p{L})`,
  ),
  shape(
    'coordinates',
    String.raw`(?<!\p{L})[NS]\s?${decimal(2)}[,;\s]+[EW]\s?${decimal(2)}(?![\d\p{L}])`,
  ),
  shape('coordinates', String.raw`(?<![\d.,])${decimal(4)}°?${between}${decimal(4)}°?(?!\d|\.\d)`),
  shape(
    'coordinates',
    String.raw`(?<=(?<!\p{L})(?:[Ll]at|[Ll]atitude|[Ll]on|[Ll]ong(?=[.:=])|[Ll]ongitude)[.:=]{0,2}\s?)${decimal(2)}(?!\d)`,
  ),
  shape(
    'coordinates',
    String.raw`(?<![\p{L}\d])(?=\d{0,7}[A-Z])${plusCode}{4,8}\+${plusCode}{2,3}(?![\p{L}\d])`,
  ),
]
