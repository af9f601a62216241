import { legislativeModels } from '../catalogue/ratification-sections.ts'
import { choicesIn } from '../editions/edition.ts'
import { type Desk, labelOf, tell } from './told.ts'

/** In which kind of text the country deals with home work, for the comparison of laws. */
export const legislationView = (desk: Desk) => ({
  told: tell(desk, 'legislation.model'),
  models: choicesIn(desk.edition, 'legislation.model').map((value) => ({
    label: labelOf(desk, legislativeModels, value),
    ownLaw: value === 'ownLaw',
    labourCode: value === 'labourCode',
    sectorLaw: value === 'sectorLaw',
    collectiveAgreement: value === 'collectiveAgreement',
    none: value === 'none',
  })),
  note: tell(desk, 'legislation.note'),
})
