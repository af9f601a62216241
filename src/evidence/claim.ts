import type { RecordKind, RecordOf } from '../questions/kinds.ts'

export const claimRecord = {
  prefix: 'C',
  one: 'something that happens',
  named: 'text',
  fields: {
    text: {
      label: 'What happens',
      prompt: 'What happens in practice? Say one thing, in one to three sentences.',
      hint: 'Facts before feelings. Write no homeworker’s name.',
      why: 'The Committee reads what the law says from the government. What really happens it can learn only from you.',
      example:
        'Homeworkers who sew bags are paid by the piece and reach less than half of the minimum wage of the hour.',
      kind: { type: 'longText' },
    },
    provisions: {
      label: 'Articles it concerns',
      prompt: 'Which Articles does it concern?',
      kind: { type: 'provisions' },
    },
    about: {
      label: 'About one or many',
      prompt: 'Is this about one person, several, or many?',
      why: 'What is told of one person can give her away. It never goes into a public paper.',
      kind: {
        type: 'choice',
        choices: [
          { value: 'one', label: 'one person' },
          { value: 'several', label: 'several people' },
          { value: 'many', label: 'many people' },
        ],
      },
    },
    affected: {
      label: 'How many it happens to',
      prompt: 'To how many people does it happen, of those you know of?',
      hint: 'A number. “Do not know” is an answer too.',
      example: '38',
      kind: { type: 'count' },
    },
    asked: {
      label: 'How many were asked',
      prompt: 'How many people did you ask or count in all?',
      why: 'A share means little without the number of people behind it.',
      example: '60',
      kind: { type: 'count' },
    },
    when: {
      label: 'When',
      prompt: 'When was that?',
      hint: 'A day, a month, a season or a year; “about 2024” is fine.',
      example: 'summer 2025',
      kind: { type: 'date' },
    },
    evidence: {
      label: 'Evidence',
      prompt: 'Which evidence shows it?',
      hint: 'Without any, the paper says that it is your organisation’s own word.',
      kind: { type: 'references', to: 'evidence.items' },
    },
    witnesses: {
      label: 'Witnesses',
      prompt: 'Which witnesses told it?',
      kind: { type: 'references', to: 'witnesses' },
    },
    matter: {
      label: 'Matter of the short path',
      prompt: 'From which matter of the short path does it come?',
      quiet: true,
      kind: { type: 'text' },
    },
  },
} as const satisfies RecordKind

export type Claim = RecordOf<typeof claimRecord.fields>
