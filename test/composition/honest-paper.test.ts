import { describe, expect, it } from 'vitest'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import { composed, treeOf } from './composing.ts'

/** All words of a draft made of these answers. */
const wordsOf = (answers: Readonly<Record<string, unknown>>): string =>
  [...everyBlock(treeOf(composed(answers)).children)]
    .map((block) =>
      'children' in block &&
      block.type !== 'part' &&
      block.type !== 'quote' &&
      block.type !== 'request'
        ? plainText(block.children)
        : '',
    )
    .join('\n')

describe('the paper says no more than was answered', () => {
  it('finds no sign of economic independence absent of which nobody spoke', () => {
    const words = wordsOf({ 'status.autonomy': ['ownTime'] })
    expect(words).toContain('Autonomy: they decide when it is ready')
    expect(words).not.toContain('Economic independence:')
  })

  it('is addressed to nobody where no addressee was chosen', () => {
    const office = 'International Labour Standards Department'
    expect(wordsOf({ 'standing.addressee': { doesNotApply: true } })).not.toContain(office)
    expect(wordsOf({ 'standing.addressee': 'office' })).toContain(office)
  })

  it('vouches for the consent of witnesses only where there are some', () => {
    const vouched = 'each of them agreed'
    expect(wordsOf({})).not.toContain(vouched)
    expect(wordsOf({ witnesses: [{ id: 'W-01', consent: { ilo: true } }] })).toContain(vouched)
  })

  it('asks nobody to write withheld words anew', () => {
    const told = { id: 'C-01', text: 'SECRET', provisions: ['C177:6'], evidence: ['E-01'] }
    const words = wordsOf({
      '6.practice.claims': [told],
      'evidence.items': [{ id: 'E-01', kind: 'testimony' }],
    })
    expect(words).not.toContain('SECRET')
    expect(words).not.toContain('What happens in practice')
    expect(wordsOf({ 'scope.provisions': ['6'] })).toContain('What happens in practice')
  })
})
