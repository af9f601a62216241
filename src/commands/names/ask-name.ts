import type { WitnessName } from '../../keys/key-file.ts'
import { type Text, text } from '../../problems/text.ts'
import type { NamesTalk } from './names-talk.ts'

/** Asks for all that a key file keeps of a witness; null where no name was typed. A single "-" takes something out. */
export const askName = async (
  known: WitnessName | null,
  talk: NamesTalk,
): Promise<WitnessName | null> => {
  const ask = async (question: Text, now = ''): Promise<string> => {
    const typed = (await talk.line(question, now)).trim()
    return typed === '-' ? '' : typed
  }
  const name = await ask(text('Name:'), known?.name)
  if (name === '') return null
  const also = listed(await ask(questions.also, known?.also?.join(', ')))
  const place = await ask(questions.place, known?.place)
  const telephone = await ask(questions.telephone, known?.telephone)
  const email = await ask(questions.email, known?.email)
  const document = await ask(questions.document, known?.document)
  const ordinary = listed(await ask(questions.ordinary, known?.ordinary?.join(', ')))
  return {
    name,
    ...(place !== '' && { place }),
    ...(telephone !== '' && { telephone }),
    ...(email !== '' && { email }),
    ...(document !== '' && { document }),
    ...(also.length > 0 && { also }),
    ...(ordinary.length > 0 && { ordinary }),
  }
}

const questions = {
  also: text('Other names that she is known by, with commas between (Enter: none, "-": take out):'),
  place: text('Village or street (never printed; Enter: none):'),
  telephone: text('Telephone (Enter: none):'),
  email: text('E-mail (Enter: none):'),
  document: text('Number of a card or passport (Enter: none; better not kept at all):'),
  ordinary: text(
    'Words of the name that are ordinary words too and may stand in a paper, with commas between (Enter: none):',
  ),
}

const listed = (typed: string): readonly string[] =>
  typed
    .split(/[,،、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
