/** Parts under a provision that a letter asks for where the answer was "do not know". */
export const textParts = ['law.texts', 'government'] as const

/** Questions on figures that a letter asks for where the answer was "do not know". */
export const figureQuestions = [
  'homework.figures',
  'homework.formality',
  '6.practice.claims',
] as const
