/** Letters and figures alone, small, without accents: "Hours per week?" → "hours per week". */
export const plainWords = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * What a heading may be called, the fullest name first: "pay/piece_rate_001" is also "piece_rate_001" and
 * "piece_rate". Groups stand before a slash, a colon, a point or a hyphen; a form that was changed adds a number.
 */
export const namesOfHeading = (heading: string): readonly string[] => {
  const steps = heading.split('/')
  const last = steps.at(-1) ?? ''
  const parts = last.split(/[-.:]/)
  const names = [heading, last, parts.at(-1) ?? '']
  return [...new Set([...names, ...names.map(withoutVersion)].map((name) => name.trim()))].filter(
    (name) => name !== '',
  )
}

const withoutVersion = (name: string): string => name.replace(/_(?:v?\d{1,3})$/i, '')

/** The question and the option of a column that holds one option of it alone: "pay/slips/none", "slips/none". */
export const optionOfHeading = (
  heading: string,
): { readonly question: string; readonly option: string } | null => {
  const cut = heading.lastIndexOf('/')
  return cut <= 0 ? null : { question: heading.slice(0, cut), option: heading.slice(cut + 1) }
}

const metadata = new Set([
  ...['start', 'end', 'today', 'deviceid', 'subscriberid', 'simserial', 'username', 'audit'],
  ...['phonenumber', 'simid', 'devicephonenum', 'background-audio', 'formhub/uuid', 'meta/audit'],
  ...[
    'submissiondate',
    'submitterid',
    'submittername',
    'attachmentspresent',
    'attachmentsexpected',
  ],
  ...['status', 'reviewstate', 'deviceid', 'edits', 'formversion', 'instanceid', 'instancename'],
  ...['meta-instanceid', 'meta-instancename', 'meta/instanceid', 'meta/instancename', 'key'],
  ...['parent_key', 'meta/rootuuid', 'meta/deprecatedid', 'starttime', 'endtime', 'set-of'],
])

/** What the collecting program adds of its own: times, devices, who sent it, versions. Never kept. */
export const isMetadata = (heading: string): boolean => {
  const name = heading.trim().toLowerCase()
  return name.startsWith('_') || metadata.has(name) || /^set of /.test(name)
}

/** Words of a heading that asks who or where; parts of words where other endings follow. */
const personal = new RegExp(
  `(?:^| )(?:${[
    ...['names?', 'surname', 'forename', 'firstname', 'lastname', 'fullname', 'nickname', 'nom'],
    ...['prenom', 'nombres?', 'apellidos?', 'nome', 'име', 'фамилия', 'имя', 'emri', 'mbiemri'],
    ...['ime', 'prezime', 'priimek', 'презиме', 'ном', 'насаб', 'vorname', 'nachname', 'naam'],
    ...[
      'phones?',
      'telephone',
      'tel',
      'mobile',
      'cell',
      'cellphone',
      'whatsapp',
      'viber',
      'signal',
    ],
    ...['telefon\\p{L}*', 'telefono', 'телефон\\p{L}*', 'gsm', 'contact', 'contacts', 'handy'],
    ...['e ?mail', 'mail', 'email', 'correo', 'courriel', 'имейл', 'facebook', 'telegram'],
    ...['address', 'adresse', 'direccion', 'adresa', 'adres', 'адрес', 'street', 'house', 'door'],
    ...['gps', 'geopoint', 'geolocation', 'geo', 'latitude', 'longitude', 'lat', 'lon', 'lng'],
    ...['altitude', 'accuracy', 'coordinates?', 'location', 'ubicacion', 'map'],
    ...['village', 'hamlet', 'town', 'settlement', 'village', 'pueblo', 'aldea', 'село', 'fshati'],
    ...['neighbou?rhood', 'quarter', 'ward', 'postcode', 'zip', 'postal', 'kebele', 'selo'],
    ...[
      'passport',
      'id ?number',
      'id ?card',
      'national ?id',
      'identity',
      'egn',
      'егн',
      'cnic',
      'nin',
    ],
    ...['aadhaar', 'aadhar', 'birth', 'birthday', 'dob', 'signature', 'photo', 'picture', 'image'],
  ].join('|')})(?: |$)`,
  'u',
)

/** Whether a column by its heading tells who or where somebody is; it is dropped unless kept on purpose. */
export const isPersonalHeading = (heading: string): boolean =>
  personal.test(plainWords(heading)) ||
  personal.test(heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '))

/** Dates have as many figures as telephone numbers. */
const dates =
  /\b\d{4}-\d{2}-\d{2}\S*|(?<!\d)(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d{2}(?!\d)/g

/** Whether a value has the form of a telephone number, an e-mail address or coordinates. */
export const isPersonalValue = (value: string): boolean =>
  /\S@\S+\.\S/.test(value) ||
  /(?:\+|00)?\d(?:[\s()./-]?\d){6,}/.test(value.replace(dates, '')) ||
  /-?\d{1,3}\.\d{4,}[,;\s]+-?\d{1,3}\.\d{4,}/.test(value)
