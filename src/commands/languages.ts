import type { Host } from '../host/host.ts'
import { isLanguageCode } from '../quantities/language-code.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { packageFile } from './papers/package-files.ts'

/** Which texts: those of the program, or those of the papers. */
export type Domain = 'interface' | 'documents'

/**
 * The wording of a language, from `templates/languages/<code>.<domain>.po`; null where there is no such file, or one
 * that cannot be read. English stands in the program itself.
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
  const content = new TextDecoder().decode(await host.files.read(path))
  const translations = parseTranslations(content)
  return translations === null ? null : wordingOf(language, translations)
}

/** Region codes XA to XZ belong to nobody; translators use en-XA for a language of test. */
const isTestLanguage = (language: string): boolean => /^en-X[A-Z]$/i.test(language)
