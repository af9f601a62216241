/** Whether a language can be said by its code (BCP 47): "en", "pt-BR", but not "English" or "en-12". */
export const isLanguage = (code: string): boolean => {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(code) && Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}
