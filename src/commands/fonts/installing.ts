import type { InstallingFont } from '../../assessment/rule.ts'
import type { AbsentFamily } from './font-stock.ts'
import { orderFor } from './needed-families.ts'

/** The command for the absent family that has most of the characters, of equals the one of the language. */
export const installing =
  (absent: readonly AbsentFamily[]): InstallingFont =>
  (characters, language) => {
    const points = characters.map((character) => character.codePointAt(0) ?? 0)
    const counted = orderFor(language, absent).map(({ has, command }) => ({
      command,
      count: points.filter(has).length,
    }))
    const [first, ...others] = counted
    if (first === undefined) return null
    const best = others.reduce((most, one) => (one.count > most.count ? one : most), first)
    return best.count === 0 ? null : best.command
  }
