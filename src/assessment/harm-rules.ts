import { recordsOf, textOf } from '../answers/answers.ts'
import { nameOfState } from '../countries/states.ts'
import { type Text, text } from '../problems/text.ts'
import { readDate } from '../quantities/approximate-date.ts'
import type { FreeText } from './free-texts.ts'
import { ownWords, placeOf, sentencesWhere } from './own-words.ts'
import { claimsAbout, claimsOf } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'
import { sentencesOf } from './sentences.ts'

const doNoHarm = 'OHCHR manual on monitoring: do no harm'

const oneChildIsNotTold: Rule = {
  code: 'one-child-told',
  severity: 'warning',
  looksFor: 'A claim about the work of children, Article 4(2)(g), that is about one person.',
  example: {
    found: '“The daughter of one homeworker glues soles every evening.”',
    better: '“In 14 of 60 households children help, as their mothers told.”',
  },
  why: 'What is told of one child can harm her and her family: the government reads the paper.',
  source: `${doNoHarm}; children need care most of all`,
  find: (facts) =>
    claimsAbout(facts, '4.2.g')
      .filter(({ claim }) => claim.about === 'one')
      .map(({ question, claim }) => ({
        question,
        record: claim.id,
        message: text('The claim is about one person, under the Article on the work of children.'),
        hint: text('Tell of children only in numbers of households, as adults told them.'),
      })),
}

const talksAreDatedByMonth: Rule = {
  code: 'testimony-dated-to-day',
  severity: 'note',
  looksFor: 'What a person told, or a talk with a witness, that is dated to the very day.',
  example: { found: 'A talk of 12 May 2026.', better: 'A talk of May 2026.' },
  why: 'A day and a place together can tell who spoke; the month says enough.',
  source: `${doNoHarm}; its advice on recording testimony`,
  find: ({ answers }) => [
    ...recordsOf(answers, 'evidence.items', 'evidence')
      .filter(({ kind, date }) => kind === 'testimony' && isDay(date))
      .map(({ id }) => datedToDay('evidence.items', id)),
    ...recordsOf(answers, 'witnesses', 'witness')
      .filter(({ when }) => isDay(when))
      .map(({ id }) => datedToDay('witnesses', id)),
  ],
}

const isDay = (date: string | undefined): boolean => readDate(date ?? '')?.precision === 'day'

const datedToDay = (question: string, record: string): Finding => ({
  question,
  record,
  message: text('What a person told is dated to the very day.'),
  hint: text('Write the month only.'),
})

const nobodyIsInsulted: Rule = {
  code: 'insult-in-text',
  severity: 'warning',
  looksFor: 'A sentence of yours, in an English paper, with a word that insults.',
  example: {
    found: 'A sentence that calls agents by a bad name.',
    better: '“11 of 15 agents pay later than they promised.”',
  },
  why: 'An insult gives the reader a reason to put the paper aside, and proves nothing.',
  source: 'The tone of the comments of the Committee on Convention No. 177; the craft of drafting',
  find: (facts) =>
    sentencesWhere(
      facts,
      { mention: insult, test: (sentence) => insult.test(sentence) },
      {
        message: text('A sentence holds a word that insults.'),
        hint: text('Say what was done, by how many and when.'),
      },
    ),
}

const insult =
  /\b(?:liars?|crooks?|bastards?|idiots?|idiotic|fools?|stupid|morons?|(?:are|like|these|such) parasites?|blood-?suckers?|scum|scoundrels?|swindlers?|vultures?|hyenas?|shameless(?:ly)?|despicable|greedy|heartless|lazy|incompetent|lackeys?|gangsters?|mafia|thugs?)\b/i

/** What may be true still needs something that shows it before a name stands beside it. */
const accusationIsShown: Rule = {
  code: 'accusation-without-evidence',
  severity: 'warning',
  looksFor:
    'A sentence of yours, in an English paper, that accuses a named person or firm of a crime or a fraud, in a claim without evidence or in another text that names none.',
  example: {
    found: 'A sentence that says that a named firm cheats its homeworkers.',
    better: '“Order slips of one workshop show 40 pairs; 32 were paid (E-02).”',
  },
  why: 'Who accuses a named person or firm without proof can be sued for it, and homeworkers can lose their orders.',
  source: `${doNoHarm}; the craft of drafting`,
  find: (facts) => {
    const shown = claimsWithEvidence(facts)
    return ownWords(facts)
      .filter(({ question, record }) => !shown.has(`${question} ${record}`))
      .flatMap((place) => accusationsIn(place, facts))
  },
}

const claimsWithEvidence = (facts: Facts): ReadonlySet<string> =>
  new Set(
    claimsOf(facts)
      .filter(({ claim }) => (claim.evidence ?? []).length > 0)
      .map(({ question, claim }) => `${question} ${claim.id}`),
  )

const accusationsIn = (place: FreeText, facts: Facts): readonly Finding[] =>
  accused.test(place.text)
    ? sentencesOf(place.text)
        .filter((sentence) => accused.test(sentence) && !/\bE-\d{2,}\b/.test(sentence))
        .filter((sentence) => namesSomebody(sentence, facts))
        .map((sentence) => ({ ...placeOf(place), ...accusationWords, words: sentence }))
    : []

const accusationWords: { readonly message: Text; readonly hint: Text } = {
  message: text('A sentence accuses a named person or firm, and nothing is named that shows it.'),
  hint: text('Name the evidence, or leave the name out and say what was done.'),
}

const accused =
  /\b(?:steal(?:s|ing)?|stole|stolen|th(?:ief|ieves)|cheat(?:s|ed|ing|ers?)?|brib(?:e[sd]?|ing|ery)|corrupt(?:ed|ion)?|criminals?|crimes?|frauds?|fraudulent(?:ly)?|defraud(?:s|ed)?|launder(?:s|ed|ing)?|embezzl\w+|blackmail(?:s|ed|ing)?|extort\w*|forge[sd]|forgery|threaten(?:s|ed|ing)?|beats?|beaten|rap(?:es?|ed)|harass(?:es|ed)?|slav(?:es?|ery)|traffick\w+)\b/i

const namesSomebody = (sentence: string, facts: Facts): boolean =>
  firm.test(sentence) ||
  title.test(sentence) ||
  firmsOf(facts).some((name) => sentence.includes(name)) ||
  hasFullName(sentence, facts)

/** Forms of companies, as they stand after a name. */
const firm =
  /\p{Lu}[\p{L}&.'-]*,? (?:Ltd|Limited|LLC|LLP|Inc|Corp|PLC|plc|GmbH|KG|AG|SE|S\.?A\.?(?:S\.?)?|S\.?[rR]\.?[lL]\.?|S\.?p\.?A\.?|d\.?o\.?o\.?|a\.?d\.?|E?OOD|AD|ET|B\.?V\.?|N\.?V\.?|Oy|Oyj|Kft|s\.?p\.? ?z ?o\.?o\.?|Sh\.?p\.?k\.?|Co)(?![\p{L}])/u
const title =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Minister|Director|Inspector|Mayor|Manager|President)\.? (?!of\b|for\b)\p{Lu}\p{Ll}+/u

/** Names of the chain are short at times: "Adi" stands in other words. */
const shortestName = 4

const firmsOf = ({ answers }: Facts): readonly string[] =>
  recordsOf(answers, 'homework.chain', 'chain').flatMap(({ name }) =>
    name !== undefined && name.length >= shortestName ? [name] : [],
  )

/** Two words with capitals inside a sentence that are no office, no law, no State and not the sender. */
const hasFullName = (sentence: string, { answers }: Facts): boolean => {
  const code = textOf(answers, 'standing.country') ?? ''
  const known = [
    textOf(answers, 'standing.countryName') ?? nameOfState(code, 'en'),
    textOf(answers, 'organisation.name'),
    textOf(answers, 'organisation.cosigner'),
  ]
  const rest = known.reduce<string>((left, name) => left.replaceAll(name || '\0', ' '), sentence)
  return [...rest.matchAll(twoCapitals)].some(([words]) => !office.test(words))
}

/** After "in" or "of" most names are places. */
const twoCapitals =
  /(?<=[\p{Ll},;:] )(?<!\b(?:in|near|around|at|to|from|of|for) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu
const office =
  /\b(?:Acts?|Administration|Agency|Agreement|Articles?|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Chamber|City|Code|Commission|Committee|Confederation|Constitution|Convention|Council|Court|Day|Decree|Department|District|East|Europe(?:an)?|Experts|Federation|Fund|Gazette|Government|Human|Inspect(?:ion|orate)|Institute|International|Journal|July|June|January|February|March|April|May|August|September|October|November|December|Labou?r|Law|Ministry|Municipal(?:ity)?|Nations?|National|North|Offices?|Orders?|Organi[sz]ations?|Parliament|Police|Province|Region|Registry|Republic|Rights|Services?|Social|South|State|Statistic(?:s|al)|Supreme|Trade|Tribunal|Unions?|United|University|Wage|West|World)\b/

/** Whom the paper could hurt: children, those who told something, and those whom it names. */
export const harmRules: readonly Rule[] = [
  oneChildIsNotTold,
  talksAreDatedByMonth,
  accusationIsShown,
  nobodyIsInsulted,
]
