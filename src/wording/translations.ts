import { po } from 'gettext-parser'
import type { Translations } from './wording.ts'

/** The sentences of a gettext file; what is not translated yet, or marked as fuzzy, stays English. */
export const parseTranslations = (content: string): Translations => {
  const translations = new Map<string, string>()
  for (const context of Object.values(po.parse(content).translations)) {
    for (const { msgid, msgstr, comments } of Object.values(context)) {
      const [translated = ''] = msgstr
      const fuzzy = comments?.flag?.includes('fuzzy') === true
      if (msgid !== '' && translated !== '' && !fuzzy) translations.set(msgid, translated)
    }
  }
  return translations
}
