import type { Unit } from './face.ts'

const mostInSection = 100

/** What each code reads as (ISO 32000-1, 9.10.3): codes from 1 on, one line each, in sections of a hundred. */
export const toUnicode = (units: readonly Unit[]): string => {
  const lines = units.map(({ text }, index) => `<${hex(index + 1)}> <${utf16(text)}>`)
  const sections: string[] = []
  for (let at = 0; at < lines.length; at += mostInSection) {
    const section = lines.slice(at, at + mostInSection)
    sections.push(`${section.length} beginbfchar\n${section.join('\n')}\nendbfchar\n`)
  }
  return before + sections.join('') + after
}

const before = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`

const after = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`

const hex = (value: number): string => value.toString(16).padStart(4, '0')

const utf16 = (text: string): string => {
  let digits = ''
  for (let at = 0; at < text.length; at++) digits += hex(text.charCodeAt(at))
  return digits
}
