import { nodeHost } from '../host/node-host.ts'
import { runCli } from './run-cli.ts'

/** The program on this machine: words of the command line in, exit code out. */
export const runProgram = (words: readonly string[]): Promise<number> => runCli(words, nodeHost())
