import { isProvisionKey, type ProvisionKey, provisionKeys } from './provisions.ts'

/** How a claim names a provision in a file of answers: "C177:4.2.d". */
export type ProvisionReference = `C177:${ProvisionKey}`

export const referTo = (key: ProvisionKey): ProvisionReference => `C177:${key}`

export const keyOfReference = (reference: string): ProvisionKey | null => {
  const key = reference.startsWith('C177:') ? reference.slice(5) : ''
  return isProvisionKey(key) ? key : null
}

/** "4.2.d" → "4(2)(d)", as the Convention and the Committee write it. */
export const numberOf = (key: ProvisionKey): string => {
  const [article = '', ...rest] = key.split('.')
  return article + rest.map((part) => `(${part})`).join('')
}

/** "4.2.d" → "Article 4(2)(d)". */
export const citeProvision = (key: ProvisionKey): string => `Article ${numberOf(key)}`

/** The order of the Convention. */
export const inOrder = (keys: Iterable<ProvisionKey>): readonly ProvisionKey[] => {
  const wanted = new Set(keys)
  return provisionKeys.filter((key) => wanted.has(key))
}

/** Provisions under one heading of a paper; the title is for the joined ones, each alone has its own. */
export type HeadingGroup = { readonly title: string; readonly keys: readonly ProvisionKey[] }

/**
 * Provisions that the Committee treats under one heading, in its order: Articles 1 and 2; 3 and 5; the points
 * of Article 4; 4(2)(c) with 7; 4(2)(g) with (h); 6; 8; 9 (seen in its comments on Argentina 2018, Bulgaria
 * 2012 and 2024, the Netherlands 2005); Article 10 last.
 */
export const committeeOrder: readonly HeadingGroup[] = [
  {
    title: 'Who is a homeworker, and whom the Convention reaches',
    keys: ['1.a', '1.b', '1.c', '2'],
  },
  { title: 'National policy on home work, and the means to carry it out', keys: ['3', '5'] },
  { title: '', keys: ['4.1'] },
  { title: '', keys: ['4.2.a'] },
  { title: '', keys: ['4.2.b'] },
  { title: 'Safety and health', keys: ['4.2.c', '7'] },
  { title: '', keys: ['4.2.d'] },
  { title: '', keys: ['4.2.e'] },
  { title: '', keys: ['4.2.f'] },
  { title: 'Minimum age and maternity protection', keys: ['4.2.g', '4.2.h'] },
  { title: '', keys: ['6'] },
  { title: '', keys: ['8'] },
  { title: 'Inspection, remedies and penalties', keys: ['9.1', '9.2'] },
  { title: '', keys: ['10'] },
]
