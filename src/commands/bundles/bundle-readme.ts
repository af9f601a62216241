import type { Packing } from '../../bundles/write-zip.ts'
import { type Edition, textIn } from '../../editions/edition.ts'
import type { Audience } from '../../evidence/released.ts'
import { type Text, text } from '../../problems/text.ts'
import type { Wording } from '../../wording/wording.ts'
import { textFile } from './case-files.ts'

/** What else is in the bundle, by which some lines stand or fall. */
export type Inside = {
  readonly files: readonly Packing[]
  /** Ids of evidence whose files stayed behind. */
  readonly staying: readonly string[]
}

/** What a person reads first who unpacks the bundle: what it is, for whom, what is in it, how to look if it is whole. */
export const readmeOf = (edition: Edition, inside: Inside, wording: Wording): Packing => {
  const name = textIn(edition, 'organisation.name')
  const lines = [
    ...(name === null ? [] : [name, '']),
    ...paragraphs(edition, inside).flatMap((one) => [...said(one, wording), '']),
  ]
  // Old editors of Windows show lines as lines only so.
  return textFile('README.txt', `${lines.join('\r\n').trimEnd()}\r\n`)
}

/** A heading in capitals would be read out letter by letter, so it is underlined. */
type Paragraph = { readonly title: Text; readonly lines: readonly Text[] }

const said = ({ title, lines }: Paragraph, { say }: Wording): readonly string[] => [
  say(title),
  '-'.repeat([...say(title)].length),
  ...lines.map((line) => say(line)),
]

const paragraphs = ({ audience }: Edition, inside: Inside): readonly Paragraph[] => [
  { title: text('For whom this is'), lines: [readers[audience]] },
  { title: text('What is in it'), lines: contentsOf(inside) },
  { title: text('What is not in it'), lines: absent(audience, inside) },
  { title: text('Is it whole and unchanged?'), lines: checking },
  { title: text('Going on with the work'), lines: goingOn },
]

const readers: Readonly<Record<Audience, Text>> = {
  internal: text(
    'For the organisation alone. It tells more than the papers do: what was told without consent to others stands in it. Give it to nobody outside, and send it only encrypted.',
  ),
  committee: text(
    'For the Committee of Experts of the ILO. The Office in Geneva sends all of this to the government.',
  ),
  public: text('For everybody: the government and the firms may read it too.'),
}

const contentsOf = ({ files }: Inside): readonly Text[] => {
  const has = (start: string): boolean => files.some(({ path }) => path.startsWith(start))
  return [
    ...(has('documents/') ? [text('documents: the papers, as PDF.')] : []),
    text('answers.json: the answers from which they are made, as far as you may see them.'),
    ...(has('evidence/') ? [text('evidence: files of evidence, named by their numbers.')] : []),
    ...(has('surveys/')
      ? [text('surveys: the rows of surveys. They tell of single persons.')]
      : []),
    text('changes.ndjson: when which question was answered or changed, without the words.'),
    text('manifest.json: every file with its size and its SHA-256.'),
  ]
}

const absent = (audience: Audience, { staying }: Inside): readonly Text[] => [
  text('Names of witnesses. They have codes, such as W-01; who they are stands nowhere here.'),
  ...(audience === 'internal'
    ? []
    : [
        text('What witnesses did not agree that others read it, and the rows of surveys.'),
        text('Figures of surveys stand in the papers, not in answers.json.'),
      ]),
  ...(audience === 'public' ? [text('What tells of one person only.')] : []),
  ...(staying.length === 0
    ? []
    : [
        text(
          'The files of {count, plural, one {this evidence} other {these pieces of evidence}}: {ids}.',
          {
            count: staying.length,
            ids: staying.join(', '),
          },
        ),
      ]),
]

const checking: readonly Text[] = [
  text('With the program: c177 verify, and the name of this bundle. It needs no internet.'),
  text(
    'Then ask whoever made the bundle to read out the SHA-256 of its list of files (manifest.json), on the telephone for example. Is yours the same, nobody has changed anything on the way.',
  ),
]

const goingOn: readonly Text[] = [
  text('With the program: c177 unbundle, the name of this bundle, and the name of a new folder.'),
  text('The folder is then a case like any other.'),
]
