import { type Text, text } from '../problems/text.ts'
import type { Wording } from '../wording/wording.ts'

/** A hard word and what it means, in plain words. */
export type Term = { readonly term: Text; readonly meaning: Text }

export const glossary: readonly Term[] = [
  {
    term: text('homeworker'),
    meaning: text(
      'Somebody who works for pay at home, or at another place of her own choice, and makes what somebody else has ordered.',
    ),
  },
  {
    term: text('own-account worker'),
    meaning: text('Somebody who works for herself and sells to the market. Not a homeworker.'),
  },
  {
    term: text('home-based worker'),
    meaning: text('Anybody who works at home for the market, own-account workers included.'),
  },
  {
    term: text('intermediary'),
    meaning: text('An agent, contractor or middleman between the homeworker and the employer.'),
  },
  {
    term: text('subcontractor'),
    meaning: text('A firm that takes over a part of an order.'),
  },
  { term: text('piece rate'), meaning: text('Pay for each piece, not for the hour.') },
  {
    term: text('civil contract'),
    meaning: text('A contract outside labour law. Sometimes it hides that somebody is employed.'),
  },
  { term: text('Convention'), meaning: text('A treaty. A State that ratifies it is bound by it.') },
  {
    term: text('Recommendation'),
    meaning: text('Guidance that goes with a Convention. It does not bind.'),
  },
  {
    term: text('ratification'),
    meaning: text('A State ratifies a Convention when it accepts to be bound by it.'),
  },
  {
    term: text('gap report'),
    meaning: text(
      'A public paper for a State that has not ratified. It lays law and practice beside the Convention, Article by Article, and asks those at home to act.',
    ),
  },
  {
    term: text('Committee of Experts'),
    meaning: text(
      'About twenty independent lawyers, who read reports and observations and judge whether a State keeps a Convention. Also called the Committee, or CEACR.',
    ),
  },
  {
    term: text('observation'),
    meaning: text(
      'Two things have this name: what an organisation sends to the Office, and a comment that the Committee publishes.',
    ),
  },
  {
    term: text('direct request'),
    meaning: text('A comment of the Committee that mostly asks for information.'),
  },
  { term: text('the Office'), meaning: text('The staff of the ILO in Geneva.') },
  { term: text('NORMLEX'), meaning: text('The ILO’s collection of Conventions, on the web.') },
  {
    term: text('consultation'),
    meaning: text('Here: the government asks employers and workers before it decides.'),
  },
  {
    term: text('practice'),
    meaning: text('What really happens, as against what the law says.'),
  },
]

/** The terms that stand in texts that somebody reads. */
export const termsIn = (texts: readonly Text[], say: Wording['say']): readonly Term[] => {
  const words = texts.map(say).join(' ').toLowerCase()
  return glossary.filter(({ term }) => words.includes(say(term).toLowerCase()))
}

/** The term that somebody asks for, also by a part of it. */
export const termNamed = (typed: string, say: Wording['say']): Term | null => {
  const wanted = typed.trim().toLowerCase().replace(/s$/, '')
  const name = ({ term }: Term) => say(term).toLowerCase()
  return (
    glossary.find((entry) => name(entry) === wanted) ??
    glossary.find((entry) => name(entry).includes(wanted) || wanted.includes(name(entry))) ??
    null
  )
}
