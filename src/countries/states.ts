/**
 * States that have ratified the Home Work Convention, with the dates as far as they were found.
 * Each is to be confirmed on NORMLEX by the user. Nothing is computed: a date that was not found is null.
 */
export type RatifyingState = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly ratified: string | null
  readonly inForce: string | null
  /** How sure the dates are: `found` in a named source, or `derived` from another date. */
  readonly sure: 'found' | 'derived' | 'not-found'
  /** Where the dates, or the bare fact of ratification, were read. */
  readonly source: string
}

/** When this list was put together. */
export const statesAsOf = '2026-11-21'

export const ratifyingStates: readonly RatifyingState[] = [
  {
    code: 'AL',
    ratified: '2002-07-24',
    inForce: '2003-07-24',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'AG',
    ratified: null,
    inForce: null,
    sure: 'not-found',
    source:
      'https://normlex.ilo.org/dyn/nrmlx_fr/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A4415978%2C103369',
  },
  {
    code: 'AR',
    ratified: '2006-07-31',
    inForce: '2007-07-31',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'BE',
    ratified: '2012-10-02',
    inForce: '2013-10-02',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'BA',
    ratified: '2010-01-18',
    inForce: '2011-01-18',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'BG',
    ratified: '2009-07-17',
    inForce: '2010-07-17',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'FI',
    ratified: '1998-06-17',
    inForce: '2000-04-22',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'IE',
    ratified: '1999-04-22',
    inForce: '2000-04-22',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'NL',
    ratified: '2002-10-31',
    inForce: '2003-10-31',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'MK',
    ratified: '2012-10-03',
    inForce: '2013-10-03',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'SI',
    ratified: '2021-04-14',
    inForce: '2022-04-14',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
  {
    code: 'ES',
    ratified: '2022-05-25',
    inForce: '2023-05-25',
    sure: 'derived',
    source: 'https://asesoranza.es/en-que-consiste-el-convenio-de-la-oit-sobre-trabajo-a-domicilio',
  },
  {
    code: 'TJ',
    ratified: '2012-05-29',
    inForce: '2013-05-29',
    sure: 'found',
    source:
      'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
  },
]

export const ratifyingState = (code: string): RatifyingState | null =>
  ratifyingStates.find((state) => state.code === code) ?? null

/** Codes XA to XZ are left free by ISO 3166-1 for private use; here they stand for invented States. */
export const isInventedState = (code: string): boolean => /^X[A-Z]$/.test(code)

/** What CLDR names although it is no State: unions, the outlying ocean, the unknown. */
const noStates: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'ZZ'])

/** The State's name in a language, or null for a code that names none. Kosovo's provisional XK counts as invented here. */
export const nameOfState = (code: string, language: string): string | null => {
  if (isInventedState(code) || !/^[A-Z]{2}$/.test(code) || noStates.has(code)) return null
  const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code)
  return name ?? null
}
