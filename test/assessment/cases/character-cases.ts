import { aCase, type Case } from '../builder.ts'

/** A font that has Latin letters, and é only as one character. */
const latinOnly = {
  hasGlyph: (point: number) => point < 0x250 || (point > 0x2010 && point < 0x2030),
}

export const characterCases: readonly Case[] = [
  {
    title: 'a cuneiform sign',
    given: aCase().with({ 'homework.givers': 'An agent \u{12000} brings the work.' }),
    expect: ['character-missing'],
    surroundings: latinOnly,
  },
  {
    title: 'in a record, in a note, in a unit of pay',
    given: aCase()
      .claim({ text: 'Nothing in writing \u{12000}.' })
      .saying('government', { notKnown: true, note: 'Asked \u{12000}.' })
      .dealingWith('4.2.d')
      .pay({ rate: { amount: '0.60', currency: 'EUR', per: 'pair \u{12000}' } }),
    expect: ['P-21: character-missing', 'C-11: character-missing', 'character-missing'],
    surroundings: latinOnly,
  },
  {
    title: 'an accent typed apart is composed first',
    given: aCase().with({ 'homework.givers': 'Andre\u0301 brings it.' }),
    expect: [],
    surroundings: latinOnly,
  },
  {
    title: 'line ends, joiners, soft hyphens and byte order marks have no shape',
    given: aCase().with({
      'homework.givers': 'An\u00ADagent\u200B\u200C\u200D\uFEFF\uFE0F\nbrings\tit.',
    }),
    expect: [],
    surroundings: latinOnly,
  },
]
