import type { RecordKind, RecordOf } from '../questions/kinds.ts'
import { consentRecord } from './consent-record.ts'

/** A witness is a code: no field asks for a name, a village, a child's words or a migrant's status. */
export const witnessRecord = {
  prefix: 'W',
  one: 'a witness',
  named: 'work',
  fields: {
    work: {
      label: 'Work',
      prompt: 'What work does she do?',
      hint: 'In two or three words; nothing that only one person does.',
      example: 'stitches shoe uppers',
      kind: { type: 'text' },
    },
    ageBand: {
      label: 'Age',
      prompt: 'How old is she, about?',
      kind: {
        type: 'choice',
        choices: [
          { value: '18-29', label: '18 to 29' },
          { value: '30-44', label: '30 to 44' },
          { value: '45-59', label: '45 to 59' },
          { value: '60+', label: '60 or older' },
        ],
      },
    },
    region: {
      label: 'Region',
      prompt: 'In which region does she work? Not the village.',
      kind: { type: 'text' },
    },
    when: {
      label: 'Month of the talk',
      prompt: 'In which month did you talk?',
      example: 'May 2026',
      kind: { type: 'date' },
    },
    consent: {
      label: 'Consent',
      prompt: 'What did she agree to?',
      why: 'The Office sends the whole paper to the government. Without consent her words stay with you.',
      kind: { type: 'consent' },
    },
    ...consentRecord,
  },
} as const satisfies RecordKind

export type Witness = RecordOf<typeof witnessRecord.fields>
