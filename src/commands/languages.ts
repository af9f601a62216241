import type { Host } from '../host/host.ts'
import { isLanguageCode } from '../quantities/language-code.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { packageFile, readText } from './papers/package-files.ts'

/** Which texts: those of the program, or those of the papers. */
export type Domain = 'interface' | 'documents'

/**
 * The wording of a language, from `templates/languages/<code>.<domain>.po`; null where there is no such file.
 * English stands in the program itself.
 */
export const loadWording = async (
  host: Host,
  language: string,
  domain: Domain,
): Promise<Wording | null> => {
  if (!isLanguageCode(language)) return null
  if (/^en(-|$)/i.test(language) && !isTestLanguage(language)) return wordingOf(language)
  const folder = host.environment['C177_LANGUAGES'] ?? packageFile('templates/languages')
  const path = `${folder}/${language}.${domain}.po`
  if ((await host.files.entryAt(path)) !== 'file') return null
  const { parseTranslations } = await import('../wording/translations.ts')
  return wordingOf(language, parseTranslations(await readText(host, path)))
}

/** Region codes XA to XZ belong to nobody; translators use en-XA for a language of test. */
const isTestLanguage = (language: string): boolean => /^en-X[A-Z]$/i.test(language)
