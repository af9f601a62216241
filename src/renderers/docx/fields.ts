import type { XmlComponent } from 'docx'
import { element, wordsElement } from './xml.ts'

// A field is its instruction between marks, and the words that stand there until it is worked out again
// (ISO/IEC 29500-1, 17.16).

const mark = (type: 'begin' | 'separate' | 'end', dirty = false): XmlComponent =>
  element('w:r', {}, [
    element('w:fldChar', { 'w:fldCharType': type, ...(dirty ? { 'w:dirty': 'true' } : {}) }),
  ])

/** What comes before the words of a field; a dirty one is worked out when the file is opened. */
export const fieldStart = (instruction: string, dirty: boolean): readonly XmlComponent[] => [
  mark('begin', dirty),
  element('w:r', {}, [wordsElement('w:instrText', ` ${instruction} `)]),
  mark('separate'),
]

/** What comes after them. */
export const fieldEnd = (): XmlComponent => mark('end')
