/** The program as it is, but with all work in one thread: `node one-thread.js build …`. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const dist = (path: string): string => pathToFileURL(join(process.cwd(), 'dist', path)).href
const { runCli } = await import(dist('commands/run-cli.js'))
const { tuneForShortRun } = await import(dist('commands/short-run.js'))
const { nodeHost } = await import(dist('host/node-host.js'))
tuneForShortRun(process.versions.node)
process.exitCode = await runCli(process.argv.slice(2), { ...nodeHost(), cores: 1 })
