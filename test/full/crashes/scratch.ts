import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Where thousands of small files are written and flushed: the power cuts here are thought out, so memory will do. */
export const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
