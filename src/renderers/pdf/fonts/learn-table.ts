import { loadEngine, type ShapeGlyphs } from './engine.ts'
import type { Speech } from './face.ts'
import { type FaceTable, fontKeyOf } from './face-table.ts'
import { FontFile } from './font-file.ts'
import { languagesWithForms } from './learn-languages.ts'
import { type Form, learnPairs } from './learn-pairs.ts'

/**
 * Learns a face's table from the shaper, pair by pair; takes some seconds, and is meant for the build.
 * `bytes` is the whole font file; what cannot be used as a font throws `UnusableFont`.
 */
export const learnTable = async (bytes: Uint8Array): Promise<FaceTable> => {
  const file = new FontFile(bytes)
  const shape = (await loadEngine()).open(bytes)
  const { singles, ligatures, kerningOf } = learnPairs(singleForms(file, shape), shape)
  const forms = [...singles, ...ligatures]
  return {
    key: fontKeyOf(bytes),
    characters: Uint16Array.from(singles, ({ text }) => text.charCodeAt(0)),
    ligatures: ligatures.map(({ text }) => text),
    glyphs: Uint16Array.from(forms, ({ glyph }) => glyph),
    ...inClasses(forms, kerningOf),
    declined: languagesWithForms(file, shape, singles),
  }
}

// Letters of living languages, and the signs of office papers, out of which each font gives what it has. They rise.
const ranges = [
  ...[0x20, 0x7e, 0xa0, 0x17e, 0x181, 0x181, 0x186, 0x186, 0x189, 0x18a, 0x18e, 0x192],
  ...[0x194, 0x194, 0x197, 0x199, 0x19d, 0x19d, 0x1a0, 0x1a1, 0x1af, 0x1b0, 0x1b2, 0x1b4],
  ...[
    0x1cd, 0x1dc, 0x1e6, 0x1e7, 0x1f8, 0x1f9, 0x218, 0x21b, 0x253, 0x257, 0x259, 0x25b, 0x260,
    0x260,
  ],
  ...[0x263, 0x263, 0x268, 0x269, 0x272, 0x272, 0x289, 0x28b, 0x2bb, 0x2bc, 0x384, 0x3ce],
  ...[0x400, 0x45f, 0x48a, 0x4f9, 0x1e0c, 0x1e0d, 0x1e24, 0x1e25, 0x1e32, 0x1e37],
  ...[0x1e3e, 0x1e47, 0x1e62, 0x1e63, 0x1e6c, 0x1e6d, 0x1e80, 0x1e85, 0x1e92, 0x1e93],
  ...[0x1e9e, 0x1e9e, 0x1ea0, 0x1ef9, 0x2002, 0x200a, 0x2010, 0x2027, 0x202f, 0x203a],
  ...[0x2044, 0x2044, 0x2070, 0x208e, 0x20a0, 0x20bf, 0x2103, 0x2103, 0x2113, 0x2116],
  ...[0x2122, 0x2126, 0x212e, 0x212e, 0x2153, 0x215e, 0x2190, 0x2195, 0x2202, 0x2212],
  ...[0x2215, 0x221e, 0x2248, 0x2248, 0x2260, 0x2265],
]

const english: Speech = { direction: 'ltr', language: 'en' }
const mark = /\p{M}|\p{Cf}/u

/** The characters that one glyph shows as it stands in the font. */
const singleForms = (file: FontFile, shape: ShapeGlyphs): readonly Form[] => {
  const found: Form[] = []
  for (let index = 0; index < ranges.length; index += 2)
    for (let at = ranges[index] ?? 0; at <= (ranges[index + 1] ?? 0); at++) {
      const text = String.fromCharCode(at)
      if (mark.test(text)) continue
      const [only, ...others] = shape(text, english)
      if (!only || others.length > 0 || only.glyph === 0 || only.x !== 0 || only.y !== 0) continue
      const { glyph, advance } = only
      if (advance === file.advanceOf(glyph)) found.push({ text, glyph, advance })
    }
  return found
}

type Classes = Pick<FaceTable, 'leftClasses' | 'rightClasses' | 'kerning' | 'rightCount'>

/** Forms that kern alike share a class, which makes a small table of a large one. */
const inClasses = (
  forms: readonly Form[],
  kerningOf: (left: Form, right: Form) => number,
): Classes => {
  const rows = forms.map((left) => forms.map((right) => kerningOf(left, right)))
  const left = classesOf(rows)
  const columns = forms.map((_, form) => left.members.map((row) => row[form] ?? 0))
  const right = classesOf(columns)
  return {
    leftClasses: left.classes,
    rightClasses: right.classes,
    kerning: Int16Array.from(
      left.members.flatMap((_, row) => right.members.map((column) => column[row] ?? 0)),
    ),
    rightCount: right.members.length,
  }
}

const classesOf = (lists: readonly (readonly number[])[]) => {
  const numbers = new Map<string, number>()
  const members: (readonly number[])[] = []
  const classes = Uint16Array.from(lists, (list) => {
    const look = list.join()
    const known = numbers.get(look) ?? members.push(list) - 1
    numbers.set(look, known)
    return known
  })
  return { classes, members }
}
