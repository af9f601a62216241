import type { Place, Problem, Severity } from '../problems/problem.ts'
import { type Text, text } from '../problems/text.ts'

// Slips that nobody sees, and that hinder who hears a paper instead of seeing it.

type Words = { readonly message: Text; readonly hint: Text }

const told =
  (severity: Severity) =>
  (code: string, place: Place, words: Words): Problem => ({ code, severity, place, ...words })

const wrong = told('error')
const doubtful = told('warning')

export const languageUnknown = (value: string, place: Place): Problem =>
  wrong('language-unknown', place, {
    message: text('"{value}" is no code of a language.', { value: value.slice(0, 40) }),
    hint: text('Write it by two or three letters, such as "bg", "pt-BR" or "zh-Hant".'),
  })

export const spanSaysNothing = (place: Place): Problem =>
  wrong('span-says-nothing', place, {
    message: text('<span> says neither a language nor that it is a footnote.'),
    hint: text(
      'Write {language} or {footnote}; or take <span> away, and leave its words: strong words stand in <strong>.',
      { language: '<span lang="…">', footnote: '<span class="footnote">' },
    ),
  })

export const footnoteMisplaced = (parent: string, place: Place): Problem =>
  wrong('footnote-misplaced', place, {
    message: text('A footnote stands inside of <{parent}>, where it cannot be reached.', {
      parent,
    }),
    hint: text('Put it after the words that it belongs to, outside of links, notes and <nav>.'),
  })

export const abbreviationAlone = (place: Place): Problem =>
  wrong('abbreviation-without-words', place, {
    message: text('<abbr> does not say what the short form stands for.'),
    hint: text('Write it as {example}.', { example: 'title="International Labour Organization"' }),
  })

export const pictureName = (place: Place): Problem =>
  wrong('picture-name-wrong', place, {
    message: text('<img> does not name a file of the case: paths and addresses are not followed.'),
    hint: text('Put the file into templates/pictures, and write its bare name: {example}.', {
      example: 'src="logo.png"',
    }),
  })

export const pictureMissing = (name: string, place: Place): Problem =>
  wrong('picture-missing', place, {
    message: text('The picture "{name}" is not in templates/pictures of the case.', { name }),
    hint: text('Put the file there; capital and small letters must be the same.'),
  })

export const figureWithoutPicture = (place: Place): Problem =>
  wrong('figure-without-picture', place, {
    message: text('<figure> holds no picture, or more than one.'),
    hint: text('Put one <img> or one <svg> into each.'),
  })

export const alternativeMissing = (name: string, place: Place): Problem =>
  wrong('alternative-missing', place, {
    message: text('The picture has no words for who does not see it.'),
    hint:
      name === 'svg'
        ? text('Write what it shows as the first thing in it: {example}.', {
            example: '<title>{{say "…"}}</title>',
          })
        : text('Write what it shows: {example}.', { example: 'alt="…"' }),
  })

export const alternativeEmpty = (place: Place): Problem =>
  wrong('alternative-says-nothing', place, {
    message: text('The words in the place of the picture are a file name, or name only its kind.'),
    hint: text('Write what it shows, and of a chart what it proves, in a sentence.'),
  })

export const alternativeIsCaption = (place: Place): Problem =>
  doubtful('alternative-is-caption', place, {
    message: text('The words in the place of the picture are those of its caption, heard twice.'),
    hint: text('Say in one what is to be seen, in the other what it means.'),
  })

export const alternativeLong = (most: number, place: Place): Problem =>
  doubtful('alternative-long', place, {
    message: text(
      'The words in the place of the picture are longer than {most} characters; they are heard at one go.',
      { most },
    ),
    hint: text('Say the main thing there, and the rest in a paragraph or a table beside it.'),
  })

export const levelSkipped = (level: number, before: number, place: Place): Problem =>
  wrong('heading-level-skipped', place, {
    message:
      before === 0
        ? text('The first heading is <h{level}>.', { level })
        : text('<h{level}> follows <h{before}>: a level is skipped.', { level, before }),
    hint: text('Write <h{next}>: readers with a screen reader count the levels.', {
      next: before + 1,
    }),
  })

export const headingEmpty = (name: string, place: Place): Problem =>
  wrong('heading-empty', place, {
    message: text('<{name}> has no words.', { name }),
    hint: text('Write some, or put it between {open} and {close} of what it prints.', {
      open: '{{#if …}}',
      close: '{{/if}}',
    }),
  })

export const tableWithoutHeader = (place: Place): Problem =>
  wrong('table-without-header', place, {
    message: text('The table has no header cells, so a screen reader cannot tell its columns.'),
    hint: text('Write {example} for each column.', {
      example: '<thead><tr><th scope="col">{{say "…"}}</th></tr></thead>',
    }),
  })

export const headerCellEmpty = (place: Place): Problem =>
  doubtful('header-cell-empty', place, {
    message: text('A header cell has no words, so the cells that it heads have no name.'),
    hint: text('Write what they are, or {example} where nothing is known.', {
      example: '{{orDash …}}',
    }),
  })

export const signAlone = (name: string, place: Place): Problem =>
  wrong('sign-without-words', place, {
    message: text('<{name}> has a sign and no words: only who sees it knows what it says.', {
      name,
    }),
    hint: text('Write beside it what the sign means.'),
  })

export const linkSaysNothing = (place: Place): Problem =>
  doubtful('link-says-nothing', place, {
    message: text('The words of the link do not tell where it leads.'),
    hint: text('Screen readers list links without what is around them: name the page.'),
  })

export const linkIsAddress = (most: number, place: Place): Problem =>
  doubtful('link-is-address', place, {
    message: text('The words of the link are a bare address of more than {most} characters.', {
      most,
    }),
    hint: text('Write the name of the page; the address is kept in the link.'),
  })
