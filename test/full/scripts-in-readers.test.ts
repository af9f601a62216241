import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sentences } from '../renderers/pdf/fonts/sentences.ts'
import { fileOf, type Line, readPages } from '../renderers/pdf/fonts/text-file.ts'
import { namesIn } from '../renderers/pdf/fonts/words-of-languages.ts'

const folder = mkdtempSync(join(tmpdir(), 'c177-scripts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const namesInLine = 12

/** The sentence in a language and all names of its regions, languages and currencies, in both weights. */
const linesOf = ({ text, family, language, direction }: (typeof sentences)[number]) => {
  // A place to break a line before a blank says nothing, and PDF.js does not show it.
  const names = namesIn(language).map((name) => name.replace(/\u200b*\s*$/, ''))
  const texts = [text]
  for (let at = 0; at < names.length; at += namesInLine)
    texts.push(names.slice(at, at + namesInLine).join(' '))
  const speech = { direction, language }
  return texts.flatMap((line): Line[] => [
    { text: line, family, style: 'normal', speech },
    { text: line, family, style: 'bold', speech },
  ])
}

/** What a program prints of a file, page by page. */
const pagesFrom = (program: string, options: readonly string[]): readonly string[] =>
  execFileSync(program, options, { encoding: 'utf8', maxBuffer: 1e9, stdio: 'pipe' }).split('\f')

const readers: Readonly<Record<string, (path: string, bytes: Uint8Array) => unknown>> = {
  'PDF.js': (_, bytes) => readPages(bytes),
  poppler: (path) => pagesFrom('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-']),
  MuPDF: (path) => pagesFrom('mutool', ['draw', '-q', '-F', 'txt', '-o', '-', path]),
}

// Readers mark the direction with characters of their own, and part pages with line breaks.
const added = /[\u200e\u200f\u202a-\u202e]|^\s+|\s+$/g
// Blanks and joiners are lost where the pen goes left.
const unseen = /[\s\u200c\u200d]/g

describe.each(sentences)('In $language, with letters of $family', (sentence) => {
  const lines = linesOf(sentence)
  const path = join(folder, `${sentence.language}-${sentences.indexOf(sentence)}.pdf`)
  const file = fileOf(lines).then((bytes) => {
    writeFileSync(path, bytes)
    return bytes
  })

  it.each(Object.entries(readers))('%s reads every line as it was written', async (_, read) => {
    const pages = (await read(path, await file)) as readonly string[]
    const tidy = (text = ''): string =>
      sentence.direction === 'ltr'
        ? text.replace(added, '')
        : text.replace(added, '').replace(unseen, '')
    const wrong = lines.flatMap(({ text }, page) =>
      tidy(pages[page]) === tidy(text) ? [] : [{ read: tidy(pages[page]), written: tidy(text) }],
    )
    expect(wrong).toEqual([])
  })
})
