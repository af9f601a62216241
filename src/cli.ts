#!/usr/bin/env node
import { runCli } from './commands/run-cli.ts'
import { nodeHost } from './host/node-host.ts'

/** Whoever reads us (`c177 schema | head`) may stop reading: that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCli(process.argv.slice(2), nodeHost())
