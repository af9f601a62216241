import { openerOf } from '../../host/open-address.ts'
import { isPlainWanted } from '../../interview/terminal/terminal.ts'
import { text } from '../../problems/text.ts'
import { type Check, type Examine, look, ok } from './check.ts'

/** The narrowest and lowest in which all that is asked can be read. */
const [leastColumns, leastRows] = [40, 12]

export const examineTerminal: Examine = ({ terminal }, host): Check => {
  if (terminal === null)
    return look(
      'terminal',
      text('This is no terminal, so nothing can be asked here; “check” and “build” work.'),
      text('To answer questions, start the program in a terminal window.'),
    )
  const { columns, rows } = terminal
  const size = { columns, rows }
  if (columns < leastColumns || rows < leastRows)
    return look(
      'terminal',
      text('The terminal is small: {columns} × {rows} characters.', size),
      text('Make its window larger, or its letters smaller.'),
    )
  return ok(
    'terminal',
    isPlainWanted(host.environment)
      ? text(
          'The terminal has {columns} × {rows} characters; lines are told one after the other, and nothing is drawn.',
          size,
        )
      : text('The terminal has {columns} × {rows} characters.', size),
  )
}

/** The first of these that is set decides (POSIX, locale). Windows shows all letters, whatever they say. */
export const examineLetters: Examine = ({ platform }, { environment }) => {
  const names = ['LC_ALL', 'LC_CTYPE', 'LANG'] as const
  const locale = names.map((name) => environment[name] ?? '').find((value) => value !== '') ?? ''
  // macOS has its own terminal, which is of UTF-8 also where nothing is said.
  const isSaid = /utf-?8/i.test(locale) || (platform === 'darwin' && locale === '')
  return platform === 'win32' || isSaid
    ? ok('letters', text('The terminal is set to show letters of every script.'))
    : look(
        'letters',
        text(
          'The terminal is not set to UTF-8, so letters beyond English may be shown wrong; files are right.',
        ),
        text('Before you start the program, type: export LC_ALL=C.UTF-8'),
      )
}

/** What opens the preview. */
export const examineBrowser: Examine = async ({ platform, hasProgram }) =>
  (await hasProgram(openerOf(platform)))
    ? ok('browser', text('“preview” can open your browser.'))
    : look(
        'browser',
        text('“preview” cannot open a browser by itself here.'),
        text('Copy the address that it prints into your browser.'),
      )

/** What `:edit` opens for long texts. */
export const examineEditor: Examine = async ({ platform, hasProgram }, { environment }) => {
  const command = environment['VISUAL'] || environment['EDITOR'] || ''
  // The command may have arguments of its own ("code --wait").
  const [program = ''] = command.trim().split(/\s+/)
  if (program !== '' && (await hasProgram(program)))
    return ok('editor', text('“:edit” can open your editor.'))
  return look(
    'editor',
    program === ''
      ? text('No editor is set, so “:edit” cannot open one; long texts can be typed all the same.')
      : text('The editor that is set for “:edit” is not on this machine.'),
    text('Before you start the program, type for example: {command}', {
      command: platform === 'win32' ? '$env:EDITOR = "notepad"' : 'export EDITOR=nano',
    }),
  )
}
