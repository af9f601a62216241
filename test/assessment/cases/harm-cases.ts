import { aCase, type Case } from '../builder.ts'

const unshown = (words: string) => aCase().claim({ text: words, evidence: undefined })
const unshownCodes = [
  'gap-without-evidence',
  'C-11: claim-without-source',
  'E-01: evidence-unused',
  'E-02: evidence-unused',
]
const accusing = (title: string, words: string): Case => ({
  title: `accused without evidence: ${title}`,
  given: unshown(words),
  expect: ['C-11: accusation-without-evidence', ...unshownCodes],
})
const notAccusing = (title: string, words: string): Case => ({
  title: `nobody is accused: ${title}`,
  given: unshown(words),
  expect: unshownCodes,
})

export const harmCases: readonly Case[] = [
  {
    title: 'one child',
    given: aCase().dealingWith('4.2.g').claim({ about: 'one' }),
    expect: ['C-21: one-child-told'],
  },
  {
    title: 'children in numbers',
    given: aCase().dealingWith('4.2.g').claim({ about: 'several' }),
    expect: [],
  },
  { title: 'one grown person', given: aCase().claim({ about: 'one' }), expect: [] },
  {
    title: 'a talk dated to the day',
    given: aCase()
      .evidence({
        kind: 'testimony',
        title: 'A talk',
        date: '12 May 2026',
        consent: { union: true, ilo: true, public: false },
      })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] })
      .witness({ when: '2026-05-12' }),
    expect: ['E-11: testimony-dated-to-day', 'W-11: testimony-dated-to-day'],
  },
  {
    title: 'a talk dated to the month, and a document to the day',
    given: aCase()
      .evidence({ kind: 'document', title: 'A slip', date: '12 May 2026' })
      .claim({ evidence: ['E-01', 'E-02', 'E-11'] })
      .witness({ when: 'May 2026' }),
    expect: [],
  },
  {
    title: 'an insult',
    given: aCase().saying('gap', 'The agents are greedy parasites.'),
    expect: ['insult-in-text'],
  },
  {
    title: 'what others said is theirs',
    given: aCase()
      .saying('government', 'The Minister called them lazy.')
      .saying('answer', 'They work ten hours.'),
    expect: [],
  },
  {
    title: 'words that only look so',
    given: aCase().saying('gap', 'Foolproof machines are missing; puppets are paid by the piece.'),
    expect: [],
  },
  accusing('a firm', 'Adrialine Ltd cheats the women of the town.'),
  accusing('a person with a title', 'Inspector Horvat was bribed.'),
  accusing('a person with a full name', 'The agent, Zora Novak, steals a part of the pay.'),
  notAccusing('no name', 'Agents cheat when they count the pairs.'),
  notAccusing('an office', 'The Labour Inspectorate found no fraud, says the Ministry of Labour.'),
  notAccusing('a law', 'The crime is told in the Criminal Code and in the Penal Act.'),
  notAccusing('a place', 'Agents cheat homeworkers in Stara Zagora and near Novi Pazar.'),
  notAccusing('a firm that pays little', 'Adrialine Ltd pays 0.60 a pair.'),
  {
    title: 'accused, and shown',
    given: aCase().claim({ text: 'Adrialine Ltd cheats the women of the town.' }),
    expect: [],
  },
  {
    title: 'a firm of the chain is accused in a text that names no evidence',
    given: aCase()
      .with({ 'homework.chain': [{ id: 'T-01', who: 'a workshop', name: 'Adrialine' }] })
      .saying('gap', 'At Adrialine pairs are stolen from the count.'),
    expect: ['accusation-without-evidence'],
  },
  {
    title: 'the same, and the evidence is named',
    given: aCase()
      .with({ 'homework.chain': [{ id: 'T-01', who: 'a workshop', name: 'Adrialine' }] })
      .saying('gap', 'At Adrialine pairs are stolen from the count (E-01).'),
    expect: [],
  },
  {
    title: 'the rules of wording read English only',
    given: unshown('Adrialine Ltd cheats.').inLanguage('bg'),
    expect: unshownCodes,
  },
]
