import type { Fields } from '../questions/kinds.ts'

/** How a consent came about; asked of each witness, and of each thing that nobody with a code gave. */
export const consentRecord = {
  consentOn: {
    house: true,
    label: 'Date of the consent',
    prompt: 'When did she agree? The month is enough.',
    example: 'May 2026',
    kind: { type: 'date' },
  },
  consentLanguage: {
    house: true,
    label: 'Language of the consent',
    prompt: 'In which language was it explained to her?',
    kind: { type: 'text' },
  },
  consentExplained: {
    house: true,
    label: 'How it was explained',
    prompt: 'How was it explained what happens with it, and by whom?',
    hint: 'That the government reads the paper; that she may say no, and take it back.',
    kind: { type: 'longText' },
  },
  consentWithdrawn: {
    house: true,
    label: 'Consent withdrawn on',
    prompt: 'Has she taken her consent back? Since when?',
    hint: 'From then on nothing of it goes out. What was sent before cannot be called back.',
    kind: { type: 'date' },
  },
} as const satisfies Fields
