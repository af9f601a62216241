import { describe, expect, test } from 'vitest'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import type { Given } from '../builders/answers-file.ts'
import { composed, treeOf, wordsOf } from './composing.ts'

const union: Given = {
  'organisation.name': 'Union of Home Stitchers',
  'organisation.legalForm': 'tradeUnion',
  'organisation.signatory.name': 'The President',
  'standing.country': 'BG',
  'standing.sendingDate': '2026-08-20',
}
const cooperative: Given = {
  ...union,
  'organisation.legalForm': 'cooperative',
  'standing.country': 'FR',
  'standing.bound': 'no',
}

const letters = (answers: Given, draft = true): DocumentTree =>
  treeOf(composed(answers, { paper: 'letters', draft }))

const chosen = (letter: object, answers: Given = union): string =>
  wordsOf(letters({ ...answers, 'letters.items': [{ id: 'B-01', to: 'the Ministry', ...letter }] }))

/** The subject of each letter. */
const subjects = (tree: DocumentTree): readonly string[] =>
  [...everyBlock(tree.children)].flatMap((block) =>
    block.type === 'heading' ? plainText(block.children) : [],
  )

describe('while no letter is chosen', () => {
  test('a draft for a State that is bound has four copies, each without an addressee', () => {
    const tree = letters(union)
    expect(subjects(tree)).toHaveLength(4)
    expect(wordsOf(tree).match(/\[Still missing: To whom\]/g)).toHaveLength(4)
  })

  test('one for a State that is not bound has two questions more, and a union is asked to sign', () => {
    const words = subjects(letters(cooperative)).join('\n')
    expect(subjects(letters(cooperative))).toHaveLength(7)
    expect(words).toContain('will you sign our report')
    expect(words).toContain('last looked at for ratification')
    expect(words).toContain('put before the competent authority')
  })

  test('no union is asked where one signs already', () => {
    const words = wordsOf(letters({ ...cooperative, 'organisation.cosigner': 'Garment Union' }))
    expect(words).not.toContain('will you sign')
  })

  test('what the interview found missing is asked for', () => {
    const tree = letters({
      ...union,
      'scope.provisions': ['8'],
      '8.law.texts': { notKnown: true, note: 'we asked the library' },
      'homework.formality': { notKnown: true },
    })
    expect(subjects(tree).slice(4)).toEqual([
      'Request for texts on home work',
      'Request for figures on home work',
    ])
    expect(wordsOf(tree)).toContain('Article 8: Intermediaries')
    expect(wordsOf(tree)).toContain('we asked the library')
    expect(wordsOf(tree)).toContain('how much of this work is registered')
  })

  test('a final paper has none, and says so', () => {
    expect(subjects(letters(union, false))).toEqual(['No letters'])
  })
})

describe('a letter that was chosen', () => {
  test('stands alone, with its addressee, the day, the sender and who signs', () => {
    const tree = letters(
      {
        ...union,
        'organisation.address': 'Post box 12\nMarra',
        'letters.items': [{ id: 'B-01', kind: 'government', to: 'the Ministry', address: 'Town' }],
      },
      false,
    )
    expect(subjects(tree)).toHaveLength(1)
    const words = wordsOf(tree)
    for (const part of ['Marra', '20 August 2026', 'the Ministry\u2028Town', 'The President']) {
      expect(words).toContain(part)
    }
    expect(words).toContain('The Office forwards to the Government')
    expect(tree.children).toHaveLength(1)
  })

  test('stands on a page of its own', () => {
    const items = [
      { id: 'B-01', kind: 'government', to: 'a' },
      { id: 'B-02', kind: 'network', to: 'b' },
    ]
    const tree = letters({ ...union, 'letters.items': items })
    expect(tree.children.map((block) => block.type === 'part' && block.kind)).toEqual([
      'letter',
      'letter',
    ])
  })

  test('speaks of the gap report, and of other Conventions, where the State is not bound', () => {
    const routes = [
      { id: 'R-01', convention: 'C26', ratified: 'yes', lookedOn: '2026-06-15' },
      { id: 'R-02', convention: 'C95', ratified: 'yes' },
    ]
    const words = chosen({ kind: 'government' }, { ...cooperative, 'routes.conventions': routes })
    expect(words).toContain('our report on home work in France')
    expect(words).toContain('Under Convention No. 26 we send observations')
    expect(words).not.toContain('our observations on how France applies')
  })

  test('names what is asked for, in the words of the user', () => {
    const words = chosen({ kind: 'figure', asks: 'persons in the census\nworkshops' })
    expect(words).toContain('persons in the census\nworkshops')
  })

  test('of no kind is told in a draft', () => {
    expect(chosen({})).toContain('[Still missing: What the letter is for]')
  })
})

describe('the question under Convention No. 144', () => {
  const asking = (route: object | null): string =>
    chosen(
      { kind: 'reexamination' },
      {
        ...cooperative,
        ...(route && { 'routes.conventions': [{ id: 'R-01', convention: 'C144', ...route }] }),
      },
    )

  type Row = readonly [
    what: string,
    route: object | null,
    words: readonly [says: RegExp, not: RegExp],
  ]
  const cases: readonly Row[] = [
    ['with an “if” where nothing was looked up', null, [/If France has ratified/, /Looked up on/]],
    [
      'with an “if” where the day of looking is missing',
      { ratified: 'yes' },
      [/If France has ratified/, /France ratified the/],
    ],
    [
      'without one where it was looked up',
      { ratified: 'yes', ratifiedOn: '1982-06-08', lookedOn: '2026-06-15' },
      [
        /France ratified the Tripartite .*, on 8 June 1982\. \(Looked up on 15 June 2026\.\)/,
        /If France|whether, and since when/,
      ],
    ],
    [
      'not under it where it was not ratified',
      { ratified: 'no', lookedOn: '2026-06-15' },
      [/last looked at for ratification/, /Article 5\(1\)\(c\)/],
    ],
  ]
  test.each(cases)('is asked %s', (_, route, [says, not]) => {
    const words = asking(route)
    expect(words).toMatch(says)
    expect(words).not.toMatch(not)
  })
})

test('no letter says that the Convention was not ratified where it was', () => {
  for (const kind of ['reexamination', 'submission', 'network', 'cosign']) {
    expect(chosen({ kind })).not.toContain('has not ratified')
  }
})
