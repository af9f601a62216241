#!/usr/bin/env node
import { runCli } from './commands/run-cli.ts'
import { tuneForShortRun } from './commands/short-run.ts'
import { nodeHost } from './host/node-host.ts'

tuneForShortRun(process.versions.node)

/** Whoever reads us (`c177 schema | head`) may stop reading: that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

// Whatever draws in the terminal reads it here, ours and Inquirer's prompts alike.
if (process.argv.includes('--no-color')) process.env['NO_COLOR'] = '1'

process.exitCode = await runCli(process.argv.slice(2), nodeHost())
