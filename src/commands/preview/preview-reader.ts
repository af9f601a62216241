import { questionWithId } from '../../catalogue/catalogue.ts'
import { numberOf } from '../../convention/cite.ts'
import { colonWords } from '../../interview/colon-words.ts'
import { catalogued } from '../../interview/words.ts'
import type { Reader } from '../../preview/reader.ts'
import { text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'

/** Questions by their names, and the way to them in the interview, in one language. */
export const readerIn = ({ language, say }: Wording): Reader => ({
  language,
  say,
  nameOf: (id) => {
    const question = questionWithId(id)
    if (question === null) return null
    const label = catalogued(question.label)
    return question.provision === undefined
      ? say(label)
      : say(text('Article {number}: {label}', { number: numberOf(question.provision), label }))
  },
  wayTo: (place) => `:${say(colonWords.jump.word)} ${place}`,
})
