import { po } from 'gettext-parser'
import type { Translations } from './wording.ts'

/**
 * The sentences of a gettext file; what is not translated yet, or marked as fuzzy, stays English. Null where the
 * file is no gettext file.
 */
export const parseTranslations = (content: string): Translations | null => {
  const translations = new Map<string, string>()
  const parsed = parsedOrNull(content)
  if (parsed === null) return null
  for (const context of Object.values(parsed.translations)) {
    // The library's types say that there is always a "msgstr"; of a file that forgot one there is none.
    for (const { msgid, msgstr = [], comments } of Object.values(context)) {
      const [translated = ''] = msgstr
      const fuzzy = comments?.flag?.includes('fuzzy') === true
      if (msgid !== '' && translated !== '' && !fuzzy) translations.set(msgid, translated)
    }
  }
  return translations
}

const parsedOrNull = (content: string): ReturnType<typeof po.parse> | null => {
  try {
    return po.parse(content)
  } catch {
    return null
  }
}
