import { describe, expect, test } from 'vitest'
import { compose } from '../../src/composition/compose.ts'
import { everyBlock, plainText } from '../../src/document/finish.ts'
import type { Block, DocumentTree, Inline } from '../../src/document/tree.ts'
import { withhold } from '../../src/editions/withhold.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { assessmentOf, type Given } from '../builders/answers-file.ts'
import { submission, treeOf } from './composing.ts'

/** The submission of answers in one language, with its own sentences in another. */
const paperOf = (
  answers: Given,
  languages: { answers: string; sentences: string },
): DocumentTree => {
  const edition = withhold(assessmentOf(answers), 'committee')
  return treeOf(
    compose(
      { ...edition, language: languages.answers },
      {
        paper: 'submission',
        templates: submission,
        wording: wordingOf(languages.sentences),
        draft: true,
        hasGlyph: () => true,
      },
    ),
  )
}

const inlinesOf = (block: Block): readonly Inline[] =>
  block.type === 'heading' || block.type === 'paragraph' ? block.children : []

/** Every answer with its question, its language, if it says one, and its words. */
const answersIn = (tree: DocumentTree): readonly string[] => {
  const found: string[] = []
  const collect = (inline: Inline): void => {
    if (inline.type === 'words') return
    if (inline.type === 'answer') {
      const [first] = inline.children
      const language = first?.type === 'foreign' ? `${first.language} ` : ''
      found.push(`${inline.from}: ${language}${plainText(inline.children)}`)
    }
    inline.children.forEach(collect)
  }
  for (const block of everyBlock(tree.children)) inlinesOf(block).forEach(collect)
  return found
}

const answers: Given = {
  'standing.country': 'BG',
  'organisation.name': 'Съюз на надомниците',
  'organisation.founded': '2012',
  '3.practice.claims': [
    { id: 'C-01', text: 'Няма политика.', provisions: ['C177:3'], evidence: ['E-01', 'E-02'] },
  ],
  'evidence.items': [
    { id: 'E-01', kind: 'media', title: 'Вестник', words: 'No policy.', language: 'en' },
    {
      id: 'E-02',
      kind: 'media',
      title: 'Списание',
      words: 'Няма.',
      language: 'Bulgarian; translated by us',
    },
  ],
}

describe('where the paper has no translation into the language of the answers', () => {
  const tree = paperOf(answers, { answers: 'bg', sentences: 'en' })

  test('it is in the language of its sentences', () => {
    expect(tree.language).toBe('en')
  })

  test('what the organisation wrote says its language; what the paper says of it does not', () => {
    const found = new Set(answersIn(tree))
    expect(found).toContain('organisation.name: bg Съюз на надомниците')
    expect(found).toContain('3.practice.claims: bg Няма политика.')
    expect(found).toContain('standing.country: Bulgaria')
    expect([...found].filter((one) => one.includes('Still missing'))).not.toEqual([])
    expect([...found].filter((one) => /: bg .*[a-z]/.test(one))).toEqual([])
  })

  test('a quotation is in the language of its evidence, if that is told by a code', () => {
    expect(answersIn(tree)).toContain('evidence.items: en No policy.')
    expect(answersIn(tree)).toContain('evidence.items: bg Няма.')
  })
})

describe('where it has one', () => {
  const tree = paperOf(answers, { answers: 'bg', sentences: 'bg' })

  test('nothing but a quotation is in another language', () => {
    expect(tree.language).toBe('bg')
    expect(answersIn(tree)).toContain('3.practice.claims: Няма политика.')
    expect(answersIn(tree).filter((one) => /: (bg|en) /.test(one))).toEqual([
      'evidence.items: en No policy.',
    ])
  })
})
