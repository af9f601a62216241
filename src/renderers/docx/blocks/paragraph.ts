import type { IParagraphOptions } from 'docx'
import type { Paragraph } from '../../../document/tree.ts'
import { inkLine, numberHang, textBlock } from '../look.ts'
import { runsOf } from '../runs.ts'
import { signRun } from '../signs.ts'
import { type StyleId, styleOfLook } from '../styles.ts'
import { paragraphOf, spokenIn } from './pieces.ts'
import type { Handler, Setting, Writing } from './writing.ts'

/** A paragraph: its number in the margin, its sign before the words, its look. */
export const paragraph: Handler<Paragraph> = (block, outer, writing) => {
  const setting = spokenIn(outer, block)
  const words = runsOf(block.children, setting, writing)
  if (words.length === 0 && block.number === null && block.sign === null) return []
  const children = writing.bookmarks.around(block.id, [...signRun(block.sign), ...words])
  const more = { ...edgesOf(block, setting, writing), ...numberOf(block, setting, writing) }
  return [paragraphOf(children, styleOf(block, setting), { setting, ...more })]
}

const styleOf = ({ look, number }: Paragraph, setting: Setting): StyleId => {
  if (look !== 'plain' && !setting.inCell) return styleOfLook[look]
  return number !== null && setting.text === 'BodyText' ? 'NumberedParagraph' : setting.text
}

/** The number hangs in the margin; where the surroundings have an edge of their own, inside of it. */
const numberOf = (
  { number }: Paragraph,
  setting: Setting,
  writing: Writing,
): Partial<IParagraphOptions> => {
  if (number === null) return {}
  const inMargin = setting.indent === 0 && !setting.inCell
  const left = inMargin ? 0 : setting.indent + numberHang
  return {
    numbering: writing.numbering.paragraph(number),
    ...(inMargin ? {} : { indent: { left, hanging: numberHang } }),
  }
}

/** A line for ink is as long as a name; two signatures below each other have one each. */
const edgesOf = (
  { look }: Paragraph,
  { indent, inCell }: Setting,
  writing: Writing,
): Partial<IParagraphOptions> =>
  look === 'signature' && !inCell
    ? { indent: { left: indent, right: textBlock - inkLine + writing.apart() } }
    : {}
