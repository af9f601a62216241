import { dictionary, name, type Pdf } from '../file/syntax.ts'

/** An attribute object of an owner (ISO 32000-1, 14.8.5). */
export const attributesOf = (
  owner: 'List' | 'Table' | 'Layout',
  entries: Readonly<Record<string, Pdf | undefined>>,
): Pdf => dictionary({ O: name(owner), ...entries })
