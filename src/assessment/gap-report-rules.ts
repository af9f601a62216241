import { choicesOf, recordsOf, textOf } from '../answers/answers.ts'
import { numberOf } from '../convention/cite.ts'
import { text } from '../problems/text.ts'
import { sentencesWhere } from './own-words.ts'
import { assessedAs, hasGap, isReplied, lawsUnder } from './provision-facts.ts'
import type { Rule } from './rule.ts'

const atHome =
  'Article 12(1) of Convention No. 177 (it binds only States whose ratification is registered); articles 22 and 23 of the ILO Constitution'
const craft = 'The craft of drafting'

const reportIsAddressed: Rule = {
  code: 'gap-report-addressee-missing',
  severity: 'error',
  looksFor: 'A gap report that does not say to whom it speaks.',
  example: {
    found: '“To whom the gap report speaks” is empty.',
    better: 'It speaks to the Government and to the members of Parliament.',
  },
  why: 'A report to nobody is answered by nobody; what each can do stands in it by addressee.',
  source: atHome,
  papers: ['gap-report'],
  find: ({ answers }) =>
    choicesOf(answers, 'ratification.addressees').length > 0
      ? []
      : [
          {
            question: 'ratification.addressees',
            message: text('The gap report does not say to whom it speaks.'),
            hint: text(
              'Choose the Government, the members of Parliament, or the organisations of workers and of employers.',
            ),
          },
        ],
}

const reportAsks: Rule = {
  code: 'gap-report-ask-missing',
  severity: 'warning',
  looksFor: 'A gap report that does not say what it asks for.',
  example: {
    found: '“What the gap report asks for” is empty.',
    better: 'It asks to make a law that does what the Convention asks, and to ratify it.',
  },
  why: 'The first page is the ask: who has one minute reads only that.',
  source: craft,
  papers: ['gap-report'],
  find: ({ answers }) =>
    textOf(answers, 'ratification.ask') !== null
      ? []
      : [
          {
            question: 'ratification.ask',
            message: text('The gap report does not say what it asks for.'),
            hint: text('Choose whether you ask for a law, for the ratification, or for both.'),
          },
        ],
}

const reportSpeaksAtHome: Rule = {
  code: 'gap-report-to-committee',
  severity: 'warning',
  looksFor:
    'A sentence of a gap report that speaks to the Committee of Experts, or calls the paper observations under article 23.',
  example: {
    found: '“We ask the Committee of Experts to examine this.”',
    better: '“We ask the Government to bring the Convention before Parliament.”',
  },
  why: 'The Committee examines this Convention only for States that have ratified it.',
  source: atHome,
  papers: ['gap-report'],
  find: (facts) =>
    sentencesWhere(
      facts,
      { mention: /committee|CEACR|article 23/i, test: speaksToCommittee },
      {
        message: text(
          'A sentence of the gap report speaks to the Committee of Experts, which cannot take it up.',
        ),
        hint: text(
          'Speak to those at home who can change the law. What the Committee can take up under another Convention belongs into the paper on other Conventions.',
        ),
      },
    ).filter(({ question }) => standsInGapReport(question)),
}

/** Whether a text may be printed in a gap report: not what belongs to other papers. */
const standsInGapReport = (question: string): boolean =>
  !/^(?:committee|routes|legislation|supply|letters|standing)\./.test(question)

/** A committee "on Labour" or "of Parliament" is another one. */
const committee =
  '(?:Committee of Experts|CEACR|Committee(?! of (?!Experts)\\p{L}| on | for )(?![\\p{L}-]))'
const asksTheCommittee = new RegExp(
  `(?<!\\p{L})(?:ask|request|urge|invite|call on|call upon|appeal to|turn to|address|submit|write to)(?!\\p{L})[^.;:]{0,40}? the ${committee}|(?<!\\p{L})the ${committee} (?:should|must|shall|ought to|may wish|is (?:asked|requested|invited|urged))(?!\\p{L})`,
  'iu',
)
const underArticle23 = /\bunder article 23\b|\bobservations (?:for|to) the Committee\b/i

const speaksToCommittee = (sentence: string): boolean =>
  asksTheCommittee.test(sentence) || underArticle23.test(sentence)

const obstacleIsAnswered: Rule = {
  code: 'obstacle-without-answer',
  severity: 'warning',
  looksFor: 'An obstacle that the government names, without your answer to it.',
  example: {
    found: '“Homes cannot be inspected.”',
    better:
      'The same, with your answer: “Article 9(1) leaves the form of inspection to the State; the books are in the workshops.”',
  },
  why: 'An obstacle that stands alone speaks for the other side.',
  source: craft,
  papers: ['gap-report'],
  find: ({ answers }) =>
    recordsOf(answers, 'ratification.obstacles', 'obstacle')
      .filter(({ answer }) => answer === undefined)
      .map(({ id }) => ({
        question: 'ratification.obstacles',
        record: id,
        message: text('The obstacle has no answer.'),
        hint: text('Write what you answer, or leave the obstacle out.'),
      })),
}

const precedentHasSource: Rule = {
  code: 'precedent-without-source',
  severity: 'warning',
  looksFor: 'A precedent that does not say where you read of it.',
  example: {
    found: '“A neighbouring State has had a law since 2013.”',
    better: 'The same, with the law’s number, a link and the day of looking.',
  },
  why: 'A ministry will look it up; one that cannot be found makes the others doubtful.',
  source: craft,
  papers: ['gap-report'],
  find: ({ answers }) =>
    recordsOf(answers, 'ratification.precedents', 'precedent')
      .filter(({ source, link }) => source === undefined && link === undefined)
      .map(({ id }) => ({
        question: 'ratification.precedents',
        record: id,
        message: text('The precedent has no source.'),
        hint: text('Write where you read it, with a link if there is one.'),
      })),
}

const planStepIsSomeonesByADay: Rule = {
  code: 'plan-step-without-date-or-doer',
  severity: 'note',
  looksFor: 'A step of the plan that does not say who does it, or by when.',
  example: {
    found: '“A bill is drafted.”',
    better: '“A bill is drafted, by the Ministry of Labour, by December 2027.”',
  },
  why: 'A step without a name and a day is a wish.',
  source: craft,
  papers: ['gap-report'],
  find: ({ answers }) =>
    recordsOf(answers, 'ratification.plan', 'planStep')
      .filter(({ who, by }) => who === undefined || by === undefined)
      .map(({ id }) => ({
        question: 'ratification.plan',
        record: id,
        message: text('The step of the plan does not say who does it, or by when.'),
        hint: text('Name the office and the month.'),
      })),
}

const conformingLawIsShown: Rule = {
  code: 'conforms-without-text',
  severity: 'note',
  looksFor: 'An Article under which the law is called in conformity, with no text of law.',
  example: {
    found: 'Article 7: “in conformity with the Article”, and no law is named.',
    better: 'The same, with the Act, its section and what it says.',
  },
  why: 'That a law conforms can be checked only where the text is shown.',
  source: craft,
  papers: ['gap-report', 'law-comparison'],
  find: ({ answers, dealtWith }) =>
    dealtWith
      .filter((key) => assessedAs(answers, key, 'law') === 'conforms')
      .filter((key) => lawsUnder(answers, key).length === 0)
      .map((key) => ({
        question: `${key}.law.texts`,
        message: text(
          'Under Article {article} the law is called in conformity, but no text of law stands there.',
          { article: numberOf(key) },
        ),
        hint: text('Name the law, its section and what it says; or assess it anew.'),
      })),
}

const gapHasProposal: Rule = {
  code: 'proposal-missing',
  severity: 'note',
  looksFor: 'A gap without wording that would close it.',
  example: {
    found: 'Article 9(1): “No law tells the inspectors to look at home work.”',
    better: 'The same, with: “Inspectors watch over all laws that apply to home work.”',
  },
  why: 'A proposal in the words of a law shows that the gap can be closed, and gives talks a beginning.',
  source: craft,
  papers: ['gap-report', 'law-comparison'],
  find: ({ answers, dealtWith }) =>
    dealtWith
      .filter((key) => hasGap(answers, key) && !isReplied(answers, key, 'proposal'))
      .map((key) => ({
        question: `${key}.proposal`,
        message: text(
          'A gap is told under Article {article}, but no wording that would close it.',
          {
            article: numberOf(key),
          },
        ),
        hint: text(
          'Propose wording, in the words of a law; or answer that none is needed, if only the practice falls short.',
        ),
      })),
}

/** What a report towards ratification needs, and a comparison of laws. */
export const gapReportRules: readonly Rule[] = [
  reportIsAddressed,
  reportAsks,
  reportSpeaksAtHome,
  obstacleIsAnswered,
  precedentHasSource,
  planStepIsSomeonesByADay,
  conformingLawIsShown,
  gapHasProposal,
]
