import { recordsOf, textOf } from '../answers/answers.ts'
import { text } from '../problems/text.ts'
import type { Rule } from './rule.ts'

const craft = 'The craft of drafting for buyers'

const lawIsLookedUp: Rule = {
  code: 'diligence-not-looked-up',
  severity: 'warning',
  looksFor: 'A law on due diligence without the day on which you looked at it.',
  example: {
    found: 'A Supply Chain Act, with no day of looking.',
    better: 'A Supply Chain Act, section 4, looked up on 15 June 2026.',
  },
  why: 'A law may have been changed; with the day of looking a reader knows which text is meant.',
  source: craft,
  papers: ['supply-chain'],
  find: ({ answers }) =>
    recordsOf(answers, 'supply.diligence', 'diligence')
      .filter(({ lookedOn }) => lookedOn === undefined)
      .map(({ id }) => ({
        question: 'supply.diligence',
        record: id,
        message: text('The law that binds the buyer has no day of looking.'),
        hint: text('Look at the official text again, and write the day.'),
      })),
}

const buyerIsAsked: Rule = {
  code: 'supply-request-missing',
  severity: 'warning',
  looksFor: 'An annex for a buyer that asks nothing of the buyer.',
  example: {
    found: '“What you ask of the buyer” is empty.',
    better: '“Publish the list of workshops that finish your goods, within six months.”',
  },
  why: 'A buyer who is asked for nothing can answer that all has been read with interest.',
  source: craft,
  papers: ['supply-chain'],
  find: ({ answers }) =>
    textOf(answers, 'supply.requests') !== null
      ? []
      : [
          {
            question: 'supply.requests',
            message: text('The annex asks nothing of the buyer.'),
            hint: text('Write what the buyer should do: something that can be seen to be done.'),
          },
        ],
}

const chainIsTold: Rule = {
  code: 'chain-empty',
  severity: 'warning',
  looksFor: 'An annex on the supply chain that names no place of the chain.',
  example: {
    found: 'The supply chain is empty.',
    better: 'Homeworker, agent, finishing workshop, exporter, brand.',
  },
  why: 'A buyer looks first for the place of its own order in the chain.',
  source: craft,
  papers: ['supply-chain'],
  find: ({ answers }) =>
    recordsOf(answers, 'homework.chain', 'chain').length > 0
      ? []
      : [
          {
            question: 'homework.chain',
            message: text('The annex names no place of the supply chain.'),
            hint: text('Say who stands between the homeworker and the shop, as far as you know.'),
          },
        ],
}

export const supplyRules: readonly Rule[] = [lawIsLookedUp, buyerIsAsked, chainIsTold]
