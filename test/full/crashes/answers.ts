import { legalForms } from '../../../src/catalogue/who-sections.ts'
import type { Chance } from './chance.ts'
import type { Typed } from './killed-program.ts'

const words = [
  'Union',
  'Ünïon',
  'Съюз',
  'संघ',
  'اتحاد',
  '工会',
  '👩🏽‍🏭',
  '"x"',
  '\\n',
  'a::b',
  '{y}',
] as const

/** An answer of any kind, long or short. Each is another than all before. */
export const anyAnswer = (chance: Chance, number: number): Typed => {
  const own = () => `${chance.among(words)} ${number}`
  const kind = chance.below(5)
  if (kind === 0) {
    const form = chance.below(legalForms.length)
    return one('organisation.legalForm', legalForms[form]?.value, `${form + 1}`)
  }
  if (kind === 1) return one('organisation.acronym', `U${number}`, `U${number}`)
  if (kind === 2) return one('organisation.members.women', number, `${number}`)
  if (kind === 3) {
    const name = own()
    return one('organisation.name', name, name)
  }
  // A terminal takes lines of some 4,000 bytes.
  const line = Array.from({ length: 1 + chance.below(60) }, own).join(' ')
  return one('organisation.registration', line, line)
}

const one = (question: string, value: unknown, typed: string): Typed => ({
  question,
  value,
  lines: [`:jump ${question}`, typed],
})
