import type { ProvisionKey } from '../convention/provisions.ts'

/** What a provision of C177 is about, in words that fit under another Convention. */
const subjects: Readonly<Record<ProvisionKey, string>> = {
  '1.a': 'Who counts as a worker',
  '1.b': 'Employees who sometimes work at home',
  '1.c': 'Who counts as the employer',
  '2': 'Who is covered',
  '3': 'National policy and consultation',
  '4.1': 'Equal treatment',
  '4.2.a': 'Organising and bargaining',
  '4.2.b': 'Discrimination',
  '4.2.c': 'Safety and health',
  '4.2.d': 'Pay',
  '4.2.e': 'Social security',
  '4.2.f': 'Training',
  '4.2.g': 'Minimum age',
  '4.2.h': 'Maternity protection',
  '5': 'Laws, agreements and other means',
  '6': 'Statistics',
  '7': 'Dangerous work and substances',
  '8': 'Intermediaries',
  '9.1': 'Inspection',
  '9.2': 'Remedies and penalties',
  '10': 'More favourable standards',
}

export const subjectOf = (key: ProvisionKey): string => subjects[key]

/** Every subject, for the extraction of translations. */
export const subjectSentences: readonly string[] = Object.values(subjects)
