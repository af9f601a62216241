import { directionOf } from '../../../../src/document/direction.ts'
import { getDocument } from '../pdfjs.ts'
import { type Fault, short } from './fault.ts'
import type { ShownText } from './file/painting.ts'
import type { Judged } from './judged.ts'
import { marksOf, type ReadElement } from './read.ts'

/** A reader that somebody else wrote: what it makes of a file must be what ours does. */
export const agreesWithPdfJs = async (
  bytes: Uint8Array,
  judged: Judged,
): Promise<readonly Fault[]> => {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  try {
    const pdf = await loading.promise
    const faults = [...(await wholeFaults(pdf, judged))]
    for (const { index } of judged.document.pages) {
      const page = await pdf.getPage(index + 1)
      faults.push(...(await pageFaults(page, judged, index)))
      page.cleanup()
    }
    return faults
  } finally {
    await loading.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>
type Page = Awaited<ReturnType<Pdf['getPage']>>
type StructureNode = Awaited<ReturnType<Page['getStructTree']>>

// The paper as a whole.

const wholeFaults = async (pdf: Pdf, { document, labels, tree }: Judged): Promise<Fault[]> => {
  const { info, metadata } = await pdf.getMetadata()
  const language: unknown = Object(info)['Language']
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ['pages', pdf.numPages, document.pages.length],
    ['labels', (await pdf.getPageLabels())?.join(' '), labels.join(' ')],
    ['title', metadata?.get('dc:title'), tree.title],
    ['language', language, tree.language],
    ['marked', (await pdf.getMarkInfo())?.Marked, true],
  ]
  return facts.flatMap(([what, found, expected]) =>
    found === expected ? [] : [differs(what, `${found}`, `${expected}`)],
  )
}

const differs = (where: string, found: string, expected: string): Fault => ({
  code: 'second-reader',
  where: `${where}, by PDF.js`,
  found,
  expected,
})

// One page: the roles, what they hold, and the words of each mark.

const pageFaults = async (page: Page, judged: Judged, index: number): Promise<Fault[]> => {
  const root = await page.getStructTree()
  const content = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  })
  const outline = root ? nodeLines(root, 0) : []
  const own = elementLines(judged.document.root, index, 0)
  const at = own.findIndex((line, line_) => line !== outline[line_])
  const where = `page ${index + 1}`
  const structure =
    at < 0 && own.length === outline.length
      ? []
      : [differs(`${where}, structure`, outline[at] ?? 'nothing', own[at] ?? 'nothing')]
  return [...structure, ...wordFaults(wordsByMark(content), judged, index)]
}

/** Roles with what PDF.js tells of them, indented by their depth; it also names elements of other pages. */
const nodeLines = (node: StructureNode, depth: number): string[] =>
  node.children.flatMap((child): string[] => {
    if (!('role' in child)) {
      const { type, id } = child as { type: string; id: string }
      return type === 'content' ? [`${' '.repeat(depth)}mark ${id.split('_mc').at(-1)}`] : []
    }
    const { alt, lang } = child as { alt?: string; lang?: string }
    const inside = nodeLines(child, depth + 1)
    if (inside.length === 0) return []
    return [lineOf(depth, { role: child.role, alternative: alt, language: lang }), ...inside]
  })

type Told = {
  readonly role: string
  readonly alternative?: string | null | undefined
  readonly language?: string | null | undefined
}

const lineOf = (depth: number, { role, alternative, language }: Told): string =>
  `${' '.repeat(depth)}${role}${alternative ? ` "${alternative}"` : ''}${language ? ` [${language}]` : ''}`

/** The same from our own reader, for one page. */
const elementLines = (element: ReadElement, page: number, depth: number): string[] => {
  if (!marksOf(element).some((mark) => mark.page === page)) return []
  return [
    lineOf(depth, element),
    ...element.kids.flatMap((kid) => {
      if (kid.kind === 'element') return elementLines(kid, page, depth + 1)
      return kid.kind === 'mark' && kid.page === page
        ? [`${' '.repeat(depth + 1)}mark ${kid.id}`]
        : []
    }),
  ]
}

type TextContent = Awaited<ReturnType<Page['getTextContent']>>

const wordsByMark = ({ items }: TextContent): Map<number, string> => {
  const words = new Map<number, string>()
  const open: (number | null)[] = []
  for (const item of items) {
    if ('str' in item) {
      const mark = open.findLast((each) => each !== null)
      if (mark !== undefined && mark !== null)
        words.set(mark, `${words.get(mark) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = item.id?.split('_mc').at(-1)
      open.push(id === undefined ? null : Number(id))
    }
  }
  return words
}

const wordFaults = (
  words: ReadonlyMap<number, string>,
  { document, tree }: Judged,
  index: number,
): Fault[] =>
  marksOf(document.root)
    .filter(({ page }) => page === index)
    .flatMap(({ id, texts }): Fault[] => {
      const own = texts.map(({ text }) => text).join('')
      const other = words.get(id) ?? ''
      const isBack = rightToLeft.test(own) || (directionOf(tree.language) === 'rtl' && jumps(texts))
      return (isBack ? hasAll(own, other) : alike(own, other))
        ? []
        : [differs(`page ${index + 1}, mark ${id}`, short(other), short(own))]
    })

// PDF.js drops joiners and direction marks there, and puts blanks by its own measure.
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Whether words of one line do not stand one after the other: among words from right to left they may not. */
const jumps = (texts: readonly ShownText[]): boolean =>
  texts.some(({ start: [x, y], size }, index) => {
    const before = texts[index - 1]
    return before?.start[1] === y && Math.abs(x - before.box.right) > size / 2
  })

/** It turns digits and brackets beside words from right to left by a guess; no letter is lost or doubled. */
const hasAll = (own: string, other: string): boolean =>
  /[\p{N}\p{Ps}\p{Pe}]/u.test(own) && rightToLeft.test(own)
    ? [...bare(own)].sort().join('') === [...bare(other)].sort().join('')
    : bare(own) === bare(other)
const bare = (text: string): string => text.replace(/[\s\p{Cf}<>]+/gu, '')

/**
 * Whether PDF.js reads the same words. It ends a line where the paper does, in place of the blank or without one,
 * and may put a blank at either end of a mark; inside of a line every blank must be there and no other.
 */
const alike = (own: string, other: string): boolean => {
  const text = own.trim().replace(/[\u200c\u200d]+$/, '')
  let at = 0
  for (const character of other.trim()) {
    const isEnd = character === '\n'
    // It drops a joiner that ends a line, where a long word was cut; as it does at the end of all.
    if (isEnd && /[\u200c\u200d]/.test(text[at] ?? '')) at++
    if (text.startsWith(character, at) || (isBlank(character) && isBlank(text[at])))
      at += character.length
    else if (!isEnd) return false
  }
  return at === text.length
}

// A blank that may not break is an ordinary one to it, beside some gaps.
const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\u00a0'
