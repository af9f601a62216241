/** Breaks a text into lines between words; lines after the first are indented. */
export const wrap = (text: string, width: number, indent: string = ''): readonly string[] =>
  text.split('\n').flatMap((line) => wrapLine(line, width, indent))

const wrapLine = (line: string, width: number, indent: string): readonly string[] => {
  const lead = /^\s*/.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = ''
  for (const word of line.trimStart().split(' ')) {
    const start = lines.length === 0 ? lead : lead + indent
    const longer = current === '' ? start + word : `${current} ${word}`
    if (current.trim() !== '' && columns(longer) > width) {
      lines.push(current)
      current = lead + indent + word
    } else current = longer
  }
  return [...lines, current]
}

/** How many columns a text takes: characters as people see them, wide ones twice. */
export const columns = (text: string): number => {
  // Most texts are plain, and a segmenter takes long to make.
  if (/^[ -~’“”–…]*$/.test(text)) return text.length
  let count = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) count += wide.test(segment) ? 2 : 1
  return count
}

const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u
