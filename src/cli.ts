#!/usr/bin/env node
import { tuneForShortRun } from './commands/short-run.ts'
import { partOf } from './quick-start/part.ts'

// Before anything is compiled: V8 takes back only what was compiled under the same flags.
tuneForShortRun(process.versions.node)

/**
 * Whoever reads us (`c177 schema | head`) may stop reading: that is no fault. A terminal that was closed (EIO) asks
 * us to end besides, and that is done in good order.
 */
const onUnread = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EIO') return
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}
process.stdout.on('error', onUnread)
process.stderr.on('error', onUnread)

// Whatever draws in the terminal reads it here, ours and Inquirer's prompts alike.
if (process.argv.includes('--no-color')) process.env['NO_COLOR'] = '1'
if (process.argv.includes('--accessible')) process.env['ACCESSIBLE'] = '1'

const { runProgram } = await partOf('program', () => import('./commands/program.ts'))
process.exitCode = await runProgram(process.argv.slice(2))
