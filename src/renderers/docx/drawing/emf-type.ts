import type { XmlComponent } from 'docx'
import { element } from '../xml.ts'

/** What the file says of its parts whose names end in ".emf" (ISO/IEC 29500-2, 10.1.2.2): the library has no such. */
export const emfType = (): XmlComponent =>
  element('Default', { ContentType: 'image/x-emf', Extension: 'emf' })
