/** Documents to be filled in by hand: made of no case, for no audience. */
export const blankNames = ['questionnaire', 'consent-sheet'] as const

export type BlankName = (typeof blankNames)[number]

export const isBlank = (document: string): document is BlankName =>
  blankNames.some((name) => name === document)
