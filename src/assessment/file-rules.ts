import { recordsOf } from '../answers/answers.ts'
import { isPictureItem, pdfType } from '../evidence/evidence-file.ts'
import type { EvidenceItem } from '../evidence/evidence-item.ts'
import { releasedFor } from '../evidence/released.ts'
import { text } from '../problems/text.ts'
import { forCommittee } from './paper-groups.ts'
import type { Facts, Finding, Rule } from './rule.ts'

const evidenceQuestion = 'evidence.items'

const goesOut = ({ use }: EvidenceItem): boolean => use === 'printed' || use === 'exhibit'
const hasFile = ({ file }: EvidenceItem): boolean => file !== undefined

const pictureIsLookedAt: Rule = {
  code: 'picture-not-looked-at',
  severity: 'warning',
  looksFor:
    'A picture that is to be printed or sent, though nobody has said that its every corner was looked at.',
  example: {
    found: 'E-07, a photograph, goes into the paper; whether a face is in it was not answered.',
    better: 'Somebody looked at E-07 and says: nothing in it tells who or where.',
  },
  why: 'A face, a house front or a label in a photograph leads to her door, and the government reads the paper.',
  source: 'The rules of consent of this program; OHCHR manual on monitoring: do no harm',
  find: (facts) =>
    itemsWhere(
      facts,
      (item) => isPictureItem(item) && goesOut(item) && item.giveAway === undefined,
      {
        message: text(
          'Nobody has said that this picture was looked at for what tells who or where, so it is neither printed nor sent.',
        ),
        hint: text('Look at every corner of it, and answer the question in the interview.'),
      },
    ),
}

const pictureTellsNobody: Rule = {
  code: 'picture-gives-away',
  severity: 'warning',
  looksFor:
    'A file that is to be printed or sent, though something in it may tell who or where somebody is.',
  example: {
    found: 'E-07 goes into the paper, and a house front is in it.',
    better: 'E-07 was cut so that only the table is left, and added anew as E-08.',
  },
  why: 'What leads to one homeworker can cost her the work, or more.',
  source: 'The rules of consent of this program; OHCHR manual on monitoring: do no harm',
  find: (facts) =>
    itemsWhere(facts, (item) => hasFile(item) && goesOut(item) && item.giveAway === 'something', {
      message: text(
        'Something in this file may tell who or where, so it is neither printed nor sent.',
      ),
      hint: text('Cut or cover it in a copy and add that as evidence, or keep the file.'),
    }),
}

const pictureIsTold: Rule = {
  code: 'picture-without-words',
  severity: 'warning',
  looksFor: 'A picture that is to be printed without words for who cannot see it.',
  example: {
    found: 'E-07 goes into the paper without a word on what it shows.',
    better: '“A pair of uppers, glue and a brush on a kitchen table.”',
  },
  why: 'Who hears the paper instead of seeing it must learn what the picture shows.',
  source: 'ISO 14289-1 (PDF/UA-1), 7.3',
  find: (facts) =>
    itemsWhere(
      facts,
      (item) => isPictureItem(item) && item.use === 'printed' && item.shows === undefined,
      {
        message: text('Nobody has said what this picture shows, so it is not printed.'),
        hint: text('Say it in a sentence: things, not persons.'),
      },
    ),
}

const fileIsThere: Rule = {
  code: 'evidence-without-file',
  severity: 'warning',
  looksFor: 'Evidence whose file is to be printed or sent, though no file was added.',
  example: {
    found: 'E-07 goes into the paper as a picture, and the case has no file of it.',
    better: '“c177 evidence add my-union photo.jpg --to E-07” has added it.',
  },
  why: 'Only a file in the case can be printed or sent.',
  source: 'The craft of drafting',
  find: (facts) =>
    itemsWhere(facts, (item) => !hasFile(item) && goesOut(item), {
      message: text('The file of this evidence is to go out, but none was added.'),
      hint: text('Add it with “c177 evidence add” and “--to”, or let it stay in your house.'),
    }),
}

const fileFits: Rule = {
  code: 'evidence-file-unfit',
  severity: 'warning',
  looksFor:
    'A file that is to be printed and is no picture, or to be sent and is neither picture nor PDF.',
  example: {
    found: 'E-07, a PDF, is to be printed as a picture.',
    better: 'E-07 goes beside the paper, as an exhibit.',
  },
  why: 'What cannot be cleaned of names and places is not sent.',
  source: 'The rules of consent of this program',
  find: (facts) =>
    itemsWhere(facts, (item) => hasFile(item) && goesOut(item) && !isFit(item), {
      message: text('The file is of a type that cannot go there, so it stays in your house.'),
      hint: text('Pictures can be printed; pictures and PDFs can go beside the paper.'),
    }),
}

const isFit = (item: EvidenceItem): boolean =>
  isPictureItem(item) || (item.use === 'exhibit' && item.fileType === pdfType)

const fileMayLeave: Rule = {
  code: 'evidence-file-withheld',
  severity: 'warning',
  looksFor:
    'A file that is to be printed or sent, though nobody noted that the person agreed that the ILO, and so the government, sees it.',
  example: {
    found: 'E-07, a photograph, goes into the paper; its consent is empty.',
    better: 'E-07 has the consent that was given, with its date and language.',
  },
  why: 'The Office sends everything to the government, so a photograph goes out only with consent.',
  source: 'The rules of consent of this program; OHCHR manual on monitoring: do no harm',
  papers: forCommittee,
  find: (facts) => {
    const witnesses = recordsOf(facts.answers, 'witnesses', 'witness')
    const { ids } = releasedFor('committee', witnesses, itemsOf(facts))
    return itemsWhere(facts, (item) => hasFile(item) && goesOut(item) && !ids.has(item.id), {
      message: text(
        'There is no consent that the ILO and the government see this, so its file stays in your house.',
      ),
      hint: text('Note the consent if it was given. Ask again only if that puts nobody in danger.'),
    })
  },
}

const itemsOf = ({ answers }: Facts): readonly EvidenceItem[] =>
  recordsOf(answers, evidenceQuestion, 'evidence')

const itemsWhere = (
  facts: Facts,
  test: (item: EvidenceItem) => boolean,
  words: Pick<Finding, 'message' | 'hint'>,
): readonly Finding[] =>
  itemsOf(facts)
    .filter(test)
    .map(({ id }) => ({ question: evidenceQuestion, record: id, ...words }))

/** Rules on the files of evidence, by what the answers say of them. */
export const fileRules: readonly Rule[] = [
  pictureIsLookedAt,
  pictureTellsNobody,
  pictureIsTold,
  fileIsThere,
  fileFits,
  fileMayLeave,
]
