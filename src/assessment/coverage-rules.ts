import { recordsOf, textOf } from '../answers/answers.ts'
import type { CommitteeComment, Demand } from '../catalogue/records.ts'
import { keyOfReference, numberOf } from '../convention/cite.ts'
import type { ProvisionKey } from '../convention/provisions.ts'
import { text } from '../problems/text.ts'
import { claimsAbout } from './provision-facts.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const paperDealsWithSomething: Rule = {
  code: 'nothing-dealt-with',
  severity: 'warning',
  looksFor: 'A case in which no matter and no Article was chosen.',
  example: {
    found: 'The list of matters is empty.',
    better: '“The pay is too low” is chosen, so the paper deals with Article 4(2)(d).',
  },
  why: 'The Committee reads Article by Article.',
  source: 'The comments of the Committee on Convention No. 177',
  find: ({ dealtWith }) =>
    dealtWith.length > 0
      ? []
      : [
          {
            question: 'scope.matters',
            message: text('The paper does not yet deal with any Article.'),
            hint: text('Choose what hurts most.'),
          },
        ],
}

const chosenArticleHasWords: Rule = {
  code: 'article-empty',
  severity: 'warning',
  looksFor:
    'An Article that was chosen, with no law, no claim, no assessment and no request under it.',
  example: {
    found: 'Article 6 is chosen and nothing is written there.',
    better: 'Article 6 tells which figures the State keeps, or is left out.',
  },
  why: 'An Article with nothing under it makes the reader doubt the rest.',
  source: 'The craft of drafting',
  find: (facts) =>
    facts.dealtWith
      .filter((key) => claimsAbout(facts, key).length === 0 && !hasWords(facts, key))
      .map((key) => ({
        question: `${key}.practice.claims`,
        message: text('The paper deals with Article {article}, but tells nothing under it.', {
          article: numberOf(key),
        }),
        hint: text('Say what happens, or leave the Article out.'),
      })),
}

const hasWords = ({ answers }: Facts, key: ProvisionKey): boolean =>
  ['law.texts', 'law.assessment', 'practice.assessment', 'government', 'gap', 'request'].some(
    (part) => answers.replies.has(`${key}.${part}`),
  )

const governmentIsAnswered: Rule = {
  code: 'government-not-answered',
  severity: 'note',
  looksFor: 'An Article under which the words of the government stand, but no answer to them.',
  example: {
    found: '“The Ministry says that every workshop is inspected.”',
    better: 'The same, with your answer: “None of the 60 homeworkers asked has seen an inspector.”',
  },
  why: 'Testing the government’s own words has worked: the Committee recorded that they were not supported.',
  source: 'Observation of 2009 on the Netherlands, NORMLEX comment 2308334',
  find: ({ answers, dealtWith }) =>
    dealtWith
      .filter((key) => textOf(answers, `${key}.government`) !== null)
      .filter((key) => !answers.replies.has(`${key}.answer`))
      .map((key) => ({
        question: `${key}.answer`,
        message: text(
          'The paper tells what the government says under Article {article}, but not what you answer.',
          { article: numberOf(key) },
        ),
        hint: text('Say whether it is so in practice, and how you know.'),
      })),
}

const commentsAreTakenUp: Rule = {
  code: 'comment-not-taken-up',
  severity: 'note',
  looksFor: 'A comment of the Committee that names an Article with which the paper does not deal.',
  example: {
    found: 'The Committee asked about Article 8; the paper has nothing on agents.',
    better: 'Article 8 is chosen and says what you know of agents, or that nothing is known.',
  },
  why: 'A paper that answers the Committee’s own questions is the most useful to it.',
  source: 'ILO guides on reporting; the craft of drafting',
  find: (facts) =>
    recordsOf(facts.answers, 'committee.comments', 'committeeComment').flatMap((comment) => {
      const left = provisionsLeft(comment, facts)
      return left.length === 0
        ? []
        : [
            {
              question: 'committee.comments',
              record: comment.id,
              message: text(
                'The Committee asked about Article {articles}, with which the paper does not deal.',
                { articles: left.map(numberOf).join(', ') },
              ),
              hint: text('Choose the Article too, if you know something of it.'),
            },
          ]
    }),
}

/** A claim that stands under another provision but names this one takes it up too. */
const provisionsLeft = ({ provisions }: CommitteeComment, facts: Facts): readonly ProvisionKey[] =>
  (provisions ?? [])
    .map(keyOfReference)
    .filter((key) => key !== null)
    .filter((key) => !facts.dealtWith.includes(key) && claimsAbout(facts, key).length === 0)

const newsIsTold: Rule = {
  code: 'news-missing',
  severity: 'note',
  looksFor: 'A second or later paper that tells nothing new under any Article.',
  example: {
    found: 'You wrote in 2022, and “New since the last submission” is empty everywhere.',
    better: '“Since 2023 the rates were cut twice.”',
  },
  why: 'From what stood in an earlier paper already, the reader learns nothing new.',
  source:
    'Observation of 2009 on the Netherlands, NORMLEX comment 2308334 (observations that repeat)',
  find: ({ answers, dealtWith }) => {
    const isFirst = textOf(answers, 'standing.lastSubmission') === null
    const isTold = dealtWith.some((key) => textOf(answers, `${key}.news`) !== null)
    return isFirst || isTold || dealtWith.length === 0
      ? []
      : [
          {
            question: `${dealtWith[0]}.news`,
            message: text('You wrote before, but no Article tells what is new since then.'),
            hint: text(
              'Say under at least one Article what has changed, got worse or become known.',
            ),
          },
        ]
  },
}

const demandsAreMade: Rule = {
  code: 'demands-missing',
  severity: 'note',
  looksFor: 'A paper without a single demand.',
  example: {
    found: 'The list of demands is empty.',
    better: '“A register of all who give out home work, within one year.”',
  },
  why: 'Demands tell the government and the Committee what would help.',
  source: 'WIEGO on Bulgaria: the paper of 2018 was built on a platform of demands',
  find: ({ answers }) =>
    demandsOf(answers).length > 0 || answers.replies.get('demands.items')?.state === 'doesNotApply'
      ? []
      : [
          {
            question: 'demands.items',
            message: text('The paper makes no demands.'),
            hint: text('Write what you demand, the most important first.'),
          },
        ],
}

const demandsAreAddressed: Rule = {
  code: 'demand-without-addressee',
  severity: 'note',
  looksFor: 'A demand that does not say who should do it.',
  example: {
    found: '“Open a register of agents.”',
    better: 'The same, addressed to the Ministry of Labour.',
  },
  why: 'A demand to nobody is met by nobody.',
  source: 'The craft of drafting',
  find: ({ answers }) =>
    demandsOf(answers)
      .filter(({ addressee }) => addressee === undefined)
      .map(
        ({ id }): Finding => ({
          question: 'demands.items',
          record: id,
          message: text('The demand does not say who should do it.'),
          hint: text('Name the ministry, the parliament or whoever can do it.'),
        }),
      ),
}

const demandsOf = (answers: Facts['answers']): readonly Demand[] =>
  recordsOf(answers, 'demands.items', 'demand')

/** What the paper takes up, answers and demands. */
export const coverageRules: readonly Rule[] = [
  paperDealsWithSomething,
  chosenArticleHasWords,
  commentsAreTakenUp,
  governmentIsAnswered,
  newsIsTold,
  demandsAreMade,
  demandsAreAddressed,
]
