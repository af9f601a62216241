import type { Dictionary, Value } from './file/values.ts'
import { Name, Ref, textString } from './file/values.ts'
import { ascii, isRef, type Planting } from './planting.ts'
import type { Mark, ReadElement } from './read.ts'
import { annotationsOf, childrenOf } from './seen.ts'

/** A fault that may slip into a PDF, put into the torture paper; the judge must find it and call it `code`. */
export type PlantedFault = {
  readonly name: string
  readonly code: string
  readonly plant: (paper: Planting) => void
}

const swapped = (kids: readonly Value[], at: number): Value[] =>
  kids.map(
    (kid, index) => (index === at ? kids[at + 1] : index === at + 1 ? kids[at] : kid) ?? null,
  )

const indexIn = (element: ReadElement): number =>
  element.parent?.kids.filter(({ kind }) => kind === 'element').indexOf(element) ?? 0

const figure = (paper: Planting) => paper.element('Figure')
const firstParagraph = (paper: Planting) => paper.element('P', 'first0')
const markOf = (paper: Planting, role: string, words: string): Mark =>
  paper.mark(paper.element(role, words))

const entryLink = (paper: Planting): ReadElement => {
  const [reference] = childrenOf(paper.element('TOCI', 'Annex'))
  const [link] = reference ? childrenOf(reference) : []
  if (!link) throw new Error('The contents have no link')
  return link
}

const toPage = (
  paper: Planting,
  entries: Dictionary,
  { page, top }: { readonly page: number; readonly top: number },
): void => {
  const object = paper.read.pages[page]?.object ?? 0
  entries.set('Dest', [new Ref(object), new Name('XYZ'), 0, top, null])
}

const everyHead = (paper: Planting, change: (entries: Dictionary) => void): void => {
  for (const head of paper.elements('TH')) paper.attributes(head, change)
}

const outlines = (paper: Planting): Dictionary =>
  paper.file.dictionary(paper.file.dictionary(paper.read.catalog.get('Outlines')).get('First'))

/** Paints the inside of a mark elsewhere, or in another state. */
const within = (paper: Planting, mark: Mark, operators: string): void =>
  paper.marked(mark, (opening, inside) => `${opening} q ${operators} ${inside} Q EMC`)

export const structureFaults: readonly PlantedFault[] = [
  {
    name: 'the tree in reverse order',
    code: 'visual-order',
    plant: (paper) => paper.kids(paper.read.root, (kids) => kids.toReversed()),
  },
  {
    name: 'a heading after its first paragraph',
    code: 'paint-order',
    plant: (paper) => {
      const heading = paper.element('H2', 'Law')
      if (heading.parent) paper.kids(heading.parent, (kids) => swapped(kids, indexIn(heading)))
    },
  },
  {
    name: 'a heading level skipped',
    code: 'role',
    plant: (paper) => paper.role(paper.element('H3', 'Pay'), 'H4'),
  },
  {
    name: 'headings tagged as paragraphs',
    code: 'role',
    plant: (paper) => {
      for (const heading of paper.elements('H2')) paper.role(heading, 'P')
    },
  },
  {
    name: 'a role that no standard knows',
    code: 'nesting',
    plant: (paper) => paper.role(firstParagraph(paper), 'Paragraph'),
  },
  {
    name: 'a list tagged as paragraphs',
    code: 'role',
    plant: (paper) => {
      for (const [from, to] of [
        ['L', 'Div'],
        ['LI', 'Div'],
        ['Lbl', 'P'],
        ['LBody', 'P'],
      ] as const)
        for (const element of paper.elements(from)) paper.role(element, to)
    },
  },
  {
    name: 'the numbers of a list left out of the tree',
    code: 'children',
    plant: (paper) => paper.remove(paper.element('Lbl', '3.')),
  },
  {
    name: 'a list of bullets that says it is numbered',
    code: 'list-numbering',
    plant: (paper) =>
      paper.attributes(paper.element('L', '•'), (entries) =>
        entries.set('ListNumbering', new Name('UpperRoman')),
      ),
  },
  {
    name: 'one list cut in two',
    code: 'children',
    plant: (paper) => {
      const list = paper.element('L', 'item 11')
      const { parent } = list
      if (!parent) return
      const kids = paper.file.list(paper.entries(list).get('K'))
      const second = paper.file.add(new Map(paper.entries(list)).set('K', kids.slice(5)))
      for (const kid of kids.slice(5)) paper.file.dictionary(kid).set('P', second)
      paper.kids(list, () => kids.slice(0, 5))
      paper.kids(parent, (all) =>
        all.flatMap((kid) => (isRef(kid, list.object) ? [kid, second] : [kid])),
      )
    },
  },
  {
    name: 'a paragraph lost from the tree',
    code: 'children',
    plant: (paper) => paper.remove(firstParagraph(paper)),
  },
  {
    name: 'a language lost from foreign words',
    code: 'language',
    plant: (paper) => paper.say(paper.element('Span', 'Кодекс на труда'), 'Lang', null),
  },
  {
    name: 'a language lost from a quotation',
    code: 'language',
    plant: (paper) => paper.say(paper.element('BlockQuote', '„Носят'), 'Lang', null),
  },
  {
    name: 'a language that is none',
    code: 'language',
    plant: (paper) => paper.say(paper.element('BlockQuote', '„Носят'), 'Lang', 'български'),
  },
  {
    name: 'a short form without what it stands for',
    code: 'expansion',
    plant: (paper) => paper.say(paper.element('Span', 'ILO'), 'E', null),
  },
  {
    name: 'an alternative text that is a file name',
    code: 'alternative',
    plant: (paper) => paper.say(figure(paper), 'Alt', 'kitchen.png'),
  },
  {
    name: 'an alternative text that says “image”',
    code: 'alternative',
    plant: (paper) => paper.say(figure(paper), 'Alt', 'image'),
  },
  {
    name: 'a figure without a box',
    code: 'figure-box',
    plant: (paper) => paper.attributes(figure(paper), (entries) => entries.delete('BBox')),
  },
  {
    name: 'a figure whose box is elsewhere',
    code: 'figure-box',
    plant: (paper) =>
      paper.attributes(figure(paper), (entries) => entries.set('BBox', [0, 0, 9, 9])),
  },
  {
    name: 'a caption beside its figure',
    code: 'children',
    plant: (paper) => {
      const caption = paper.element('Caption', 'soles')
      const { parent } = caption
      if (!parent?.parent) return
      paper.remove(caption)
      paper.entries(caption).set('P', new Ref(parent.parent.object))
      paper.kids(parent.parent, (kids) =>
        kids.flatMap((kid) => (isRef(kid, parent.object) ? [kid, new Ref(caption.object)] : [kid])),
      )
    },
  },
  {
    name: 'spoken words that differ from the printed ones',
    code: 'actual-text',
    plant: (paper) => paper.say(firstParagraph(paper), 'ActualText', 'All is well.'),
  },
]

export const tableFaults: readonly PlantedFault[] = [
  {
    name: 'no header cell at all',
    code: 'role',
    plant: (paper) => {
      for (const head of paper.elements('TH')) paper.role(head, 'TD')
    },
  },
  {
    name: 'header cells without a scope',
    code: 'scope',
    plant: (paper) => everyHead(paper, (entries) => entries.delete('Scope')),
  },
  {
    name: 'column heads that say they are row heads',
    code: 'scope',
    plant: (paper) => everyHead(paper, (entries) => entries.set('Scope', new Name('Row'))),
  },
  {
    name: 'a cell that names the wrong header',
    code: 'headers',
    plant: (paper) => {
      const other = paper.element('TH', 'Source').id ?? ''
      paper.attributes(paper.element('TD', '0.10'), (entries) =>
        entries.set('Headers', [textString(other)]),
      )
    },
  },
  {
    name: 'a cell that names no header',
    code: 'headers',
    plant: (paper) =>
      paper.attributes(paper.element('TD', '0.10'), (entries) => entries.delete('Headers')),
  },
  {
    name: 'a span forgotten',
    code: 'table-grid',
    plant: (paper) =>
      paper.attributes(paper.element('TH', 'District'), (entries) => entries.delete('RowSpan')),
  },
  {
    name: 'a cell left out',
    code: 'table-grid',
    plant: (paper) => paper.remove(paper.element('TD', '0.10')),
  },
  {
    name: 'a header cell without an id',
    code: 'id-missing',
    plant: (paper) => paper.say(paper.element('TH', 'Source'), 'ID', null),
  },
  {
    name: 'two header cells of one id',
    code: 'id-twice',
    plant: (paper) => paper.say(paper.element('TH', 'Source'), 'ID', paper.element('TH', 'Pay').id),
  },
  {
    name: 'an id that the tree of ids does not know',
    code: 'id-tree',
    plant: (paper) => {
      const structure = paper.file.dictionary(paper.read.catalog.get('StructTreeRoot'))
      structure.delete('IDTree')
    },
  },
  {
    name: 'a header cell whose words are an artifact',
    code: 'empty-header',
    plant: (paper) => {
      const head = paper.element('TH', 'Source')
      paper.marked(paper.mark(head), (_, inside) => `/Artifact <</Type /Layout>> BDC${inside}EMC`)
      paper.kids(head, () => [])
    },
  },
  {
    name: 'a caption below its table',
    code: 'caption-place',
    plant: (paper) => {
      const table = paper.element('Table', 'Pay by district')
      paper.kids(table, (kids) => [...kids.slice(1), ...kids.slice(0, 1)])
    },
  },
]

export const noteAndLinkFaults: readonly PlantedFault[] = [
  {
    name: 'a note before its paragraph',
    code: 'children',
    plant: (paper) => {
      const note = paper.element('Note', 'the Organization')
      if (!note.parent) return
      paper.remove(note)
      paper.kids(note.parent, (kids) => [new Ref(note.object), ...kids])
    },
  },
  {
    name: 'a note without an id',
    code: 'id-missing',
    plant: (paper) => paper.say(paper.element('Note'), 'ID', null),
  },
  {
    name: 'a note that leads back elsewhere',
    code: 'link-target',
    plant: (paper) => {
      const [label] = childrenOf(paper.element('Note', 'the Organization'))
      const [back] = label ? childrenOf(label) : []
      if (back)
        paper.annotation(back, 0, (entries) => toPage(paper, entries, { page: 0, top: 800 }))
    },
  },
  {
    name: 'a link that says “click here”',
    code: 'link-contents',
    plant: (paper) =>
      paper.annotation(paper.element('Link', 'Organization'), 0, (entries) =>
        entries.set('Contents', textString('click here')),
      ),
  },
  {
    name: 'a link that says its address',
    code: 'link-contents',
    plant: (paper) =>
      paper.annotation(paper.element('Link', 'Organization'), 0, (entries) =>
        entries.set('Contents', textString('https://www.ilo.org/')),
      ),
  },
  {
    name: 'a link that leads to another address',
    code: 'target',
    plant: (paper) =>
      paper.annotation(paper.element('Link', 'Organization'), 0, (entries) =>
        entries.set(
          'A',
          new Map<string, Value>([
            ['S', new Name('URI')],
            ['URI', ascii('https://example.com/')],
          ]),
        ),
      ),
  },
  {
    name: 'a link whose second line is dead',
    code: 'link-lines',
    plant: (paper) => {
      const link = paper.element('Link', 'a long link')
      const [, second] = annotationsOf(link)
      if (!second) throw new Error('The link has one line')
      paper.kids(link, (kids) =>
        kids.filter((kid) => !(kid instanceof Map && isRef(kid.get('Obj') ?? null, second.object))),
      )
      const page = paper.file.dictionary(new Ref(paper.read.pages[second.page]?.object ?? 0))
      page.set(
        'Annots',
        paper.file.list(page.get('Annots')).filter((each) => !isRef(each, second.object)),
      )
    },
  },
  {
    name: 'a link that the tree does not know',
    code: 'loose-annotation',
    plant: (paper) =>
      paper.kids(paper.element('Link', 'Organization'), (kids) =>
        kids.filter((kid) => typeof kid === 'number' || (kid instanceof Map && kid.has('MCID'))),
      ),
  },
  {
    name: 'a link announced before its words',
    code: 'link-order',
    plant: (paper) =>
      paper.kids(paper.element('Link', 'Organization'), (kids) => kids.toReversed()),
  },
  {
    name: 'a link beside its words',
    code: 'link-place',
    plant: (paper) =>
      paper.annotation(paper.element('Link', 'Organization'), 0, (entries) =>
        entries.set('Rect', [10, 10, 60, 20]),
      ),
  },
  {
    name: 'a link that leads back to another element',
    code: 'struct-parent',
    plant: (paper) =>
      paper.annotation(paper.element('Link', 'Organization'), 0, (entries) =>
        entries.set('StructParent', 0),
      ),
  },
  {
    name: 'an entry of the contents that leads elsewhere',
    code: 'link-target',
    plant: (paper) =>
      paper.annotation(entryLink(paper), 0, (entries) =>
        toPage(paper, entries, { page: 0, top: 700 }),
      ),
  },
  {
    name: 'an entry of the contents that names no heading',
    code: 'entry-ref',
    plant: (paper) => {
      paper.entries(paper.element('TOCI', 'Annex')).delete('Ref')
    },
  },
  {
    name: 'an entry of the contents whose number is joined to its words',
    code: 'text',
    plant: (paper) => paper.retype(paper.mark(entryLink(paper)), ' ', ''),
  },
]

export const paperFaults: readonly PlantedFault[] = [
  {
    name: 'a title that is a file name',
    code: 'title',
    plant: (paper) => {
      paper.file
        .dictionary(paper.file.trailer.get('Info'))
        .set('Title', textString('submission.pdf'))
    },
  },
  {
    name: 'a title that readers do not show',
    code: 'title-shown',
    plant: (paper) => paper.catalog((entries) => entries.delete('ViewerPreferences')),
  },
  {
    name: 'the wrong document language',
    code: 'document-language',
    plant: (paper) => paper.catalog((entries) => entries.set('Lang', textString('de'))),
  },
  {
    name: 'a file that does not say it is tagged',
    code: 'marked',
    plant: (paper) => paper.catalog((entries) => entries.delete('MarkInfo')),
  },
  {
    name: 'a file that names no standard',
    code: 'standard',
    plant: (paper) => {
      const metadata = paper.read.catalog.get('Metadata')
      const text = paper.file.data(metadata).toString('latin1')
      paper.file.replaceData(metadata, text.replace('<pdfuaid:part>1</pdfuaid:part>', ''))
    },
  },
  {
    name: 'no bookmarks',
    code: 'bookmark',
    plant: (paper) => paper.catalog((entries) => entries.delete('Outlines')),
  },
  {
    name: 'a bookmark with other words',
    code: 'bookmark',
    plant: (paper) => {
      outlines(paper).set('Title', textString('Home work'))
    },
  },
  {
    name: 'bookmarks that are not nested',
    code: 'bookmark',
    plant: (paper) => {
      outlines(paper).delete('First')
    },
  },
  {
    name: 'a bookmark that lands beside its heading',
    code: 'bookmark-place',
    plant: (paper) => toPage(paper, outlines(paper), { page: 0, top: 80 }),
  },
  {
    name: 'wrong page labels',
    code: 'page-label',
    plant: (paper) =>
      paper.catalog((entries) =>
        entries.set(
          'PageLabels',
          new Map<string, Value>([
            [
              'Nums',
              [
                0,
                new Map<string, Value>([
                  ['S', new Name('D')],
                  ['St', 3],
                ]),
              ],
            ],
          ]),
        ),
      ),
  },
  {
    name: 'pages whose links are not in order',
    code: 'tab-order',
    plant: (paper) => {
      paper.file.dictionary(new Ref(paper.read.pages[2]?.object ?? 0)).delete('Tabs')
    },
  },
  {
    name: 'a parent tree that leads to another element',
    code: 'parent-tree',
    plant: (paper) => {
      const structure = paper.file.dictionary(paper.read.catalog.get('StructTreeRoot'))
      const tree = paper.file.dictionary(structure.get('ParentTree'))
      const nums = [...paper.file.list(tree.get('Nums'))]
      tree.set(
        'Nums',
        nums.map((value, at) => (at === 1 ? [...paper.file.list(value)].toReversed() : value)),
      )
    },
  },
]

export const paintFaults: readonly PlantedFault[] = [
  {
    name: 'grey words, 1.6 : 1',
    code: 'contrast',
    plant: (paper) => within(paper, markOf(paper, 'P', 'first0'), '0.8 0.8 0.8 rg'),
  },
  {
    name: 'dark words on a dark ground',
    code: 'contrast',
    plant: (paper) => within(paper, markOf(paper, 'P', 'first0'), '0.2 g 0 0 595 842 re f 0 g'),
  },
  {
    name: 'half-clear words',
    code: 'marks',
    plant: (paper) => {
      const resources = paper.file.dictionary(
        paper.file.dictionary(new Ref(paper.read.pages[0]?.object ?? 0)).get('Resources'),
      )
      const state = new Map<string, Value>([['G', new Map<string, Value>([['ca', 0.5]])]])
      resources.set('ExtGState', state)
      within(paper, markOf(paper, 'P', 'Dear'), '/G gs')
    },
  },
  {
    name: 'words outside of the page',
    code: 'outside-page',
    plant: (paper) => within(paper, markOf(paper, 'P', 'first0'), '1 0 0 1 0 -2000 cm'),
  },
  {
    name: 'a paragraph drawn above the one before it',
    code: 'visual-order',
    plant: (paper) => within(paper, markOf(paper, 'P', 'Dear'), '1 0 0 1 0 60 cm'),
  },
  {
    name: 'a cell drawn in its neighbour’s place',
    code: 'visual-order',
    plant: (paper) => within(paper, markOf(paper, 'TD', '0.10'), '1 0 0 1 -300 0 cm'),
  },
  {
    name: 'a note in the midst of the page',
    code: 'visual-order',
    plant: (paper) => {
      const note = paper.element('Note', 'ministry')
      const mark = note.kids.find((kid) => kid.kind === 'mark')
      if (mark?.kind === 'mark') within(paper, mark, '1 0 0 1 0 400 cm')
    },
  },
  {
    name: 'words of no mark',
    code: 'unmarked',
    plant: (paper) => paper.marked(markOf(paper, 'P', 'first0'), (_, inside) => inside),
  },
  {
    name: 'words of a mark that no element has',
    code: 'mark-without-element',
    plant: (paper) => paper.kids(paper.element('P', 'Dear'), () => []),
  },
  {
    name: 'one mark in two elements',
    code: 'mark-twice',
    plant: (paper) => {
      const { id } = markOf(paper, 'P', 'Dear')
      paper.kids(paper.element('P', 'To the Office'), (kids) => [...kids, id])
    },
  },
  {
    name: 'a mark that is nowhere painted',
    code: 'mark-missing',
    plant: (paper) => paper.kids(paper.element('P', 'Dear'), (kids) => [...kids, 999]),
  },
  {
    name: 'a mark with the name of another role',
    code: 'mark-tag',
    plant: (paper) =>
      paper.marked(
        markOf(paper, 'P', 'Dear'),
        (opening, inside) => `${opening.replace('/P', '/H1')}${inside}EMC`,
      ),
  },
  {
    name: 'an artifact inside of content',
    code: 'marks',
    plant: (paper) =>
      paper.marked(
        markOf(paper, 'P', 'Dear'),
        (opening, inside) => `${opening} /Artifact <</Type /Layout>> BDC EMC ${inside}EMC`,
      ),
  },
  {
    name: 'a paragraph turned into an artifact',
    code: 'artifact-text',
    plant: (paper) => {
      const paragraph = paper.element('P', 'Dear')
      paper.marked(
        paper.mark(paragraph),
        (_, inside) => `/Artifact <</Type /Layout>> BDC${inside}EMC`,
      )
      paper.remove(paragraph)
    },
  },
  {
    name: 'a paragraph turned into a running head',
    code: 'artifact-text',
    plant: (paper) => {
      const paragraph = paper.element('P', 'Dear')
      const header = '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC'
      paper.marked(paper.mark(paragraph), (_, inside) => `${header}${inside}EMC`)
      paper.remove(paragraph)
    },
  },
  {
    name: 'a running head marked as layout',
    code: 'artifact-text',
    plant: (paper) =>
      paper.content(1, (content) =>
        content.replace(
          /\/Artifact <<\/Type \/Pagination \/Subtype \/Header[^>]*>> BDC/,
          '/Artifact <</Type /Layout>> BDC',
        ),
      ),
  },
  {
    name: 'an artifact of no kind',
    code: 'artifact-kind',
    plant: (paper) =>
      paper.content(1, (content) =>
        content.replace(/\/Artifact <<\/Type \/Layout>> BDC/, '/Artifact <<>> BDC'),
      ),
  },
  {
    name: 'a running head inside of the text',
    code: 'running-line-inside',
    plant: (paper) =>
      paper.content(1, (content) =>
        content.replace(
          /(\/Artifact <<\/Type \/Pagination \/Subtype \/Header[^>]*>> BDC)([\s\S]*?)\bEMC\b/,
          '$1 q 1 0 0 1 0 -300 cm $2 Q EMC',
        ),
      ),
  },
  {
    name: 'two paragraphs painted in the wrong order',
    code: 'paint-order',
    plant: (paper) => {
      const [one, other] = [markOf(paper, 'P', 'To the Office'), markOf(paper, 'P', 'Dear')]
      const whole = ({ id }: Mark) => new RegExp(`/\\w+ <</MCID ${id}>> BDC[\\s\\S]*?\\bEMC\\b`)
      paper.content(one.page, (content) => {
        const [first = '', second = ''] = [one, other].map((mark) => whole(mark).exec(content)?.[0])
        return content.replace(first, '@').replace(second, first).replace('@', second)
      })
    },
  },
  {
    name: 'spoken words in the content',
    code: 'said-in-content',
    plant: (paper) =>
      paper.marked(
        markOf(paper, 'P', 'Dear'),
        (opening, inside) => `${opening} /Span <</ActualText (Dear)>> BDC ${inside} EMC EMC`,
      ),
  },
  {
    name: 'a font that says one letter is another',
    code: 'text',
    plant: (paper) => paper.unicode('a', (line) => line.replace('0061', '0062')),
  },
  {
    name: 'a font that says nothing of a letter',
    code: 'no-unicode',
    plant: (paper) => paper.unicode('a', () => ''),
  },
  {
    name: 'a font with an empty text for a letter',
    code: 'empty-unicode',
    plant: (paper) => paper.unicode('a', (line) => line.replace('<0061>', '<>')),
  },
  {
    name: 'a font with a control character for a letter',
    code: 'control-character',
    plant: (paper) => paper.unicode('a', (line) => line.replace('<0061>', '<0012>')),
  },
  {
    name: 'a font with U+FFFD for a letter',
    code: 'no-character',
    plant: (paper) => paper.unicode('a', (line) => line.replace('<0061>', '<fffd>')),
  },
  {
    name: 'a blank that may break for one that may not',
    code: 'text',
    plant: (paper) => paper.unicode('\u00a0', (line) => line.replace(/00a0/i, '0020')),
  },
  {
    name: 'a blank lost between two lines',
    code: 'text',
    plant: (paper) => paper.retype(markOf(paper, 'P', 'first0'), ' ', ''),
  },
  {
    name: 'a letter changed',
    code: 'text',
    plant: (paper) => paper.retype(markOf(paper, 'P', 'first0'), 'r', 't'),
  },
  {
    name: 'letters so far apart that a reader sees a blank',
    code: 'second-reader',
    plant: (paper) =>
      paper.marked(
        markOf(paper, 'P', 'Dear'),
        (opening, inside) => `${opening}${inside.replace(/\[<([0-9a-f]{4})/i, '[<$1> -900 <')}EMC`,
      ),
  },
]

export const plantedFaults: readonly PlantedFault[] = [
  ...structureFaults,
  ...tableFaults,
  ...noteAndLinkFaults,
  ...paperFaults,
  ...paintFaults,
]
