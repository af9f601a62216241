import type { NodeRange } from '../host/node-range.ts'

/** Which machines an archive is for. */
export type Family = 'linux-macos' | 'windows'

/** The version to be asked for: the first of which all later ones do. */
const advice = (range: NodeRange): string => {
  const [major] = range.find(({ isOpen }) => isOpen)?.least ?? range.at(-1)?.least ?? []
  return `What to do: install Node ${major} or later from nodejs.org, then start c177 again.`
}

/**
 * `c177` for a POSIX shell. It uses nothing but the shell itself, save for a link to it; `exec` hands signals and the
 * exit code straight through.
 */
export const shellStart = (range: NodeRange): string => `#!/bin/sh
# Starts c177 with the Node of this machine.
self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=\${self%/*}/$link ;;
  esac
done
case $self in
  */*) folder=\${self%/*} ;;
  *) folder=. ;;
esac
if ! command -v node > /dev/null 2>&1; then
  echo 'c177 needs a program called Node, and this machine has none.' >&2
  echo '${advice(range)}' >&2
  exit 2
fi
case $0 in
  */*) C177_CALLED=$0 ;;
  *) C177_CALLED=./c177 ;;
esac
export C177_CALLED
exec node "$folder/program/start.cjs" "$@"
`

/** `c177.cmd` for Windows; somebody who started it with the mouse sees why it did not start. */
export const windowsStart = (range: NodeRange): string =>
  `@echo off
setlocal DisableDelayedExpansion
where node >nul 2>nul
if errorlevel 1 goto none
set "C177_CALLED=.\\c177"
node "%~dp0program\\start.cjs" %*
exit /b %errorlevel%
:none
echo c177 needs a program called Node, and this machine has none. 1>&2
echo ${advice(range)} 1>&2
if "%~1"=="" pause
exit /b 2
`.replaceAll('\n', '\r\n')

/** What Node runs first; a Node of ten years ago must be able to read it, to say that it is too old. */
export const nodeStart = (range: NodeRange): string => `'use strict'
;(function () {
  var range = ${JSON.stringify(range)}
  var found = process.versions.node.split('.').map(Number)
  var enough = range.some(function (one) {
    var least = one.least
    if (found[0] !== least[0]) return one.isOpen && found[0] > least[0]
    return found[1] > least[1] || (found[1] === least[1] && found[2] >= least[2])
  })
  if (enough) return require('./load.cjs')
  console.error('c177 needs a newer Node: this machine has ' + process.versions.node + '.')
  console.error('${advice(range)}')
  process.exitCode = 2
})()
`

/** Apart from the first, because a Node of ten years ago cannot read it. */
export const nodeLoad = `'use strict'
import('./dist/cli.js')
`
