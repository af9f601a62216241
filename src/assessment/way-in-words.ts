import { type Text, text } from '../problems/text.ts'
import type { Way, WayRule } from '../routes/ways.ts'

/** A way with its rules, each said to be recalled or reasoned where it was not read. */
export const wayInWords = (way: Way): Text =>
  text('{way}. Needs: {needs}. Who: {who}. When: {when}. Form: {form}. Public: {publicity}.', {
    way: text(way.title),
    needs: way.needs === null ? text('no ratification') : inWords(way.needs),
    who: inWords(way.who),
    when: inWords(way.when),
    form: inWords(way.form),
    publicity: inWords(way.publicity),
  })

const inWords = (rule: WayRule | null): Text => {
  if (rule === null) return text('we found nothing on it')
  const words = text(rule.words)
  if (rule.sure === 'seen') return words
  return rule.sure === 'inferred'
    ? text('{words} (as we reason; check before use)', { words })
    : text('{words} (as we recall; check before use)', { words })
}
